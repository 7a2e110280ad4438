"""Numeric, fill-in and inline-choice in a real Chromium: what the LMS hears, by mouse and by keyboard, and what axe says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from asking import checked, interaction, reports, violations
from fields_course import FIELDS
from learner import gone, heard, launched, package, saved, tab_to
from lms import playing
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Locator, Page

GROWTH = ("stocks_growth", "numeric", "10.2:10.8", "1")
BOUND = (("stocks_bound_a", "fill-in", "ratifies", "0.5"), ("stocks_bound_b", "fill-in", "bound", "0.5"))
SIGN = (("stocks_sign_a", "choice", "b", "0.5"), ("stocks_sign_b", "choice", "a", "0.5"))
CROSSING = ("stocks_crossing", "numeric", "1200", "1")
WORDS = tuple(
    (f"stocks_words_{gap}", "fill-in", right, "0.33")
    for gap, right in zip("abc", ("ILO", "1919", "Geneva"), strict=True)
)
STAY = (("stocks_stay_a", "choice", "b", "0.5"), ("stocks_stay_b", "choice", "a", "0.5"))


@pytest.fixture(scope="module")
def fields() -> dict[str, bytes]:
    """The course as a SCORM 1.2 package."""
    return package(FIELDS)


def check(asked: Locator, sco: Frame) -> list[str]:
    """The lines of the notice; nothing can be changed any more."""
    lines = checked(asked, sco)
    expect(asked.locator(".field :enabled")).to_have_count(0)
    return lines


def again(asked: Locator) -> None:
    asked.get_by_role("button", name="Try again").click()
    expect(asked.locator(".field :is(input,select)").first).to_be_focused()
    assert shown(asked) == ["" for _ in shown(asked)]
    assert marks(asked) == []


def marks(asked: Locator) -> list[str]:
    return [words.strip() for words in asked.locator("[data-mark]:visible").all_inner_texts()]


def shown(asked: Locator) -> list[str]:
    return [one.input_value() for one in asked.locator(".field :is(input,select)").all()]


def write(asked: Locator, *words: str) -> None:
    for field, text in zip(asked.locator(".field input").all(), words, strict=True):
        field.fill(text)


def choose(asked: Locator, *labels: str) -> None:
    for field, label in zip(asked.locator(".field select").all(), labels, strict=True):
        field.select_option(label=label)


def test_a_number_is_wrong_then_right_and_what_is_no_number_is_never_counted(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(0)
        field = asked.get_by_role("textbox", name="By how many per cent? Your answer per cent")
        for text in ("", "ten"):
            field.fill(text)
            asked.locator("[data-check]").click()
            expect(asked.locator("[data-say=none]")).to_be_focused()
            expect(asked.locator("[data-say=none]")).to_have_text("Write a number first.")
            expect(asked.get_by_role("alert")).to_be_visible(visible=text == "ten")
            expect(field).to_have_attribute("aria-invalid", str(text == "ten").lower())

        field.fill("10,9")
        wrong = check(asked, sco)
        assert marks(asked) == ["Not right. Right answer: 10.5 ± 0.3 per cent"]
        assert shown(asked) == ["10.9"]
        again(asked)
        field.fill(" 10,80 per cent")
        right = check(asked, sco)
        assert marks(asked) == ["Right answer"]
        window.close(run_before_unload=True)
        log = gone(lms)

        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(0)
        assert (shown(asked), marks(asked)) == (["10.8"], ["Right answer"])

    assert wrong == ["Not quite", "You may have divided by the second figure."]
    assert right == ["Right"]
    assert reports(log) == [
        *interaction(0, GROWTH, "10.9", "wrong"),
        *interaction(1, GROWTH, "10.8", "correct"),
    ]
    assert lms.refused == []


def test_gaps_are_typed_wrongly_partly_and_rightly(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=none]")).to_have_text("Write your answer first.")

        write(asked, "условие", "")
        wrong = check(asked, sco)
        assert marks(asked) == ["Not right. Right answer: ratifies", "Not right. Right answer: bound"]
        again(asked)
        write(asked, " HAS  ratified ", "free")
        partly = check(asked, sco)
        assert marks(asked) == ["Right answer", "Not right. Right answer: bound"]
        again(asked)
        write(asked, "ratifies", "Bound")
        right = check(asked, sco)
        window.close(run_before_unload=True)
        log = gone(lms)

        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(1)
        assert (shown(asked), marks(asked)) == (["ratifies", "Bound"], ["Right answer"] * 2)

    assert [wrong, partly, right] == [["Not quite"], ["Partly right"], ["Right"]]
    assert reports(log) == [
        *interaction(0, BOUND[0], "условие", "wrong"),
        *interaction(1, BOUND[1], "", "wrong"),
        *interaction(2, BOUND[0], "HAS ratified", "correct"),
        *interaction(3, BOUND[1], "free", "wrong"),
        *interaction(4, BOUND[0], "ratifies", "correct"),
        *interaction(5, BOUND[1], "Bound", "correct"),
    ]
    assert lms.refused == []


def test_words_are_chosen_wrongly_partly_and_rightly(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        asked = sco.locator("section.q").nth(2)
        asked.locator("[data-check]").click()
        expect(asked.locator("[data-say=none]")).to_have_text("Choose an answer first.")

        choose(asked, "to reject", "Choose …")
        wrong = check(asked, sco)
        again(asked)
        choose(asked, "to intend to be bound", "to intend to be bound")
        partly = check(asked, sco)
        assert marks(asked) == ["Right answer", "Not right. Right answer: to be bound"]
        again(asked)
        choose(asked, "to intend to be bound", "to be bound")
        right = check(asked, sco)
        log = heard(window, lms)

    assert [wrong, partly, right] == [["Not quite"], ["Partly right", "One of the two is right."], ["Right"]]
    assert reports(log) == [
        *interaction(0, SIGN[0], "c", "wrong"),
        *interaction(1, SIGN[1], "", "wrong"),
        *interaction(2, SIGN[0], "b", "correct"),
        *interaction(3, SIGN[1], "b", "wrong"),
        *interaction(4, SIGN[0], "b", "correct"),
        *interaction(5, SIGN[1], "a", "correct"),
    ]
    assert lms.refused == []


def keyed(window: Page, sco: Frame) -> None:
    """The whole test by keyboard: the number, two gaps of three, one list of two."""
    press, write_ = window.keyboard.press, window.keyboard.type
    tab_to(window, sco, "[data-start]")
    press("Enter")
    tab_to(window, sco, ".field input")
    write_("1,200")
    tab_to(window, sco, "[data-do=next]")
    press("Enter")
    for words in ("ILO", "1920", "Genève"):
        tab_to(window, sco, ".field input")
        write_(words)
    tab_to(window, sco, "[data-do=next]")
    press("Enter")
    for words in ("frontier", "frontier"):
        tab_to(window, sco, ".field select")
        write_(words)
    tab_to(window, sco, "[data-do=review]")
    press("Enter")
    tab_to(window, sco, "[data-do=hand-in]")
    press("Enter")
    sco.locator("ol.fb").wait_for()
    saved(sco)


def test_a_test_by_keyboard_alone_is_told_in_full(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        sco.locator(".pager .next").click()
        sco.locator("main[data-test]").wait_for()
        keyed(window, sco)
        asked = sco.locator("ol.fb [data-slot=ask]").all_inner_texts()
        sco.locator("ol.fb summary").nth(1).click()
        told = sco.locator("ol.fb dl").nth(1).inner_text().split()
        log = heard(window, lms)

    assert reports(log) == [
        *interaction(0, CROSSING, "1200", "correct"),
        *interaction(1, WORDS[0], "ILO", "correct"),
        *interaction(2, WORDS[1], "1920", "wrong"),
        *interaction(3, WORDS[2], "Genève", "correct"),
        *interaction(4, STAY[0], "b", "correct"),
        *interaction(5, STAY[1], "b", "wrong"),
    ]
    assert [words for words in asked if "[…]" in words] == [
        "Complete the sentences. The labour agency of the United Nations is the […]. It was founded in […], and its seat is in […].",
        "Choose what completes each gap. Who goes home at least once a week is a […] worker; who stays for the harvest is a […] worker.",
    ]  # fmt: skip
    assert told == ["Your", "answer", "ILO", "1920", "Genève", "Right", "answer", "ILO", "1919", "Geneva"]
    assert lms.values["cmi.core.score.raw"] == "72.22"
    assert lms.refused == []


def test_what_is_typed_is_kept_when_the_learner_goes_on_without_leaving_the_field(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        sco.locator(".pager .next").click()
        sco.locator("[data-start]").click()
        sco.locator(".field input").fill("1 200")
        sco.locator("[data-do=next]").click()
        sco.locator(".field input").nth(1).fill("1919 — так")
        window.close(run_before_unload=True)
        gone(lms)

        _, sco = launched(context, lms, complaints)
        sco.locator(".field input").nth(1).wait_for()
        assert shown(sco.locator("section.q")) == ["", "1919 - так", ""]
        sco.locator("[data-do=back]").click()
        assert shown(sco.locator("section.q")) == ["1200"]


def test_axe_finds_nothing_before_while_and_after_answering(
    context: BrowserContext, fields: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(fields) as lms:
        window, sco = launched(context, lms, complaints)
        found = {"before": violations(window, sco)}
        number, gaps, lists = sco.locator("section.q").all()
        write(number, "ten")
        write(gaps, "ratifies", "free")
        choose(lists, "to reject", "to be bound")
        found["while"] = violations(window, sco)
        write(number, "10")
        for asked in (number, gaps, lists):
            asked.locator("[data-check]").click()
        found["after"] = violations(window, sco)
        window.set_viewport_size({"width": 320, "height": 700})
        wide = sco.evaluate("document.documentElement.scrollWidth")

    nothing = {"light": [], "dark": []}
    assert found == {"before": nothing, "while": nothing, "after": nothing}, json.dumps(found, indent=1)
    assert wide == 320


def test_the_page_can_be_read_before_any_script_and_on_paper(
    chromium: Browser, fields: dict[str, bytes]
) -> None:
    made = chromium.new_context(java_script_enabled=False)
    with playing(fields) as lms:
        page = made.new_page()
        page.goto(f"{lms.origin}/content/index.html")
        number, gaps, lists = page.locator("section.q").all()
        assert number.locator(".unit").inner_text() == "per cent"
        expect(number.get_by_role("alert")).to_be_hidden()
        assert gaps.locator("input").count() == 2
        assert lists.locator("option").count() == 7
        assert marks(page.locator("body")) == []
        page.emulate_media(media="print")
        assert (
            lists.locator(".paper").first.inner_text() == "(to be bound / to intend to be bound / to reject)"
        )
        expect(lists.locator("select").first).to_be_hidden()
    made.close()
