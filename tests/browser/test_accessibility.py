"""axe on every kind of page of the built Module 1, light and dark: no violation, and nothing to review that we have not reviewed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner import faint, launched, looked_at, package, saved
from lms import playing

from scormkit import disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Frame

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/explanation/accessibility.md"
SAME_DRAW = "(() => { let n = 1; Math.random = () => (n = n * 16807 % 2147483647) / 2147483647; })()"
"""Every run draws the same questions."""


@pytest.fixture(scope="module")
def module_1() -> dict[str, bytes]:
    """Module 1 as a SCORM 1.2 package."""
    return package(disk.read_tree(ROOT / "modules_src"), module="module-1")


def to_lesson(sco: Frame) -> None:
    sco.locator(".route [href='1-1-definitions.html']").click()
    sco.locator("main[data-page='1-1-definitions']").wait_for()


def to_answered(sco: Frame) -> None:
    to_lesson(sco)
    asked = sco.locator("section.q", has=sco.locator("[data-option] input")).first
    asked.locator("[data-option] input").first.check()
    asked.get_by_role("button", name="Check answer").click()


def to_test(sco: Frame) -> None:
    sco.locator(".route [href='module-1-test.html']").click()
    sco.locator("main[data-test]").wait_for()


def to_question(sco: Frame) -> None:
    to_test(sco)
    sco.locator("[data-start]").click()
    while not sco.locator("section.q [data-option] input").count():
        sco.locator("[data-do=next]").click()
    sco.locator("section.q [data-option] input").first.check()
    sco.locator("[data-do=flag]").click()


def to_review(sco: Frame) -> None:
    to_question(sco)
    while sco.locator("[data-do=next]:visible").count():
        sco.locator("[data-do=next]").click()
    sco.locator("[data-do=review]").click()
    sco.locator("ol.list").wait_for()


def to_result(sco: Frame) -> None:
    to_review(sco)
    sco.locator("[data-do=hand-in]").click()
    sco.locator("ol.fb").wait_for()
    for more in sco.locator("ol.fb summary").all():
        more.click()


def to_end(sco: Frame) -> None:
    to_lesson(sco)
    sco.locator("[data-exit]").click()
    sco.locator("main h1[tabindex]").wait_for()


PLACES: dict[str, Callable[[Frame], None]] = {
    "first page": lambda _: None,
    "lesson": to_lesson,
    "answered practice": to_answered,
    "test": to_test,
    "question": to_question,
    "review": to_review,
    "result": to_result,
    "end": to_end,
}


def reviewed(place: str) -> set[tuple[str, str]]:
    """What the page says that axe is unsure of here: rule and reason, from its table."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {(rule, reason) for rule, reason, places in rows if place in places.split(", ")}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A learner's browser."""
    made = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.add_init_script(SAME_DRAW)
    yield made
    made.close()


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_and_is_unsure_only_of_what_somebody_has_looked_at(
    context: BrowserContext, module_1: dict[str, bytes], place: str
) -> None:
    with playing(module_1) as lms:
        window, sco = launched(context, lms, [])
        saved(sco)
        PLACES[place](sco)
        told = looked_at(window, sco)

    for scheme, found in told.items():
        assert (scheme, found["violations"]) == (scheme, [])
        assert (scheme, {(rule, why) for rule, why in found["unsure"]}) == (scheme, reviewed(place))
        assert (scheme, faint(found)) == (scheme, [])


def test_no_page_gives_an_id_twice(module_1: dict[str, bytes]) -> None:
    pages = {name: content.decode() for name, content in module_1.items() if name.endswith(".html")}
    found = {name: Counter(re.findall(r'\sid="([^"]+)"', text)) for name, text in pages.items()}

    assert {name: [given for given, count in ids.items() if count > 1] for name, ids in found.items()} == {
        name: [] for name in pages
    }
