"""Writes cmi5.xml, by which an LMS knows what to launch and when it counts as done: one unit for the module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import activities, cmi5
from scormkit.formats.iri import root_iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from scormkit.model import Objective, Publication

COURSE = "#package"
"""What the id of the course adds to that of its unit: no page or question can have it."""


def manifest(publication: Publication) -> bytes:
    """The course structure: the default namespace, no prefix, no blanks in an address, one language."""
    root = xml.element(
        cmi5.name("courseStructure"),
        None,
        _one("course", {"id": root_iri(publication) + COURSE}, *_words(publication)),
        *_declared(publication),
        _unit(publication),
        nsmap={None: cmi5.NAMESPACE},
    )
    return xml.serialise(root)


def _unit(publication: Publication) -> _Element:
    return _one(
        "au",
        {
            "id": root_iri(publication),
            **_done(publication),
            "launchMethod": "AnyWindow",
            "activityType": activities.TYPES["course"],
        },
        *_words(publication),
        *_referred(publication),
        _one("url", None, publication.leaves[0].href),
    )


def _done(publication: Publication) -> Mapping[str, str]:
    """Where a recorded test decides, it has to be passed as well."""
    deciding = [
        module.test
        for module in publication.modules
        if module.test and module.test.recorded and "test" in module.complete
    ]
    if not deciding:
        return {"moveOn": "Completed"}
    share = f"{min(test.pass_mark for test in deciding) / 100:.4f}".rstrip("0").rstrip(".")
    return {"moveOn": "CompletedAndPassed", "masteryScore": share}


def _declared(publication: Publication) -> Iterator[_Element]:
    declared = [
        _one("objective", {"id": _iri(publication, one)}, *_told(one.text, one.text, publication))
        for one in _objectives(publication)
    ]
    if declared:
        yield _one("objectives", None, *declared)


def _referred(publication: Publication) -> Iterator[_Element]:
    referred = [_one("objective", {"idref": _iri(publication, one)}) for one in _objectives(publication)]
    if referred:
        yield _one("objectives", None, *referred)


def _objectives(publication: Publication) -> Iterator[Objective]:
    return (one for module in publication.modules for page in module.pages for one in page.objectives)


def _iri(publication: Publication, objective: Objective) -> str:
    return f"{root_iri(publication)}/{objective.id}"


def _words(publication: Publication) -> tuple[_Element, _Element]:
    return _told(publication.title, publication.summary, publication)


def _told(title: str, description: str, publication: Publication) -> tuple[_Element, _Element]:
    language = {"lang": publication.course.language}
    return (
        _one("title", None, _one("langstring", language, activities.short(title))),
        _one("description", None, _one("langstring", language, description)),
    )


def _one(name: str, attributes: Mapping[str, str] | None, *children: _Element | str) -> _Element:
    return xml.element(cmi5.name(name), attributes, *children)
