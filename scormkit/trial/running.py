"""Runs packages: several at a time, each part after the other, in one browser with a profile for each package."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit import disk
from scormkit.trial.axe import axe_script
from scormkit.trial.browser import Chromium, chromium, playwright
from scormkit.trial.findings import findings
from scormkit.trial.heard import Visit
from scormkit.trial.parts import parts
from scormkit.trial.room import room
from scormkit.trial.stage import stage
from scormkit.trial.visit import visited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from playwright.async_api import Playwright

    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Package

SECONDS = 60
"""How long one package may take."""

AT_ONCE = max(2, min(6, 2 * (os.cpu_count() or 1)))
"""Packages that are open at a time: most of the time each only waits."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A package that was run: what was opened, in what, and what is wrong with it.

    `axe` is the version that looked at it, "" where none did.
    """

    visits: tuple[Visit, ...]
    browser: str
    sandboxed: bool
    axe: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class House:
    """The browser that all packages of a run share, one profile each; it is replaced where one of them kills it."""

    driver: Playwright
    stack: AsyncExitStack
    axe: str
    seconds: float
    now: Chromium | None = None
    door: asyncio.Lock = field(default_factory=asyncio.Lock)
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def browser(self) -> Chromium:
        """The one that runs, or a new one."""
        async with self.door:
            if self.now is None or not self.now.browser.is_connected():
                self.now = await self.stack.enter_async_context(chromium(self.driver))
            return self.now


def tried(paths: Iterable[str | Path], *, axe: str | Path | None = None, seconds: float = SECONDS) -> Mapping[str, Trial]:  # fmt: skip
    """Run packages, several at a time; by path as a string.

    `axe` is the path of an axe.min.js; without it the one that axe-playwright-python brings is taken, or none. Raises
    `disk.Broken` where the machine lacks something: Playwright, a browser, the right to read.
    """
    text = axe_script(axe)
    with ThreadPoolExecutor(1) as thread:  # whoever calls may have an event loop of his own
        return thread.submit(asyncio.run, _all([str(path) for path in paths], text, seconds)).result()


async def _all(paths: list[str], axe: str, seconds: float) -> Mapping[str, Trial]:
    async with playwright() as driver, AsyncExitStack() as stack:
        house = House(driver, stack, axe, seconds)
        await house.browser()
        return dict(zip(paths, await asyncio.gather(*(_one(house, path) for path in paths)), strict=True))


async def _one(house: House, path: str) -> Trial:
    package, _ = disk.read_package(path)
    async with house.gate:
        return await _tried(house, package)


async def _tried(house: House, package: Package) -> Trial:
    """Run a package; where the browser dies meanwhile, once more in one that it shares with nobody: perhaps it was another's fault."""
    here = await house.browser()
    visits = await _visits(house, here, package)
    if not here.browser.is_connected():
        async with chromium(house.driver) as own:
            visits = await _visits(house, own, package)
    version = house.axe[:200].partition("axe v")[2].partition("\n")[0].strip()
    said = findings(visits, frozenset(package.files), house.seconds)
    return Trial(tuple(visits), here.name, here.sandboxed, version, said)


async def _visits(house: House, here: Chromium, package: Package) -> list[Visit]:
    """Every part, opened or not."""
    from playwright.async_api import Error  # noqa: PLC0415 - only `--run` needs it

    found = parts(package) if len(package.entries) > 1 else ()
    visits = [Visit(part) for part in found]
    launched = [n for n, part in enumerate(found) if part.path in package.files]
    if not launched:
        return visits
    with stage(package.files) as before, suppress(TimeoutError, Error):
        async with room(here.browser, before.site, before.origins) as inside, asyncio.timeout(house.seconds):
            for n in launched:
                visits[n] = await visited(inside, before, found[n], n + 1, house.axe)
    return visits
