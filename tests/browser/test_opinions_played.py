"""Ratings, rubrics and reflections in a real Chromium: nobody scores them, the LMS hears what the learner was told it would, and nothing typed is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from asking import violations
from learner import gone, heard, launched, package, saved, tab_to
from lms import playing
from opinions_course import OPINIONS
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Locator

CAN_DO, AGREE, VOICE, FIRST_STEP, PLAN = range(5)


@pytest.fixture(scope="module")
def opinions() -> dict[str, bytes]:
    """The course as a SCORM 1.2 package."""
    return package(OPINIONS)


def asked(sco: Frame, place: int) -> Locator:
    return sco.locator("section.q").nth(place)


def rate(question: Locator, row: str, step: str) -> None:
    question.get_by_role("group", name=row, exact=True).get_by_label(step).check()


def done(question: Locator, sco: Frame) -> list[str]:
    """Press Done, wait until the LMS has it, give the lines of the notice, which has the focus."""
    question.get_by_role("button", name="Done").click()
    saved(sco)
    notice = question.locator("[data-say]:visible")
    expect(notice).to_be_focused()
    return [line for line in notice.inner_text().splitlines() if line]


def reports(calls: list[str]) -> list[str]:
    """What the log says of answers and of the status."""
    told = [call.removeprefix("LMSSetValue cmi.") for call in calls]
    return [
        call.removeprefix("interactions.")
        for call in told
        if call.startswith(("interactions.", "core.lesson_status", "core.score"))
    ]


def interaction(n: int, name: str, *response: str) -> list[str]:
    said = {
        "id": name, "type": "fill-in", "time": "CLOCK", "weighting": "0",
        **({"student_response": response[0]} if response else {}), "result": "neutral", "latency": "SPAN",
    }  # fmt: skip
    return [f"{n}.{key} {value}" for key, value in said.items()]


def test_answers_are_told_row_by_row_and_words_only_where_the_learner_knows_it(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        can_do, agree, voice, first_step, plan = (asked(sco, place) for place in range(5))
        can_do.get_by_role("button", name="Done").click()
        expect(can_do.locator("[data-say=none]")).to_have_text("Rate at least one line first.")

        rate(can_do, "place a person under the right definition", "With some help")
        rate(can_do, "explain drivers with more than one theory", "I cannot do this yet")
        first = done(can_do, sco)
        expect(can_do.locator("input:enabled")).to_have_count(0)
        rate(agree, "A worker who complains is protected.", "Strongly disagree")
        second = done(agree, sco)
        expect(agree.locator("[data-because]")).to_contain_text("few workers know the price")
        expect(voice).to_contain_text("Reports only say that you have answered.")
        voice.get_by_role("textbox").fill("Those who clean: they don’t\nhave a union.")
        third = done(voice, sco)
        expect(first_step).to_contain_text("Your trainers can read it")
        first_step.get_by_role("textbox").fill("Call the union.")
        done(first_step, sco)
        rate(plan, "Need", "Sound")
        rate(plan, "Team", "Strong")
        done(plan, sco)
        log = heard(window, lms)

    assert (first, second) == (["Answered"], ["Answered"])
    assert third == [
        "Answered", "A possible answer", "Often domestic workers and people without papers: nobody calls them.",
    ]  # fmt: skip
    assert reports(log) == [
        "core.lesson_status incomplete",
        *interaction(0, "views_can-do_place", "With some help"),
        *interaction(1, "views_can-do_drivers", "I cannot do this yet"),
        *interaction(2, "views_agree_complain", "Strongly disagree"),
        *interaction(3, "views_voice"),
        *interaction(4, "views_first-step", "Call the union."),
        "core.lesson_status completed",
        *interaction(5, "views_plan_need", "Sound: One source, and it is dated"),
        *interaction(6, "views_plan_team", "Strong: All partners, and each knows its part"),
    ]
    assert lms.refused == []


def test_answers_are_there_after_a_break_and_can_be_changed_without_being_written_anew(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    words = "Ceux qui nettoient : « personne ne les appelle ».\nمن بينهم العمال"
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        rate(asked(sco, PLAN), "Team", "Nobody")
        done(asked(sco, PLAN), sco)
        asked(sco, FIRST_STEP).get_by_role("textbox").fill(words)
        done(asked(sco, FIRST_STEP), sco)
        heard(window, lms)
        window.close(run_before_unload=True)
        gone(lms)

        _, sco = launched(context, lms, complaints)
        text = asked(sco, FIRST_STEP).get_by_role("textbox")
        expect(text).to_have_value(words)
        expect(text).not_to_be_editable()
        expect(asked(sco, PLAN).get_by_label("Nobody")).to_be_checked()
        asked(sco, PLAN).get_by_role("button", name="Change").click()
        expect(asked(sco, PLAN).get_by_label("Nobody")).to_be_checked()
        asked(sco, FIRST_STEP).get_by_role("button", name="Change").click()
        expect(text).to_be_focused()
        expect(text).to_have_value(words)
        expect(text).to_be_editable()


def test_words_that_nobody_has_sent_yet_are_kept_and_not_told(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        asked(sco, FIRST_STEP).get_by_role("textbox").fill("Call the uni")
        sco.locator(".pager .next").click()
        sco.locator("main[data-page=last]").wait_for()
        sco.locator(".pager .prev, .pager a").first.click()
        sco.locator("main[data-page=views]").wait_for()
        expect(asked(sco, FIRST_STEP).get_by_role("textbox")).to_have_value("Call the uni")
        expect(asked(sco, FIRST_STEP).get_by_role("textbox")).to_be_editable()
        asked(sco, VOICE).get_by_role("textbox").fill("Thos")
        saved(sco)
        heard(window, lms)
        window.close(run_before_unload=True)
        log = gone(lms)

        _, sco = launched(context, lms, complaints)
        expect(asked(sco, FIRST_STEP).get_by_role("textbox")).to_have_value("Call the uni")
        expect(asked(sco, VOICE).get_by_role("textbox")).to_have_value("Thos")

    assert reports(log) == ["core.lesson_status incomplete"]


def test_the_characters_that_are_left_are_counted_and_too_many_are_not_sent(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        voice = asked(sco, VOICE)
        text, count = voice.get_by_role("textbox"), voice.locator(".count span:visible")
        expect(count).to_have_text("120 of 120 characters left")
        text.fill("a" * 119)
        expect(count).to_have_text("One of 120 characters left")
        expect(voice.locator(".count")).to_have_attribute("aria-live", "polite")
        text.fill("a" * 122)
        expect(count).to_have_text("2 characters too many")
        voice.get_by_role("button", name="Done").click()
        expect(voice.locator("[data-say=none]")).to_be_focused()
        expect(text).to_have_value("a" * 122)
        text.fill("é" * 10)
        expect(count).to_have_text("98 of 120 characters left")
        expect(voice.locator(".count")).to_have_attribute("aria-live", "off")
        done(voice, sco)
        log = heard(window, lms)

    assert reports(log) == ["core.lesson_status incomplete", *interaction(0, "views_voice")]


def to_test(sco: Frame) -> None:
    for page in ("last", "views_test"):
        sco.locator(".pager .next").click()
        sco.locator(f"main[data-page={page}]").wait_for()
    sco.locator("[data-start]").click()


def test_in_a_test_they_cost_nothing_answered_or_not(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        to_test(sco)
        sco.get_by_role("textbox").fill("Those without papers")
        sco.locator("[data-do=next]").click()
        sco.locator("[data-do=next]").click()
        sco.get_by_label("True").check()
        sco.locator("[data-do=back]").click()
        sco.locator("[data-do=back]").click()
        expect(sco.get_by_role("textbox")).to_have_value("Those without papers")
        for _ in range(2):
            sco.locator("[data-do=next]").click()
        sco.locator("[data-do=review]").click()
        sco.locator("[data-do=hand-in]").click()
        sco.get_by_role("heading", name="You passed").wait_for()
        expect(sco.locator(".score")).to_contain_text("1 of one question right")
        rows = sco.locator("ol.fb li")
        for row in rows.all():
            row.locator("summary").click()
        told = [[line for line in row.inner_text().splitlines() if line] for row in rows.all()]
        saved(sco)
        log = heard(window, lms)

    assert told[0][1:] == [
        "Who is absent from the table, and why does it matter?", "Not scored", "Your answer", "Those without papers",
        "Why", "A possible answer", "Those whom nobody employs on paper.",
    ]  # fmt: skip
    assert told[1][1:] == ["I can …", "Not scored", "Your answer", "Not answered"]
    assert [line for line in reports(log) if ".id " in line] == ["0.id exam_absent", "1.id exam_line"]
    assert lms.refused == []


def test_the_keyboard_alone_answers_all_of_them(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        press = window.keyboard.press
        for downs in (2, 0, 1):
            tab_to(window, sco, ".rated input")
            press("Space")
            for _ in range(downs):
                press("ArrowRight")
        tab_to(window, sco, "[data-check]")
        press("Enter")
        tab_to(window, sco, ".rated input")
        press("Space")
        tab_to(window, sco, "[data-check]")
        press("Enter")
        for _ in range(2):
            tab_to(window, sco, "textarea")
            window.keyboard.type("Nobody")
            tab_to(window, sco, "[data-check]")
            press("Enter")
        for _ in range(2):
            tab_to(window, sco, ".rated input")
            press("Space")
        tab_to(window, sco, "[data-check]")
        press("Enter")
        saved(sco)
        log = heard(window, lms)

    assert [line.partition("student_response ")[2] for line in reports(log) if "student_response" in line] == [
        "With some help", "I cannot do this yet", "With much help", "Strongly disagree", "Nobody", "Not yet: No data", "Not yet: Nobody",
    ]  # fmt: skip
    assert lms.values["cmi.core.lesson_status"] == "completed"


def test_axe_finds_nothing_before_while_and_after_answering(
    context: BrowserContext, opinions: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(opinions) as lms:
        window, sco = launched(context, lms, complaints)
        found = {"before": violations(window, sco)}
        rate(asked(sco, CAN_DO), "describe the patterns with dated figures", "On my own")
        rate(asked(sco, AGREE), "A worker who complains is protected.", "Neither")
        asked(sco, VOICE).get_by_role("textbox").fill("a" * 130)
        asked(sco, FIRST_STEP).get_by_role("textbox").fill("Call.")
        rate(asked(sco, PLAN), "Need", "Strong")
        asked(sco, VOICE).locator("[data-check]").click()
        found["while"] = violations(window, sco)
        asked(sco, VOICE).get_by_role("textbox").fill("Enough.")
        for place in range(5):
            asked(sco, place).locator("[data-check]").click()
        found["after"] = violations(window, sco)
        window.set_viewport_size({"width": 320, "height": 700})
        wide = sco.evaluate("document.documentElement.scrollWidth")
        boxes = sco.evaluate(
            "[...document.querySelectorAll('.scale label')].map((one) => one.getBoundingClientRect()).filter(({width, height}) => width < 44 || height < 44).length"
        )

    nothing = {"light": [], "dark": []}
    assert found == {"before": nothing, "while": nothing, "after": nothing}, json.dumps(found, indent=1)
    assert (wide, boxes) == (320, 0)


def test_the_page_can_be_read_and_printed_before_any_script(
    chromium: Browser, opinions: dict[str, bytes]
) -> None:
    made = chromium.new_context(java_script_enabled=False)
    with playing(opinions) as lms:
        page = made.new_page()
        page.goto(f"{lms.origin}/content/index.html")
        page.emulate_media(media="print")
        expect(page.get_by_text("place a person under the right definition")).to_be_visible()
        expect(page.get_by_text("Sound: One source, and it is dated")).to_be_visible()
        expect(page.get_by_text("nobody calls them")).to_be_hidden()
        expect(page.locator(".count span:visible")).to_have_count(0)
    made.close()
