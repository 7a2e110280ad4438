"""Writes cmi5.xml, by which an LMS knows what to launch and when it counts as done: one unit for each module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import activities, cmi5
from scormkit.formats.iri import root_iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from scormkit.model import Made, Objective, Publication, Section

COURSE = "#package"
"""What the id of the course adds to that of what it holds, a module or all of them: no page or question can have it."""

PART = "#part-"
"""What the id of a block adds to that of the course, before the id of the part."""


def manifest(made: Made) -> bytes:
    """The course structure: the default namespace, no prefix, no blanks in an address, one language."""
    root = xml.element(
        cmi5.name("courseStructure"),
        None,
        _one("course", {"id": root_iri(made) + COURSE}, *_words(made)),
        *_declared(made),
        *(unit for section in made.sections for unit in _section(made, section)),
        nsmap={None: cmi5.NAMESPACE},
    )
    return xml.serialise(root)


def _section(made: Made, section: Section) -> Iterator[_Element]:
    """The units of a part in a block of its own; of modules in no part, as they are."""
    folders = {one.id: folder for folder, one in made.placed}
    units = [_unit(one, folders[one.id]) for one in section.publications]
    if not section.id:
        yield from units
        return
    words = _told(section.title, section.title, made)
    yield _one("block", {"id": root_iri(made) + PART + section.id}, *words, *units)


def _unit(publication: Publication, folder: str) -> _Element:
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
        _one("url", None, folder + publication.start),
    )


def _done(publication: Publication) -> Mapping[str, str]:
    """Where a recorded test decides, it has to be passed as well."""
    test = publication.modules[0].test
    if not publication.passes or test is None:
        return {"moveOn": "Completed"}
    share = f"{test.pass_mark / 100:.4f}".rstrip("0").rstrip(".")
    return {"moveOn": "CompletedAndPassed", "masteryScore": share}


def _declared(made: Made) -> Iterator[_Element]:
    declared = [
        _one("objective", {"id": _iri(publication, one)}, *_told(one.text, one.text, made))
        for _, publication in made.placed
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


def _words(made: Made) -> tuple[_Element, _Element]:
    return _told(made.title, made.summary, made)


def _told(title: str, description: str, made: Made) -> tuple[_Element, _Element]:
    language = {"lang": made.course.language}
    return (
        _one("title", None, _one("langstring", language, activities.short(title))),
        _one("description", None, _one("langstring", language, description)),
    )


def _one(name: str, attributes: Mapping[str, str] | None, *children: _Element | str) -> _Element:
    return xml.element(cmi5.name(name), attributes, *children)
