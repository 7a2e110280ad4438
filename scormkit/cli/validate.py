"""`scormkit validate`: what is wrong with a package, before anyone uploads it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from scormkit import __version__
from scormkit.cli import FINE, INPUT, _ran
from scormkit.diagnostics import Severity, printable
from scormkit.diagnostics.report import Judged, text
from scormkit.diagnostics.report import json as for_programs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scormkit.conformance import Report
    from scormkit.package import Body
    from scormkit.trial import Trial


@dataclass(frozen=True, slots=True)
class Found:
    """One package: the report as it was asked for, what was ignored, and how it ran where it was run."""

    report: Report
    ignored: Mapping[str, int]
    trial: Trial | None = None


Reports: TypeAlias = "Mapping[str, Found]"
"""By path."""


FORMS = ("text", "json", "sarif", "junit", "github", "html")


@click.command("validate", short_help="Say what is wrong with packages, before an upload.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="For people (text, html), for programs (json), for build servers (sarif, junit, github).",
)
@click.option(
    "--ignore", "ignored", multiple=True, metavar="CODE", help="Leave a code out of account; may be repeated."
)
@click.option(
    "--fail-on",
    type=click.Choice([str(one) for one in Severity]),
    default="error",
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option("--strict", is_flag=True, help="Judge by the letter of the standard, not by what works.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    type=click.Choice(["moodle"]),
    help="Judge also by what this LMS does with the package.",
)
@click.option(
    "--run",
    is_flag=True,
    help="Open every part in a browser, before a strict LMS, and tell what happens. Needs scormkit[run].",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=1),
    metavar="NUMBER",
    default=60,
    show_default=True,
    help="With --run: how long one package may take.",
)
@click.option(
    "--axe",
    type=click.Path(exists=True, dir_okay=False),
    help="With --run: the axe.min.js that looks for barriers, if not the one installed.",
)
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[str, ...],
    form: str,
    ignored: tuple[str, ...],
    fail_on: str,
    strict: bool,
    profiles: tuple[str, ...],
    run: bool,
    seconds: float,
    axe: str | None,
) -> None:
    """Say what is wrong with packages: zips, unzipped folders, bare manifests, or folders of zips."""
    from scormkit.conformance.asked import Asked, as_asked  # noqa: PLC0415
    from scormkit.disk import packages_below  # noqa: PLC0415
    from scormkit.spine import validate  # noqa: PLC0415 - `--help` should not load the compiler

    asked = Asked(strict, profiles, known(ignored))
    found = {str(place): validate(place) for path in paths for place in packages_below(path)}
    trials = _ran.trials(found, axe, seconds) if run else {}
    reports = {
        path: Found(*as_asked(_ran.both(report, trials.get(path)), asked), trials.get(path))
        for path, report in found.items()
    }
    limit = Severity(fail_on)
    said = written(reports, form, limit)
    click.echo(said if form == "text" else said.encode(), nl=form != "html")
    failed = any(
        one.severity.rank <= limit.rank for found in reports.values() for one in found.report.diagnostics
    )
    sys.exit(INPUT if failed else FINE)


def known(codes: tuple[str, ...]) -> frozenset[str]:
    """The codes of `--ignore`; raises a usage error for one that does not exist, or a typo would ignore nothing."""
    if not codes:
        return frozenset()
    from scormkit.explain import every_message  # noqa: PLC0415 - reads every rule's page

    names = {key: one.code for one in every_message() for key in (one.code, one.name.upper())}
    for code in codes:
        if code.upper() not in names:
            raise click.UsageError(f"There is no code '{code}'. 'scormkit explain --all' lists them.")
    return frozenset(names[code.upper()] for code in codes)


def written(reports: Reports, form: str, limit: Severity) -> str:
    """All packages in one of `FORMS`."""
    if form == "text":
        return in_words(reports)
    if form == "json":
        said = {"packages": [package(path, found) for path, found in reports.items()]}
        return printable(json.dumps(said, ensure_ascii=False, indent=2))
    told = tuple(for_report(path, found) for path, found in reports.items())
    return printable(for_others(told, form, limit))


def for_others(told: Sequence[Judged], form: str, limit: Severity) -> str:
    """The forms of build servers, and the page to forward."""
    from scormkit.diagnostics.report import github, html, junit, sarif  # noqa: PLC0415 - they load lxml and Jinja

    if form == "sarif":
        return json.dumps(sarif.report(told, __version__), ensure_ascii=False, indent=2)
    if form == "junit":
        return junit.report(told, limit)
    return github.report(told) if form == "github" else html.report(told, __version__)


def for_report(path: str, found: Found) -> Judged:
    """One package as the reports for build servers and the page take it."""
    report = found.report
    return Judged(
        path,
        title(report),
        report.valid,
        report.diagnostics,
        Path(path).is_dir(),
        sum(found.ignored.values()),
        (*_ran.sentences(found.trial), *_ran.circumstances(found.trial)),
        report.standard in IN_PART,
    )


def in_words(reports: Reports) -> str:
    """All packages for a person, and where there are several how many are valid."""
    blocks = [told(path, found.report, found.ignored, found.trial) for path, found in reports.items()]
    blocks += _ran.circumstances(next((found.trial for found in reports.values()), None))
    if len(reports) > 1:
        good = sum(found.report.valid for found in reports.values())
        every = [one for found in reports.values() for one in found.report.diagnostics]
        total = f" In all: {text.summary(every)}." if every else ""
        blocks.append(f"{good} of {len(reports)} packages are valid.{total}")
    return "\n\n".join(blocks)


def package(path: str, found: Found) -> dict[str, Any]:
    """One package as data; where `--ignore` left something out, `ignored` counts it; where it was run, `run` says how."""
    report = found.report
    return {
        "path": path,
        "standard": report.standard,
        "also": list(report.also),
        "valid": report.valid,
        "schema": report.schema,
        "diagnostics": [for_programs.diagnostic(one) for one in report.diagnostics],
        **({"ignored": dict(found.ignored)} if found.ignored else {}),
        **({"run": _ran.data(found.trial)} if found.trial else {}),
    }


NAMES = {
    "scorm12": "SCORM 1.2",
    "scorm2004-2": "SCORM 2004 2nd Edition",
    "scorm2004-3": "SCORM 2004 3rd Edition",
    "scorm2004-4": "SCORM 2004 4th Edition",
    "xapi": "xAPI (tincan.xml)",
    "cmi5": "cmi5",
    "web": "a module of scormkit for the plain web",
    "aicc": "AICC",
    "common-cartridge": "Common Cartridge",
    "unknown": "no standard that scormkit knows",
}


IN_PART = ("aicc", "common-cartridge")
"""Standards that scormkit knows by sight: it looks at archive and names, and not at the course."""


VERDICTS = {
    "valid": "; its schema accepts the manifest",
    "invalid": "; its schema refuses the manifest",
    "not-wf": "; the manifest is no XML",
    "none": "",
}


def title(report: Report) -> str:
    """What a package is, and what its schema says."""
    also = f", also {', '.join(NAMES[name] for name in report.also)}" if report.also else ""
    return f"{NAMES[report.standard]}{also}{VERDICTS[report.schema]}"


def told(path: str, report: Report, ignored: Mapping[str, int], trial: Trial | None = None) -> str:
    """One package for a person: what it is, whether it is valid, how it ran, what is wrong."""
    what, *verdict = title(report).split("; ")
    head = "; ".join([f"{printable(path)}: {what}, {verdict_on(report)}", *verdict])
    parts = [head]
    if trial:
        parts.append("\n".join(_ran.sentences(trial)))
    if report.diagnostics:
        parts.append(text.report(report.diagnostics, lines_of(path), colour=True))
    if ignored:
        parts.append(f"Ignored: {', '.join(f'{code} ({count})' for code, count in ignored.items())}.")
    return "\n\n".join(parts)


def verdict_on(report: Report) -> str:
    """Valid or not; of what scormkit only recognises, how far it went."""
    if not report.valid:
        return "NOT valid"
    return "judged in part" if report.standard in IN_PART else "valid"


LONGEST_SHOWN = 1 << 20
"""Bytes of a file whose lines are shown; a longer one is no reading."""


def lines_of(path: str) -> Callable[[str], str]:
    """Reads a file of the package for its excerpt; "" where it cannot be shown."""
    from scormkit import disk  # noqa: PLC0415 - only a package that has something wrong needs it
    from scormkit.package import read  # noqa: PLC0415

    @cache
    def files() -> Mapping[str, Body]:
        return disk.read_package(path)[0].files

    @cache
    def lines(name: str) -> str:
        body = files().get(name)
        try:
            return legible(read(body)) if body and body.size < LONGEST_SHOWN else ""
        except disk.Damaged:
            return ""

    return lines


def legible(content: bytes) -> str:
    """A file's text for an excerpt; what is no text of that encoding shows as such."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if wide else "utf-8-sig", errors="replace")
