"""Manifests as they go wrong: each small change of a valid one by itself, and several drawn by Hypothesis."""

from __future__ import annotations

import os
from copy import deepcopy
from dataclasses import dataclass, replace
from difflib import unified_diff
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from lxml import etree
from official import ADL, ADL_2004, CP, CP_2004, LOM, MD, SEQ, SS, XML

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Draw = Callable[[st.SearchStrategy[Any]], Any]
    Plain = Callable[[etree._Element], None]

HERE = Path(__file__).parent
UNKNOWN = ["{urn:vendor}extension", "extension"]
BOTH = [
    "identifier", "identifierref", "version", "structure", "default", "isvisible", "parameters", "type", "href",
    f"{{{XML}}}lang", f"{{{XML}}}base", f"{{{XML}}}link", f"{{{XML}}}space", "{urn:vendor}attribute", "attribute",
]  # fmt: skip
WORDS = [
    "", " ", "a", "1", "two words", "é", "course", "true", "False", "en-GB", "x-none", "URI", "uri", "sco", "SCO",
    "aicc_script", "exit,message", "exit, message", "ADL SCORM", "1.2", "2147483648", "http://[bad", "a%zz",
]  # fmt: skip
LENGTHS = [length for limit in (13, 20, 100, 200, 255, 1000, 2000) for length in (limit, limit + 1)]
WORDS_2004 = [
    "0", "-1", "1.0", "1.1", "-0.5", "1e1", "skip", " skip ", "retry", "exit", "all", "any", "never", "always", "noOp",
    "satisfied", "completed", "continue", "suspendAll", "abandonAll", "PT1H", "P", "PT", "P1", "2026", "2026-11-25T09:05:07Z",
    "2026-11-25T09:05:07.0Z", "2026-11-25T09:05:07", "0000", "LOMv1.0", "none", "final", "value", "source",
]  # fmt: skip


@dataclass(frozen=True)
class Original:
    """A manifest that holds everything, and what a change may put into it."""

    document: bytes
    attributes: tuple[str, ...]
    values: tuple[str, ...]
    children: tuple[str, ...]


def _2004(edition: int) -> Original:
    return Original(
        (HERE / f"everything-2004-{edition}.xml").read_bytes(),
        (
            *BOTH, f"{{{ADL}}}scormtype", f"{{{ADL_2004}}}scormType", f"{{{ADL_2004}}}sharedDataGlobalToSystem",
            f"{{{ADL_2004}}}persistState", f"{{{SEQ}}}objectivesGlobalToSystem", f"{{{CP_2004}}}identifier", "ID", "IDRef", "objectiveID",
            "targetObjectiveID", "condition", "action", "operator", "satisfiedByMeasure", "minProgressMeasure",
            "uniqueElementName", "language", "purpose",
        ),
        (*WORDS, *WORDS_2004),
        (f"{{{ADL_2004}}}location", f"{{{LOM}}}title", f"{{{SS}}}sequencing", f"{{{SEQ}}}mapInfo", f"{{{CP_2004}}}title", *UNKNOWN),
    )  # fmt: skip


def _second(third: Original) -> Original:
    """All that the 3rd Edition has, and the attribute that it has given up."""
    state = b'adlcp:scormType="sco" adlcp:persistState="true"'
    document = third.document.replace(b'adlcp:scormType="sco"', state).replace(
        b"2004 3rd Edition", b"CAM 1.3"
    )
    return replace(third, document=document)


ORIGINALS = {
    "scorm12": Original(
        (HERE / "everything-1.2.xml").read_bytes(),
        (*BOTH, f"{{{ADL}}}scormtype", f"{{{ADL}}}scormType", f"{{{CP}}}identifier"),
        (*WORDS, *("x" * length for length in LENGTHS)),
        (f"{{{ADL}}}location", f"{{{MD}}}format", f"{{{CP}}}title", *UNKNOWN),
    ),
    "scorm2004-2": _second(_2004(3)),
    "scorm2004-3": _2004(3),
    "scorm2004-4": _2004(4),
}


@dataclass(frozen=True)
class Mutant:
    """A changed manifest; it shows itself by what has changed."""

    document: bytes
    original: Original

    def __repr__(self) -> str:
        before, after = (
            text.decode().splitlines() for text in (self.original.document, self.document)
        )  # fmt: skip
        return "\n".join(unified_diff(before, after, lineterm="", n=0))


EVERY, EXAMPLES = (1, 1000) if "FUZZ" in os.environ else (7, 200)
"""`nox -s fuzz` makes them all; the ordinary run one in seven, of each change and on each element."""


def single_changes(original: Original) -> Iterator[Mutant]:
    """The manifest of everything after each plain change of each element, and with each attribute on each.

    An element that occurs twice in parents of one name is changed once.
    """
    root = etree.fromstring(original.document)
    changes: list[Plain] = [*plain(original), *(partial(put, attribute=name) for name in original.attributes)]
    kinds = [(element.tag, getattr(element.getparent(), "tag", "")) for element in root.iter("*")]
    for row, place in enumerate(sorted({kinds.index(kind) for kind in kinds})):
        for change in changes[row % EVERY :: EVERY]:
            copy = deepcopy(root)
            change(list(copy.iter("*"))[place])
            yield Mutant(etree.tostring(copy, encoding="UTF-8"), original)


@st.composite
def mutants(draw: Draw, original: Original) -> Mutant:
    """The manifest of everything after one to three changes."""
    root = etree.fromstring(original.document)
    simple = plain(original)
    drawn = [
        move,
        rename,
        insert,
        partial(write, original=original),
        partial(set_attribute, original=original),
    ]
    for _ in range(draw(st.integers(1, 3))):
        element, other = some(draw, root), some(draw, root)
        change = draw(st.sampled_from([*simple, *drawn]))
        if change in simple:
            change(element)
        else:
            change(draw, element, other)
    return Mutant(etree.tostring(root, encoding="UTF-8"), original)


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


def plain(original: Original) -> list[Plain]:
    """The changes that need no dice."""
    return [
        drop, repeat, twin, swap, say,
        *(partial(adopt, name=name) for name in original.children),
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


def write(draw: Draw, element: etree._Element, other: etree._Element, original: Original) -> None:
    """It has another text."""
    element.text = draw(st.sampled_from(original.values))


def set_attribute(draw: Draw, element: etree._Element, other: etree._Element, original: Original) -> None:
    """One of its attributes, or another one's, or a new one has another value."""
    names = [*map(str, element.attrib), *map(str, other.attrib), *original.attributes]
    element.set(draw(st.sampled_from(names)), draw(st.sampled_from(original.values)))
