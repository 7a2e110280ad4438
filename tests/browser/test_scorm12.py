"""The built package in a real Chromium, in a real run-time: every call that leaves the page, in order, and nothing else."""

from __future__ import annotations

import gzip
import re
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from learner import (
    LAUNCH,
    exit_by_button,
    go_on,
    gone,
    heard,
    launched,
    package,
    practise,
    saved,
    take_test,
    until,
)
from lms import playing, strict

from scormkit import disk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lms import Judge
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

MODULES = Path(__file__).parents[2] / "modules_src"
STATE = ["LMSSetValue cmi.suspend_data STATE"]
COMMIT = ["LMSCommit"]
SAVE = [*STATE, *COMMIT]
FIRST_SAVE = ["LMSSetValue cmi.core.lesson_status incomplete", *SAVE]
COUNT = ["LMSGetValue cmi.suspend_data", "LMSGetValue cmi.interactions._count"]
EACH_DAY = ("crossing_each-day", "choice", "b")
TWO_HOMES = ("crossing_two-homes", "choice", "a,b")
FIRST_DAY = ("staying_from-the-first-day", "true-false", "t")
RIGHT = (("Amina, who works in the next country", "Emin, who signed on for a season abroad"), ("True",))
WRONG = (("Sona, who inspects workplaces in her town",), ("False",))


def at(place: str, *more: str) -> list[str]:
    """What a save sets on another page than the last one."""
    return [*STATE, f"LMSSetValue cmi.core.lesson_location {place}", *more]


SUSPEND = "LMSSetValue cmi.core.exit suspend"


def interaction(n: int, asked: tuple[str, str, str], response: str, result: str) -> list[str]:
    name, kind, pattern = asked
    said = {
        "id": name, "type": kind, "time": "CLOCK", "correct_responses.0.pattern": pattern, "weighting": "1",
        "student_response": response, "result": result, "latency": "SPAN",
    }  # fmt: skip
    return [f"LMSSetValue cmi.interactions.{n}.{key} {value}" for key, value in said.items()]


def objective(n: int, name: str, score: str, status: str) -> list[str]:
    said = {"id": name, "score.raw": score, "score.min": "0", "score.max": "100", "status": status}
    return [f"LMSSetValue cmi.objectives.{n}.{key} {value}" for key, value in said.items()]


def score(raw: str, status: str) -> list[str]:
    said = {"score.raw": raw, "score.min": "0", "score.max": "100", "lesson_status": status}
    return [f"LMSSetValue cmi.core.{key} {value}" for key, value in said.items()]


def leaving(*first: str) -> list[str]:
    return [*first, "LMSSetValue cmi.core.session_time SPAN", "LMSFinish"]


@pytest.fixture(scope="module")
def small() -> dict[str, bytes]:
    """The small course as a SCORM 1.2 package."""
    return package(SMALL)


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
    with judged(small, mastery="60") as lms:
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
        *LAUNCH, *FIRST_SAVE,
        *at("crossing", SUSPEND), *COUNT, *interaction(0, EACH_DAY, "c", "wrong"), *COMMIT,
        *STATE, *interaction(1, EACH_DAY, "b", "correct"), *COMMIT,
        *leaving(),
    ]  # fmt: skip
    assert second == [
        *LAUNCH,
        *at("crossing"), *COMMIT, *at("staying", SUSPEND), *COMMIT,
        *SAVE, *at("borders_test"), *COMMIT,
        *SAVE, *SAVE, *SAVE, *SAVE,
        *score("100", "passed"), *STATE,
        *COUNT, *interaction(2, TWO_HOMES, "a,b", "correct"), *interaction(3, FIRST_DAY, "t", "correct"),
        "LMSGetValue cmi.objectives._count",
        *objective(0, "crossing_name", "100", "passed"), *objective(1, "staying_count", "100", "passed"), *COMMIT,
        *SAVE,
        *leaving("LMSSetValue cmi.core.exit"),
    ]  # fmt: skip
    assert lms.refused == []


def test_a_learner_with_an_attempt_left_has_neither_failed_nor_a_score(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    """moodle.md 3.4: under a mastery score an LMS turns `incomplete` with a score into `failed`."""
    with playing(small, mastery="60") as lms:
        _, sco = launched(context, lms, complaints)
        go_on(sco, "staying")
        go_on(sco, "borders_test")
        take_test(sco, WRONG)
        exit_by_button(sco)
        gone(lms)
        between = dict(lms.saved["cmi"]["core"])

        _, sco = launched(context, lms, complaints)
        sco.locator("main[data-page=borders_test]").wait_for()
        take_test(sco, WRONG, start="Try again")
        exit_by_button(sco)
        gone(lms)
        end = lms.saved["cmi"]["core"]

    assert (between["lesson_status"], between["score"]["raw"], between["exit"]) == (
        "incomplete",
        "",
        "suspend",
    )
    assert (end["lesson_status"], end["score"]["raw"], end["exit"]) == ("failed", "0", "")
    assert lms.refused == []


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_back_writes_nothing(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str], mode: str
) -> None:
    with playing(small, mastery="60") as lms:
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
        sco.locator(".pager .next").click()
        sco.locator("main[data-test]").wait_for()
        window.close(run_before_unload=True)
        after = gone(lms)[before:]

    assert after == [*LAUNCH, "LMSFinish"]


def test_what_a_learner_only_looks_into_is_browsed_and_begins_as_new(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small, mode="browse") as lms:
        _, sco = launched(context, lms, complaints)
        exit_by_button(sco)
        sco.get_by_role("heading", name="You can close this window.", exact=True).wait_for()
        looked = gone(lms)
        lms.settings["mode"] = "normal"

        _, sco = launched(context, lms, complaints)
        practise(sco, "A tourist")

    assert looked == [*LAUNCH, "LMSSetValue cmi.core.lesson_status browsed", "LMSFinish"]


def test_whoever_comes_back_stays_where_she_was_when_she_opens_the_contents(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small) as lms:
        window, sco = launched(context, lms, complaints)
        go_on(sco, "staying")
        heard(window, lms)
        window.close(run_before_unload=True)

        window, sco = launched(context, lms, complaints)
        window.set_viewport_size({"width": 390, "height": 800})
        sco.locator("main[data-page=staying]").wait_for()
        sco.locator("a.menu").click()
        sco.locator("a.skip").focus()
        sco.locator("a.skip").press("Enter")

        assert sco.evaluate("document.activeElement.id") == "main"
        assert sco.locator("main").get_attribute("data-page") == "staying"
        assert sco.evaluate("location.hash") == "#main"


def test_without_an_lms_the_course_shows_and_says_so(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small) as lms:
        window = context.new_page()
        window.on("pageerror", lambda error: complaints.append(str(error)))
        window.goto(f"{lms.origin}/content/index.html")
        window.get_by_text("This page is not connected to a learning platform.").wait_for()
        window.get_by_label("A frontier worker").check()
        window.get_by_role("button", name="Check answer").click()
        window.get_by_text("Yes: she goes home.").wait_for()

    assert window.get_by_role("heading", level=1).inner_text() == "Crossing"
    assert not window.get_by_role("button", name="Save and exit").is_visible()
    assert lms.calls == []


def test_a_save_that_the_lms_does_not_take_is_shown_and_tried_again(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small) as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        lms.broken = True
        sco.get_by_label("A tourist").check()
        sco.get_by_role("button", name="Check answer").click()
        sco.wait_for_selector('.saved[data-state="offline"]')
        lms.broken = False
        saved(sco)
        heard(window, lms)

    assert [call[0] for call in lms.refused] == ["LMSCommit"] * len(lms.refused)
    assert lms.saved["cmi"]["interactions"]["0"]["student_response"] == "c"
    assert list(lms.saved["cmi"]["interactions"]) == ["0"]


@pytest.fixture(scope="module")
def module_1() -> dict[str, bytes]:
    """Module 1 of the course that ships."""
    return package(disk.read_tree(MODULES), module="module-1")


def test_a_launch_of_module_1_takes_three_requests_and_eight_calls(
    context: BrowserContext, module_1: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(module_1, mastery="70") as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        calls = heard(window, lms)
        asked = sco.evaluate("performance.getEntriesByType('resource').map((e) => [e.initiatorType, e.name])")

    # Other pages, their pictures, and what questions need are fetched when idle, the first of them with the first `fetch`.
    needed = [
        name.partition("/content/")[2] for _, name in takewhile(lambda entry: entry[0] != "fetch", asked)
    ]
    assert sorted(needed) == ["scormkit.js", "style.css"]
    assert calls == [*LAUNCH, *FIRST_SAVE]
    assert lms.refused == []


@pytest.mark.parametrize("target", ["scorm12", "xapi"])
def test_a_launch_of_module_1_is_at_most_20_kilobytes(target: str) -> None:
    files = package(disk.read_tree(MODULES), target, "module-1")
    document = files["index.html"].decode()
    asked = [
        *re.findall(r'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"', document),
        "index.html",
    ]
    packed = {name: len(gzip.compress(files[name], 9, mtime=0)) for name in asked}

    assert sorted(packed) == ["index.html", "scormkit.js", "style.css"]
    assert sum(packed.values()) <= 20_000, packed


def test_what_a_test_needs_is_there_without_a_network(
    context: BrowserContext, module_1: dict[str, bytes]
) -> None:
    complaints: list[str] = []
    with playing(module_1, mastery="70") as lms:
        _, sco = launched(context, lms, complaints)
        saved(sco)
        until(lambda: "module-1-test.html" in lms.requests, "the last page")
        assert lms.requests.count("questions.js") == lms.requests.count("more.css") == 1
        sco.wait_for_load_state("networkidle")
        context.set_offline(True)
        sco.locator('.route [href="module-1-test.html"]').click()
        sco.get_by_role("button", name="Start the test").click()
        sco.locator("[data-slot=number]").get_by_text("Question 1 of 12").wait_for()
        context.set_offline(False)
    # The LMS, and the log of calls, are out of reach; the course is not.
    assert {line.rpartition("net::")[2] for line in complaints} <= {"ERR_INTERNET_DISCONNECTED"}


def tab_to(window: Page, sco: Frame, selector: str, key: str = "Tab") -> None:
    """Press Tab until this has the focus, as somebody without a mouse does."""
    for _ in range(80):
        window.keyboard.press(key)
        if sco.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no way to '{selector}' with the Tab key")


def test_the_keyboard_alone_gets_through_a_quiz(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small, mastery="60") as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        press = window.keyboard.press
        tab_to(window, sco, "section.q input")
        press("Space")
        press("ArrowDown")
        tab_to(window, sco, "[data-check]")
        press("Enter")
        sco.get_by_text("Yes: she goes home.").wait_for()
        tab_to(window, sco, ".pager .next")
        press("Enter")
        sco.locator("main[data-page=staying]").wait_for()
        tab_to(window, sco, ".pager .next")
        press("Enter")
        tab_to(window, sco, "[data-start]")
        press("Enter")
        tab_to(window, sco, "section.q [type=checkbox]")
        press("Space")
        tab_to(window, sco, "section.q [type=checkbox]")
        press("Space")
        tab_to(window, sco, "[data-do=next]")
        press("Enter")
        tab_to(window, sco, "section.q [type=radio]")
        press("Space")
        tab_to(window, sco, "[data-do=review]")
        press("Enter")
        tab_to(window, sco, "[data-do=hand-in]")
        press("Enter")
        sco.get_by_role("heading", name="Question by question").wait_for()
        saved(sco)
        tab_to(window, sco, "[data-exit]", "Shift+Tab")
        press("Enter")
        sco.get_by_role("heading", name="You can close this window").wait_for()
        gone(lms)

    assert lms.saved["cmi"]["core"]["lesson_status"] == "passed"
    assert lms.refused == []
