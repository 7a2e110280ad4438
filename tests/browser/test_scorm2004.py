"""The built package of SCORM 2004 in a real Chromium, in a real run-time: every call that leaves the page, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from borders_course import SMALL
from learner import exit_by_button, go_on, gone, heard, launched, package, practise, saved, take_test
from lms import playing, strict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lms import Judge
    from playwright.sync_api import Browser, BrowserContext

LAUNCH = [
    "Initialize", "GetValue cmi.mode", "GetValue cmi.completion_status", "GetValue cmi.success_status",
    "GetValue cmi.suspend_data", "GetValue cmi.learner_id",
]  # fmt: skip
STATE = ["SetValue cmi.suspend_data STATE"]
COMMIT = ["Commit"]
COUNT = ["GetValue cmi.suspend_data", "GetValue cmi.interactions._count"]
OBJECTIVES = ["GetValue cmi.objectives._count", "GetValue cmi.objectives.0.id"]
SUSPEND = ["SetValue cmi.exit suspend"]
LEAVING = ["SetValue cmi.session_time SPAN", "Terminate"]
EACH_DAY = (
    "crossing_each-day",
    "choice",
    "",
    "b",
    "Amina lives in Marvania and works each day in Tolvene. What is she?",
)
TWO_HOMES = ("crossing_two-homes", "choice", "crossing_name", "a[,]b", "Who crosses a border to work?")
FIRST_DAY = (
    "staying_from-the-first-day",
    "true-false",
    "staying_count",
    "true",
    "Time counts from the first day.",
)
RIGHT = (("Amina, who works in the next country", "Emin, who signed on for a season abroad"), ("True",))
WRONG = (("Sona, who inspects workplaces in her town",), ("False",))


def put(values: dict[str, str], path: str = "") -> list[str]:
    return [f"SetValue cmi.{path}{name} {value}" for name, value in values.items() if value]


def at(place: str) -> list[str]:
    """What a save sets on another page than the last one."""
    return [*STATE, *put({"location": place})]


def interaction(n: int, asked: tuple[str, str, str, str, str], response: str, result: str) -> list[str]:
    name, kind, objective, pattern, description = asked
    said = {
        "id": name, "type": kind, "objectives.0.id": objective, "timestamp": "CLOCK",
        "correct_responses.0.pattern": pattern, "weighting": "1", "learner_response": response, "result": result,
        "latency": "SPAN", "description": description,
    }  # fmt: skip
    return put(said, f"interactions.{n}.")


def score(raw: str, scaled: str, path: str = "") -> list[str]:
    return put({"scaled": scaled, "raw": raw, "min": "0", "max": "100"}, f"{path}score.")


def reached(n: int, name: str) -> list[str]:
    path = f"objectives.{n}."
    done = put({"success_status": "passed", "completion_status": "completed"}, path)
    return [*put({"id": name}, path), *score("100", "1", path), *done]


@pytest.fixture(scope="module")
def small() -> dict[str, bytes]:
    """The small course as a package; its scripts are those of every edition."""
    return package(SMALL, "scorm2004")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser. The window is so low that no page is read before it is scrolled."""
    made = chromium.new_context(viewport={"width": 1000, "height": 300}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.mark.parametrize("judged", [playing, strict], ids=["scorm-again", "scormkit"])
def test_a_learner_answers_closes_the_tab_comes_back_and_passes(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str], judged: Judge
) -> None:
    with judged(small, standard="scorm2004", mastery="0.6") as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        practise(sco, "A tourist")
        sco.get_by_role("button", name="Try again").click()
        practise(sco, "A frontier worker")
        heard(window, lms)
        window.close(run_before_unload=True)
        first = gone(lms)

        window, sco = launched(context, lms, complaints)
        sco.get_by_text("Yes: she goes home.").wait_for()
        go_on(sco, "staying")
        go_on(sco, "borders_test")
        take_test(sco, RIGHT)
        exit_by_button(sco)
        second = gone(lms)[len(first) :]

    assert first == [
        *LAUNCH,
        *SUSPEND, *put({"progress_measure": "0", "completion_status": "incomplete"}), *at("crossing"), *COMMIT,
        *STATE, *COUNT, *interaction(0, EACH_DAY, "c", "incorrect"), *COMMIT,
        *STATE, *interaction(1, EACH_DAY, "b", "correct"), *COMMIT,
        *LEAVING,
    ]  # fmt: skip
    assert second == [
        *LAUNCH,
        *SUSPEND, *put({"progress_measure": "0.33"}), *at("crossing"), *COMMIT,
        *at("staying"), *COMMIT,
        *put({"progress_measure": "0.66"}), *STATE, *COMMIT,
        *at("borders_test"), *COMMIT,
        *STATE, *COMMIT, *STATE, *COMMIT, *STATE, *COMMIT, *STATE, *COMMIT,
        *score("100", "1"),
        *put({"progress_measure": "1", "success_status": "passed", "completion_status": "completed"}), *STATE,
        *COUNT, *interaction(2, TWO_HOMES, "a[,]b", "correct"), *interaction(3, FIRST_DAY, "true", "correct"),
        *OBJECTIVES, *reached(1, "crossing_name"), *reached(2, "staying_count"), *COMMIT,
        *STATE, *COMMIT,
        *LEAVING,
    ]  # fmt: skip
    assert lms.refused == []


def test_a_learner_with_an_attempt_left_has_neither_failed_nor_a_score(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small, standard="scorm2004", mastery="0.6") as lms:
        _, sco = launched(context, lms, complaints)
        go_on(sco, "staying")
        go_on(sco, "borders_test")
        take_test(sco, WRONG)
        exit_by_button(sco)
        gone(lms)
        between = dict(lms.saved["cmi"])

        _, sco = launched(context, lms, complaints)
        sco.locator("main[data-page=borders_test]").wait_for()
        take_test(sco, WRONG, start="Try again")
        exit_by_button(sco)
        gone(lms)
        end = lms.saved["cmi"]

    def told(cmi: dict[str, Any]) -> tuple[str, ...]:
        names = ("completion_status", "success_status", "progress_measure", "exit")
        return (*(cmi[name] for name in names), cmi["score"]["raw"], cmi["score"]["scaled"])

    assert told(between) == ("incomplete", "unknown", "0.66", "suspend", "", "")
    assert told(end) == ("completed", "failed", "1", "suspend", "0", "0")
    assert lms.refused == []


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_back_writes_nothing(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str], mode: str
) -> None:
    with playing(small, standard="scorm2004", mastery="0.6") as lms:
        window, sco = launched(context, lms, complaints)
        practise(sco, "A tourist")
        heard(window, lms)
        window.close(run_before_unload=True)
        before = len(gone(lms))
        lms.settings["mode"] = mode

        window, sco = launched(context, lms, complaints)
        sco.get_by_text("Nothing you do here is saved").wait_for()
        sco.get_by_text("Tourists do not work.").wait_for()
        sco.locator(".pager .next").click()
        sco.locator("main[data-page=staying]").wait_for()
        window.close(run_before_unload=True)
        after = gone(lms)[before:]

    assert after == [*LAUNCH, "Terminate"]
