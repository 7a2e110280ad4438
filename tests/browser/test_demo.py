"""The course of `scormkit new --demo`: every kind answered by keyboard alone, and axe before, while and after answering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from learner import faint, heard, launched, looked_at, package, saved, tab_to
from lms import playing

from scormkit import starter
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

BEFORE = "el => document.activeElement.compareDocumentPosition(document.querySelector(el)) & 2"
VALUE = "document.activeElement.value"
LINES = "within => [...document.querySelectorAll(within + ' .order li')].map((line) => line.dataset.option)"


class Keys:
    """A learner without a mouse: all that is done to the page is a key pressed."""

    def __init__(self, window: Page, sco: Frame) -> None:
        self.window, self.sco, self.press = window, sco, window.keyboard.press

    def reach(self, selector: str) -> None:
        """Go to this with Tab, or back to it with Shift and Tab."""
        if self.sco.evaluate("el => document.activeElement.matches(el)", selector):
            return
        if not self.sco.evaluate(BEFORE, selector):
            tab_to(self.window, self.sco, selector)
            return
        for _ in range(60):
            self.press("Shift+Tab")
            if self.sco.evaluate("el => document.activeElement.matches(el)", selector):
                return
        raise AssertionError(f"no way back to '{selector}'")

    def push(self, selector: str) -> None:
        self.reach(selector)
        self.press("Enter")

    def pick(self, group: str, value: str) -> None:
        """One of several radio buttons: a Tab into the group, then arrows."""
        self.reach(f"{group} input")
        self.press("Space")
        for _ in range(10):
            if self.sco.evaluate(VALUE) == value:
                return
            self.press("ArrowDown")
        raise AssertionError(f"no '{value}' in '{group}'")


def one(keys: Keys, within: str, value: str) -> None:
    keys.pick(f"{within} .opts", value)


def several(keys: Keys, within: str, *values: str) -> None:
    for value in values:
        keys.reach(f"{within} input[value={value}]")
        keys.press("Space")


def sure(keys: Keys, within: str, value: str) -> None:
    one(keys, within, value)
    keys.pick(f"{within} .sure", "1")


def order(keys: Keys, within: str, wanted: str) -> None:
    for place, line in enumerate(wanted):
        at = keys.sco.evaluate(LINES, within).index(line)
        for _ in range(at - place):
            keys.push(f"{within} [data-option={line}] [data-up]")


def pairs(keys: Keys, within: str, *words: str) -> None:
    for line, right in zip("abcdef", words, strict=False):
        keys.reach(f"{within} [data-option={line}] select")
        keys.window.keyboard.type(right)


def bins(keys: Keys, within: str, *wanted: str) -> None:
    for card, into in zip("abcdef", wanted, strict=False):
        keys.pick(f"{within} .pair[data-option={card}]", into)


def typed(keys: Keys, within: str, *words: str) -> None:
    for gap, word in zip("abcdef", words, strict=False):
        keys.reach(f"{within} input[id$='-{gap}']")
        keys.window.keyboard.type(word)


def lists(keys: Keys, within: str, *words: str) -> None:
    for gap, word in zip("abcdef", words, strict=False):
        keys.reach(f"{within} select[id$='-{gap}']")
        keys.window.keyboard.type(word)


def text(keys: Keys, within: str, words: str) -> None:
    keys.reach(f"{within} textarea")
    keys.window.keyboard.type(words)


def rated(keys: Keys, within: str, **steps: str) -> None:
    for row, step in steps.items():
        keys.pick(f"{within} .rated[name={row}]", step)


def story(keys: Keys, within: str, *decisions: str) -> None:
    for decision in decisions:
        keys.push(f"{within} [data-option='{decision}']")


Answer = tuple["Callable[..., None]", "tuple[str, ...] | Mapping[str, str]"]
PAGES: dict[str, tuple[Answer, ...]] = {
    "can-do": ((rated, {"order": "1", "compare": "2", "explain": "1", "lead": "3"}),),
    "line-up": (
        (order, ("abcde",)),
        (pairs, ("Its red", "Its wide", "Its dense")),
        (one, ("c",)),
    ),
    "sizes": ((typed, ("8.3",)), (bins, ("a", "a", "b", "b")), (typed, ("jupiter", "4"))),
    "seasons": ((sure, ("false",)), (lists, ("towards", "longer")), (text, ("I hold the ball still.",))),
    "watching": (
        (one, ("a",)),
        (story, ("request,b", "waiting,b")),
        (rated, {"sky": "3", "safety": "2"}),
    ),
}
"""The right answers of the pages, in the order in which they are asked."""

TEST: tuple[Answer, ...] = (
    (order, ("abcd",)),
    (pairs, ("First", "Fourth", "Eighth")),
    (one, ("b",)),
    (typed, ("11.2",)),
    (bins, ("a", "a", "b", "b")),
    (typed, ("Saturn",)),
    (sure, ("true",)),
    (lists, ("equally",)),
    (several, ("b", "d")),
    (story, ("cloud,b",)),
)


def answered(keys: Keys, within: str, answer: Answer) -> None:
    how, said = answer
    if isinstance(said, tuple):
        how(keys, within, *said)
    else:
        how(keys, within, **said)


def asked(sco: Frame) -> list[str]:
    """Where each question of the page is."""
    found = sco.locator("main section.q").evaluate_all("all => all.map((one) => one.dataset.key)")
    return [f"section.q[data-key='{key}']" for key in found]


def entered(keys: Keys, page: str) -> None:
    """Every answer of the page, not checked yet; a story checks itself."""
    for within, answer in zip(asked(keys.sco), PAGES[page], strict=True):
        answered(keys, within, answer)


def checked(keys: Keys) -> list[str | None]:
    """Check every answer of the page, give the verdicts."""
    for within in asked(keys.sco):
        if keys.sco.locator(f"{within} [data-check]").is_visible():
            keys.push(f"{within} [data-check]")
    saved(keys.sco)
    says = keys.sco.locator("main [data-say]:visible").all()
    return [one.get_attribute("data-say") for one in says]


def onward(keys: Keys) -> None:
    here = keys.sco.locator("main").get_attribute("data-page")
    keys.push(".pager .next")
    keys.sco.locator(f"main:not([data-page='{here}'])").wait_for()
    saved(keys.sco)


def take_test(keys: Keys) -> None:
    keys.push("[data-start]")
    for place, answer in enumerate(TEST):
        answered(keys, "section.q:not([hidden])", answer)
        keys.push("[data-do=next]" if place + 1 < len(TEST) else "[data-do=review]")
    keys.push("[data-do=hand-in]")
    keys.sco.locator("ol.fb").wait_for()
    saved(keys.sco)


@pytest.fixture(scope="module")
def planets() -> dict[str, bytes]:
    """The demo course as a SCORM 1.2 package."""
    return package(in_memory(starter.demo()))


@pytest.fixture(scope="module")
def evening() -> dict[str, bytes]:
    """Its worksheet."""
    return package(in_memory(starter.demo()), module="my-evening")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield made
    made.close()


def test_the_keyboard_alone_answers_every_kind_passes_the_test_and_completes(
    context: BrowserContext, planets: dict[str, bytes]
) -> None:
    complaints: list[str] = []
    verdicts = {}
    with playing(planets) as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        keys = Keys(window, sco)
        sco.locator("main").focus()
        for page in PAGES:
            entered(keys, page)
            verdicts[page] = checked(keys)
            onward(keys)
        take_test(keys)
        onward(keys)
        rated(keys, asked(sco)[0], order="4", compare="3", explain="3", lead="4")
        checked(keys)
        heard(window, lms)

    assert verdicts == {
        "can-do": ["done"],
        "line-up": ["right", "right", "right"],
        "sizes": ["right", "right", "right"],
        "seasons": ["right", "right", "done"],
        "watching": ["right", "right", "done"],
    }
    assert lms.values["cmi.core.lesson_status"] == "passed"
    assert lms.values["cmi.core.score.raw"] == "100"
    assert (complaints, lms.refused) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_before_while_and_after_answering(
    context: BrowserContext, planets: dict[str, bytes], page: str
) -> None:
    with playing(planets) as lms:
        window, sco = launched(context, lms, [])
        saved(sco)
        while sco.locator("main").get_attribute("data-page") != page:
            sco.locator(".pager .next").click()
            saved(sco)
        keys = Keys(window, sco)
        told = {"before": looked_at(window, sco)}
        sco.locator("main").focus()
        entered(keys, page)
        told["while"] = looked_at(window, sco)
        checked(keys)
        told["after"] = looked_at(window, sco)

    nothing_found(told)


def nothing_found(told: dict[str, dict[str, dict[str, list[Any]]]]) -> None:
    """Neither a violation nor a text that is too faint, anywhere, light or dark."""
    for where, both in told.items():
        for scheme, found in both.items():
            assert (where, scheme, found["violations"], faint(found)) == (where, scheme, [], [])


def test_axe_finds_nothing_on_any_screen_of_the_test_nor_on_what_follows_it(
    context: BrowserContext, planets: dict[str, bytes]
) -> None:
    with playing(planets) as lms:
        window, sco = launched(context, lms, [])
        saved(sco)
        sco.locator(".route [href='planets-test.html']").click()
        sco.locator("[data-start]").wait_for()
        keys = Keys(window, sco)
        told = {"intro": looked_at(window, sco)}
        sco.locator("main").focus()
        keys.push("[data-start]")
        for place, answer in enumerate(TEST):
            answered(keys, "section.q:not([hidden])", answer)
            if place % 2:
                keys.push("[data-do=flag]")
            told[f"question {place + 1}, and the map"] = looked_at(window, sco)
            keys.push("[data-do=next]" if place + 1 < len(TEST) else "[data-do=review]")
        told["review"] = looked_at(window, sco)
        keys.push("[data-do=hand-in]")
        sco.locator("ol.fb").wait_for()
        for more in sco.locator("ol.fb summary").all():
            more.click()
        told["result"] = looked_at(window, sco)
        sco.locator(".pager .next").click()
        sco.locator("main:not([data-test])").wait_for()
        told["asked again"] = looked_at(window, sco)
        rated(keys, asked(sco)[0], order="4", compare="3", explain="3", lead="4")
        checked(keys)
        told["both answers"] = looked_at(window, sco)

    nothing_found(told)


def test_the_keyboard_alone_fills_and_ends_the_worksheet_and_axe_finds_nothing_on_it(
    context: BrowserContext, evening: dict[str, bytes]
) -> None:
    with playing(evening) as lms:
        window, sco = launched(context, lms, [])
        saved(sco)
        keys = Keys(window, sco)
        told = {"before": looked_at(window, sco)}
        sco.locator("main").focus()
        when, who, plan = asked(sco)
        text(keys, when, "Friday on the school roof: the Moon and Saturn.")
        text(keys, who, "Ms Okoro holds the telescope.")
        rated(keys, plan, sky="2", safety="3")
        told["while"] = looked_at(window, sco)
        checked(keys)
        told["answered"] = looked_at(window, sco)
        keys.push("[data-act=finish]")
        saved(sco)
        told["finished"] = looked_at(window, sco)
        heard(window, lms)

    nothing_found(told)
    assert lms.values["cmi.core.lesson_status"] == "completed"
    assert lms.refused == []
