"""Lives thrown by dice, in a real Chromium: tabs are killed and reloaded, whoever records is away, and every answer arrives once.

`RUNS=300` lives more of them (`nox -s faults`), `SEED=7` one again.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from launching import World, world
from learner import package, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

RUNS, SEED = int(os.environ.get("RUNS", "30")), int(os.environ.get("SEED", "0"))
TARGETS = ("scorm12", "scorm2004", "xapi", "cmi5")
LABELS = {"a": "A seasonal worker", "b": "A frontier worker", "c": "A tourist"}
MOST = 5
"""Things that happen in a life."""


class Life:
    """One learner's browser, and what has been answered in it."""

    def __init__(self, made: World, context: BrowserContext, dice: random.Random) -> None:
        self.made, self.context, self.dice = made, context, dice
        self.given: list[str] = []
        self.page: Page
        self.frame: Frame
        self.launch()

    def launch(self) -> None:
        # What is there at the launch, answers; only then it may be away.
        self.made.down(False)
        self.page, self.frame = self.made.launch(self.context)
        self.frame.locator("[data-check], [data-again]").locator("visible=true").first.wait_for()
        self.frame.wait_for_selector('.saved[data-state="saved"]')

    def answer(self) -> None:
        response = self.dice.choice("abc")
        if self.frame.get_by_role("button", name="Try again").is_visible():
            self.frame.get_by_role("button", name="Try again").click()
        self.frame.get_by_label(LABELS[response]).check()
        self.frame.get_by_role("button", name="Check answer").click()
        self.frame.get_by_role("button", name="Try again").wait_for()
        self.given.append(response)

    def away(self) -> None:
        self.made.down(True)

    def back(self) -> None:
        self.made.down(False)

    def kill(self) -> None:
        self.page.close(run_before_unload=self.dice.random() < 0.5)
        self.launch()

    def end(self) -> None:
        """A last visit while all is well."""
        self.page.close()
        self.launch()
        until(lambda: sorted(self.made.told()) == sorted(self.given), f"{self.given}, not {self.made.told()}")


@pytest.fixture(scope="module", params=TARGETS)
def packed(request: pytest.FixtureRequest) -> tuple[str, dict[str, bytes]]:
    return request.param, package(SMALL, request.param)


def test_every_answer_arrives_once(chromium: Browser, packed: tuple[str, dict[str, bytes]]) -> None:
    target, files = packed
    place = TARGETS.index(target)
    # One browser for all: every life has a server, and so an origin, of its own.
    context = chromium.new_context(viewport={"width": 400, "height": 600}, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    for seed in [SEED] if SEED else range(1 + place, RUNS + 1, len(TARGETS)):
        dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
        with world(target, files) as made:
            life = Life(made, context, dice)
            acts = (life.answer, life.answer, life.answer, life.away, life.back, life.kill)
            for _ in range(MOST):
                dice.choice(acts)()
            try:
                life.end()
            except AssertionError as error:
                raise AssertionError(f"SEED={seed} {target}: {error}") from error
            life.page.close()
    context.close()
