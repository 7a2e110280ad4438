"""Manifests as they go wrong: each small change of a valid one by itself, and several drawn by Hypothesis."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from difflib import unified_diff
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from lxml import etree
from official import ADL, CP, MD, XML

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Draw = Callable[[st.SearchStrategy[Any]], Any]
    Plain = Callable[[etree._Element], None]

EVERYTHING = Path(__file__).with_name("everything.xml").read_bytes()

UNKNOWN = ["{urn:vendor}extension", "extension"]
ATTRIBUTES = [
    "identifier", "identifierref", "version", "structure", "default", "isvisible", "parameters", "type", "href",
    f"{{{XML}}}lang", f"{{{XML}}}base", f"{{{XML}}}link", f"{{{XML}}}space", f"{{{ADL}}}scormtype",
    f"{{{ADL}}}scormType", f"{{{CP}}}identifier", "{urn:vendor}attribute", "attribute",
]  # fmt: skip
WORDS = [
    "", " ", "a", "1", "two words", "é", "course", "true", "False", "en-GB", "x-none", "URI", "uri", "sco", "SCO",
    "aicc_script", "exit,message", "exit, message", "ADL SCORM", "1.2", "2147483648", "http://[bad", "a%zz",
]  # fmt: skip
LENGTHS = [length for limit in (13, 20, 100, 200, 255, 1000, 2000) for length in (limit, limit + 1)]
VALUES = [*WORDS, *("x" * length for length in LENGTHS)]


@dataclass(frozen=True)
class Mutant:
    """A changed manifest; it shows itself by what has changed."""

    document: bytes

    def __repr__(self) -> str:
        before, after = (text.decode().splitlines() for text in (EVERYTHING, self.document))
        return "\n".join(unified_diff(before, after, lineterm="", n=0))


def single_changes() -> Iterator[Mutant]:
    """The manifest of everything after each plain change of each element, and with each attribute on each.

    An element that occurs twice in parents of one name is changed once.
    """
    root = etree.fromstring(EVERYTHING)
    changes: list[Plain] = [*PLAIN, *(partial(put, attribute=name) for name in ATTRIBUTES)]
    kinds = [(element.tag, getattr(element.getparent(), "tag", "")) for element in root.iter("*")]
    for place in sorted({kinds.index(kind) for kind in kinds}):
        for change in changes:
            copy = deepcopy(root)
            change(list(copy.iter("*"))[place])
            yield Mutant(etree.tostring(copy, encoding="UTF-8"))


@st.composite
def mutants(draw: Draw) -> Mutant:
    """The manifest of everything after one to three changes."""
    root = etree.fromstring(EVERYTHING)
    for _ in range(draw(st.integers(1, 3))):
        element, other = some(draw, root), some(draw, root)
        change = draw(st.sampled_from([*PLAIN, move, rename, insert, write, set_attribute]))
        if change in PLAIN:
            change(element)
        else:
            change(draw, element, other)
    return Mutant(etree.tostring(root, encoding="UTF-8"))


def some(draw: Draw, root: etree._Element) -> etree._Element:
    """Any element of the document."""
    elements = list(root.iter("*"))
    return elements[draw(st.integers(0, len(elements) - 1))]


def drop(element: etree._Element) -> None:
    """It is missing."""
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def repeat(element: etree._Element) -> None:
    """It occurs twice, identifiers and all."""
    if element.getparent() is not None:
        element.addnext(deepcopy(element))


def twin(element: etree._Element) -> None:
    """It occurs twice, with identifiers of its own."""
    if element.getparent() is not None:
        element.addnext(deepcopy(element))
        for child in element.iter("*"):
            if "identifier" in child.attrib:
                child.set("identifier", child.get("identifier", "") + "-twin")


def swap(element: etree._Element) -> None:
    """It changes places with the next."""
    if (following := element.getnext()) is not None:
        following.addnext(element)


def say(element: etree._Element) -> None:
    """It has words of its own between its children."""
    element.text = "words"


def adopt(element: etree._Element, name: str) -> None:
    """It has one child more, at the end."""
    etree.SubElement(element, name)


def forget(element: etree._Element, place: int) -> None:
    """It has one attribute fewer."""
    for name in list(element.attrib)[place : place + 1]:
        del element.attrib[name]


def put(element: etree._Element, attribute: str) -> None:
    """It has an attribute, with a value that is good for many."""
    element.set(attribute, "sco")


PLAIN: list[Plain] = [
    drop, repeat, twin, swap, say,
    *(partial(adopt, name=name) for name in (f"{{{ADL}}}location", f"{{{MD}}}format", f"{{{CP}}}title", *UNKNOWN)),
    *(partial(forget, place=place) for place in range(4)),
]  # fmt: skip


def move(draw: Draw, element: etree._Element, other: etree._Element) -> None:
    """It stands before another one."""
    inside = element is other or element in other.iterancestors()
    if not inside and other.getparent() is not None:
        other.addprevious(element)


def rename(draw: Draw, element: etree._Element, other: etree._Element) -> None:
    """It has another one's name, or one that no schema knows."""
    element.tag = draw(st.sampled_from([str(other.tag), *UNKNOWN]))


def insert(draw: Draw, element: etree._Element, other: etree._Element) -> None:
    """A copy of another one stands somewhere in it."""
    copy = deepcopy(other)
    copy.tail = None
    element.insert(draw(st.integers(0, len(element))), copy)


def write(draw: Draw, element: etree._Element, other: etree._Element) -> None:
    """It has another text."""
    element.text = draw(st.sampled_from(VALUES))


def set_attribute(draw: Draw, element: etree._Element, other: etree._Element) -> None:
    """One of its attributes, or another one's, or a new one has another value."""
    names = [*map(str, element.attrib), *map(str, other.attrib), *ATTRIBUTES]
    element.set(draw(st.sampled_from(names)), draw(st.sampled_from(VALUES)))
