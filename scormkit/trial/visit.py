"""Opens one part as a learner would, looks round a little, and leaves: what exactly says `DOES`, and the documentation."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from scormkit.lms import player
from scormkit.trial.heard import Violation, Visit, has_begun, has_ended
from scormkit.trial.room import script
from scormkit.trial.stage import launch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from playwright.async_api import Frame, Page

    from scormkit.trial.parts import Part
    from scormkit.trial.room import Room
    from scormkit.trial.stage import Stage

DOES = (
    "opens each part as an LMS launches it, in a window of 1280 by 800, waits until it has loaded and is quiet",
    "waits up to three seconds more for the first call or statement of a part that reports",
    "scrolls every page and frame to its end",
    "looks with axe at what is on the screen",
    "clicks what is called Next, Continue, Start, Begin or the like, in twenty languages, three times at most",
    "leaves by closing the page, as a learner closes a window",
)
"""It answers no question, fills in nothing, sends no form, and allows nothing that a browser has to ask for."""

LOAD = 20.0
HANG = 10.0
QUIET = 0.25
QUIET_AT_MOST = 4.0
FIRST_WORD = 3.0
LAST_WORD = 1.5
CLICKS = 3
EMPTY = "about:blank"
OF_CHROMIUM = (".google.com", ".googleapis.com", ".gstatic.com", ".gvt1.com")
"""Whom the browser itself asks, about forms and the like. It is refused too; what a page asks of them is seen otherwise."""

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""What the law asks for in most countries; good advice beyond it is not told of strangers' courses."""

AXE = """(wanted) => axe.run(document, {resultTypes: ['violations'], iframes: false, preload: false, runOnly: wanted})
  .then(({violations}) => violations.map((one) => ({
    rule: String(one.id), help: String(one.help), impact: String(one.impact), url: String(one.helpUrl),
    count: one.nodes.length, target: String(one.nodes[0].target.join(' ')),
  })))"""


def patience() -> float:
    """How much longer than on an idle machine one has to wait here and now: 1 to 3 times."""
    if sys.platform == "win32":  # which does not know its load
        return 1.0
    return min(3.0, max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)))


class Hangs(Exception):  # noqa: N818 - it reads as a sentence
    """The page answers nothing."""


async def visited(room: Room, stage: Stage, part: Part, number: int, axe: str) -> Visit:
    """Open a part and leave it; whatever it does, this comes to an end."""
    from playwright.async_api import Error  # noqa: PLC0415 - only `--run` needs it

    visit = Visit(part)
    before, refused = len(stage.site.missing), len(stage.site.refused)
    room.visit = stage.visit = visit
    room.ours = True
    page = await room.context.new_page()
    room.ours = False
    try:
        await _played(room, page, launch(stage, part, number), visit, axe)
    except Hangs:
        visit.ended = "hangs"
    except Error:
        visit.ended = visit.ended if _lives(room) else "crashes"
    finally:
        for each in room.context.pages:
            with suppress(Error, TimeoutError):
                await asyncio.wait_for(each.close(), HANG)
        visit.missing = dict(list(stage.site.missing.items())[before:])
        unseen = [host for host in list(stage.site.refused)[refused:] if not host.endswith(OF_CHROMIUM)]
        visit.elsewhere += [(f"//{host}", "") for host in unseen]
        room.visit = stage.visit = None
        room.pending.clear()
    return visit


def _lives(room: Room) -> bool:
    """Whether the browser is still there."""
    return room.context.browser is not None and room.context.browser.is_connected()


async def _played(room: Room, page: Page, address: str, visit: Visit, axe: str) -> None:
    visit.ended = "never-loaded"
    await _loaded(page, address)
    visit.ended = "left"
    if visit.part.reports:
        await _until(lambda: has_begun(visit), FIRST_WORD)
    await _quiet(room)
    await _everywhere(room, script("touch.js", ".scroll()"))
    await _quiet(room)
    if axe:
        visit.violations = tuple(await _looked_at(room, axe))
    for _ in range(CLICKS):
        if not any(await _everywhere(room, script("touch.js", ".on()"), first=True)):
            break
        await _quiet(room)
    if visit.part.standard.startswith("scorm") and not page.url.startswith(room.site.origin + player.PAGE):
        visit.ended = "escapes"
    await _left(room, page, visit)


async def _loaded(page: Page, address: str) -> None:
    """Wait for the page and all in it, and notice early where it answers nothing; one that goes on to another answers."""
    from playwright.async_api import Error  # noqa: PLC0415

    going = asyncio.ensure_future(page.goto(address, wait_until="load", timeout=LOAD * patience() * 1000))
    try:
        while not going.done():
            await asyncio.wait((going,), timeout=1)
            if not going.done() and page.url != EMPTY:
                with suppress(Error):
                    await answered(page.evaluate("0"))
        await _arrived(going)
    finally:
        going.cancel()
        await asyncio.gather(
            going, return_exceptions=True
        )  # its own end is known; ours must not be swallowed


async def _arrived(going: Awaitable[Any]) -> None:
    """The end of loading; a page that at once goes on to another has loaded."""
    from playwright.async_api import Error, TimeoutError  # noqa: A004, PLC0415

    try:
        await going
    except TimeoutError:
        raise
    except Error:
        await asyncio.sleep(QUIET)


async def answered(asked: Awaitable[Any]) -> Any:
    """What a page answers; raises `Hangs` where it does not."""
    try:
        return await asyncio.wait_for(asked, HANG * patience())
    except TimeoutError as error:
        raise Hangs from error


async def _quiet(room: Room) -> None:
    """Wait until nothing has been asked of any server for a moment."""
    room.stirred = time.monotonic()
    await _until(lambda: not room.pending and time.monotonic() - room.stirred > QUIET, QUIET_AT_MOST)


async def _until(true: Callable[[], object], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        await asyncio.sleep(0.03)


async def _everywhere(room: Room, expression: str, *, first: bool = False) -> list[Any]:
    """What an expression gives in every frame of every window, but the LMS's own; or in the first that gives something."""
    found: list[Any] = []
    for frame in inside(room):
        found.append(await _asked(frame, expression))
        if first and found[-1]:
            break
    return found


def inside(room: Room) -> list[Frame]:
    """The frames that belong to the package, the outermost first."""
    frames = (frame for page in room.context.pages for frame in page.frames)
    return [frame for frame in frames if frame.url.startswith(room.site.address(""))]


async def _asked(frame: Frame, expression: str, given: object = None) -> Any:
    from playwright.async_api import Error  # noqa: PLC0415

    with suppress(Error):  # a frame that goes away in the meantime has nothing to say
        return await answered(frame.evaluate(expression, given))
    return None


async def _looked_at(room: Room, axe: str) -> list[Violation]:
    """What axe finds in the package's frames, each rule once a page."""
    found: dict[tuple[str, str], Violation] = {}
    for frame in inside(room):
        if await _asked(frame, "document.body && document.body.childElementCount") and await _axed(
            frame, axe
        ):
            path = room.place(frame.url)[0]
            for told in await _asked(frame, AXE, list(WCAG)) or ():
                found.setdefault((path, str(told["rule"])), Violation(**told, path=path))
    return list(found.values())


async def _axed(frame: Frame, axe: str) -> bool:
    return bool(await _asked(frame, f"{axe}\n;Boolean(window.axe && window.axe.run)"))


async def _left(room: Room, page: Page, visit: Visit) -> None:
    """Close what the package opened, then its own page, and hear what it says at the end."""
    for other in room.context.pages:
        if other is not page and other.url.startswith(room.site.origin):
            await answered(other.goto(EMPTY))
    if visit.part.standard.startswith("scorm") and visit.ended != "escapes":
        await answered(page.evaluate("document.getElementById('sco').src = 'about:blank'"))
    else:
        await answered(page.goto(EMPTY))
    if visit.part.reports and has_begun(visit):
        await _until(lambda: has_ended(visit), LAST_WORD)
    await _quiet(room)
