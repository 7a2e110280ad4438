"""The built package in a real Chromium against a real LRS of another origin: every statement, in order, and no other."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha1
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from learner import package, until
from lms import playing
from tincan import Statement

from scormkit.lms import Request, Response, Served, Store, answer, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = "https://example.org/borders/module-1"
REGISTRATION = "11111111-1111-4111-8111-111111111111"
AMINA = {"objectType": "Agent", "name": "Amina", "mbox": "mailto:amina@example.org"}
KEY = "Basic YW1pbmE6c2VjcmV0"
COURSE = {
    "course.yaml": """
id: https://example.org/borders
title: Borders
quizzes:
  short: {pass_mark: 60, shuffle: [], feedback: at-end, attempts: 2}
modules:
  - id: module-1
    title: Crossing borders
    pages: [lessons/borders, lessons/costs]
    test: {like: short, from: pages}
""",
    "lessons/borders/lesson.md": """---
title: Who crosses a border?
minutes: 5
objectives:
  treaty: Name the treaty that covers her.
---

Some live on one side and work on the other.

::: choice {#who}
Which treaty covers her?

- [ ] Convention 97 only
- [x] The Migrant Workers Convention
:::
""",
    "lessons/costs/lesson.md": """---
title: Who pays?
minutes: 5
objectives:
  bearers: Say who should bear which cost.
---

Workers pay in many countries.

::: true-false {#fees}
Workers should pay recruitment fees.

Answer: false
:::
""",
    "lessons/costs/quiz.md": """
::: choice {#bears points=3 objective=bearers}
Who should bear the costs?

- [x] The employer
- [ ] The worker
:::

::: true-false {#visa points=2}
A visa is a recruitment cost.

Answer: true
:::
""",
}


@dataclass
class Lrs:
    """An LRS, what it has been told, and a mood: 503 for all while `down`."""

    store: Store = field(default_factory=lambda: {"auth": KEY})
    down: bool = False
    served: Served = field(default_factory=lambda: Served(""))

    def answer(self, request: Request) -> Response:
        if self.down and request.method != "OPTIONS":
            return Response(503, b"", answer(Request("GET", "about"), {}).headers)
        return answer(request, self.store)

    @property
    def statements(self) -> list[dict[str, Any]]:
        """In the order in which they arrived."""
        return list(self.store.get("statements", {}).values())

    @property
    def told(self) -> list[str]:
        return [in_short(one) for one in self.statements]

    @property
    def bookmark(self) -> bytes:
        """The one document, at the one address where it belongs."""
        ((address, document),) = self.store["documents"].items()
        assert address == (
            "activities/state",
            ROOT,
            "mbox mailto:amina@example.org",
            REGISTRATION,
            "scormkit",
        )
        assert document.type == "text/plain"
        return bytes(document.body)

    def requests(self, method: str) -> list[Request]:
        return [request for request, _ in self.served.exchanges if request.method == method]

    @property
    def refused(self) -> list[tuple[str, str, int]]:
        return [
            (request.method, request.path, response.status)
            for request, response in self.served.exchanges
            if response.status not in (200, 204)
        ]


def in_short(one: dict[str, Any]) -> str:
    """Verb, place, and what differs from learner to learner but not from run to run."""
    result = one.get("result", {})
    said = [one["verb"]["display"]["en"], one["object"]["id"].removeprefix(ROOT) or "/"]
    said += [f"'{result['response']}'"] if "response" in result else []
    said += [{True: "right", False: "wrong"}[result["success"]]] if "success" in result else []
    if score := result.get("score"):
        said += [f"{score['scaled']:g} {score['raw']:g}/{score['max']:g}"]
    said += [
        f"{value:g}" for name, value in result.get("extensions", {}).items() if name.endswith("/progress")
    ]
    return " ".join(said)


@contextmanager
def world(files: dict[str, bytes]) -> Iterator[tuple[Lrs, str]]:
    """A server for the package, another for the LRS, and the address that an LMS would launch."""
    lrs = Lrs()
    with playing(files) as lms, serving(lrs.answer) as served:
        lrs.served = served
        launch = {
            "endpoint": served.endpoint, "auth": KEY, "actor": json.dumps(AMINA), "registration": REGISTRATION,
            "activity_id": ROOT, "Accept-Language": "en",
        }  # fmt: skip
        yield lrs, f"{lms.origin}/content/index.html?{urlencode(launch)}"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return package(COURSE, "xapi")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield made
    made.close()


def launched(context: BrowserContext, address: str, complaints: list[str], lrs: Lrs) -> Page:
    """A new tab with the course in it, as soon as it has told the LRS that it is there."""
    before = len(lrs.told)
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    until(lambda: {"initialized /", "resumed /"} & {*lrs.told[before:]}, "the launch")
    return page


def saved(page: Page, state: str = "saved") -> None:
    page.wait_for_selector(f'.saved[data-state="{state}"]')


def practise(page: Page, label: str) -> None:
    page.get_by_label(label).check()
    page.get_by_role("button", name="Check answer").click()


def go_on(page: Page, heading: str) -> None:
    page.locator(".pager a").last.click()
    page.get_by_role("heading", name=heading, level=1).wait_for()


def kept(page: Page) -> str:
    """All that lies in the browser's lasting store."""
    return str(page.evaluate("JSON.stringify(Object.entries(localStorage))"))


def test_a_learner_from_the_first_page_to_the_last(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str]
) -> None:
    """Answers wrong, then right, closes the tab, comes back, loses the network, finds it again, passes the test."""
    with world(files) as (lrs, address):
        page = launched(context, address, complaints, lrs)
        practise(page, "Convention 97 only")
        saved(page)
        page.get_by_role("button", name="Try again").click()
        practise(page, "The Migrant Workers Convention")
        saved(page)
        page.close()
        until(lambda: len(lrs.told) == 5, "what a closing tab sends")

        page = launched(context, address, complaints, lrs)
        page.get_by_role("button", name="Try again").wait_for()
        go_on(page, "Who pays?")
        saved(page)
        until(lambda: len(lrs.told) == 7, "resumed, experienced")
        context.set_offline(True)
        practise(page, "True")
        saved(page, "offline")
        assert len(lrs.told) == 7
        context.set_offline(False)
        saved(page)
        go_on(page, "Module test")
        page.get_by_role("button", name="Start").click()
        page.get_by_label("The employer").check()
        page.get_by_role("button", name="Next").click()
        page.get_by_label("False").check()
        page.get_by_role("button", name="Check your answers").click()
        page.get_by_role("button", name="Hand in").click()
        page.get_by_role("heading", name="Question by question").wait_for()
        saved(page)
        page.locator("[data-exit]").click()
        page.wait_for_selector(".saved:visible")
        until(lambda: lrs.told[-1].startswith("terminated"), "terminated")

        assert lrs.told == [
            "initialized /",
            "experienced /borders",
            "answered /borders_who 'a' wrong 0 0/1",
            "answered /borders_who 'b' right 1 1/1",
            "suspended / 33",
            "resumed /",
            "experienced /costs",
            "answered /costs_fees 'true' wrong 0 0/1",
            "experienced /module-1_test",
            "answered /costs_bears 'a' right 1 3/3",
            "answered /costs_visa 'false' wrong 0 0/2",
            "passed /costs_bearers right 1 100/100",
            "completed / 0.6 60/100",
            "passed / right 0.6 60/100",
            "terminated /",
        ]
        assert lrs.refused == [("GET", "activities/state", 404)]
        assert lrs.bookmark.startswith(b"s2~")
        assert [request.headers.get("if-match", "none yet") for request in lrs.requests("PUT")][:2] == [
            "none yet", f'"{sha1(lrs.requests("PUT")[0].body, usedforsecurity=False).hexdigest()}"',
        ]  # fmt: skip
        assert all(request.headers["authorization"] == KEY for request in lrs.requests("PUT"))
        assert_tincan_reads(lrs.statements)


def assert_tincan_reads(statements: list[dict[str, Any]]) -> None:
    for one in statements:
        read = Statement.from_json(json.dumps(one))
        assert (str(read.id), read.verb.id, read.object.id) == (
            one["id"],
            one["verb"]["id"],
            one["object"]["id"],
        )
        assert read.object.definition.name["en"]


def test_a_reload_begins_nothing_anew_and_the_secrets_are_nowhere_to_be_seen(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str]
) -> None:
    with world(files) as (lrs, address):
        page = launched(context, address, complaints, lrs)
        assert "?" not in page.url
        practise(page, "Convention 97 only")
        saved(page)
        page.reload()
        page.get_by_role("button", name="Try again").click()
        practise(page, "The Migrant Workers Convention")
        saved(page)
        until(lambda: len(lrs.told) == 6, "the second answer")

        assert "?" not in page.url
        assert lrs.told == [
            "initialized /",
            "experienced /borders",
            "answered /borders_who 'a' wrong 0 0/1",
            "suspended / 33",
            "experienced /borders",
            "answered /borders_who 'b' right 1 1/1",
        ]
        until(lambda: kept(page) == "[]", "an empty store")


def test_what_an_lrs_that_is_down_does_not_take_waits_for_the_next_launch(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str]
) -> None:
    with world(files) as (lrs, address):
        page = launched(context, address, complaints, lrs)
        saved(page)
        until(lambda: len(lrs.told) == 2, "the launch")
        lrs.down = True
        practise(page, "Convention 97 only")
        saved(page, "offline")
        page.goto("about:blank")
        page.goto(address.partition("?")[0].replace("index.html", "style.css"))
        waiting = kept(page)
        assert waiting.count("scormkit.said.") == 2
        assert "YW1pbmE6c2VjcmV0" not in waiting
        assert "amina@example.org" not in waiting
        page.close()
        lrs.down = False
        page = launched(context, address, complaints, lrs)
        saved(page)
        until(lambda: len(lrs.told) == 6, "what had waited")

        assert lrs.told == [
            "initialized /",
            "experienced /borders",
            "answered /borders_who 'a' wrong 0 0/1",
            "suspended / 33",
            "resumed /",
            "experienced /borders",
        ]
        page.get_by_role("button", name="Try again").wait_for()
        until(lambda: kept(page) == "[]", "an empty store")


def test_a_key_that_has_expired_ends_the_session_and_says_so(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str]
) -> None:
    with world(files) as (lrs, address):
        page = launched(context, address, complaints, lrs)
        saved(page)
        until(lambda: len(lrs.told) == 2, "the launch")
        lrs.store["auth"] = "Basic new"
        practise(page, "Convention 97 only")
        saved(page, "gone")

        # What was said in one breath hears it together, in whichever order: the bookmark and the answer.
        until(lambda: len([one for one in lrs.refused if one[2] == 401]) >= 2, "both refusals")
        assert [status for _, _, status in lrs.refused if status != 404] == [401, 401]


def test_another_device_that_got_further_is_not_overwritten(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str]
) -> None:
    with world(files) as (lrs, address):
        page = launched(context, address, complaints, lrs)
        saved(page)
        ((at, document),) = lrs.store["documents"].items()
        further = re.sub(rb"^(s2~\w+)~\w+", rb"\1~zz", document.body)
        lrs.store["documents"][at] = replace(document, body=further)
        practise(page, "Convention 97 only")
        saved(page)

        assert lrs.bookmark == further
        assert [status for _, _, status in lrs.refused] == [404, 412]


@pytest.mark.parametrize("launch", ["", "?endpoint=&actor=%7B%7D", "?endpoint=nowhere&auth=Basic"])
def test_without_an_lrs_the_content_is_there_and_a_sentence_says_that_nothing_is_recorded(
    context: BrowserContext, files: dict[str, bytes], complaints: list[str], launch: str
) -> None:
    with world(files) as (lrs, address):
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address.partition("?")[0] + launch)
        page.locator("[data-offline]").get_by_text("not connected").wait_for()
        practise(page, "The Migrant Workers Convention")
        page.get_by_role("button", name="Try again").wait_for()

        assert page.get_by_role("heading", name="Who crosses a border?").is_visible()
        assert page.locator("[data-exit]").is_hidden()
        assert lrs.served.exchanges == []
