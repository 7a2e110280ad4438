"""Hotspot and scenario in a real Chromium: what the LMS hears, by mouse and by keyboard, and what axe says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from asking import RUN
from learner import AXE, gone, heard, launched, package, saved
from lms import playing
from places_course import PLACES
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Locator

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

PASSPORT = ("corridor_passport", "c", "1")
CALL = ("corridor_list_call", "b", "0.5")
LETTER = ("corridor_list_letter", "a", "0.5")


@pytest.fixture(scope="module")
def places() -> dict[str, bytes]:
    """The course as a SCORM 1.2 package."""
    return package(PLACES)


@pytest.fixture(scope="module")
def at_once() -> dict[str, bytes]:
    """The same, with a test that says at once what is right."""
    told = PLACES["course.yaml"].replace("feedback: at-end", "feedback: at-once")
    return package({**PLACES, "course.yaml": told})


def reports(calls: list[str]) -> list[str]:
    """What the log says of answers."""
    return [
        call.removeprefix("LMSSetValue cmi.interactions.") for call in calls if "SetValue cmi.interac" in call
    ]


def interaction(n: int, asked: tuple[str, str, str], response: str, result: str) -> list[str]:
    name, pattern, weighting = asked
    said = {
        "id": name, "type": "choice", "time": "CLOCK", "correct_responses.0.pattern": pattern,
        "weighting": weighting, "student_response": response, "result": result, "latency": "SPAN",
    }  # fmt: skip
    return [f"{n}.{key} {value}" for key, value in said.items()]


def point(asked: Locator, place: str) -> None:
    asked.locator(f"[data-spot={place}] .hit").click()


def decide(asked: Locator, *words: str) -> None:
    for word in words:
        asked.get_by_role("button", name=word).click()


def again(asked: Locator) -> None:
    asked.get_by_role("button", name="Try again").click()


def story(asked: Locator) -> list[str]:
    """What can be read of the story: titles, decisions taken or offered, what followed."""
    parts = asked.locator(".step>.h:visible, .choice:visible, [data-for]:visible b")
    return [" ".join(words.split()) for words in parts.all_inner_texts()]


def to_test(sco: Frame) -> None:
    sco.locator(".pager .next").click()
    sco.locator("main[data-test]").wait_for()


def hand_in(sco: Frame) -> None:
    sco.locator("[data-do=review]").click()
    sco.locator("[data-do=hand-in]").click()
    sco.locator("ol.fb").wait_for()
    saved(sco)


def test_a_place_is_pointed_at_wrongly_and_then_chosen_from_the_list(
    context: BrowserContext, places: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(places) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(0)
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=none]")).to_be_focused()

        point(asked, "c")
        point(asked, "a")
        expect(asked.get_by_label("Agency office")).to_be_checked()
        assert asked.locator("[data-spot].on").get_attribute("data-spot") == "a"
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=wrong]")).to_be_focused()
        expect(asked.locator("[data-say=wrong]")).to_contain_text("she gets a receipt")
        assert asked.locator(".mk:visible").all_inner_texts() == ["Your answer: not right", "Right answer"]
        assert asked.locator("[data-spot].is-wrong").get_attribute("data-spot") == "a"
        assert asked.locator("[data-spot].is-right").get_attribute("data-spot") == "c"
        point(asked, "b")
        expect(asked.get_by_label("Agency office")).to_be_checked()

        again(asked)
        expect(asked.locator("input").first).to_be_focused()
        assert asked.locator("[data-spot].on, [data-spot].is-right").count() == 0
        asked.get_by_label("Employer’s hostel").check()
        assert asked.locator("[data-spot].on").get_attribute("data-spot") == "c"
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=right]")).to_be_focused()
        saved(sco)
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, PASSPORT, "a", "wrong"),
        *interaction(1, PASSPORT, "c", "correct"),
    ]
    assert lms.refused == []


def test_a_story_is_decided_badly_better_and_best_and_is_there_again_on_return(
    context: BrowserContext, places: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(places) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        assert story(asked) == [
            "The call",
            "A Say yes",
            "B Ask for it in writing",
            "C Say that you will ring back",
        ]
        assert asked.locator("[data-check]").is_hidden()

        decide(asked, "Say yes")
        expect(asked.locator("[data-for='call,a']")).to_be_focused()
        expect(asked.locator("[data-say=wrong]")).to_contain_text("A quick yes is never quick.")
        assert story(asked) == ["The call", "A Say yes", "A weak step", "Procedure broken"]
        again(asked)
        expect(asked.get_by_role("button", name="Say yes")).to_be_focused()

        decide(asked, "Say that you will ring back")
        expect(asked.locator("[data-for='call,c']")).to_be_focused()
        assert story(asked)[1:4] == ["C Say that you will ring back", "A fair step", "The letter"]
        assert asked.locator("[data-say]:visible").count() == 0
        to_test(sco)
        sco.locator(".pager .back").click()
        sco.locator("main:not([data-test])").wait_for()
        asked = sco.locator("section.q").nth(1)
        assert story(asked)[1:4] == ["C Say that you will ring back", "A fair step", "The letter"]
        decide(asked, "File and report it")
        expect(asked.locator("[data-say=partly]")).to_be_visible()
        again(asked)
        decide(asked, "Ask for it in writing", "Start the story again")
        expect(asked.get_by_role("heading", name="The call")).to_be_focused()
        decide(asked, "Ask for it in writing", "File and report it")
        expect(asked.locator("[data-say=right]")).to_contain_text("You kept the procedure.")
        saved(sco)
        heard(window, lms)
        window.close(run_before_unload=True)
        log = gone(lms)

        window, sco = launched(context, lms, complaints)
        saved(sco)
        asked = sco.locator("section.q").nth(1)
        expect(asked.locator("[data-say=right]")).to_be_visible()
        assert story(asked) == [
            "The call", "B Ask for it in writing", "A strong step",
            "The letter", "A File and report it", "A strong step", "Procedure kept",
        ]  # fmt: skip
        assert asked.locator(".choice:enabled:visible").count() == 0

    assert reports(log) == [
        *interaction(0, CALL, "a", "wrong"),
        *interaction(1, CALL, "c", "0.5"), *interaction(2, LETTER, "a", "correct"),
        *interaction(3, CALL, "b", "correct"), *interaction(4, LETTER, "a", "correct"),
    ]  # fmt: skip
    assert lms.refused == []


def test_in_a_test_a_story_waits_half_told_and_says_what_followed_only_at_the_end(
    context: BrowserContext, places: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(places) as lms:
        window, sco = launched(context, lms, complaints)
        to_test(sco)
        sco.locator("[data-start]").click()
        asked = sco.locator("section.q:visible")
        point(asked, "a")
        point(asked, "c")
        sco.locator("[data-do=next]").click()
        decide(asked, "Say that you will ring back")
        expect(asked.get_by_role("heading", name="The letter")).to_be_focused()
        saved(sco)
        heard(window, lms)
        window.close(run_before_unload=True)
        first = gone(lms)

        window, sco = launched(context, lms, complaints)
        sco.locator("main[data-test]").wait_for()
        asked = sco.locator("section.q:visible")
        assert story(asked) == [
            "The call", "C Say that you will ring back", "The letter", "A File and report it", "B Let it lie",
        ]  # fmt: skip
        decide(asked, "Start the story again", "Ask for it in writing", "Let it lie")
        assert asked.locator("[data-for]:visible").count() == 0
        hand_in(sco)
        sco.locator("ol.fb summary").nth(1).click()
        told = sco.locator("ol.fb .body").nth(1).inner_text().split("\n")
        second = heard(window, lms)

    assert reports(first) == []
    assert reports(second) == [
        *interaction(0, ("corridor_keep", "a,b", "1"), "a,c", "wrong"),
        *interaction(1, ("corridor_again_call", "b", "1"), "b", "correct"),
        *interaction(2, ("corridor_again_letter", "a", "1"), "b", "wrong"),
    ]
    assert [line for line in told if line.strip()] == [
        "Your answer", "Ask for it in writing", "Let it lie", "Right answer", "Ask for it in writing", "File and report it",
        "Why", "A strong step", "Good: now there is a record.", "A weak step",
    ]  # fmt: skip
    assert lms.values["cmi.objectives.0.score.raw"] == "33.33"
    assert lms.refused == []


def test_where_a_test_answers_at_once_a_story_is_checked_at_its_end(
    context: BrowserContext, at_once: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(at_once) as lms:
        window, sco = launched(context, lms, complaints)
        to_test(sco)
        sco.locator("[data-start]").click()
        asked = sco.locator("section.q:visible")
        asked.get_by_label("Agency office").check()
        sco.locator("[data-do=check]").click()
        expect(asked.locator("[data-say=wrong]")).to_be_focused()
        sco.locator("[data-do=next]").click()
        expect(sco.locator("[data-do=check]")).to_be_hidden()
        decide(asked, "Ask for it in writing", "File and report it")
        assert asked.locator("[data-for]:visible").count() == 0
        sco.locator("[data-do=check]").click()
        expect(asked.locator("[data-say=right]")).to_be_focused()
        assert asked.locator("[data-for]:visible b").all_inner_texts() == ["A strong step", "A strong step"]
        assert asked.get_by_role("button", name="Start the story again").count() == 0
        saved(sco)
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, ("corridor_keep", "a,b", "1"), "a", "wrong"),
        *interaction(1, ("corridor_again_call", "b", "1"), "b", "correct"),
        *interaction(2, ("corridor_again_letter", "a", "1"), "a", "correct"),
    ]


def test_how_sure_one_is_can_be_said_before_a_story_is_judged(
    context: BrowserContext, complaints: list[str]
) -> None:
    name = "lessons/corridor/lesson.md"
    told = PLACES[name].replace("{#list level=analyse}", "{#list confidence=yes}")
    with playing(package({**PLACES, name: told})) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        decide(asked, "Ask for it in writing")
        assert asked.locator("[data-check]").is_hidden()
        decide(asked, "File and report it")
        assert asked.locator("[data-say]:visible").count() == 0
        asked.get_by_label("I am sure").check()
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=right]")).to_be_focused()
        saved(sco)
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, CALL, "b", "correct"), *interaction(1, LETTER, "a", "correct"),
    ]  # fmt: skip


def test_both_are_answered_by_keyboard_alone(
    context: BrowserContext, places: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(places) as lms:
        window, sco = launched(context, lms, complaints)
        keys = window.keyboard
        sco.locator("main").focus()
        for key in ("Tab", "Space", "ArrowDown", "ArrowDown", "Tab", "Enter"):
            keys.press(key)
        expect(sco.locator("[data-say=right]").first).to_be_focused()
        for key in ("Tab", "Tab", "Tab", "Enter"):
            keys.press(key)
        expect(sco.locator("[data-for='call,b']")).to_be_focused()
        for key in ("Tab", "Enter"):
            keys.press(key)
        expect(sco.locator("[data-for='letter,a']")).to_be_focused()
        expect(sco.locator("[data-say=right]").nth(1)).to_be_visible()
        keys.press("Tab")
        expect(sco.locator("section.q").nth(1).locator("[data-again]")).to_be_focused()
        saved(sco)
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, PASSPORT, "c", "correct"),
        *interaction(1, CALL, "b", "correct"), *interaction(2, LETTER, "a", "correct"),
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_while_and_after_answering_and_nothing_is_wider_than_a_phone(
    chromium: Browser, places: dict[str, bytes], scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    found: dict[str, tuple[list[str], int]] = {}
    with playing(places) as lms:
        _, sco = launched(context, lms, [])
        saved(sco)
        sco.evaluate(AXE)
        point_, story_ = sco.locator("section.q").nth(0), sco.locator("section.q").nth(1)

        def look(name: str) -> None:
            found[name] = (sco.evaluate(RUN), sco.evaluate(OVERFLOW))

        look("before")
        point(point_, "a")
        decide(story_, "Ask for it in writing")
        look("while")
        point_.locator("[data-check]").click()
        decide(story_, "Let it lie")
        look("after")
        to_test(sco)
        sco.locator("[data-start]").click()
        look("place in a test")
        sco.locator("[data-do=next]").click()
        decide(sco.locator("section.q:visible"), "Ask for it in writing")
        look("story in a test")
        hand_in(sco)
        for more in sco.locator("ol.fb summary").all():
            more.click()
        look("result")
    context.close()

    assert found == {name: ([], 0) for name in found}


def test_without_a_script_the_whole_story_can_be_read(chromium: Browser, places: dict[str, bytes]) -> None:
    context = chromium.new_context(java_script_enabled=False)
    with playing(places) as lms:
        page = context.new_page()
        page.goto(f"{lms.origin}/content/index.html")
        titles = page.locator(".step>.h:visible").all_inner_texts()
        spots = page.locator(".spots img:visible").count()
    context.close()

    assert (titles, spots) == (["The call", "The letter", "Procedure kept", "Procedure broken"], 1)
