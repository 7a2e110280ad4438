"""Sessions for developers and CI. `nox -s tests` needs Python, npm and either a browser or the means to get one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nox

nox.options.sessions = ["lint", "tests"]
nox.options.error_on_missing_interpreters = True
ROOT = Path(__file__).parent
SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@nox.session
def tests(session: nox.Session) -> None:
    """Build the wheel, install it, and run all tests on it: unit, property, golden, browser."""
    wheel(session)
    npm(session)
    session.env["SCORMKIT_BROWSER"] = browser(session)
    workers = (
        ()
        if any(arg.startswith("-n") for arg in session.posargs)
        else ("-n", str(min(os.cpu_count() or 2, 4)))
    )
    session.run("python", "-P", "-m", "pytest", *workers, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff, mypy --strict, and the walls between the rooms."""
    session.install("-e", ".[dev]", *locked())
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def golden(session: nox.Session) -> None:
    """Refresh the golden files; review the difference by eye before you commit it."""
    session.install("-e", ".[dev]", *locked())
    session.run("pytest", "-q", "--refresh-golden", "-k", "golden", *session.posargs)


def locked() -> tuple[str, ...]:
    """Constraints that hold every dependency to the version we tested with."""
    return ("-c", "constraints.txt")


def wheel(session: nox.Session) -> None:
    """Build our wheel and install exactly that: what users get is what is tested."""
    folder = ROOT / "build" / "wheels"
    shutil.rmtree(folder, ignore_errors=True)
    session.install("hatchling", "build", *locked())
    session.run(
        "python", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), ".", silent=True
    )
    (made,) = folder.glob("*.whl")
    session.install(f"scormkit[dev] @ {made.as_uri()}", *locked())


def npm(session: nox.Session) -> None:
    """Install the JavaScript that only tests need."""
    if not shutil.which("npm") or not shutil.which("node"):
        session.error(
            "The tests play packages under node. Install Node.js 20 or later with npm, for example: apt-get install nodejs npm"
        )
    with session.chdir("tests"):
        session.run("npm", "ci", "--no-audit", "--no-fund", external=True, silent=True)


def browser(session: nox.Session) -> str:  # noqa: RET503 - session.error never returns
    """Path of a Chromium: the one named, Playwright's own, the system's, or one fetched now."""
    named = os.environ.get("SCORMKIT_BROWSER")
    if named:
        return named
    for find in (playwrights, systems):
        if found := find(session):
            return found
    session.log("No Chromium found; asking Playwright for one.")
    root = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    quiet(session, "playwright", "install", *(("--with-deps",) if root else ()), "chromium")
    if found := playwrights(session):
        return found
    if root:
        session.log("Playwright could not fetch one; installing Debian's package 'chromium' with apt-get.")
        apt_get("update")
        apt_get("install", "-y", "chromium")
    if found := systems(session):
        return found
    session.error(
        "No browser. Install one (apt-get install chromium) or name one: SCORMKIT_BROWSER=/path/to/chromium"
    )


def apt_get(*words: str) -> None:
    """Ask Debian's package manager, which asks nothing back; what it failed at is seen by what is missing."""
    unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *words], check=False, stdout=subprocess.DEVNULL, env=unattended)


def playwrights(session: nox.Session) -> str:
    """The Chromium that Playwright has downloaded, or ""."""
    code = "from playwright.sync_api import sync_playwright as p\nwith p() as w: print(w.chromium.executable_path)"
    found = quiet(session, "python", "-c", code).strip()
    return found if found and Path(found).is_file() else ""


def systems(_: nox.Session) -> str:
    """The Chromium on the path, or ""."""
    return next((found for name in SYSTEM_BROWSERS if (found := shutil.which(name))), "")


def quiet(session: nox.Session, *command: str) -> str:
    """Run a command of the session; its output, or "" where it failed."""
    found = shutil.which(command[0], path=session.bin) or command[0]
    done = subprocess.run([found, *command[1:]], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit("Run me with nox.")
