"""Finds a Chromium and starts it with a profile of its own, and with no way out of this machine."""

from __future__ import annotations

import os
import shutil
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from scormkit.disk import Broken
from scormkit.trial import messages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Playwright

SYSTEM = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "chromium-headless-shell",
)
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--dns-prefetch-disable",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-breakpad",
    "--mute-audio",
)
"""A second lock beside the proxy that refuses what is sent to other hosts: no name but loopback has an address."""

LAUNCH_SECONDS = 20
LONGEST_FOLDER = 52
"""Chromium puts a socket into its temporary folder, whose path may have about a hundred characters; it removes that itself."""


@dataclass(slots=True)
class Chromium:
    """A running browser; `sandboxed` says that its own sandbox holds what a page does."""

    browser: Browser
    sandboxed: bool

    @property
    def name(self) -> str:
        """Its name and the first number of its version."""
        return f"Chromium {self.browser.version.partition('.')[0]}"


def is_root() -> bool:
    """Chromium's sandbox refuses to work for root, as whom everything in most containers runs."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@asynccontextmanager
async def playwright() -> AsyncIterator[Playwright]:
    """The driver; raises `disk.Broken` where it is not installed."""
    try:
        from playwright.async_api import async_playwright  # noqa: PLC0415 - only `--run` needs it
    except ImportError as error:
        raise Broken(messages.NO_PLAYWRIGHT.at(None)) from error
    async with async_playwright() as driver:
        yield driver


@asynccontextmanager
async def chromium(driver: Playwright) -> AsyncIterator[Chromium]:
    """A browser; what it writes lies in a temporary folder that is gone afterwards."""
    from playwright.async_api import Error  # noqa: PLC0415

    with TemporaryDirectory(prefix="scormkit-", ignore_cleanup_errors=True) as folder:
        try:
            browser = await driver.chromium.launch(
                executable_path=executable(driver),
                args=list(ARGUMENTS),
                chromium_sandbox=not is_root(),
                env=surroundings(folder),
                timeout=LAUNCH_SECONDS * 1000,
            )
        except Error as error:
            raise Broken(messages.BROWSER_FAILS.at(None, reason=_reason(error.message))) from error
        try:
            yield Chromium(browser, sandboxed=not is_root())
        finally:
            with suppress(Error):
                await browser.close()


def executable(driver: Playwright) -> str:
    """The browser that was named, Playwright's own, or the system's; raises `disk.Broken` where there is none."""
    named = os.environ.get("SCORMKIT_BROWSER", "")
    if named and not Path(named).is_file():
        raise Broken(messages.NO_BROWSER.at(None, place=f"at '{named}', which SCORMKIT_BROWSER names"))
    own = driver.chromium.executable_path
    if named or Path(own).is_file():
        return named or own
    found = next((path for name in SYSTEM if (path := shutil.which(name))), None)
    if found is None:
        raise Broken(messages.NO_BROWSER.at(None, place="on this machine to run packages in"))
    return found


def surroundings(folder: str) -> dict[str, str | float | bool]:
    """The browser's environment: whatever it keeps, it keeps in `folder`."""
    home = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    short = ("TMPDIR", "TEMP", "TMP") if len(folder) <= LONGEST_FOLDER else ()
    return {**os.environ, **dict.fromkeys((*home, *short), folder)}


def _reason(said: str) -> str:
    """The line that says why; Playwright writes a page."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in lines if "FATAL" in line or "error while loading" in line), lines[0] if lines else "?")  # fmt: skip
