"""Two windows with one module, in every standard: one records, the other says so and offers to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from launching import TARGETS, World, world
from learner import package, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

LINE = """{
  const Line = self.BroadcastChannel;
  self.BroadcastChannel = class extends Line {
    postMessage(words) { setTimeout(() => super.postMessage(words), self.late || 0); }
  };
}"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.add_init_script(LINE)
    yield made
    made.close()


def practise(frame: Frame | Page, label: str) -> None:
    frame.get_by_label(label).check()
    frame.get_by_role("button", name="Check answer").click()
    frame.wait_for_selector('.saved[data-state="saved"]')


def recording(made: World, context: BrowserContext) -> tuple[Page, Frame]:
    """A window whose learner is there before any other."""
    page, frame = made.launch(context)
    frame.wait_for_selector('.saved[data-state="saved"]')
    return page, frame


def test_an_answer_that_comes_too_late_counts_all_the_same(context: BrowserContext) -> None:
    with world("xapi", package(SMALL, "xapi")) as made:
        _, first = recording(made, context)
        practise(first, "A tourist")
        first.evaluate("self.late = 1500")
        _, second = made.launch(context)
        second.get_by_label("A frontier worker").wait_for()
        second.get_by_role("heading", name="This module is open in another window").wait_for()

        second.get_by_role("button", name="Go on here").click()
        second.get_by_text("Tourists do not work.").wait_for()
        first.get_by_role("heading", name="You go on in another window").wait_for()
        second.get_by_role("button", name="Try again").click()
        practise(second, "A frontier worker")
        until(lambda: made.told() == ["c", "b"], "both answers, in their order")


@pytest.mark.parametrize("target", TARGETS)
def test_the_second_window_says_that_the_first_records_and_goes_on_when_asked(
    context: BrowserContext, target: str
) -> None:
    with world(target, package(SMALL, target)) as made:
        _, first = recording(made, context)
        practise(first, "A tourist")
        # A second launch of cmi5 ends the session of the first: what was not there by then comes with the second.
        until(lambda: target == "web" or made.told() == ["c"], "the first answer")
        _, second = made.launch(context)
        second.get_by_role("heading", name="This module is open in another window").wait_for()
        assert not second.get_by_label("A tourist").is_visible()

        second.get_by_role("button", name="Go on here").click()
        first.get_by_role("heading", name="You go on in another window").wait_for()
        second.get_by_text("Tourists do not work.").wait_for()
        second.get_by_role("button", name="Try again").click()
        practise(second, "A frontier worker")
        if target != "web":
            until(lambda: made.told() == ["c", "b"], "both answers, in their order")


# An LMS of cmi5 abandons the first session at the second launch (9.3.6): nothing more can be told in it. Both editions of
# SCORM do the same.
@pytest.mark.parametrize("target", ["scorm12", "xapi", "web"])
def test_what_the_first_window_has_told_meanwhile_is_not_overwritten(
    context: BrowserContext, target: str
) -> None:
    with world(target, package(SMALL, target)) as made:
        _, first = recording(made, context)
        _, second = made.launch(context)
        second.get_by_role("button", name="Go on here").wait_for()
        practise(first, "A frontier worker")

        second.get_by_role("button", name="Go on here").click()
        first.get_by_role("heading", name="You go on in another window").wait_for()
        if target.startswith("scorm"):
            second.get_by_text("close this window and open the module again").wait_for()
            assert second.get_by_role("button", name="Go on here").count() == 0
        else:
            second.get_by_text("Yes: she goes home.").wait_for()
        for page in context.pages:
            page.close(run_before_unload=True)
        _, third = recording(made, context)
        third.get_by_text("Yes: she goes home.").wait_for()
        assert made.told() in ([], ["b"])


def test_a_window_that_is_closed_leaves_the_other_one_alone(context: BrowserContext) -> None:
    with world("web", package(SMALL, "web")) as made:
        page, _ = recording(made, context)
        _, second = made.launch(context)
        second.get_by_role("button", name="Go on here").wait_for()
        page.close()
        second.get_by_role("button", name="Go on here").click()

        second.get_by_label("A frontier worker").wait_for()


def test_in_a_folder_too(context: BrowserContext, tmp_path: Path) -> None:
    for name, content in package(SMALL, "web").items():
        (tmp_path / name).write_bytes(content)
    made = World("web", (tmp_path / "index.html").as_uri, list)
    recording(made, context)
    _, second = made.launch(context)

    second.get_by_role("heading", name="This module is open in another window").wait_for()
