"""The built package in a real Chromium, in a real run-time: every call that leaves the page, in order, and nothing else."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from learner import LAUNCH, heard, launched, package, said, saved, until
from lms import playing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lms import Lms
    from playwright.sync_api import Browser, BrowserContext, Frame


@pytest.fixture(scope="module")
def small() -> dict[str, bytes]:
    """The small course as a SCORM 1.2 package."""
    return package(SMALL)


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complains about in this test: nothing."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser. The window is low, so that no page is read before it is scrolled."""
    made = chromium.new_context(viewport={"width": 1000, "height": 400}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield made
    made.close()


def practise(sco: Frame, answer: str) -> None:
    sco.get_by_label(answer).check()
    sco.get_by_role("button", name="Check answer").click()
    saved(sco)


def read_to_the_end(sco: Frame) -> None:
    sco.locator(".pager").scroll_into_view_if_needed()
    saved(sco)


def take_test(sco: Frame, *answers: tuple[str, ...]) -> None:
    for n, labels in enumerate(answers):
        for label in labels:
            sco.get_by_label(label, exact=True).check()
        sco.get_by_role("button", name="Next" if n + 1 < len(answers) else "Check your answers").click()
    sco.get_by_role("button", name="Hand in").click()
    sco.get_by_role("heading", name="Question by question").wait_for()
    saved(sco)


def test_a_learner_from_the_first_page_to_the_last(
    context: BrowserContext, small: dict[str, bytes], complaints: list[str]
) -> None:
    with playing(small, mastery="60") as lms:
        window, sco = launched(context, lms, complaints)
        saved(sco)
        for line in heard(window, lms):
            print(line)
