"""cmi5.xml, a course of assignable units: names, and a view of it as read, with lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics import Where
from scormkit.formats.document import elements, line, local, namespace, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
SANDSTONE = "http://www.adlnet.gov/cmi5/CourseStructure.xsd"
"""An early draft's namespace, still written by three of 41 files in the field."""

FILE = "cmi5.xml"
RESERVED = ("endpoint", "fetch", "actor", "registration", "activityId")
"""Parameters that the LMS adds to the address of a unit when it launches it (8.1)."""

NOT_FOREIGN = ("", NAMESPACE, SANDSTONE, "http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace")  # fmt: skip


def name(local: str) -> str:
    """The Clark name of one of its elements."""
    return f"{{{NAMESPACE}}}{local}"


@dataclass(frozen=True, slots=True)
class Named:
    """A course, an objective, a block or a unit by its id; `kind` is its element's name."""

    kind: str
    id: str
    where: Where


@dataclass(frozen=True, slots=True)
class Unit:
    """An assignable unit; `move_on` and `mastery` as written, "" where they are not."""

    id: str
    url: str
    move_on: str
    mastery: str
    where: Where
    url_where: Where


@dataclass(frozen=True, slots=True)
class Structure:
    """A cmi5.xml as read, all values trimmed (13.1).

    `named` are all that have an id, in order; `references` the objectives that blocks and units name; `foreign` the
    namespaces of elements and attributes that the standard does not know, each with its first place.
    """

    named: tuple[Named, ...]
    units: tuple[Unit, ...]
    references: tuple[Named, ...]
    foreign: tuple[tuple[str, Where], ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Cmi5Package:
    """A cmi5.xml together with the names of the files beside and below it."""

    structure: Structure
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class LoneStructure:
    """A cmi5.xml that came without an archive: what it launches has to lie on the web."""

    structure: Structure


def read_structure(tree: _ElementTree, file: str = FILE) -> Structure:
    """Read a cmi5.xml; raises nothing, whatever the document holds."""
    root, where = tree.getroot(), Where(file)
    found = [one for one in elements(root) if namespace(one) in ("", NAMESPACE, namespace(root))]
    return Structure(
        named=tuple(_named(one, "id", where) for one in found if _has_id(one)),
        units=tuple(_unit(one, where) for one in found if local(one) == "au"),
        references=tuple(
            _named(one, "idref", where) for one in found if local(one) == "objective" and one.get("idref")
        ),
        foreign=tuple(_foreign(root, where).items()),
        where=where.at(line(root)),
    )


def _has_id(found: _Element) -> bool:
    kind = local(found)
    return kind in ("course", "block", "au") or (kind == "objective" and "id" in found.attrib)


def _named(found: _Element, attribute: str, where: Where) -> Named:
    return Named(local(found), found.get(attribute, "").strip(), where.at(line(found)))


def _unit(found: _Element, where: Where) -> Unit:
    url = next((child for child in found.iterchildren(etree.Element) if local(child) == "url"), None)
    place = where.at(line(found))
    return Unit(
        id=found.get("id", "").strip(),
        url=text(url),
        move_on=found.get("moveOn", "").strip(),
        mastery=found.get("masteryScore", "").strip(),
        where=place,
        url_where=place if url is None else where.at(line(url)),
    )


def _foreign(root: _Element, where: Where) -> dict[str, Where]:
    """What stands inside launchParameters and entitlementKey is the author's own."""
    found: dict[str, Where] = {}
    for one in _known(root):
        spaces = (namespace(one), *(str(etree.QName(key).namespace or "") for key in one.attrib))
        for space in spaces:
            if space not in NOT_FOREIGN:
                found.setdefault(space, where.at(line(one)))
    return found


def _known(found: _Element) -> Iterator[_Element]:
    yield found
    if local(found) not in ("launchParameters", "entitlementKey"):
        for child in found.iterchildren(etree.Element):
            yield from _known(child)
