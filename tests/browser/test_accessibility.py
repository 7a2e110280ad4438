"""axe on every kind of page of the built Module 1, light and dark: no violation, and nothing to review that we have not reviewed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from learner import launched, package
from lms import playing

from scormkit import disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Frame, Page

ROOT = Path(__file__).parents[2]
AXE = (ROOT / "tests/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
PAGE = ROOT / "docs/explanation/accessibility.md"
RUN = """() => axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(({violations, incomplete}) =>
  Object.fromEntries(Object.entries({violations, incomplete}).map(([name, rules]) => [name,
    rules.flatMap(({id, nodes}) => nodes.map(({target, any}) => [id, target.join(' '), any.map(({message}) => message).join('; ')]))])))"""


@pytest.fixture(scope="module")
def module_1() -> dict[str, bytes]:
    """Module 1 as a SCORM 1.2 package."""
    return package(disk.read_tree(ROOT / "modules_src"))


def to_lesson(sco: Frame) -> None:
    sco.locator(".route a").nth(1).click()
    sco.locator("main[data-page='1-1-definitions']").wait_for()


def to_answered(sco: Frame) -> None:
    to_lesson(sco)
    asked = sco.locator("section.q").first
    asked.locator("[data-option] input").first.check()
    asked.get_by_role("button", name="Check answer").click()


def to_test(sco: Frame) -> None:
    sco.locator(".route a").last.click()
    sco.locator("main[data-test]").wait_for()


def to_question(sco: Frame) -> None:
    to_test(sco)
    sco.locator("[data-start]").click()
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
    "first page": lambda sco: None,
    "lesson": to_lesson,
    "answered practice": to_answered,
    "test": to_test,
    "question": to_question,
    "review": to_review,
    "result": to_result,
    "end": to_end,
}


def reviewed() -> set[str]:
    """The rules whose findings somebody has looked at, from the table in the page."""
    return set(re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.M))


@pytest.fixture(params=["light", "dark"])
def window(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A learner's window whose system asks for light or dark."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce", color_scheme=request.param
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def found(sco: Frame) -> dict[str, list[Any]]:
    sco.evaluate(AXE)
    told: dict[str, list[Any]] = sco.evaluate(RUN)
    return told


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing(window: Page, module_1: dict[str, bytes], place: str) -> None:
    with playing(module_1) as lms:
        window, sco = launched(window.context, lms, [])
        sco.locator(".saved[data-state]").wait_for()
        PLACES[place](sco)

        told = found(sco)

    assert told["violations"] == []
    assert [finding for finding in told["incomplete"] if finding[0] not in reviewed()] == []
