"""`scormkit validate`: what is wrong with a package, before anyone uploads it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from scormkit import __version__
from scormkit.cli import FINE, INPUT, _ran
from scormkit.cli._judged import IN_PART, lines_of, title, told
from scormkit.cli._shared import messages_named
from scormkit.diagnostics import Severity, printable
from scormkit.diagnostics.report import Judged, text
from scormkit.diagnostics.report import json as for_programs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.conformance import Report
    from scormkit.trial import Trial


@dataclass(frozen=True, slots=True)
class Found:
    """One package: the report as asked for, what was ignored, what other profiles know, how it ran where it was run."""

    report: Report
    ignored: Mapping[str, int]
    known: Mapping[str, int]
    trial: Trial | None = None


Reports: TypeAlias = "Mapping[str, Found]"
"""By path."""


FORMS = ("text", "json", "sarif", "junit", "github", "html")
LIMITS = {**{str(one): one for one in Severity}, "hint": Severity.INFO}
"""Severities by the words of a program, and by those of a person."""


@click.command("validate", short_help="Say what is wrong with packages, before an upload.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS, case_sensitive=False),
    default="text",
    show_default=True,
    help="For people (text, html), for programs (json), for build servers (sarif, junit, github).",
)
@click.option(
    "--ignore",
    "ignored",
    multiple=True,
    metavar="CODE",
    help="Leave a code out of account; several with commas, or one after the other.",
)
@click.option(
    "--fail-on",
    type=click.Choice(tuple(LIMITS), case_sensitive=False),
    default="error",
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option("--strict", is_flag=True, help="Judge by the letter of the standard, not by what works.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    type=click.Choice(["moodle"], case_sensitive=False),
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
    from scormkit.conformance.asked import Asked, as_asked, known_of  # noqa: PLC0415
    from scormkit.disk import packages_below  # noqa: PLC0415
    from scormkit.spine import validate  # noqa: PLC0415 - `--help` should not load the compiler

    asked = Asked(strict, profiles, known(ignored))
    found = {str(place): validate(place) for path in paths for place in packages_below(path)}
    playable = [path for path, report in found.items() if report.standard != "unknown"]
    trials = _ran.trials(playable, axe, seconds) if run and playable else {}
    whole = {path: _ran.both(report, trials.get(path)) for path, report in found.items()}
    reports = {
        path: Found(*as_asked(report, asked), known_of(report, asked), trials.get(path))
        for path, report in whole.items()
    }
    limit = LIMITS[fail_on]
    said = written(reports, form, limit)
    click.echo(said if form == "text" else said.encode(), nl=form != "html")
    failed = any(
        one.severity.rank <= limit.rank for found in reports.values() for one in found.report.diagnostics
    )
    sys.exit(INPUT if failed else FINE)


def known(codes: tuple[str, ...]) -> frozenset[str]:
    """The codes of `--ignore`; raises a usage error for one that does not exist, or a typo would ignore nothing."""
    asked = [code for several in codes for code in several.replace(",", " ").split()]
    return frozenset(message.code for message in messages_named(asked)) if asked else frozenset()


def written(reports: Reports, form: str, limit: Severity) -> str:
    """All packages in one of `FORMS`."""
    if form == "text":
        return in_words(reports)
    if form == "json":
        return printable(json.dumps(data(reports), ensure_ascii=False, indent=2))
    told = tuple(for_report(path, found) for path, found in reports.items())
    return printable(for_others(told, form, limit))


def for_others(told: Sequence[Judged], form: str, limit: Severity) -> str:
    """The forms of build servers, and the page to forward."""
    from scormkit.diagnostics.report import github, html, junit, sarif  # noqa: PLC0415 - lxml and Jinja are slow to load

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
        lines_of(path),
    )


def in_words(reports: Reports) -> str:
    """All packages for a person; where there are several how many are valid; what profiles would tell."""
    blocks = [told(path, found.report, found.ignored, found.trial) for path, found in reports.items()]
    blocks += _ran.circumstances(next((found.trial for found in reports.values() if found.trial), None))
    if len(reports) > 1:
        blocks.append("\n".join(_in_all(reports)))
    blocks += [known_in_words(name, count) for name, count in _known(reports).items()]
    return "\n\n".join(blocks)


def _in_all(reports: Reports) -> Iterator[str]:
    """How many are valid, and by name those that are not: they have scrolled away by now."""
    good = sum(found.report.valid for found in reports.values())
    every = [one for found in reports.values() for one in found.report.diagnostics]
    total = f" In all: {text.summary(every)}." if every else ""
    yield f"{good} of {len(reports)} packages are valid.{total}"
    for path, found in reports.items():
        if not found.report.valid:
            errors = [one.code for one in found.report.diagnostics if one.severity is Severity.ERROR]
            yield f"  NOT valid: {printable(path)} ({', '.join(dict.fromkeys(errors))})"


def known_in_words(name: str, count: int) -> str:
    """That an LMS is known to do something with these packages, for who uploads them there."""
    if count == 1:
        return f"1 thing is known of {name.capitalize()}: '--profile {name}' tells it."
    return f"{count:,} things are known of {name.capitalize()}: '--profile {name}' tells them."


def data(reports: Reports) -> dict[str, Any]:
    """All packages for a program, and how many of everything."""
    found = [one for each in reports.values() for one in each.report.diagnostics]
    totals = {
        "packages": len(reports),
        "valid": sum(each.report.valid for each in reports.values()),
        **for_programs.totals(found),
        "ignored": sum(sum(each.ignored.values()) for each in reports.values()),
        "profiles": _known(reports),
    }
    packages = [package(path, each) for path, each in reports.items()]
    return {"version": for_programs.VERSION, "totals": totals, "packages": packages}


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


def _known(reports: Reports) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for found in reports.values():
        counts.update(found.known)
    return dict(sorted(counts.items()))
