"""IMS Content Packaging as SCORM uses it: names, and a manifest as read, with the line of everything in it."""

from __future__ import annotations

NAMESPACE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


def name(local: str) -> str:
    """The Clark name of one of its elements."""
    return f"{{{NAMESPACE}}}{local}"
