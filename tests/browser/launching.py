"""Opens a module in any standard the same way: a server, an LMS or LRS that keeps what it hears, and the frame to play in."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lms import playing

from scormkit.lms import Response, Store, answer, cmi5, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, Frame, Page

    from scormkit.lms import Request

ROOT = "https://example.org/borders/borders"
REGISTRATION = "11111111-1111-4111-8111-111111111111"
AMINA = {"objectType": "Agent", "name": "Amina", "account": {"homePage": "https://lms.example", "name": "17"}}
KEY = "Basic YW1pbmE6c2VjcmV0"
TARGETS = ("scorm12", "scorm2004", "xapi", "cmi5", "web")


@dataclass
class World:
    """A place to launch from; `failing` answers a request to the LRS with a status instead, where it gives one."""

    target: str
    address: Callable[[], str]
    told: Callable[[], list[str]]
    failing: Callable[[Request], int] = lambda _: 0
    store: Store = field(default_factory=dict)
    down: Callable[[bool], None] = lambda _: None
    """Whether whoever records takes nothing."""

    def launch(self, context: BrowserContext) -> tuple[Page, Frame]:
        """A new window, and the frame of the course as soon as its page is there."""
        page = context.new_page()
        page.goto(self.address())
        if not self.target.startswith("scorm"):
            page.locator("h1").first.wait_for(state="attached")
            return page, page.main_frame
        frame = page.frame_locator("#sco").locator("h1").first.element_handle().owner_frame()
        assert frame is not None
        return page, frame


@contextmanager
def world(target: str, files: dict[str, bytes], **settings: object) -> Iterator[World]:
    """`settings` go to the LMS of SCORM (lms.py)."""
    standard = {"standard": target} if target.startswith("scorm") else {}
    with playing(files, log=False, **settings, **standard) as lms:
        if target.startswith("scorm"):
            yield World(
                target,
                lambda: lms.origin,
                lambda: _responses(lms.saved),
                down=partial(setattr, lms, "broken"),
            )
        elif target == "web":
            yield World(target, lambda: f"{lms.origin}/content/index.html", list)
        else:
            with _recorded(target, f"{lms.origin}/content/index.html") as made:
                yield made


@contextmanager
def _recorded(target: str, address: str) -> Iterator[World]:
    store: Store = {} if target == "cmi5" else {"auth": KEY}
    made = World(target, lambda: "", lambda: _answers(store), store=store)
    made.down = lambda on: setattr(made, "failing", lambda _: 503 if on else 0)
    judge = cmi5.answer if target == "cmi5" else answer

    def heard(request: Request) -> Response:
        status = 0 if request.method == "OPTIONS" else made.failing(request)
        real = judge(request, store) if not status else None
        return real or Response(status, b"{}", _open(request, store, judge))

    with serving(heard) as served:
        made.address = lambda: f"{address}?{_query(target, served.endpoint, store)}"
        yield made


def _open(request: Request, store: Store, judge: Callable[[Request, Store], Response]) -> dict[str, str]:
    """The headers of CORS, without which a browser hides the status."""
    headers = dict(judge(type(request)("OPTIONS", request.path), store).headers)
    return {name: value for name, value in headers.items() if name.lower().startswith("access-control")}


def _query(target: str, endpoint: str, store: Store) -> str:
    if target == "cmi5":
        unit = cmi5.Launch(
            AMINA, REGISTRATION, "https://lms.example/units/7", ROOT, {"moveOn": "CompletedOrPassed"}
        )
        return cmi5.launched(store, endpoint, unit)
    return urlencode(
        {"endpoint": endpoint, "auth": KEY, "actor": json.dumps(AMINA), "registration": REGISTRATION, "activity_id": ROOT}
    )  # fmt: skip


def _answers(store: Store) -> list[str]:
    statements = list(store.get("statements", {}).values())
    return [one["result"]["response"] for one in statements if one["verb"]["display"]["en"] == "answered"]


def _responses(saved: dict[str, object]) -> list[str]:
    cmi = saved.get("cmi", {})
    entries = cmi.get("interactions", {}) if isinstance(cmi, dict) else {}
    rows = entries.values() if isinstance(entries, dict) else entries
    return [
        one.get("student_response") or one.get("learner_response") for one in rows if isinstance(one, dict)
    ]
