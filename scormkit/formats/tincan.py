"""tincan.xml, the manifest of an xAPI package: names, and a view of it as read, with lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics import Where
from scormkit.formats.address import Address, resolved
from scormkit.formats.document import line, local, namespace, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

NAMESPACE = "http://projecttincan.com/tincan.xsd"
FILE = "tincan.xml"
COMPONENTS = ("choices", "scale", "source", "target", "steps")


def name(local: str) -> str:
    """The Clark name of one of its elements."""
    return f"{{{NAMESPACE}}}{local}"


@dataclass(frozen=True, slots=True)
class Words:
    """A name, a description or an address in one language; `language` is None where no `lang` stands."""

    text: str
    language: str | None
    where: Where


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity; `components` are the ids of each list that an interaction has, in order."""

    id: str
    type: str
    names: tuple[Words, ...]
    descriptions: tuple[Words, ...]
    launches: tuple[Words, ...]
    interaction: str
    patterns: tuple[Words, ...]
    components: tuple[tuple[str, tuple[str, ...]], ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Tincan:
    """A tincan.xml as read: its activities, from all groups, in order."""

    activities: tuple[Activity, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class TincanPackage:
    """A tincan.xml together with the names of the files beside and below it."""

    tincan: Tincan
    names: frozenset[str]


def launch_address(launch: Words) -> Address:
    """What a launch address means in the package."""
    return resolved("", launch.text)


def read_tincan(tree: _ElementTree, file: str = FILE) -> Tincan:
    """Read a tincan.xml; raises nothing, whatever the document holds."""
    root, where = tree.getroot(), Where(file)
    groups = _children(root, "activities")
    activities = tuple(_activity(one, where) for group in groups for one in _children(group, "activity"))
    return Tincan(activities, where.at(line(root)))


def _activity(found: _Element, where: Where) -> Activity:
    interaction = next(_children(found, "interactionType"), None)
    patterns = (
        pattern
        for group in _children(found, "correctResponsePatterns")
        for pattern in _children(group, "correctResponsePattern")
    )
    return Activity(
        id=found.get("id", "").strip(),
        type=found.get("type", "").strip(),
        names=_words(_children(found, "name"), where),
        descriptions=_words(_children(found, "description"), where),
        launches=_words(_children(found, "launch"), where),
        interaction=text(interaction),
        patterns=_words(patterns, where),
        components=tuple(
            (kind, tuple(_ids(group))) for kind in COMPONENTS for group in _children(found, kind)
        ),
        where=where.at(line(found)),
    )


def _words(found: Iterator[_Element], where: Where) -> tuple[Words, ...]:
    return tuple(Words(text(one), one.get("lang", one.get(LANG)), where.at(line(one))) for one in found)


def _ids(group: _Element) -> Iterator[str]:
    for component in _children(group, "component"):
        yield text(next(_children(component, "id"), None))


def _children(found: _Element, name: str) -> Iterator[_Element]:
    for child in found.iterchildren(etree.Element):
        if local(child) == name and namespace(child) in ("", NAMESPACE, namespace(found)):
            yield child


LANG = "{http://www.w3.org/XML/1998/namespace}lang"
