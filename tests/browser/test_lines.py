"""Matching, categorise and ordering in a real Chromium: what the LMS hears, by mouse and by keyboard, and what axe says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from asking import checked, interaction, reports, violations
from learner import gone, heard, launched, package, saved, tab_to
from lines_course import LINES
from lms import playing
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Locator, Page

WHO = ("signing_who-does-what", "matching", "a.a,b.b,c.c", "1")
PROFILES = ("signing_profiles", "matching", "a.a,b.a,c.b,d.b", "1")
CONTRACT = [
    "Employer registers the vacancy", "Both sign the contract", "Worker receives the contract in a language she reads",
    "Embassy issues the visa", "Worker attends the pre-departure course",
]  # fmt: skip
STEPS = ("signing_treaty-steps", "sequencing", "a,b,c,d", "1")


@pytest.fixture(scope="module")
def lines() -> dict[str, bytes]:
    """The course as a SCORM 1.2 package."""
    return package(LINES)


def marks(asked: Locator) -> list[str]:
    return asked.locator(".mk:visible").all_inner_texts()


def match(asked: Locator, **chosen: str) -> None:
    for left, right in chosen.items():
        asked.get_by_label(left.replace("_", " ")).select_option(label=right)


def put(asked: Locator, card: str, into: str) -> None:
    asked.get_by_role("radiogroup", name=card).get_by_label(into).check()


def order(asked: Locator) -> list[str]:
    return [words.splitlines()[0] for words in asked.locator(".order .t").all_inner_texts()]


def arrange(asked: Locator, *wanted: str) -> None:
    """Move lines up until they stand in this order."""
    for place, words in enumerate(wanted):
        while order(asked).index(words) > place:
            asked.get_by_role("button", name=f"Move up: {words}").click()


def test_pairs_are_matched_wrongly_partly_and_rightly(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(0)
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=none]")).to_be_focused()

        match(asked, Inspect_workplaces="Ministry of Sport", License_agencies="Trade union")
        wrong = checked(asked, sco)
        assert marks(asked) == [
            f"Not right. Right answer: {right}"
            for right in ("Labour inspectorate", "Regulator", "Trade union")
        ]
        expect(asked.locator("select:enabled")).to_have_count(0)
        asked.get_by_role("button", name="Try again").click()
        expect(asked.locator("select").first).to_be_focused()
        assert [one.input_value() for one in asked.locator("select").all()] == ["", "", ""]

        match(asked, Advise_workers_who_arrive="Trade union", License_agencies="Regulator")
        partly = checked(asked, sco)
        asked.get_by_role("button", name="Try again").click()
        match(asked, Inspect_workplaces="Labour inspectorate", License_agencies="Regulator")
        match(asked, Advise_workers_who_arrive="Trade union")
        right = checked(asked, sco)
        assert marks(asked) == ["Right answer"] * 3
        log = heard(window, lms)

    assert wrong == [
        "Not quite", "Inspect workplaces", "It may enter at any hour.", "Ministry of Sport", "Sport has no part in this.",
    ]  # fmt: skip
    assert partly == ["Partly right", "Look at the names again."]
    assert right == ["Right", "Inspect workplaces", "It may enter at any hour."]
    assert reports(log) == [
        *interaction(0, WHO, "a.d,b.c", "wrong"),
        *interaction(1, WHO, "b.b,c.c", "0.67"),
        *interaction(2, WHO, "a.a,b.b,c.c", "correct"),
    ]
    assert lms.refused == []


def test_cards_go_into_wrong_and_right_bins(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        put(asked, "A frontier worker", "Convention 97")
        wrong = checked(asked, sco)
        expect(asked.locator("input:enabled")).to_have_count(0)
        asked.get_by_role("button", name="Try again").click()
        expect(asked.locator("input:checked")).to_have_count(0)
        for card in ("A nurse", "A welder", "A street trader", "A frontier worker"):
            put(asked, card, "Migrant Workers Convention only")
        partly = checked(asked, sco)
        asked.get_by_role("button", name="Try again").click()
        for card in ("A nurse", "A welder"):
            put(asked, card, "Convention 97")
        for card in ("A street trader", "A frontier worker"):
            put(asked, card, "Migrant Workers Convention only")
        right = checked(asked, sco)
        assert marks(asked) == ["Right answer"] * 4
        window.close(run_before_unload=True)
        log = gone(lms)

        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        expect(asked.locator("input:checked:disabled")).to_have_count(4)
        assert marks(asked) == ["Right answer"] * 4

    assert wrong == ["Not quite", "A frontier worker", "She goes home every evening."]
    assert partly == ["Partly right"]
    assert right == ["Right", "A frontier worker", "She goes home every evening."]
    assert reports(log) == [
        *interaction(0, PROFILES, "d.a", "wrong"),
        *interaction(1, PROFILES, "a.b,b.b,c.b,d.b", "0.5"),
        *interaction(2, PROFILES, "a.a,b.a,c.b,d.b", "correct"),
    ]
    assert lms.refused == []


def test_lines_are_put_in_wrong_and_right_order(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    adopt, sign, ratify, enter = "Text adopted", "Signature", "Ratification deposited", "Entry into force"
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(2)
        assert order(asked) != [adopt, sign, ratify, enter]
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=none]")).to_have_text("Move a line first.")

        arrange(asked, enter, ratify, sign, adopt)
        expect(asked.locator("[role=status]")).to_contain_text("of 4")
        wrong = checked(asked, sco)
        assert marks(asked) == [f"Right place: {place}" for place in (4, 3, 2, 1)]
        expect(asked.locator(".order button:enabled")).to_have_count(0)
        asked.get_by_role("button", name="Try again").click()
        expect(asked.locator(".order button").first).to_be_focused()
        arrange(asked, sign, ratify, enter, adopt)
        partly = checked(asked, sco)
        assert marks(asked) == ["Right place: 2", "In order", "In order", "Right place: 1"]
        asked.get_by_role("button", name="Try again").click()
        arrange(asked, adopt)
        right = checked(asked, sco)
        assert marks(asked) == ["In order"] * 4
        window.close(run_before_unload=True)
        log = gone(lms)

        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(2)
        assert marks(asked) == ["In order"] * 4
        assert order(asked) == [adopt, sign, ratify, enter]

    assert [wrong[0], partly[0], right] == [
        "Not quite", "Partly right", ["Right", "Signature", "It shows an intention."],
    ]  # fmt: skip
    assert reports(log) == [
        *interaction(0, STEPS, "d,c,b,a", "wrong"),
        *interaction(1, STEPS, "b,c,d,a", "0.67"),
        *interaction(2, STEPS, "a,b,c,d", "correct"),
    ]
    assert lms.refused == []


def test_each_move_is_said_and_leaves_the_focus_on_its_arrow(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(2)
        first = order(asked)[0]
        down = asked.get_by_role("button", name=f"Move down: {first}")
        down.focus()
        for place in (2, 3, 4):
            window.keyboard.press("Enter")
            expect(asked.locator("[role=status]")).to_have_text(f"{first}: place {place} of 4")
            expect(down).to_be_focused()
        expect(down).to_have_attribute("aria-disabled", "true")
        window.keyboard.press("Enter")

        assert order(asked)[-1] == first
        expect(down).to_be_focused()
        expect(asked.locator(".order [aria-disabled=true]")).to_have_count(2)


def keyed(window: Page, sco: Frame) -> None:
    """The whole test by keyboard: everything right but one pair of four."""
    press = window.keyboard.press
    tab_to(window, sco, "[data-start]")
    press("Enter")
    right = {"pay": "Employer", "b": "Ministry of labour", "c": "Recruitment agency", "d": "Trade union"}
    for row in sco.locator(".pair").all():
        tab_to(window, sco, ".pair select")
        window.keyboard.type(right[str(row.get_attribute("data-option"))])
    saved(sco)
    tab_to(window, sco, "[data-do=next]")
    press("Enter")
    bins = {"a": 0, "b": 1, "c": 1, "d": 2}
    for row in sco.locator(".pair").all():
        tab_to(window, sco, ".seg input")
        press("Space")
        for _ in range(bins[str(row.get_attribute("data-option"))]):
            press("ArrowDown")
    saved(sco)
    tab_to(window, sco, "[data-do=next]")
    press("Enter")
    for place, wanted in enumerate("abcde"):
        ids = "[...document.querySelectorAll('.order li')].map((line) => line.dataset.option)"
        at = sco.evaluate(ids).index(wanted)
        if at > place:
            sco.evaluate("scrollTo(0, 0); document.querySelector('main').focus()")
            tab_to(window, sco, f"[data-option={wanted}] [data-up]")
        for _ in range(at - place):
            press("Enter")
    saved(sco)
    tab_to(window, sco, "[data-do=review]")
    press("Enter")
    tab_to(window, sco, "[data-do=hand-in]")
    press("Enter")
    sco.locator("ol.fb").wait_for()
    saved(sco)


def test_a_test_by_keyboard_alone_is_told_in_full(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        sco.locator(".pager .next").click()
        sco.locator("main[data-test]").wait_for()
        keyed(window, sco)
        sco.locator("ol.fb summary").first.click()
        told = sco.locator("ol.fb dl").first.inner_text().splitlines()
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, ("signing_duties", "matching", "a.a,b.b,c.c,d.a", "1"), "a.a,b.b,c.c,d.d", "0.75"),
        *interaction(1, ("signing_costs", "matching", "a.a,b.b,c.b,d.c", "1"), "a.a,b.b,c.b,d.c", "correct"),
        *interaction(2, ("signing_contract", "sequencing", "a,b,c,d,e", "1"), "a,b,c,d,e", "correct"),
    ]
    assert "Pays for the visa: Trade union" in told
    assert "Pays for the visa: Employer" in told
    assert lms.values["cmi.core.score.raw"] == "91.67"
    assert lms.refused == []


def test_the_order_that_an_attempt_shows_is_not_the_right_one_and_no_answer(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        _, sco = launched(context, lms, complaints)
        sco.locator(".pager .next").click()
        sco.locator("[data-start]").click()
        for _ in range(2):
            sco.locator("[data-do=next]").click()
        before = order(sco.locator("section.q"))
        assert before != CONTRACT
        sco.locator("[data-do=back]").click()
        sco.locator("[data-do=next]").click()
        assert order(sco.locator("section.q")) == before
        sco.locator("[data-do=review]").click()
        expect(sco.locator(".intro")).to_contain_text("You have answered 0 of 3 questions.")


def test_axe_finds_nothing_before_while_and_after_answering(
    context: BrowserContext, lines: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(lines) as lms:
        window, sco = launched(context, lms, complaints)
        found = {"before": violations(window, sco)}
        pairs, cards, steps = sco.locator("section.q").all()
        match(pairs, Inspect_workplaces="Ministry of Sport", License_agencies="Regulator")
        put(cards, "A frontier worker", "Convention 97")
        put(cards, "A nurse", "Convention 97")
        arrange(steps, "Ratification deposited")
        found["while"] = violations(window, sco)
        for asked in (pairs, cards, steps):
            asked.locator("[data-check]").click()
        found["after"] = violations(window, sco)
        window.set_viewport_size({"width": 320, "height": 700})
        wide = sco.evaluate("document.documentElement.scrollWidth")

    nothing = {"light": [], "dark": []}
    assert found == {"before": nothing, "while": nothing, "after": nothing}, json.dumps(found, indent=1)
    assert wide == 320


def test_the_page_can_be_read_before_any_script(chromium: Browser, lines: dict[str, bytes]) -> None:
    made = chromium.new_context(java_script_enabled=False)
    with playing(lines) as lms:
        page = made.new_page()
        page.goto(f"{lms.origin}/content/index.html")
        asked = page.locator("section.q")
        assert order(asked.nth(2)) == [
            "Signature",
            "Ratification deposited",
            "Text adopted",
            "Entry into force",
        ]
        assert asked.nth(0).locator("select").first.locator("option").count() == 5
        assert marks(page.locator("body")) == []
        page.emulate_media(media="print")
        expect(asked.nth(0).locator(".paper")).to_be_visible()
    made.close()
