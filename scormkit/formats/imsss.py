"""Simple Sequencing in SCORM 2004: the names of IMS's part and of what ADL adds to it."""

from __future__ import annotations

NAMESPACE = "http://www.imsglobal.org/xsd/imsss"
SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
NAV = "http://www.adlnet.org/xsd/adlnav_v1p3"


def name(local: str) -> str:
    """The Clark name of one of IMS's elements."""
    return f"{{{NAMESPACE}}}{local}"


def nav(local: str) -> str:
    """The Clark name of one of ADL's elements for navigation."""
    return f"{{{NAV}}}{local}"
