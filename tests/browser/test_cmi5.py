"""The built package in a real Chromium, launched by a cmi5 LMS that refuses what comes out of order: its whole log."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest
from borders_course import SMALL
from learner import package, until
from lms import playing

from scormkit.lms import Request, Response, Served, Store, cmi5, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = "https://example.org/borders/borders"
UNIT = "https://lms.example/units/7"
REGISTRATION = "11111111-1111-4111-8111-111111111111"
AMINA = {"objectType": "Agent", "name": "Amina", "account": {"homePage": "https://lms.example", "name": "17"}}
LAUNCH = [
    "POST fetch", "GET activities/state LMS.LaunchData", "GET agents/profile cmi5LearnerPreferences 404",
    "POST statements initialized /",
]  # fmt: skip


@dataclass
class Lms:
    """A cmi5 LMS, the address of the course, and all that was asked of it; 503 for statements while `down`."""

    store: Store = field(default_factory=dict)
    served: Served = field(default_factory=lambda: Served(""))
    content: str = ""
    down: bool = False

    def answer(self, request: Request) -> Response:
        if self.down and request.method != "OPTIONS":
            return Response(503, b"", cmi5.answer(Request("OPTIONS", ""), {}).headers)
        return cmi5.answer(request, self.store)

    def launch(self, **data: Any) -> str:
        """The address of a new session."""
        back = f"{self.content}/content/style.css"
        launch = cmi5.Launch(
            AMINA, REGISTRATION, UNIT, ROOT, {"masteryScore": 0.6, "returnURL": back, **data}
        )
        return f"{self.content}/content/index.html?{cmi5.launched(self.store, self.served.endpoint, launch)}"

    @property
    def log(self) -> list[str]:
        """Every request but those for the bookmark, in order; what was not well answered with its status."""
        return [
            in_short(request, response)
            for request, response in self.served.exchanges
            if request.method != "OPTIONS" and request.query.get("stateId") != "scormkit"
        ]

    @property
    def told(self) -> list[str]:
        """What is kept, in the order of its arrival."""
        return [statement_in_short(one) for one in self.store.get("statements", {}).values()]

    @property
    def refused(self) -> list[str]:
        """What was out of order. 409 is none: it arrived before, from a tab that did not live to hear so."""
        return [
            in_short(request, response)
            for request, response in self.served.exchanges
            if response.status not in (200, 204, 404, 409)
        ]


def in_short(request: Request, response: Response) -> str:
    what = request.query.get("stateId") or request.query.get("profileId") or ""
    if request.path == "statements" and request.method == "POST":
        given = json.loads(request.body)
        what = ", ".join(map(statement_in_short, given if isinstance(given, list) else [given]))
    status = "" if response.status in (200, 204) else f" {response.status}"
    return f"{request.method} {request.path} {what}".strip() + status


def statement_in_short(one: dict[str, Any]) -> str:
    result = one.get("result", {})
    said = [one["verb"]["display"]["en"], one["object"]["id"].removeprefix(ROOT).replace(UNIT, "/")]
    said += [f"'{result['response']}'"] if "response" in result else []
    said += [f"{result['score']['scaled']:g}"] if "score" in result else []
    return " ".join(said)


@contextmanager
def world(files: dict[str, bytes]) -> Iterator[Lms]:
    """A server for the package, another for the LMS."""
    lms = Lms()
    with playing(files) as content, serving(lms.answer) as served:
        lms.served, lms.content = served, content.origin
        yield lms


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return package(SMALL, "cmi5")


@pytest.fixture
def context(chromium: Browser, complaints: list[str]) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.on("page", lambda page: page.on("pageerror", lambda error: complaints.append(str(error))))
    yield made
    made.close()


def settled(lms: Lms, quiet: float = 1.0) -> None:
    """Wait until nothing more arrives of what a closed tab had under way: it may have two requests side by side."""
    seen, since = -1, time.monotonic()
    while time.monotonic() - since < quiet:
        if len(lms.served.exchanges) != seen:
            seen, since = len(lms.served.exchanges), time.monotonic()
        time.sleep(0.02)


def opened(context: BrowserContext, lms: Lms, **data: Any) -> Page:
    page = context.new_page()
    page.goto(lms.launch(**data))
    page.wait_for_selector('.saved[data-state="saved"]')
    return page


def practise(page: Page, label: str) -> None:
    page.get_by_label(label).check()
    page.get_by_role("button", name="Check answer").click()
    page.get_by_role("button", name="Try again").wait_for()


def go_on(page: Page, heading: str) -> None:
    page.locator(".pager a").last.click()
    page.get_by_role("heading", name=heading, level=1).wait_for()


def take_the_test(page: Page) -> None:
    page.get_by_role("button", name="Start").click()
    page.get_by_label("Amina, who").check()
    page.get_by_label("Emin, who").check()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("True").check()
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("heading", name="Question by question").wait_for()


def test_a_learner_from_the_first_page_to_the_last(context: BrowserContext, files: dict[str, bytes]) -> None:
    """Answers, closes the tab, comes back in a new session, passes the test, leaves to where the LMS wants."""
    with world(files) as lms:
        page = opened(context, lms)
        assert page.url.endswith("/content/index.html")
        practise(page, "A frontier worker")
        page.wait_for_selector('.saved[data-state="saved"]')
        page.close()
        until(lambda: lms.told[-1:] == ["suspended /"], "what a closing tab sends")

        page = opened(context, lms)
        page.get_by_role("button", name="Try again").wait_for()
        go_on(page, "Staying")
        until(lambda: lms.told[-1] == "experienced /staying", "the second page")
        go_on(page, "Module test")
        take_the_test(page)
        page.wait_for_selector('.saved[data-state="saved"]')
        page.locator("[data-exit]").click()
        page.wait_for_url("**/style.css")

        assert lms.refused == []
        assert lms.log[: len(LAUNCH)] == LAUNCH
        second = lms.log.index("POST fetch", 1)
        assert lms.log[second : second + len(LAUNCH)] == LAUNCH
        assert lms.told == [
            "initialized /",
            "experienced /crossing",
            "answered /crossing_each-day 'b' 1",
            "suspended /",
            "initialized /",
            "resumed /",
            "experienced /crossing",
            "experienced /staying",
            "experienced /borders_test",
            "answered /crossing_two-homes 'a[,]b' 1",
            "answered /staying_from-the-first-day 'true' 1",
            "passed /crossing_name 1",
            "passed /staying_count 1",
            "completed /",
            "passed / 1",
            "terminated /",
        ]


def test_a_reload_goes_on_with_the_same_session(context: BrowserContext, files: dict[str, bytes]) -> None:
    with world(files) as lms:
        page = opened(context, lms)
        page.reload()
        page.wait_for_selector('.saved[data-state="saved"]')
        practise(page, "A frontier worker")
        page.wait_for_selector('.saved[data-state="saved"]')
        page.locator("[data-exit]").click()
        page.wait_for_url("**/style.css")

        assert lms.refused == []
        assert [line for line in lms.log if "fetch" in line] == ["POST fetch"]
        assert [one for one in lms.told if one.endswith(" /")] == [
            "initialized /", "suspended /", "resumed /", "suspended /", "terminated /",
        ]  # fmt: skip


def test_a_review_begins_and_ends_and_nothing_else(context: BrowserContext, files: dict[str, bytes]) -> None:
    with world(files) as lms:
        page = context.new_page()
        page.goto(lms.launch(launchMode="Review"))
        page.get_by_text("You are only looking").wait_for()
        practise(page, "A frontier worker")
        page.locator("[data-exit]").click()
        page.wait_for_url("**/style.css")

        assert lms.told == ["initialized /", "terminated /"]
        assert lms.refused == []


def test_what_an_lrs_that_is_down_does_not_take_arrives_in_the_next_session(
    context: BrowserContext, files: dict[str, bytes]
) -> None:
    with world(files) as lms:
        page = opened(context, lms)
        lms.down = True
        practise(page, "A frontier worker")
        page.wait_for_selector('.saved[data-state="offline"]')
        page.close()
        until(lambda: any("suspended" in line for line in lms.log), "what a closing tab sends")
        settled(lms)
        lms.down = False
        page = opened(context, lms)
        page.get_by_role("button", name="Try again").wait_for()
        until(lambda: len(lms.told) >= 7, "what had waited")

        assert [line for line in lms.refused if not line.endswith("503")] == []
        assert lms.told == [
            "initialized /", "experienced /crossing", "initialized /", "answered /crossing_each-day 'b' 1", "suspended /",
            "resumed /", "experienced /crossing",
        ]  # fmt: skip


@pytest.mark.parametrize("launch", ["", "spent"])
def test_without_a_session_the_content_is_there_and_a_sentence_says_so(
    context: BrowserContext, files: dict[str, bytes], launch: str
) -> None:
    with world(files) as lms:
        page = context.new_page()
        address = lms.launch()
        if launch:
            page.request.post(dict(parse_qsl(address.partition("?")[2]))["fetch"])
        page.goto(address if launch else address.partition("?")[0])
        page.locator("[data-offline]").get_by_text("not connected").wait_for()
        practise(page, "A frontier worker")

        assert lms.told == []
        assert page.locator("[data-exit]").is_hidden()
