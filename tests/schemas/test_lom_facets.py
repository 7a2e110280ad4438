"""LOM in SCORM 2004: no official file comes with the tests, so a table says what is just valid and what is not."""

from __future__ import annotations

import pytest
from lxml import etree
from official import LOM

from scormkit import xml

ONCE = {
    "lom": "general lifeCycle metaMetadata technical rights",
    "general": "title structure aggregationLevel",
    "identifier": "catalog entry",
    "lifeCycle": "version status",
    "contribute": "role date",
    "metaMetadata": "language",
    "technical": "size installationRemarks duration",
    "orComposite": "type name minimumVersion maximumVersion",
    "educational": "interactivityType interactivityLevel semanticDensity difficulty typicalLearningTime",
    "rights": "cost copyrightAndOtherRestrictions description",
    "relation": "kind resource",
    "annotation": "entity date description",
    "classification": "purpose description",
    "taxonPath": "source",
    "taxon": "id entry",
    "structure": "source value",
    "date": "dateTime description",
    "typicalLearningTime": "duration description",
}
OFTEN = {
    "lom": "educational relation annotation classification",
    "general": "identifier language description keyword coverage",
    "lifeCycle": "contribute",
    "contribute": "entity",
    "metaMetadata": "identifier contribute metadataSchema",
    "technical": "format location requirement otherPlatformRequirements",
    "requirement": "orComposite",
    "educational": "learningResourceType intendedEndUserRole context typicalAgeRange description language",
    "resource": "identifier description",
    "classification": "taxonPath keyword",
    "taxonPath": "taxon",
    "title": "string",
}
PATHS = {
    "lom": "", "identifier": "general", "contribute": "lifeCycle", "orComposite": "technical/requirement",
    "taxonPath": "classification", "taxon": "classification/taxonPath", "structure": "general", "date": "annotation",
    "typicalLearningTime": "educational", "requirement": "technical", "resource": "relation", "title": "general",
}  # fmt: skip
"""Where a container stands that is no category itself."""

TEXTS = {"size": "1", "language": "en", "dateTime": "2026", "duration": "P"}
"""What an element without children holds so as to be valid."""


def built(*path: str) -> etree._Element:
    """A chain of elements, each in the one before, down from the root."""
    root = found = etree.Element(f"{{{LOM}}}lom")
    for name in path:
        found = etree.SubElement(found, f"{{{LOM}}}{name}")
    return root


def valid(root: etree._Element) -> bool:
    return xml.schemas("scorm2004-4").validate(etree.ElementTree(root))


def filled(parent: str, child: str, times: int) -> etree._Element:
    """A document in which a container holds a child so many times."""
    if parent == "lom":
        root = inside = built()
    else:
        root = built(*PATHS.get(parent, "").split("/"), parent) if PATHS.get(parent) else built(parent)
        inside = list(root.iter())[-1]
    for _ in range(times):
        made = etree.SubElement(inside, f"{{{LOM}}}{child}")
        if child in TEXTS and (parent, child) != ("technical", "duration"):
            made.text = TEXTS[child]
        if (parent, child) == ("structure", "source"):
            made.text = "LOMv1.0"
        if (parent, child) == ("structure", "value"):
            made.text = "linear"
    return root


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(parent, child) for parent, names in table.items() for child in names.split()]


@pytest.mark.parametrize(("parent", "child"), pairs(ONCE))
def test_what_comes_once_comes_once(parent: str, child: str) -> None:
    assert valid(filled(parent, child, 1))
    assert not valid(filled(parent, child, 2))


@pytest.mark.parametrize(("parent", "child"), pairs(OFTEN))
def test_what_may_come_often_may(parent: str, child: str) -> None:
    assert valid(filled(parent, child, 3))


@pytest.mark.parametrize("category", ["general", "technical", "educational", "classification"])
def test_children_stand_in_any_order(category: str) -> None:
    names = f"{ONCE[category]} {OFTEN[category]}".split()
    forwards, backwards = built(category), built(category)
    for root, order in ((forwards, names), (backwards, names[::-1])):
        for name in order:
            made = etree.SubElement(root[0], f"{{{LOM}}}{name}")
            made.text = TEXTS.get(name) if (category, name) != ("technical", "duration") else None

    assert valid(forwards)
    assert valid(backwards)


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("annotation/date/dateTime", ("2026", "2026-11", "2026-11-25", "2026-11-25T09", "2026-11-25T09:05:07", "2026-11-25T09:05:07.1Z", "2026-11-25T09:05:07.12+01:00", "0001"), ("0000", "26", "2026-13", "2026-11-32", "2026-11-25T24", "2026-11-25T09:05:07Z", "2026-11-25 09:05", "")),
        ("educational/typicalLearningTime/duration", ("PT1H30M", "P1Y2M3DT4H5M6.7S", "P", "PT", "PT0S"), ("1H", "PT1.5H", "P1W", "PT5", "", "-PT1H")),
        ("technical/size", ("0", "007", "99999999999999999999"), ("-1", "1.5", "1 MB", "")),
        ("general/language", ("en", "pt-BR", "none", "x-none"), ("en_GB", "", "nobody knows")),
        ("metaMetadata/language", ("en",), ("en_GB", "")),
        ("general/structure/source", ("LOMv1.0",), ("LOMv1.1", "lomv1.0", " LOMv1.0", "")),
        ("general/structure/value", ("atomic", "linear"), ("Linear", "linear ", "tree", "")),
        ("general/aggregationLevel/value", ("1", "4"), ("0", "5", "01")),
        ("lifeCycle/contribute/role/value", ("author", "subject matter expert"), ("creator", "subject  matter expert")),
        ("metaMetadata/contribute/role/value", ("creator", "validator"), ("author",)),
        ("educational/difficulty/value", ("very easy",), ("trivial",)),
        ("rights/cost/value", ("yes", "no"), ("true", "maybe")),
        ("general/identifier/entry", ("", "anything"), ()),
    ],
)  # fmt: skip
def test_a_value_is_of_its_kind(path: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    def accepts(value: str) -> bool:
        root = built(*path.split("/"))
        list(root.iter())[-1].text = value
        return valid(root)

    assert [accepts(value) for value in right] == [True] * len(right)
    assert [accepts(value) for value in wrong] == [False] * len(wrong)


@pytest.mark.parametrize("name", ["{urn:vendor}extension", "extension", f"{{{LOM}}}lom"])
def test_nothing_foreign_has_a_place(name: str) -> None:
    root = built("general")
    etree.SubElement(root[0], name)

    assert not valid(root)


def test_a_language_is_an_attribute_without_prefix() -> None:
    root = built("general", "title", "string")
    words = list(root.iter())[-1]
    words.set("language", "en")
    assert valid(root)

    words.set("{http://www.w3.org/XML/1998/namespace}lang", "en")
    assert not valid(root)
