"""One package's place in the browser: a fresh profile, its servers, and everything that is heard of the part now open."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from importlib.resources import files
from math import isfinite
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scormkit.lms.player import CONTENT
from scormkit.trial.heard import Call, Line, Visit, keep

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from playwright.async_api import (
        Browser,
        BrowserContext,
        ConsoleMessage,
        Dialog,
        Download,
        Page,
        Request,
        WebError,
    )  # fmt: skip

    from scormkit.trial.heard import Place
    from scormkit.trial.site import Site

MOST_CALLS = 4000
"""The last half is kept for those that begin and end a session."""

ENDS = ("Initialize", "Commit", "Finish", "Terminate")

MOST_WINDOWS = 4
LONGEST = 2000
MOST_DIALOGS = 20
SECONDS_TO_CLOSE = 5
LASTING = ("media", "eventsource", "websocket", "ping")
"""Requests that may stay open for ever, and say nothing of whether a page is ready."""

RESOURCES = ("Failed to load resource", "Unsafe attempt to load URL", "Not allowed to load local resource")
"""What the console says of requests: those are told by themselves."""

OF_REQUEST = re.compile(r"(?:WebSocket connection to|Access to \S.* at|EventSource.* at) '([^']+)'")
NOWHERE = ("", 0, 0)
NETWORK = ("http:", "https:", "ws:", "wss:", "ftp:")
IN_STACK = re.compile(r"(https?://[^\s()]+?):(\d+):(\d+)\)?\s*$", re.MULTILINE)


@dataclass(slots=True)
class Room:
    """Where parts are opened, one after the other; `visit` is the one now open."""

    context: BrowserContext
    site: Site
    origins: tuple[str, ...]
    visit: Visit | None = None
    ours: bool = False
    pending: set[Request] = field(default_factory=set)
    stirred: float = 0.0

    @property
    def hosts(self) -> frozenset[str]:
        """Our own servers, as addresses name them."""
        return frozenset(urlsplit(origin).netloc for origin in self.origins)

    def place(self, address: str, line: int = 0, column: int = 0) -> Place:
        """A place in the package from an address in the browser."""
        path = urlsplit(address).path
        inside = address.startswith(self.site.origin) and path.startswith(CONTENT)
        return (path.removeprefix(CONTENT), line, column) if inside else NOWHERE


@asynccontextmanager
async def room(browser: Browser, site: Site, origins: tuple[str, ...]) -> AsyncIterator[Room]:
    """A fresh profile that reaches `origins` and nothing else: everything is sent to a proxy that refuses it.

    Refusing requests in the browser instead would lose what a page says while it goes: Chromium holds those back.
    """
    context = await browser.new_context(
        viewport={"width": 1280, "height": 800}, accept_downloads=False, service_workers="block", permissions=[],
        proxy={"server": site.origin, "bypass": ",".join(urlsplit(origin).netloc for origin in origins)},
    )  # fmt: skip
    here = Room(context, site, origins)
    try:
        await _ears(here)
        yield here
    finally:
        with suppress(Exception):
            async with asyncio.timeout(SECONDS_TO_CLOSE):
                await context.close()


async def _ears(here: Room) -> None:
    context = here.context
    await context.expose_binding("scormkit_hear", lambda _, what="", words=None, *__: hear(here, what, words))
    await context.add_init_script(files("scormkit.trial").joinpath("probe.js").read_text(encoding="utf-8"))
    context.on("console", lambda said: _console(here, said))
    context.on("weberror", lambda error: _exception(here, error))
    context.on("dialog", lambda dialog: _dialog(here, dialog))
    context.on("page", lambda page: _page(here, page))
    context.on("request", lambda request: _request(here, request, True))
    context.on("requestfinished", lambda request: _request(here, request, False))
    context.on("requestfailed", lambda request: _request(here, request, False))


def hear(here: Room, what: object, words: object) -> None:
    """What `probe.js` tells; a stranger's script may call it too, with anything."""
    visit = here.visit
    told: Callable[[Visit, dict[str, Any]], None] | None = TOLD.get(str(what))
    if visit and told and isinstance(words, dict):
        with suppress(KeyError, TypeError, ValueError, OverflowError):
            told(visit, words)


def _called(visit: Visit, words: dict[str, Any]) -> None:
    visit.made += 1
    name, result, note = (str(words[key])[:LONGEST] for key in ("name", "result", "note"))
    call = Call(
        name, tuple(str(one)[:LONGEST] for one in words["args"][:5]), result, int(words["error"]), note
    )
    most = MOST_CALLS if call.name.removeprefix("LMS") in ENDS else MOST_CALLS // 2
    if len(visit.calls) < most:
        visit.calls.append(call)


def _begun(visit: Visit, words: dict[str, Any]) -> None:
    if visit.begun is None and CONTENT in str(words["address"]):
        visit.begun = float(words["at"])


def _painted(visit: Visit, words: dict[str, Any]) -> None:
    at = float(words["at"])
    if visit.begun is not None and isfinite(at - visit.begun):
        seconds = max(0.0, (at - visit.begun) / 1000)
        visit.painted = seconds if visit.painted is None else min(visit.painted, seconds)


def _looked(visit: Visit, words: dict[str, Any]) -> None:
    if words["name"] in ("API", "API_1484_11"):
        visit.looked.add(words["name"])


TOLD: dict[str, Callable[[Visit, dict[str, Any]], None]] = {
    "call": _called,
    "begun": _begun,
    "painted": _painted,
    "looked": _looked,
}


def _console(here: Room, said: ConsoleMessage) -> None:
    if (
        here.visit
        and said.type == "error"
        and not said.text.startswith(RESOURCES)
        and not _refusal(here, said.text)
    ):
        at = said.location
        place = here.place(at["url"], at["lineNumber"] + 1, at["columnNumber"] + 1)
        keep(here.visit.console, Line(said.text[:1000], place))


def _refusal(here: Room, text: str) -> bool:
    """Whether the console only says that another host did not answer, which is told by itself."""
    named = OF_REQUEST.match(text)
    return named is not None and urlsplit(named[1]).netloc not in here.hosts


def _exception(here: Room, error: WebError) -> None:
    if here.visit:
        found = IN_STACK.search((error.error.stack or "")[:LONGEST])
        place = here.place(found[1], int(found[2]), int(found[3])) if found is not None else NOWHERE
        keep(here.visit.exceptions, Line(error.error.message[:1000], place))


async def _dialog(here: Room, dialog: Dialog) -> None:
    """Alerts and the question whether one may leave are accepted, everything else is not."""
    if here.visit and dialog.type != "beforeunload":
        keep(here.visit.dialogs, dialog.message[:1000])
    if here.visit and len(here.visit.dialogs) > MOST_DIALOGS:
        return  # a page that asks without end waits without end, and is closed as one that hangs
    with suppress(Exception):
        await (dialog.accept() if dialog.type in ("alert", "beforeunload") else dialog.dismiss())


async def _page(here: Room, page: Page) -> None:
    page.on("download", lambda download: _download(here, download))
    page.on("websocket", lambda socket: _outside(here, socket.url, "websocket"))
    page.on("crash", lambda _: _crash(here))
    if not here.ours and here.visit:
        keep(here.visit.windows, here.place(page.url)[0] or page.url[:200])
        if len(here.context.pages) > MOST_WINDOWS:
            with suppress(Exception):
                await page.close()


def _download(here: Room, download: Download) -> None:
    if here.visit:
        keep(here.visit.downloads, download.suggested_filename[:200])


def _crash(here: Room) -> None:
    if here.visit:
        here.visit.ended = "crashes"


def _request(here: Room, request: Request, begins: bool) -> None:
    here.stirred = time.monotonic()
    if not begins or request.resource_type in LASTING:
        here.pending.discard(request)
    else:
        here.pending.add(request)
    if begins:
        _outside(here, request.url, request.resource_type)


def _outside(here: Room, address: str, what: str) -> None:
    """A request that our proxy refuses, because it is to another host."""
    if here.visit and address.startswith(NETWORK) and urlsplit(address).netloc not in here.hosts:
        keep(here.visit.elsewhere, (address[:500], what))


def script(name: str, call: str) -> str:
    """An expression that calls one function of a script beside this file."""
    text = files("scormkit.trial").joinpath(name).read_text(encoding="utf-8")
    return f"{text.rstrip().rstrip(';')}{call}"
