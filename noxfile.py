"""Sessions for developers and CI. `nox -s tests` needs Python, npm and either a browser or the means to get one."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import nox

nox.options.sessions = ["lint", "tests"]
nox.options.error_on_missing_interpreters = True
ROOT = Path(__file__).parent
TARGETS = ("scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4", "xapi", "cmi5", "web")
ZONES = (("UTC", b"\n"), ("Pacific/Kiritimati", b"\r\n"))
SHELL = "chromium-headless-shell"
SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@nox.session
def tests(session: nox.Session) -> None:
    """Build the wheel, install it, and run all tests on it: unit, property, golden, browser."""
    wheel(session)
    npm(session)
    session.env["SCORMKIT_BROWSER"] = browser(session)
    # A browser test waits more than it computes: four workers are busy on two cores, and whoever is done first helps the others.
    workers = (
        () if any(arg.startswith("-n") for arg in session.posargs) else ("-n", "4", "--dist", "worksteal")
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


@nox.session
def faults(session: nox.Session) -> None:
    """Live 10,000 lives in a bad world under node, 300 in Chromium: whatever breaks, every answer arrives once."""
    wheel(session)
    npm(session)
    session.env["SCORMKIT_BROWSER"] = browser(session)
    for runs, tests in (("10000", "tests/runtime/test_node.py"), ("300", "tests/browser/test_faults.py")):
        session.run(
            "python", "-P", "-m", "pytest", "-k", "faults", tests, *session.posargs,
            env={"RUNS": runs, "PYTEST_TIMEOUT": "0"},
        )  # fmt: skip


@nox.session
def twice(session: nox.Session) -> None:
    """Build every target two times, in other folders, time zones and line ends, and compare the packages byte for byte."""
    wheel(session)
    made = [
        _built(session, Path(session.create_tmp()) / zone.replace("/", "-"), zone, ends)
        for zone, ends in ZONES
    ]
    different = [name for name in made[0] if made[0][name] != made[1].get(name)]
    if different or made[0].keys() != made[1].keys():
        session.error(f"not the same twice: {', '.join(different) or 'other names'}")
    session.log(f"{len(made[0])} packages, the same twice")


def _built(session: nox.Session, folder: Path, zone: str, ends: bytes) -> dict[str, bytes]:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "modules_src", folder / "source")
    for path in (folder / "source").rglob("*"):
        if path.suffix in {".md", ".yaml", ".csv"}:
            path.write_bytes(path.read_bytes().replace(b"\n", ends))
    targets = [word for name in TARGETS for word in ("--target", name)]
    for package in ("module", "course"):
        session.run(
            "scormkit", "build", str(folder / "source"), *targets, "--package", package, "--out", str(folder / "out"),
            env={"TZ": zone, "LC_ALL": "C.UTF-8" if zone == "UTC" else "C"}, silent=True,
        )  # fmt: skip
    return {path.name: path.read_bytes() for path in (folder / "out").rglob("*.zip")}


@nox.session
def bench(session: nox.Session) -> None:
    """Time the commands that people wait for, against starting Python alone: ratios hold where machines differ."""
    wheel(session)
    out = session.create_tmp()
    commands = {
        "python alone": ("python", "-c", "pass"),
        "scormkit --version": ("scormkit", "--version"),
        "scormkit check": ("scormkit", "check", "modules_src"),
        "scormkit build, one module": (
            "scormkit",
            "build",
            "modules_src",
            "-m",
            "module-1",
            "-t",
            "scorm12",
            "-o",
            out,
        ),
        "scormkit build, all": ("scormkit", "build", "modules_src", "-o", out),
        "scormkit validate, all": ("scormkit", "validate", out),
    }
    alone = 0.0
    for name, command in commands.items():
        seconds = sorted(_timed(session, command) for _ in range(5))[2]
        alone = alone or seconds
        session.log(f"{name:<28} {seconds:7.3f} s  {seconds / alone:6.1f} times Python alone")
    _large(session, Path(session.create_tmp()).parent / "large.zip")


def _large(session: nox.Session, place: Path) -> None:
    """A package of 500 files and 50 MB: validate may take twice as long as `unzip -tq`, and 0.4 s to start."""
    chance = random.Random(1)
    pages = [f"pages/{number}.html" for number in range(248)]
    films = [f"media/{number}.mp4" for number in range(250)]
    listed = "".join(f'<file href="{name}"/>' for name in ("index.html", *pages, *films))
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", LARGE.format(listed), zipfile.ZIP_DEFLATED)
        for name in ("index.html", *pages):
            archive.writestr(name, f"<p>{name}: a page of the course.</p>\n" * 2500, zipfile.ZIP_DEFLATED)
        for name in films:
            archive.writestr(name, chance.randbytes(100_000))
    commands = (("unzip", "-tq", str(place)), ("scormkit", "validate", str(place)))
    if not shutil.which("unzip"):
        session.warn("no unzip here to compare with")
        return
    unzip, ours = (sorted(_timed(session, command) for _ in range(5))[2] for command in commands)
    place.unlink()
    most = 2 * unzip + 0.4
    session.log(f"500 files, 50 MB: validate {ours:.3f} s, unzip -tq {unzip:.3f} s, goal {most:.3f} s")
    if ours > most:
        session.error("validate is slower than its goal")


LARGE = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">{}</resource></resources>
</manifest>"""


@nox.session
def fuzz(session: nox.Session) -> None:
    """Send packages and manifests after all sorts of accidents; `nox -s fuzz -- 20000` says how many of each sort."""
    session.install("-e", ".[dev]", *locked())
    examples = session.posargs[0] if session.posargs else "5000"
    session.run(
        "pytest", "-q", "-p", "no:cacheprovider", "tests/fuzz", "tests/schemas",
        env={"FUZZ": examples, "PYTEST_TIMEOUT": "0"},
    )  # fmt: skip


def _timed(session: nox.Session, command: tuple[str, ...]) -> float:
    begin = time.perf_counter()
    session.run(*command, silent=True, external=True)
    return time.perf_counter() - begin


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
    """Path of a Chromium: the one named, one without a screen (half the time of a whole one), fetched if need be, or any."""
    named = os.environ.get("SCORMKIT_BROWSER")
    if named:
        return named
    for find in (shells, fetched, wholes):
        if found := find(session):
            return found
    session.error(
        f"No browser. Install one (apt-get install {SHELL}) or name one: SCORMKIT_BROWSER=/path/to/chromium"
    )


def shells(session: nox.Session) -> str:
    """The Chromium without a screen that Playwright or the system has, or ""."""
    whole = Path(playwrights(session))
    own = sorted(whole.parents[2].glob("chromium_headless_shell-*/*/*headless*shell*")) if whole.name else []
    return str(own[-1]) if own else shutil.which(SHELL) or ""


def fetched(session: nox.Session) -> str:
    """The same, fetched now: from Debian for root, who may install packages, else with Playwright; or ""."""
    root = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        session.log(
            f"No Chromium without a screen found; installing Debian's package '{SHELL}' with apt-get."
        )
        apt_get("update")
        apt_get("install", "-y", SHELL)
        if found := shells(session):
            return found
    session.log("Asking Playwright for a Chromium without a screen.")
    quiet(session, "playwright", "install", *(("--with-deps",) if root else ()), "--only-shell", "chromium")
    return shells(session)


def wholes(session: nox.Session) -> str:
    """A whole Chromium that is there already, or ""."""
    own = playwrights(session)
    return own if own and Path(own).is_file() else next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), "")


def apt_get(*words: str) -> None:
    """Ask Debian's package manager, which asks nothing back; what it failed at is seen by what is missing."""
    unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *words], check=False, stdout=subprocess.DEVNULL, env=unattended)


def playwrights(session: nox.Session) -> str:
    """Where Playwright keeps its Chromium, whether it has one or not."""
    code = "from playwright.sync_api import sync_playwright as p\nwith p() as w: print(w.chromium.executable_path)"
    return quiet(session, "python", "-c", code).strip()


def quiet(session: nox.Session, *command: str) -> str:
    """Run a command of the session; its output, or "" where it failed."""
    found = shutil.which(command[0], path=session.bin) or command[0]
    done = subprocess.run([found, *command[1:]], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit("Run me with nox.")
