"""`scormkit validate`: what is wrong with a package, before anyone uploads it."""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import click

from scormkit.cli import FINE, INPUT
from scormkit.diagnostics.report import json as for_programs
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.conformance import Report


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def command(paths: tuple[str, ...], form: str) -> None:
    """Say what is wrong with packages: zips, unzipped folders, bare manifests, or folders of zips."""
    from scormkit.build import validate  # noqa: PLC0415 - `--help` should not load the compiler
    from scormkit.disk import packages_below  # noqa: PLC0415

    reports = {str(found): validate(found) for path in paths for found in packages_below(path)}
    if form == "json":
        said = {"packages": [package(path, report) for path, report in reports.items()]}
        click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(told(path, report) for path, report in reports.items()))
        if len(reports) > 1:
            good = sum(report.valid for report in reports.values())
            click.echo(f"\n{good} of {len(reports)} packages are valid.")
    sys.exit(FINE if all(report.valid for report in reports.values()) else INPUT)


def package(path: str, report: Report) -> dict[str, Any]:
    """One package as data."""
    return {
        "path": path,
        "standard": report.standard,
        "also": list(report.also),
        "valid": report.valid,
        "schema": report.schema,
        "diagnostics": [for_programs.diagnostic(found) for found in report.diagnostics],
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


VERDICTS = {
    "valid": "; its schema accepts the manifest",
    "invalid": "; its schema refuses the manifest",
    "not-wf": "; the manifest is no XML",
    "none": "",
}


def told(path: str, report: Report) -> str:
    """One package for a person: what it is, whether it is valid, what is wrong."""
    also = f", also {', '.join(NAMES[name] for name in report.also)}" if report.also else ""
    verdict = "valid" if report.valid else "NOT valid"
    head = f"{path}: {NAMES[report.standard]}{also}, {verdict}{VERDICTS[report.schema]}"
    if not report.diagnostics:
        return head
    return f"{head}\n\n{text.report(report.diagnostics, lines_of(path), colour=True)}"


LONGEST_SHOWN = 1 << 20
"""Bytes of a file whose lines are shown; a longer one is no reading."""


def lines_of(path: str) -> Callable[[str], str]:
    """Reads a file of the package for its excerpt; "" where it cannot be shown."""
    from scormkit import disk  # noqa: PLC0415 - only a package that has something wrong needs it
    from scormkit.package import read  # noqa: PLC0415

    @cache
    def lines(name: str) -> str:
        body = disk.read_package(path)[0].files.get(name)
        try:
            return read(body).decode(errors="replace") if body and body.size < LONGEST_SHOWN else ""
        except disk.Damaged:
            return ""

    return lines
