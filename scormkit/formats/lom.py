"""Learning Object Metadata in the bindings of SCORM 1.2 (IMS Meta-data 1.2.1) and of 2004 (IEEE): names."""

from __future__ import annotations

NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
NAMESPACE_2004 = "http://ltsc.ieee.org/xsd/LOM"


def duration(minutes: int) -> str:
    """Minutes as ISO 8601 writes them, `PT1H25M`."""
    hours, rest = divmod(minutes, 60)
    return "PT" + "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (rest, "M")) if number)


def name(local: str) -> str:
    """The Clark name of one of its elements in SCORM 1.2."""
    return f"{{{NAMESPACE}}}{local}"


def name_2004(local: str) -> str:
    """The Clark name of one of its elements in SCORM 2004."""
    return f"{{{NAMESPACE_2004}}}{local}"
