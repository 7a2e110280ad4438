"""What is told of a visit: a list is a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scormkit.diagnostics import Where
from scormkit.lms import Request, Response
from scormkit.trial.findings import findings
from scormkit.trial.heard import Call, Line, Visit
from scormkit.trial.parts import Part

NAMES = frozenset({"index.html"})


def visit(standard: str = "scorm12", *calls: Call, **more: Any) -> Visit:
    """A visit that ended well."""
    part = Part(standard, "Borders", "index.html", Where("imsmanifest.xml", 4))
    return Visit(part, **{"ended": "left", "painted": 0.2, "calls": list(calls), **more})


def call(name: str, *args: str, error: int = 0, note: str = "") -> Call:
    return Call(name, args, "false" if error else "true", error, note)


GOOD = (
    call("LMSInitialize", ""),
    call("LMSSetValue", "cmi.core.lesson_status", "incomplete"),
    call("LMSSetValue", "cmi.core.session_time", "00:00:05"),
    call("LMSFinish", ""),
)


def told(*visits: Visit) -> list[tuple[str, str]]:
    return [(one.code, one.text) for one in findings(visits, NAMES, 60)]


def test_of_a_good_visit_nothing_is_told() -> None:
    assert told(visit("scorm12", *GOOD)) == []


@pytest.mark.parametrize(
    ("standard", "wrong", "code"),
    [
        ("scorm12", call("LMSSetValue", "cmi.core.score.raw", "101", error=405), "SK680"),
        ("scorm12", call("LMSSetValue", "cmi.interactions.2.id", "q", error=201), "SK680"),
        ("scorm12", call("LMSSetValue", "cmi.core.total_time", "00:00:01", error=403), "SK682"),
        ("scorm12", call("LMSSetValue", "cmi.core._children", "x", error=402), "SK682"),
        ("scorm12", call("LMSGetValue", "cmi.core.session_time", error=404), "SK683"),
        ("scorm12", call("LMSInitialize", "", error=101), "SK684"),
        ("scorm12", call("LMSSetValue", "cmi.comments", "x", error=301), "SK684"),
        ("scorm12", call("LMSCommit", error=201), "SK685"),
    ],
)
def test_each_refusal_has_a_code_of_its_own(standard: str, wrong: Call, code: str) -> None:
    assert [found for found, _ in told(visit(standard, *GOOD, wrong))] == [code]


def test_what_is_refused_again_and_again_is_told_once() -> None:
    wrong = call(
        "LMSSetValue",
        "cmi.core.lesson_status",
        "done",
        error=405,
        note="one of 'passed' is wanted (RTE 3.4.4)",
    )

    assert told(visit("scorm12", *GOOD, wrong, wrong, wrong)) == [
        (
            "SK680",
            'LMSSetValue("cmi.core.lesson_status", "done") (3 times) was refused: one of \'passed\' is wanted (RTE 3.4.4) (error 405).',
        )
    ]


def test_a_first_look_at_what_has_no_value_is_no_finding() -> None:
    asked = call("GetValue", "cmi.suspend_data", error=403)
    good = [
        call("Initialize", ""),
        call("SetValue", "cmi.completion_status", "completed"),
        call("SetValue", "cmi.session_time", "PT1S"),
    ]

    assert told(visit("scorm2004-4", *good, asked, call("Terminate", ""))) == []


@pytest.mark.parametrize(
    ("ended", "code"),
    [("hangs", "SK568"), ("never-loaded", "SK567"), ("crashes", "SK569"), ("escapes", "SK576")],
)
def test_of_a_part_that_was_stopped_nobody_misses_the_end(ended: str, code: str) -> None:
    assert [found for found, _ in told(visit("scorm12", *GOOD[:3], ended=ended, painted=None))] == [code]


def test_the_lrs_says_why_it_refuses_and_what_it_need_not_know_is_left_out() -> None:
    body = json.dumps({"verb": {"id": "http://adlnet.gov/expapi/verbs/answered"}}).encode()
    exchanges = [
        (Request("GET", "activities/state", {"stateId": "resume"}), Response(404)),
        (
            Request("POST", "statements", {}, {}, body),
            Response(400, b"statement.actor: is missing\nstatement.object: is missing"),
        ),
    ]

    assert told(visit("xapi", exchanges=exchanges)) == [
        (
            "SK686",
            "The LRS refused the statement 'answered' with 400: statement.actor: is missing; statement.object: is missing.",
        )
    ]


def test_a_strangers_words_come_without_control_characters_and_not_endless() -> None:
    (found,) = findings(
        [visit("scorm12", *GOOD, console=[Line("\x1b[31m<b>" + "x" * 5000, ("", 0, 0))])], NAMES, 60
    )

    assert "\x1b" not in found.text
    assert len(found.text) < 300


def test_hosts_are_told_once_each_with_what_was_asked_of_them() -> None:
    asked = [("https://fonts.example/a.css", "stylesheet"), ("https://fonts.example/b.woff2", "font"),
             ("https://fonts.example/c.woff2", "font"), ("//fonts.example", "")]  # fmt: skip

    assert told(visit("scorm12", *GOOD, elsewhere=asked)) == [
        ("SK563", "The package asks fonts.example for a style sheet, a font (2 times); scormkit refused.")
    ]
