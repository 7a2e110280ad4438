"""What no schema can say of a tincan.xml: what is opened, and whether questions fit their answers."""

from __future__ import annotations

import pytest

from scormkit import rules, xml
from scormkit.formats.tincan import TincanPackage, read_tincan

COURSE = "http://adlnet.gov/expapi/activities/course"
WORDS = "<name>N</name><description/>"
LAUNCH = '<launch lang="en">index.html</launch>'


def activity(inside: str = WORDS + LAUNCH, id: str = "urn:x:1", kind: str = COURSE) -> str:
    return f'<activity id="{id}" type="{kind}">{inside}</activity>'


def codes(activities: str, *names: str) -> list[str]:
    document = (
        f'<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>{activities}</activities></tincan>'
    )
    view = read_tincan(xml.parse(document.encode()))
    subject = TincanPackage(view, frozenset(names)) if names else view
    return [one.code for one in rules.run(subject)]


def question(type: str, pattern: str, lists: str = "") -> str:
    patterns = f"<correctResponsePattern>{pattern}</correctResponsePattern>"
    return activity(
        f"{WORDS}<interactionType>{type}</interactionType>"
        f"<correctResponsePatterns>{patterns}</correctResponsePatterns>{lists}",
        "urn:x:q",
        "http://adlnet.gov/expapi/activities/cmi.interaction",
    )


def options(kind: str, *ids: str) -> str:
    inside = "".join(f"<component><id>{one}</id><description/></component>" for one in ids)
    return f"<{kind}>{inside}</{kind}>"


def test_a_package_without_fault_gets_no_word() -> None:
    assert codes(activity(), "tincan.xml", "index.html") == []


@pytest.mark.parametrize(
    ("launch", "code"),
    [
        ("index.html?a=1#b", ""),
        ("./index.html", ""),
        ("INDEX.html", "SK654"),
        ("../index.html", "SK654"),
        ("none.html", "SK654"),
        ("https://example.org/", ""),
        ("file:///C:/index.html", "SK655"),
        ("javascript:alert(1)", "SK655"),
    ],
)
def test_what_is_opened_lies_in_the_package_or_on_the_web(launch: str, code: str) -> None:
    inside = activity(WORDS + LAUNCH.replace("index.html", launch))

    assert codes(inside, "tincan.xml", "index.html") == ([code] if code else [])


def test_exactly_one_activity_is_opened() -> None:
    assert codes(activity(WORDS)) == ["SK652"]
    assert codes(activity() + activity(id="urn:x:2")) == ["SK653"]
    assert codes(activity(WORDS + LAUNCH + '<launch lang="fr">index.html</launch>')) == []


def test_two_files_of_that_name_are_one_too_many() -> None:
    assert codes(activity(), "tincan.xml", "old/tincan.xml", "index.html") == ["SK650"]


@pytest.mark.parametrize(("kind", "fine"), [("urn:x:course", True), ("course", False), ("", False)])
def test_a_type_is_a_whole_address(kind: str, fine: bool) -> None:
    assert codes(activity(kind=kind)) == ([] if fine else ["SK651"])


@pytest.mark.parametrize(
    ("language", "fine"),
    [
        ("en", True),
        ("pt-BR", True),
        ("und", True),
        ("", True),
        ("x-none", True),
        ("English please", False),
        ("en_GB", False),
    ],
)
def test_a_language_is_a_code(language: str, fine: bool) -> None:
    assert codes(activity(WORDS + LAUNCH.replace('"en"', f'"{language}"'))) == ([] if fine else ["SK658"])


@pytest.mark.parametrize(
    ("type", "pattern", "lists", "code"),
    [
        ("choice", "a[,]b", options("choices", "a", "b"), ""),
        ("choice", "a[,]c", options("choices", "a", "b"), "SK661"),
        ("choice", "", options("choices", "a", "b"), ""),
        ("choice", "a", options("choices", "a", "a"), "SK660"),
        ("choice", "a", "", ""),
        ("sequencing", "b[,]a", options("choices", "a", "b"), ""),
        ("likert", "3", options("scale", "1", "2"), "SK661"),
        ("matching", "a[.]x[,]b[.]y", options("source", "a", "b") + options("target", "x", "y"), ""),
        ("matching", "a[.]b", options("source", "a", "b") + options("target", "x", "y"), "SK661"),
        ("matching", "a[.]x", options("source", "a"), ""),
        ("fill-in", "{case_matters=true}anything[,]else", "", ""),
        ("numeric", "4[:]5", "", ""),
        ("multiple", "a", "", "SK659"),
    ],
)
def test_a_right_answer_is_made_of_the_options(type: str, pattern: str, lists: str, code: str) -> None:
    assert codes(activity() + question(type, pattern, lists)) == ([code] if code else [])


def test_an_id_is_given_away_once() -> None:
    assert codes(activity() + activity(WORDS)) == ["SK656"]


def test_a_name_and_a_description_may_be_empty_but_not_absent() -> None:
    assert codes(activity("<name/>" + LAUNCH)) == ["SK657"]
