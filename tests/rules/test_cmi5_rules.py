"""What no schema can say of a cmi5.xml: ids, addresses, references, and scores that nobody has to reach."""

from __future__ import annotations

import pytest

from scormkit import rules, xml
from scormkit.formats.cmi5 import Cmi5Package, LoneStructure, read_structure

WORDS = "<title><langstring>T</langstring></title><description><langstring/></description>"


def au(url: str = "index.html", id: str = "urn:x:1", more: str = "", inside: str = "") -> str:
    return f'<au id="{id}"{more}>{WORDS}{inside}<url>{url}</url></au>'


def codes(
    units: str, *names: str, objectives: str = "", course: str = "urn:x:c", root: str = ""
) -> list[str]:
    document = (
        f'<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"{root}>'
        f'<course id="{course}">{WORDS}</course>{objectives}{units}</courseStructure>'
    )
    view = read_structure(xml.parse(document.encode()))
    subject = Cmi5Package(view, frozenset(names)) if names else LoneStructure(view)
    return [one.code for one in rules.run(subject)]


def test_a_package_without_fault_gets_no_word() -> None:
    assert codes(au(), "cmi5.xml", "index.html") == []


@pytest.mark.parametrize(
    ("id", "fine"),
    [
        ("urn:uuid:4c1fbd2e-0a0b-4b3c-8d4e-5f6a7b8c9d0e", True),
        (" https://example.org/a\n", True),
        ("https://beispiel.example/kürs", True),
        ("lesson-1", False),
        ("/lesson", False),
        ("example.org/a", False),
        ("https://example.org/two words", False),
    ],
)
def test_an_id_is_a_whole_address(id: str, fine: bool) -> None:
    """C03 and C11: values are trimmed before use."""
    assert codes(au(id=id), "index.html") == ([] if fine else ["SK662"])
    assert codes(au(), "index.html", course=id) == ([] if fine else ["SK662"])


def test_an_id_is_used_once_among_its_kind() -> None:
    """C04: a block and a unit may share one."""
    block = f'<block id="urn:x:1">{WORDS}{au()}</block>'

    assert codes(block, "index.html") == []
    assert codes(f"{block}\n{au()}", "index.html") == ["SK663"]


@pytest.mark.parametrize(("id", "said"), [("urn:x:o", []), ("urn:x:O", ["SK664"])])
def test_a_unit_names_objectives_that_are_declared(id: str, said: list[str]) -> None:
    declared = f'<objectives><objective id="urn:x:o">{WORDS}</objective></objectives>'
    named = f'<objectives><objective idref="{id}"/><objective/></objectives>'

    assert codes(au(inside=named), "index.html", objectives=declared) == said


@pytest.mark.parametrize(
    ("url", "packed", "alone"),
    [
        ("\n  index.html?pages=1&amp;complete=quiz  ", [], ["SK668"]),
        ("./index.html#top", [], ["SK668"]),
        ("a%20b.html", ["SK667"], ["SK668"]),
        ("a b.html", [], ["SK668"]),
        ("Index.html", ["SK667"], ["SK668"]),
        ("../index.html", ["SK667"], ["SK668"]),
        ("https://example.org/a?b", [], []),
        ("file:///C:/index.html", ["SK665"], ["SK665"]),
        ("javascript:alert(1)", ["SK665"], ["SK665"]),
        ("index.html?a=1&amp;fetch=2", ["SK666"], ["SK668", "SK666"]),
        ("index.html?Fetch=2#?actor=1", [], ["SK668"]),
    ],
)
def test_what_is_opened_lies_in_the_package_or_on_the_web(
    url: str, packed: list[str], alone: list[str]
) -> None:
    """C06 and C07: the name before the `?` is the name in the archive, letter by letter."""
    assert codes(au(url), "cmi5.xml", "index.html", "a b.html") == packed
    assert codes(au(url)) == alone


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (' moveOn="Passed" masteryScore="0.6667"', []),
        (' moveOn="Passed" masteryScore="0.66670"', []),
        (' moveOn="CompletedOrPassed" masteryScore="0.66666"', ["SK669"]),
        (' moveOn="Completed" masteryScore="0.7"', ["SK670"]),
        (' masteryScore="0.7"', ["SK670"]),
        (' moveOn="Passed"', []),
    ],
)
def test_a_mastery_score_is_short_and_counts(more: str, said: list[str]) -> None:
    assert codes(au(more=more), "index.html") == said


def test_an_extension_brings_its_schema_and_is_told_once() -> None:
    """C10: what stands in launchParameters is nobody's business."""
    extended = au(more=' v:a="1"', inside="") + f'<au id="urn:x:2">{WORDS}<url>index.html</url><v:b/></au>'
    own = f'<au id="urn:x:1">{WORDS}<url>index.html</url><launchParameters><v:b/></launchParameters></au>'
    root = ' xmlns:v="urn:vendor"'

    assert codes(extended, "index.html", root=root) == ["SK671"]
    assert codes(extended, "index.html", "vendor.XSD", root=root) == []
    assert codes(own, "index.html", root=root) == []


def test_a_thousand_units_are_no_trouble() -> None:
    """C11."""
    assert codes("\n".join(au(id=f"urn:x:{n}") for n in range(1001)), "index.html") == []
