"""What every SCORM manifest of ours has alike: its identifiers, and a resource that lists the files of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import imscp
from scormkit.formats.address import written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element

    from scormkit.model import Made, Publication


def identifier(made: Made, what: str) -> str:
    """`what_COURSE_MODULE`, the same in a package of the module and of the whole course; `what_COURSE` for the course."""
    return imscp.identifier(what, made.course.id, made.id)


def resource(
    name: Callable[[str], str], folder: str, publication: Publication, names: Sequence[str]
) -> _Element:
    """A module as an LMS launches it; `names` are all files of the package, of which it lists those in its folder."""
    return xml.element(
        name("resource"),
        {
            "identifier": identifier(publication, "resource"),
            "type": "webcontent",
            "href": written(folder + publication.start),
        },
        *(xml.element(name("file"), {"href": written(one)}) for one in names if one.startswith(folder)),
    )
