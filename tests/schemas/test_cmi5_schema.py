"""The cmi5 schema, written here: real files pass, and each fact of the specification is held at both ends."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from scormkit import xml

if TYPE_CHECKING:
    from pathlib import Path

CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
WORDS = """<title><langstring lang="en-GB">T</langstring><langstring/></title><description><langstring lang="en"/></description>"""
COURSE = f'<course id="urn:x:c">{WORDS}<v:more/></course>'
OBJECTIVES = f'<objectives><objective id="urn:x:o">{WORDS}</objective><v:more/></objectives>'
REFERENCES = '<objectives><objective idref="urn:x:o"/><objective/></objectives>'
EVERYTHING = f"""{COURSE}{OBJECTIVES}
<block id="urn:x:b" v:a="1">{WORDS}{REFERENCES}
  <block id="urn:x:b2">{WORDS}<au id="urn:x:2">{WORDS}<url>b.html</url></au></block>
  <au id="urn:x:1" moveOn="CompletedAndPassed" masteryScore="0.75" launchMethod="OwnWindow" activityType="urn:x:t" v:a="1">
    {WORDS}{REFERENCES}<url>a.html?b=c</url>
    <launchParameters>a=<v:b/>1</launchParameters><entitlementKey k="1"><x/></entitlementKey><v:more/><v:more/>
  </au>
  <v:more/>
</block>
<au id="urn:x:3">{WORDS}<url>https://example.org/</url></au><v:more/>"""


def valid(inside: str, root: str = "courseStructure", namespace: str = CMI5) -> bool:
    """Whether the schema takes a root with that inside it."""
    document = f'<{root} xmlns="{namespace}" xmlns:v="urn:vendor" v:a="1">{inside}</{root}>'
    return xml.schemas("cmi5").validate(xml.parse(document.encode()))


def au(inside: str = f"{WORDS}<url>a.html</url>", attributes: str = 'id="urn:x:1"') -> str:
    return f"{COURSE}<au {attributes}>{inside}</au>"


def test_real_files_get_the_verdict_on_record(shared: Path) -> None:
    with (shared / "corpus/index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["version"] == "cmi5"]  # fmt: skip
    verdicts = {
        row["file"]: xml.schemas("cmi5").validate(xml.parse((shared / "corpus" / row["file"]).read_bytes()))
        for row in rows
    }

    assert len(rows) == 19
    assert verdicts == {row["file"]: row["official_xsd"] == "valid" for row in rows}


def test_all_that_the_specification_names_is_taken() -> None:
    assert valid(EVERYTHING)


def test_a_thousand_units_are_no_trouble() -> None:
    """C11."""
    many = "".join(f'<au id="urn:x:{n}">{WORDS}<url>{n}.html</url></au>' for n in range(1001))

    assert valid(COURSE + many)


@pytest.mark.parametrize(
    ("root", "namespace"),
    [("courseStructure", ""), ("courseStructure", "http://www.adlnet.gov/cmi5/CourseStructure.xsd"), ("course", CMI5)],
)  # fmt: skip
def test_another_root_is_refused(root: str, namespace: str) -> None:
    """C02: the namespace of an early draft too."""
    assert not valid(EVERYTHING, root, namespace)


@pytest.mark.parametrize(
    "attributes",
    [
        *(f'moveOn="{value}"' for value in ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed")),
        *(f'launchMethod="{value}"' for value in ("AnyWindow", "OwnWindow")),
        *(f'masteryScore="{value}"' for value in ("0", "1", "1.0", "0.123456", " 0.5 ")),
        'activityType=""',
    ],
)  # fmt: skip
def test_the_values_of_an_attribute_are_taken(attributes: str) -> None:
    assert valid(au(attributes=f'id="urn:x:1" {attributes}'))


@pytest.mark.parametrize(
    "attributes",
    [
        *(f'moveOn="{value}"' for value in ("", "passed", "Failed", "Completed ")),
        *(f'launchMethod="{value}"' for value in ("", "anywindow", "NewWindow")),
        *(f'masteryScore="{value}"' for value in ("", "-0.1", "1.01", "80", "0,5", "NaN")),
        'idref="urn:x:1"',
        'unknown="1"',
    ],
)
def test_other_values_and_attributes_are_refused(attributes: str) -> None:
    assert not valid(au(attributes=f'id="urn:x:1" {attributes}'))


@pytest.mark.parametrize(
    "inside",
    [
        "",
        COURSE,
        COURSE + OBJECTIVES,
        au().removeprefix(COURSE),
        au() + COURSE,
        au() + OBJECTIVES,
        COURSE + OBJECTIVES * 2 + au().removeprefix(COURSE),
        au(attributes=""),
        au("<url>a.html</url>"),
        au(WORDS),
        au(f"{WORDS}<url/>"),
        au(f"{WORDS}<url>a.html</url><url>a.html</url>"),
        au(f"<url>a.html</url>{WORDS}"),
        au(f"{WORDS}<url>a.html</url>{REFERENCES}"),
        au(f"{WORDS}<url>a.html</url><entitlementKey/><launchParameters/>"),
        au(f"{WORDS}<v:more/><url>a.html</url>"),
        au(f"{WORDS}<objectives/><url>a.html</url>"),
        au(f'{WORDS}<objectives><objective id="urn:x:o"/></objectives><url>a.html</url>'),
        au(f"{WORDS}<objectives><objective>o</objective></objectives><url>a.html</url>"),
        au(WORDS.replace('lang="en-GB"', 'lang="English please"') + "<url>a.html</url>"),
        au(WORDS.replace("<langstring/>", "<b/>") + "<url>a.html</url>"),
        au("<title/><description/><url>a.html</url>"),
        au("<title>T</title><description>D</description><url>a.html</url>"),
        au(f"{WORDS}<url>a.html</url>words"),
        f"{COURSE}<block id='urn:x:b'>{WORDS}</block>",
        f"{COURSE}<block>{au().removeprefix(COURSE)}</block>",
        f"{COURSE}<objectives><objective id='urn:x:o'><title/></objective></objectives>{au().removeprefix(COURSE)}",
        au() + "<unknown/>",
    ],
)
def test_what_is_missing_twice_or_in_another_order_is_refused(inside: str) -> None:
    assert not valid(inside)


def test_an_objectives_description_may_come_first() -> None:
    backwards = '<objectives><objective id="urn:x:o"><description><langstring/></description><title><langstring/></title></objective></objectives>'

    assert valid(COURSE + backwards + au().removeprefix(COURSE))
