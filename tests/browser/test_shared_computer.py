"""The end of a session on a computer that others use: what is still kept in the browser, and a button to remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from launching import World, world
from learner import AXE, AXE_RUN, package
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Frame

KEPT = (
    "Object.keys(localStorage).filter((name) => name.startsWith('scormkit.') && !name.endsWith('.display'))"
)
NOTHING = "Nothing of yours is left in this browser."


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    # A window that closes shows no page.
    made.add_init_script("window.close = () => {};")
    yield made
    made.close()


def answered(made: World, context: BrowserContext, state: str = "saved") -> Frame:
    _, frame = made.launch(context)
    frame.wait_for_selector('.saved[data-state="saved"]')
    if state == "offline":
        made.failing = lambda request: 503 if request.method in ("PUT", "POST") else 0
    frame.get_by_label("A frontier worker").check()
    frame.get_by_role("button", name="Check answer").click()
    frame.wait_for_selector(f'.saved[data-state="{state}"]')
    return frame


def leave(frame: Frame) -> None:
    frame.get_by_role("button", name="Save and exit").click()


@pytest.mark.parametrize("target", ["scorm12", "scorm2004", "xapi", "cmi5"])
def test_where_all_has_arrived_nothing_is_left(context: BrowserContext, target: str) -> None:
    with world(target, package(SMALL, target)) as made:
        frame = answered(made, context)
        leave(frame)
        expect(frame.get_by_role("heading", level=1)).to_have_text("Saved. You can close this window.")
        assert frame.get_by_text(NOTHING).is_visible()
        assert frame.evaluate(KEPT) == []
        assert frame.evaluate("Object.keys(sessionStorage)") == []
        assert frame.get_by_role("button").all() == []


@pytest.mark.parametrize("target", ["xapi", "cmi5"])
def test_what_waits_for_the_lrs_can_be_removed_after_a_question(context: BrowserContext, target: str) -> None:
    with world(target, package(SMALL, target)) as made:
        frame = answered(made, context, "offline")
        context.set_default_timeout(40_000)
        leave(frame)
        frame.get_by_text("What is not saved yet waits in this browser").wait_for()
        assert frame.evaluate(KEPT)
        frame.get_by_role("button", name="Remove them from this browser").click()
        assert frame.get_by_text("would be lost for good").is_visible()
        frame.get_by_role("button", name="Keep").click()
        assert frame.evaluate(KEPT)
        frame.get_by_role("button", name="Remove them from this browser").click()
        frame.get_by_role("button", name="Remove", exact=True).click()

        expect(frame.get_by_role("heading", level=1)).to_have_text(f"Removed. {NOTHING}")
        assert frame.evaluate(KEPT) == []


@pytest.mark.parametrize("target", ["xapi", "cmi5"])
def test_what_the_lrs_has_refused_for_good_is_said(context: BrowserContext, target: str) -> None:
    with world(target, package(SMALL, target)) as made:
        made.failing = lambda request: 413 if b"answered" in request.body else 0
        frame = answered(made, context)
        leave(frame)

        expect(frame.get_by_role("heading", level=1)).to_have_text(
            "Not everything was accepted. You can close this window."
        )
        assert frame.get_by_text("refused a part of what you did here").is_visible()
        assert not frame.get_by_text("Saved", exact=True).is_visible()
        assert frame.get_by_text(NOTHING).is_visible()
        assert (frame.evaluate(KEPT), made.told()) == ([], [])


def test_on_the_plain_web_progress_can_be_removed(context: BrowserContext) -> None:
    with world("web", package(SMALL, "web")) as made:
        frame = answered(made, context)
        leave(frame)
        frame.get_by_text("are kept in this browser, and nowhere else").wait_for()
        frame.evaluate(AXE)
        assert frame.evaluate(AXE_RUN)["violations"] == []
        frame.get_by_role("button", name="Remove them from this browser").click()
        assert frame.get_by_text("would be gone for good").is_visible()
        assert frame.evaluate(AXE_RUN)["violations"] == []
        frame.get_by_role("button", name="Remove", exact=True).click()
        expect(frame.get_by_role("heading", level=1)).to_have_text(f"Removed. {NOTHING}")
        assert frame.evaluate(KEPT) == []

        frame.page.goto(made.address())
        frame.get_by_label("A frontier worker").wait_for()
        assert not frame.get_by_role("button", name="Try again").is_visible()
