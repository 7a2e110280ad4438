"""`scormkit inspect` says what is inside a package in a person's words, and the same to a program."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from scormkit.cli import main
from scormkit.conformance import marks
from scormkit.package import Bytes, Entry, Package

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT = 0, 1
SCORM12 = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m" xml:base=""
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xml:lang="pt-BR">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Borders</title>
<item identifier="c"><title>Chapter</title>
<item identifier="i" identifierref="r" parameters="?page=2"><title>Quiz</title>
<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
<adlcp:masteryscore>80</adlcp:masteryscore></item>
<item identifier="j" identifierref="a" isvisible="false"><title>Map</title></item></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="quiz.html"/>
<resource identifier="a" type="webcontent" adlcp:scormtype="asset" href="map.png"/></resources></manifest>"""
SCORM2004 = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Borders</title>
<item identifier="i" identifierref="r"><title>Quiz</title><imsss:sequencing>
<imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/>
<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="attempted"/>
</imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
<imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID="shared"/>
</imsss:primaryObjective></imsss:objectives></imsss:sequencing></item>
<imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="quiz.html?x=1"/></resources></manifest>"""
CMI5 = """<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/c"><title><langstring lang="fr">Frontières</langstring></title></course>
<block id="https://example.org/b"><title><langstring lang="fr">Un</langstring></title>
<au id="https://example.org/a" moveOn="Passed" masteryScore="0.8"><title><langstring lang="fr">Test</langstring></title>
<url>quiz.html</url></au></block></courseStructure>"""
TINCAN = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://example.org/q" type="http://adlnet.gov/expapi/activities/cmi.interaction"><name>Q</name>
<interactionType>choice</interactionType><correctResponsePatterns><correctResponsePattern>a</correctResponsePattern>
</correctResponsePatterns></activity>
<activity id="https://example.org/c" type="http://adlnet.gov/expapi/activities/course"><name lang="ar">Course</name>
<launch lang="ar">quiz.html</launch></activity></activities></tincan>"""
NAMED = {"scorm": "imsmanifest.xml", "tincan": "tincan.xml", "cmi5": "cmi5.xml"}
OVER = "exit,message"
PAGE = '<!DOCTYPE html><html class="x" lang="ru"><p>Hello</p></html>'


def zipped(place: Path, members: dict[str, str]) -> Path:
    """Stored, so that a test finds the bytes that it changes."""
    with zipfile.ZipFile(place, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return place


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["inspect", *map(str, words)], catch_exceptions=False)


def told(place: Path) -> dict[str, Any]:
    done = run(place, "--format", "json")
    assert done.exit_code == FINE
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_a_person_reads_the_menu_and_what_the_lms_will_be_told(tmp_path: Path) -> None:
    members = {"imsmanifest.xml": SCORM12, "quiz.html": PAGE, "map.png": "x" * 2500, "story_content/a.js": ""}

    done = run(zipped(tmp_path / "a.zip", members))

    assert done.exit_code == FINE
    assert done.stdout.splitlines() == [
        f"{tmp_path}/a.zip: SCORM 1.2",
        "Title: Borders",
        "Made with: Articulate Storyline (a guess)",
        "Languages: pt-BR, ru",
        "",
        "Menu",
        "  Chapter",
        f"    Quiz → quiz.html?page=2 (at most 00:30:00; when the time is over: {OVER}; passed from 80 of 100)",
        "    Map → map.png (not in the menu; does not report)",
        "",
        "The LMS is told",
        "  1 part reports to the LMS",
        "  1 part only opens",
        "",
        "Size",
        "     2.5 kB  pictures (1)",
        f"      {len(SCORM12)} B  manifests and schemas (1)",
        "       60 B  pages (1)",
        "        0 B  scripts and styles (1)",
        "     3.5 kB  in all (4)",
    ]


def test_sequencing_is_told_in_words(tmp_path: Path) -> None:
    said = told(zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM2004, "quiz.html": PAGE}))

    assert said["standard"] == "scorm2004-4"
    assert said["parts"] == [{"title": "Quiz", "launch": "quiz.html?x=1", "told": [], "parts": []}]
    assert said["sequencing"] == [
        "the learner cannot choose in the menu and goes on with Next",
        "'Quiz' is locked when it was opened",
        "1 result is shared between parts",
    ]
    assert said["told"] == ["1 part reports to the LMS", "passed from 0.6 of 1", "an attempt may take PT30M"]


RULED = """<imsss:sequencing IDRef="shared"><imsss:limitConditions attemptLimit="2"/><imsss:sequencingRules>
<imsss:postConditionRule><imsss:ruleConditions conditionCombination="any">
<imsss:ruleCondition condition="objectiveMeasureGreaterThan" measureThreshold="0.5" referencedObjective="p" operator="not"/>
<imsss:ruleCondition condition="completed"/></imsss:ruleConditions><imsss:ruleAction action="retry"/></imsss:postConditionRule>
</imsss:sequencingRules></imsss:sequencing>"""
SHARED = """<imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:sequencingRules><imsss:exitConditionRule>
<imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="exit"/>
</imsss:exitConditionRule></imsss:sequencingRules></imsss:sequencing></imsss:sequencingCollection></manifest>"""


def test_what_is_asked_of_several_parts_is_told_once_with_their_names(tmp_path: Path) -> None:
    items = "".join(
        f'<item identifier="x{n}" identifierref="r"><title>{"ABCDE"[n]}</title>{RULED}</item>'
        for n in range(5)
    )
    manifest = SCORM2004.replace("</manifest>", SHARED).replace(
        '<item identifier="i"', f'{items}<item identifier="i"'
    )

    said = told(zipped(tmp_path / "a.zip", {"imsmanifest.xml": manifest, "quiz.html": PAGE}))

    assert said["sequencing"][1:5] == [
        "'A', 'B' and 3 more each begins again when its score is not above 0.5 (by 'p') or it is completed",
        "'A', 'B' and 3 more each may be tried 2 times",
        "'A', 'B' and 3 more each ends",
        "'Quiz' is locked when it was opened",
    ]


def test_a_package_of_two_standards_is_both(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM12, "tincan.xml": TINCAN, "quiz.html": PAGE})

    assert run(place).stdout.splitlines()[0] == f"{place}: SCORM 1.2, also xAPI (tincan.xml)"
    assert (told(place)["standard"], told(place)["also"]) == ("scorm12", ["xapi"])


def test_what_is_only_recognised_is_named_and_nothing_is_promised(tmp_path: Path) -> None:
    cartridge = '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1" identifier="c"/>'
    aicc = run(zipped(tmp_path / "a.zip", {"a.au": "", "a.crs": ""})).stdout
    other = run(zipped(tmp_path / "b.zip", {"imsmanifest.xml": cartridge})).stdout
    web = run(zipped(tmp_path / "c.zip", {"module.webmanifest": "{}", "index.html": PAGE})).stdout

    assert [one.splitlines()[0].partition(": ")[2] for one in (aicc, other, web)] == [
        "AICC",
        "Common Cartridge",
        "a module of scormkit for the plain web",
    ]
    assert "told" not in aicc + other + web


@pytest.mark.parametrize(
    ("script", "line"),
    [
        (
            'set("cmi.core.lesson_status","passed");set("cmi.core.score.raw",9);set("cmi.interactions.0.id",1)',
            "the scripts can tell: status, score, each answer",
        ),
        ('put(core+"score."+name)', "the scripts can tell: score"),
    ],
)
def test_what_scripts_can_tell_is_named(tmp_path: Path, script: str, line: str) -> None:
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM12, "a.js": script})

    assert told(place)["told"][-1] == line


def test_a_unit_is_told_with_the_verbs_that_its_scripts_know(tmp_path: Path) -> None:
    script = "['http://adlnet.gov/expapi/verbs/passed','http://adlnet.gov/expapi/verbs/failed']"

    said = told(zipped(tmp_path / "a.zip", {"cmi5.xml": CMI5, "quiz.html": PAGE, "a.js": script}))

    assert said["told"] == ["the scripts know these verbs of statements: failed, passed"]


def test_a_damaged_page_hides_nothing_else(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM12, "quiz.html": PAGE})
    content = bytearray(place.read_bytes())
    content[content.index(b"Hello")] = 0
    place.write_bytes(content)

    assert (told(place)["title"], told(place)["languages"]) == ("Borders", ["pt-BR"])


def test_a_cmi5_course_is_told_with_its_blocks(tmp_path: Path) -> None:
    said = told(zipped(tmp_path / "a.zip", {"cmi5.xml": CMI5, "quiz.html": PAGE}))

    unit = {
        "title": "Test",
        "launch": "quiz.html",
        "told": ["done when passed", "passed from 0.8 of 1"],
        "parts": [],
    }
    assert (said["standard"], said["title"], said["languages"]) == ("cmi5", "Frontières", ["fr", "ru"])
    assert said["parts"] == [{"title": "Un", "launch": "", "told": [], "parts": [unit]}]


def test_an_xapi_package_is_told_by_what_it_launches(tmp_path: Path) -> None:
    said = told(zipped(tmp_path / "a.zip", {"tincan.xml": TINCAN, "quiz.html": PAGE}))

    assert (said["standard"], said["title"], said["languages"]) == ("xapi", "Course", ["ar", "ru"])
    assert [one["launch"] for one in said["parts"]] == ["quiz.html"]
    assert said["told"] == ["questions described: 1, with their right answers: 1"]


def test_answers_in_clear_are_mentioned_once(tmp_path: Path) -> None:
    answers = {"a.js": 'q = {"correctAnswer": 2}', "b.json": '{"right": ["b"]}', "c.js": "right: 3"}

    done = run(zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM12, **answers}))

    assert [line for line in done.stdout.splitlines() if line.startswith("Right")] == [
        "Right answers seem to stand in clear in a.js and 1 more: a learner who looks there can read them."
    ]


@pytest.mark.parametrize(
    ("name", "tool"),
    [
        ("scormcontent/index.html", "Articulate Rise"),
        ("assets/js/CPM.js", "Adobe Captivate"),
        ("libs/exe_atools/exe_atools.js", "eXeLearning"),
        ("scormkit.js", "scormkit"),
        ("index.html", ""),
    ],
)
def test_a_tool_is_known_by_its_files(name: str, tool: str) -> None:
    assert marks.tool(Package((Entry(name, Bytes(b"")),)), b"") == tool
    assert marks.tool(Package(()), f'<file href="{name}"/>'.encode()) == tool


def test_what_cannot_be_opened_is_named_and_nothing_invented(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")

    done = run(tmp_path / "a.zip")

    assert done.exit_code == INPUT
    assert done.stdout == f"{tmp_path}/a.zip: cannot be opened\n"
    assert "SK591" in done.stderr


def test_a_manifest_that_cannot_be_read_is_told_with_what_it_was_meant_to_be(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", {"imsmanifest.xml": SCORM12.replace("Borders", "Borders & more")}))

    assert done.exit_code == INPUT
    assert done.stdout.splitlines()[0] == f"{tmp_path}/a.zip: SCORM 1.2"
    assert "error SK510 'imsmanifest.xml' is not well-formed XML: an '&' stands alone." in done.stderr


def test_what_is_no_package_is_told_as_what_it_is(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", {"course.yaml": "title: Borders"}))

    assert done.exit_code == INPUT
    assert done.stdout.splitlines()[0] == f"{tmp_path}/a.zip: the source of a course"
    assert "SK507" in done.stderr


def test_control_characters_of_a_stranger_do_not_reach_the_terminal(tmp_path: Path) -> None:
    evil = SCORM12.replace("Borders", "Bor\u202eders\x85").replace("quiz.html", "\u202equiz.html")

    done = run(zipped(tmp_path / "a.zip", {"imsmanifest.xml": evil, "\x1b[31mx.js": '"right": ["a"]'}))

    assert not {"\x1b", "\u202e", "\x85"} & set(done.stdout)


def test_every_manifest_of_the_field_can_be_looked_into(shared: Path) -> None:
    for place in sorted((shared / "corpus").rglob("*.xml")):
        done = run(place)
        broken = bool(re.match(rf"{NAMED[place.parent.name]}:\d+(:\d+)?: error SK5(03|1[0-2]) ", done.stderr))
        assert (done.exit_code, done.stderr) == (FINE, "") or (done.exit_code, broken) == (INPUT, True), place
