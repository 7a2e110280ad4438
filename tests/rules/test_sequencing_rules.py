"""What no schema can say of a SCORM 2004 manifest: ids of sequencing, objectives and their maps, ways through a course."""

from __future__ import annotations

import pytest

from scormkit import rules, xml
from scormkit.formats.imscp_reader import read_manifest

SPACES = """xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
    xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
    xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3\""""
RESOURCE = '<resource identifier="r" type="webcontent" adlcp:{spelling}="{kind}" href="a.html"><file href="a.html"/></resource>'
NAVIGATION = "<adlnav:presentation/>"


def codes(item: str = "", *, of: str = "", end: str = "", edition: str = "4th", **resource: str) -> list[str]:
    """What the rules say of a course of one item that holds this; `of` stands in the organization."""
    made = RESOURCE.format(**{"spelling": "scormType", "kind": "sco", **resource})
    view = read_manifest(
        xml.parse(
            f"""<manifest identifier="m" {SPACES}>
    <metadata><schema>ADL SCORM</schema><schemaversion>2004 {edition} Edition</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>T</title>
    <item identifier="i" identifierref="r"><title>T</title>{item}</item>{of}</organization></organizations>
    <resources>{made}</resources>{end}</manifest>""".encode()
        )
    )
    return [one.code for one in rules.run(view)]


def sequencing(inside: str = "", attributes: str = "") -> str:
    return f"<imsss:sequencing {attributes}>{inside}</imsss:sequencing>"


def collection(inside: str) -> str:
    return f"<imsss:sequencingCollection>{inside}</imsss:sequencingCollection>"


def objectives(primary: str = 'objectiveID="a"', inside: str = "", more: str = "") -> str:
    return f"<imsss:objectives><imsss:primaryObjective {primary}>{inside}</imsss:primaryObjective>{more}</imsss:objectives>"


def asking(objective: str) -> str:
    return (
        "<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>"
        f'<imsss:ruleCondition referencedObjective="{objective}" condition="satisfied"/></imsss:ruleConditions>'
        '<imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>'
    )


def extended(*maps: str, objective: str = "a") -> str:
    inside = "".join(f"<adlseq:mapInfo {one}/>" for one in maps)
    return f'<adlseq:objectives><adlseq:objective objectiveID="{objective}">{inside}</adlseq:objective></adlseq:objectives>'


def test_a_manifest_without_fault_gets_no_word() -> None:
    assert codes(sequencing(objectives())) == []
    assert codes(sequencing(attributes='IDRef="s"'), end=collection(sequencing(attributes='ID="s"'))) == []


@pytest.mark.parametrize(
    ("item", "end", "found"),
    [
        (sequencing(attributes='ID="s"'), "", ["SK633"]),
        (sequencing(attributes='IDRef="s"'), collection(sequencing(attributes='ID="t"')), ["SK635"]),
        (sequencing(attributes='IDRef="s"'), collection(sequencing()), ["SK635", "SK634"]),
        ("", collection(sequencing(attributes='ID="s" IDRef="s"')), ["SK635"]),
    ],
)
def test_shared_sequencing_is_found_by_its_id(item: str, end: str, found: list[str]) -> None:
    assert codes(item, end=end) == found


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (objectives(more='<imsss:objective objectiveID="b"/>'), []),
        (objectives(more='<imsss:objective objectiveID="a"/>'), ["SK637"]),
        (objectives(more='<imsss:objective objectiveID=" "/>'), ["SK637"]),
        (objectives(""), []),
        (asking("a") + objectives(), []),
        (asking("b") + objectives(), ["SK639"]),
        (objectives() + extended('targetObjectiveID="x"'), []),
        (objectives() + extended('targetObjectiveID="x"', objective="b"), ["SK639"]),
    ],
)
def test_an_objective_has_an_id_of_its_own_and_is_there_when_named(inside: str, found: list[str]) -> None:
    assert codes(sequencing(inside)) == found


def test_an_objective_may_stand_in_the_shared_sequencing() -> None:
    shared = collection(sequencing(objectives(), 'ID="s"'))

    assert codes(sequencing(asking("a"), 'IDRef="s"'), end=shared) == []
    assert codes(sequencing(asking("b"), 'IDRef="s"'), end=shared) == ["SK639"]


QUIET = 'readRawScore="false" readMinScore="false" readMaxScore="false" readCompletionStatus="false" readProgressMeasure="0"'


@pytest.mark.parametrize(
    ("maps", "found"),
    [
        (['targetObjectiveID="x"', 'targetObjectiveID="y"'], ["SK640"]),
        (['targetObjectiveID="x"', f'targetObjectiveID="y" {QUIET} writeRawScore="true"'], []),
        (
            [f'targetObjectiveID="x" {QUIET} writeRawScore="true"', f'targetObjectiveID="x" {QUIET} writeRawScore="1"'],
            ["SK640"],
        ),
        (
            [f'targetObjectiveID="x" {QUIET} writeRawScore="true"', f'targetObjectiveID="x" {QUIET} writeMinScore="1"'],
            [],
        ),
    ],
)  # fmt: skip
def test_no_two_maps_fill_the_same_place(maps: list[str], found: list[str]) -> None:
    assert codes(sequencing(objectives() + extended(*maps))) == found


def test_moodle_dies_of_maps_of_ims_and_not_of_adls() -> None:
    assert codes(sequencing(objectives(inside='<imsss:mapInfo targetObjectiveID="x"/>'))) == ["SK805"]
    assert codes(sequencing(objectives() + extended('targetObjectiveID="x"'))) == []


@pytest.mark.parametrize(
    ("mode", "found"),
    [
        ('choice="false"', ["SK642"]),
        ('choice="0" flow="false"', ["SK642"]),
        ('choice="false" flow="true"', []),
        ("", []),
    ],
)
def test_some_way_leads_into_a_course(mode: str, found: list[str]) -> None:
    assert codes(of=sequencing(f"<imsss:controlMode {mode}/>")) == found
    assert codes(sequencing(f"<imsss:controlMode {mode}/>")) == []


@pytest.mark.parametrize(
    ("limit", "found"),
    [
        ('attemptLimit="2" attemptAbsoluteDurationLimit="PT1H"', []),
        ('endTimeLimit="2027-01-01T00:00:00"', ["SK641"]),
        ('activityAbsoluteDurationLimit="PT1H" beginTimeLimit="2027-01-01T00:00:00"', ["SK641"] * 2),
    ],
)
def test_what_scorm_leaves_out_of_sequencing_is_told(limit: str, found: list[str]) -> None:
    assert codes(sequencing(f"<imsss:limitConditions {limit}/>")) == found


@pytest.mark.parametrize(
    ("item", "edition", "found"),
    [
        ("<adlcp:completionThreshold>0.8</adlcp:completionThreshold>", "3rd", []),
        ("<adlcp:completionThreshold>0.8</adlcp:completionThreshold>", "4th", ["SK632"]),
        ('<adlcp:completionThreshold minProgressMeasure="0.8"/>', "4th", []),
    ],
)
def test_completion_is_said_in_the_way_of_the_edition(item: str, edition: str, found: list[str]) -> None:
    assert codes(item, edition=edition) == found


@pytest.mark.parametrize(
    ("item", "found"),
    [(NAVIGATION, []), ("<adlcp:dataFromLMS>words</adlcp:dataFromLMS>", ["SK631"]), ("<adlcp:timeLimitAction/>", ["SK631"])],
)  # fmt: skip
def test_words_for_a_launch_belong_to_what_is_launched(item: str, found: list[str]) -> None:
    assert codes(item) == []
    assert codes(item, kind="asset") == found


def test_the_schema_of_the_fourth_edition_does_not_see_how_scormtype_is_spelt() -> None:
    assert codes(spelling="scormtype") == ["SK643"]
    assert codes(spelling="scormtype", edition="3rd") == []
