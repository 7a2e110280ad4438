"""Learning Object Metadata in the binding of SCORM 1.2 (IMS Meta-data 1.2.1): names."""

from __future__ import annotations

NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
NAMESPACES = frozenset(
    (
        NAMESPACE,
        "http://www.imsglobal.org/xsd/imsmd_v1p2",
        "http://www.imsproject.org/xsd/ims_md_rootv1p1",
        "http://www.imsglobal.org/xsd/ims_lom_v1p0",
        "http://ltsc.ieee.org/xsd/LOM",
    )
)
"""Under all of these, tools write metadata."""


def name(local: str) -> str:
    """The Clark name of one of its elements."""
    return f"{{{NAMESPACE}}}{local}"
