"""cmi5.xml, a course structure: the names by which it is recognised."""

from __future__ import annotations

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
SANDSTONE = "http://www.adlnet.gov/cmi5/CourseStructure.xsd"
"""An early draft's namespace, still written by three of 41 files in the field."""

FILE = "cmi5.xml"


def name(local: str) -> str:
    """The Clark name of one of its elements."""
    return f"{{{NAMESPACE}}}{local}"
