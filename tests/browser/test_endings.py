"""How a module ends, in a real Chromium: rated again and compared, finished when the learner says so, recorded on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from asking import violations
from endings_course import ENDINGS, SHEET, asking
from learner import LAUNCH, gone, heard, launched, package, saved
from lms import playing
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lms import Lms
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

TERMS = "explain the main terms and place a person under the right definition, also where two laws meet"
FIGURES, ETHICS, MAP = (
    "describe the size and the patterns with dated figures", "reason about dilemmas", "map stakeholders",
)  # fmt: skip
NOTHING: dict[str, list[str]] = {"light": [], "dark": []}


@pytest.fixture(scope="module")
def borders() -> dict[str, bytes]:
    return package(ENDINGS)


@pytest.fixture(scope="module")
def plan() -> dict[str, bytes]:
    return package(SHEET)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(
        viewport={"width": 1000, "height": 700}, reduced_motion="reduce", locale="en-GB"
    )
    made.set_default_timeout(10_000)
    yield made
    made.close()


def rate(sco: Frame, **steps: str) -> None:
    for row, words in (("TERMS", TERMS), ("FIGURES", FIGURES), ("ETHICS", ETHICS), ("MAP", MAP)):
        if row in steps:
            sco.get_by_role("group", name=words, exact=True).get_by_label(steps[row]).check()
    sco.get_by_role("button", name="Done").click()
    saved(sco)


def go_on(sco: Frame, page: str) -> None:
    sco.locator(".pager .next").click()
    sco.locator(f"main[data-page={page}]").wait_for()
    saved(sco)


def to_the_end(sco: Frame) -> None:
    """Rated, read, tested, and on the page that asks again."""
    rate(sco, TERMS="1", FIGURES="3", ETHICS="4")
    go_on(sco, "crossing")
    go_on(sco, "borders_test")
    sco.locator("[data-start]").click()
    sco.get_by_label("True").check()
    sco.locator("[data-do=review]").click()
    sco.locator("[data-do=hand-in]").click()
    sco.get_by_role("heading", name="You passed").wait_for()
    saved(sco)
    go_on(sco, "can-do_after")


def status(lms: Lms) -> str:
    return lms.values["cmi.core.lesson_status"]


def told(lms: Lms) -> dict[str, str]:
    """What the LMS has of each interaction, by id."""
    listed = lms.saved["cmi"]["interactions"].values()
    return {one["id"]: one["student_response"] for one in listed}


def test_the_same_statements_before_and_after_are_compared_and_the_module_waits_for_the_second_time(
    context: BrowserContext, borders: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(borders) as lms:
        window, sco = launched(context, lms, complaints)
        to_the_end(sco)
        heard(window, lms)
        waiting = status(lms)
        beside = sco.locator("p[data-was]:visible").all_inner_texts()
        expect(sco.locator("figure")).to_be_hidden()
        expect(sco.locator("[data-record]")).to_be_hidden()
        rate(sco, TERMS="4", FIGURES="3", ETHICS="2", MAP="5")
        heard(window, lms)
        after = status(lms), told(lms)
        sco.get_by_text("Show as a table").click()
        rows = [row.locator("td").all_inner_texts() for row in sco.locator("tbody tr").all()]
        dots = sco.evaluate(
            "[...document.querySelectorAll('div[data-row]')].map((row) => ['.b', '.a'].map((one) => { const {cx, r} = row.querySelector(one).attributes; return r.value > 0 ? cx.value : ''; }))"
        )
        expect(sco.locator("figcaption")).to_have_text(
            "Statements you rate higher now: 1. The same: 1. Lower: 1."
        )
        window.close(run_before_unload=True)
        gone(lms)

        _, sco = launched(context, lms, complaints)
        sco.locator("main[data-page=can-do_after]").wait_for()
        expect(sco.locator("figure")).to_be_visible()
        again = [row.locator("td").all_text_contents() for row in sco.locator("tbody tr").all()]

    assert (waiting, after[0]) == ("incomplete", "passed")
    assert beside == [
        "Before: I cannot do this yet", "Before: With some help", "Before: On my own",
    ]  # fmt: skip
    assert {name: said for name, said in after[1].items() if name.startswith("can-do")} == {
        "can-do_me_terms": "I cannot do this yet", "can-do_me_figures": "With some help", "can-do_me_ethics": "On my own",
        "can-do_me_after_terms": "On my own", "can-do_me_after_figures": "With some help",
        "can-do_me_after_ethics": "With much help", "can-do_me_after_map": "I can do it and teach it to others",
    }  # fmt: skip
    assert rows == again == [["1", "4", "+3"], ["3", "3", "0"], ["4", "2", "\u22122"], ["–", "5", "–"]]
    assert dots == [["10%", "70%"], ["50%", "50%"], ["70%", "30%"], ["", "90%"]]
    assert lms.refused == []


def test_the_completion_record_names_the_learner_as_the_lms_does_and_prints_alone(
    context: BrowserContext, borders: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(borders) as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        assert heard(window, lms)[: len(LAUNCH)] == LAUNCH
        to_the_end(sco)
        rate(sco, TERMS="4")
        button = sco.get_by_role("button", name="Completion record")
        before = len(heard(window, lms))
        button.click()
        expect(sco.get_by_role("heading", name="Completion record")).to_be_focused()
        asked = heard(window, lms)[before:]
        lines = [line for line in sco.locator(".record dl").inner_text().splitlines() if line]
        window.emulate_media(media="print")
        paper = sco.locator("body").inner_text()
        window.emulate_media(media="screen")
        found = violations(window, sco)
        sco.get_by_role("button", name="Back").click()
        expect(button).to_be_focused()
        expect(sco.locator(".record")).to_have_count(0)

    date = lines.pop(5)
    assert asked == ["LMSGetValue cmi.core.student_name"]
    assert lines == [
        "Name", "Dudek, Irena", "Module", "Borders", "Completed on", "Result", "Passed", "Score", "100 out of 100",
    ]  # fmt: skip
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", date)
    assert "The proof is the record of your learning platform." in paper
    assert "Done" not in paper
    assert "Before and after" not in paper
    assert found == NOTHING, json.dumps(found, indent=1)


def test_the_record_is_there_when_the_lms_opens_the_module_to_look_back_and_not_while_a_test_is_taken_again(
    context: BrowserContext, complaints: list[str]
) -> None:
    with playing(package(asking("[test]"))) as lms:
        window, sco = launched(context, lms, complaints)
        sco.locator('.route [href="parts-test.html"]').click()
        expect(sco.locator("[data-record]")).to_be_hidden()
        for _ in range(2):
            sco.locator("[data-start]").click()
            sco.get_by_label("True").check()
            expect(sco.locator("[data-record]")).to_be_hidden()
            sco.locator("[data-do=review]").click()
            sco.locator("[data-do=hand-in]").click()
            expect(sco.locator("[data-record]")).to_be_visible()
            saved(sco)
        heard(window, lms)
        window.close(run_before_unload=True)
        gone(lms)
        lms.settings["mode"] = "review"

        window, sco = launched(context, lms, complaints)
        sco.get_by_role("button", name="Completion record").click()
        expect(sco.locator(".record dl")).to_contain_text("Dudek, Irena")
        expect(sco.locator(".record dl")).to_contain_text("100 out of 100")


def write(sco: Frame, words: str) -> None:
    sco.get_by_role("textbox").fill(words)


def test_a_worksheet_stays_open_until_its_learner_has_finished_and_goes_home_as_a_document(
    context: BrowserContext, plan: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(plan) as lms:
        window, sco = launched(context, lms, complaints)
        write(sco, "Fees are hidden.\nNobody <counts> them.")
        sco.get_by_role("button", name="Done").click()
        saved(sco)
        window.close(run_before_unload=True)
        gone(lms)
        first = status(lms), lms.values["cmi.core.exit"]

        window, sco = launched(context, lms, complaints)
        expect(sco.get_by_role("textbox")).to_have_value("Fees are hidden.\nNobody <counts> them.")
        go_on(sco, "team")
        expect(sco.get_by_text("stays open until you say")).to_be_visible()
        write(sco, "The minister")
        with window.expect_download() as waiting:
            sco.get_by_role("button", name="Download as a document").click()
        document = Path(waiting.value.path()).read_text(encoding="utf-8")
        reader = context.new_page()
        reader.set_content(document)
        parts = reader.locator("body > *").evaluate_all(
            "all => all.map((one) => [one.tagName, one.textContent])"
        )
        heard(window, lms)
        between = status(lms)
        sco.get_by_role("button", name="I have finished").click()
        saved(sco)
        expect(sco.locator("[data-finish] [data-slot=over]")).to_be_focused()
        expect(sco.get_by_role("button", name="I have finished")).to_be_hidden()
        expect(sco.get_by_role("button", name="Completion record")).to_be_visible()
        heard(window, lms)
        end = status(lms), sorted(told(lms))
        window.close(run_before_unload=True)
        gone(lms)

    day = parts.pop(2)
    assert (first, between) == (("incomplete", "suspend"), "incomplete")
    assert waiting.value.suggested_filename == "action-plan.html"
    assert day[1].startswith("Dudek, Irena, ")
    assert parts == [
        ["P", "Labour Migration Management"], ["H1", "My action plan"],
        ["H2", "The need"], ["H3", "What has to change, for whom, and how do you know?"], ["P", "Fees are hidden."], ["P", "Nobody <counts> them."],
        ["H2", "The team"], ["H3", "Who has to agree before you can begin?"], ["P", "The minister"], ["H3", "Rate your plan."], ["P", "–"],
    ]  # fmt: skip
    assert end == ("completed", ["need_need", "team_who"])
    assert lms.values["cmi.core.exit"] == ""
    assert lms.refused == []


def test_what_was_written_is_whole_on_paper(
    context: BrowserContext, plan: dict[str, bytes], complaints: list[str]
) -> None:
    words = "\n".join(f"Line {n} of what has to change." for n in range(12))
    with playing(plan) as lms:
        window, sco = launched(context, lms, complaints)
        write(sco, words)
        window.emulate_media(media="print")
        expect(sco.locator(".written")).to_have_text(words)
        expect(sco.locator(".written")).to_be_visible()
        expect(sco.get_by_role("textbox")).to_be_hidden()


def test_axe_finds_nothing_and_a_narrow_screen_shows_all_of_it(
    context: BrowserContext, borders: dict[str, bytes], plan: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(borders) as lms:
        window, sco = launched(context, lms, complaints)
        to_the_end(sco)
        found = {"asked again": violations(window, sco)}
        rate(sco, TERMS="4", ETHICS="2")
        sco.get_by_text("Show as a table").click()
        found["compared"] = violations(window, sco)
        window.set_viewport_size({"width": 320, "height": 700})
        wide = [sco.evaluate("document.documentElement.scrollWidth")]
        sco.get_by_role("button", name="Completion record").click()
        wide.append(sco.evaluate("document.documentElement.scrollWidth"))
    with playing(plan) as lms:
        window, sco = launched(context, lms, complaints)
        go_on(sco, "team")
        found["a worksheet"] = violations(window, sco)
        sco.get_by_role("button", name="I have finished").click()
        found["finished"] = violations(window, sco)
        window.set_viewport_size({"width": 320, "height": 700})
        wide.append(sco.evaluate("document.documentElement.scrollWidth"))

    assert found == dict.fromkeys(found, NOTHING), json.dumps(found, indent=1)
    assert wide == [320, 320, 320]


def read(window: Page, sco: Frame) -> None:
    for page in ("two", "parts_test"):
        go_on(sco, page)
    take(window, sco)


def answer(window: Page, sco: Frame) -> None:
    sco.locator(".route a").first.click()
    sco.get_by_label("True").check()
    sco.get_by_role("button", name="Check answer").click()


def take(window: Page, sco: Frame) -> None:
    sco.locator('.route [href="parts-test.html"]').click()
    sco.locator("[data-start], [data-do=hand-in]").first.click()
    sco.get_by_label("True").check()
    sco.locator("[data-do=review]").click()
    sco.locator("[data-do=hand-in]").click()
    window.clock.run_for(1000)
    sco.get_by_role("heading", name="You passed").wait_for()


def wait(window: Page, sco: Frame) -> None:
    for _ in range(4):
        window.clock.run_for(31_000)
        saved(sco)  # the network keeps no such time


def finish(window: Page, sco: Frame) -> None:
    sco.locator('.route [href="parts-test.html"]').click()
    sco.get_by_role("button", name="I have finished").click()


ACTS = {"pages": read, "activities": answer, "test": take, "minutes": wait, "finished": finish}


@pytest.mark.parametrize(
    "complete",
    ["pages", "activities", "test", "minutes", "finished", "activities, minutes", "minutes, test, finished", "pages, activities, finished"],
)  # fmt: skip
def test_each_part_of_complete_and_any_mix_reaches_the_lms(
    context: BrowserContext, complaints: list[str], complete: str
) -> None:
    parts, seen = complete.split(", "), []
    context.clock.install()
    with playing(package(asking(f"[{complete}]"))) as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        for part in parts:
            heard(window, lms)
            seen.append(status(lms))
            ACTS[part](window, sco)
            window.clock.run_for(1000)
            saved(sco)
        heard(window, lms)
        end = status(lms)

    assert seen == ["incomplete"] * len(parts)
    assert end == ("passed" if "test" in parts else "completed")
    assert lms.refused == []
