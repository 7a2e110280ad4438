"""The last of ADL's demands on a 2004 manifest: names of what is shared, places of what is told, lengths."""

from __future__ import annotations

import pytest

from scormkit import conformance
from scormkit.package import Bytes, Entry, Package

HEAD = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m" version="{version}"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
 xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r" parameters="{parameters}"><title>T</title>{item}</item>{organization}</organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="{kind}" href="index.html" xml:base="{base}">
<file href="index.html"/></resource></resources></manifest>"""
PLAIN = {"version": "1", "parameters": "", "item": "", "organization": "", "kind": "sco", "base": ""}
RULES = """<imsss:sequencing><imsss:sequencingRules><imsss:{kind}ConditionRule><imsss:ruleConditions><imsss:ruleCondition
condition="always"/></imsss:ruleConditions><imsss:ruleAction action="{action}"/></imsss:{kind}ConditionRule>
</imsss:sequencingRules></imsss:sequencing>"""
MAP = """<imsss:sequencing><imsss:objectives><imsss:primaryObjective{id}><imsss:mapInfo targetObjectiveID="{target}"/>
</imsss:primaryObjective></imsss:objectives></imsss:sequencing>"""
HIDE = "<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>exit</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>"


def codes(**parts: str) -> list[str]:
    manifest = HEAD.format(**(PLAIN | parts)).encode()
    base = parts.get("base", "")
    entries = (Entry("imsmanifest.xml", Bytes(manifest)), Entry(f"{base}index.html", Bytes(b"<p>x</p>")))
    said = conformance.validate(Package(entries)).diagnostics
    return [one.code for one in said if not one.code.startswith("SK8")]


def test_without_any_of_it_nothing_is_said() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("id", "target", "said"),
    [
        (' objectiveID="a"', "b", []),
        ("", "b", ["SK638"]),
        (' objectiveID="a"', " ", ["SK638"]),
    ],
)
def test_a_map_has_a_name_at_both_ends(id: str, target: str, said: list[str]) -> None:
    assert codes(item=MAP.format(id=id, target=target)) == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ('<adlcp:data><adlcp:map targetID="a"/></adlcp:data>', []),
        ('<adlcp:data><adlcp:map targetID="a"/><adlcp:map targetID=""/></adlcp:data>', ["SK672"]),
        ("<adlcp:data/>", ["SK527"]),
        ("<adlcp:data><adlcp:map/></adlcp:data>", ["SK527"]),
    ],
)
def test_shared_data_has_a_name(data: str, said: list[str]) -> None:
    assert codes(item=data) == said


def test_shared_data_and_hidden_buttons_may_belong_to_an_asset_but_not_to_a_heading() -> None:
    data = '<adlcp:data><adlcp:map targetID="a"/></adlcp:data>'
    inner = """<item identifier="h"><title>T</title><item identifier="j" identifierref="r"><title>T</title></item>{}
    </item>"""

    assert codes(item=data + HIDE, kind="asset") == []
    assert codes(organization=inner.format(data)) == ["SK631"]
    assert codes(organization=inner.format(HIDE)) == ["SK631"]


@pytest.mark.parametrize(
    "words",
    ["<adlcp:dataFromLMS>x</adlcp:dataFromLMS>", '<adlcp:data><adlcp:map targetID="a"/></adlcp:data>', HIDE],
)
def test_what_is_told_of_a_page_stands_in_its_item(words: str) -> None:
    assert codes(organization=words) == ["SK673"]


def test_a_threshold_may_belong_to_the_whole_course() -> None:
    assert codes(organization='<adlcp:completionThreshold minProgressMeasure="0.5"/>') == []


@pytest.mark.parametrize(
    ("kind", "action", "said"),
    [
        ("post", "exitParent", ["SK674"]),
        ("post", "previous", ["SK674"]),
        ("post", "retryAll", []),
        ("post", "exitAll", []),
        ("pre", "skip", []),
    ],
)
def test_a_course_has_nothing_above_it_and_nothing_before_it(kind: str, action: str, said: list[str]) -> None:
    rules = RULES.format(kind=kind, action=action)

    assert codes(organization=rules) == said
    assert codes(item=rules) == []


@pytest.mark.parametrize(
    ("part", "limit"),
    [("version", 20), ("parameters", 1000), ("base", 1990)],
)
def test_what_is_longer_than_promised_is_told(part: str, limit: int) -> None:
    start = {"version": "", "parameters": "?a=", "base": ""}[part]
    end = {"base": "/"}.get(part, "")

    def words(length: int) -> str:
        return start + "1" * (length - len(start) - len(end)) + end

    assert codes(**{part: words(limit)}) == []
    assert codes(**{part: words(limit + 1)}) == ["SK675"]
