"""`scormkit inspect`: what is inside a package, before anyone uploads it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from scormkit.cli import FINE, INPUT
from scormkit.cli._judged import kind
from scormkit.cli._shared import coloured, window
from scormkit.diagnostics import Severity, has_errors, printable, tidy
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormkit.conformance.contents import Contents
    from scormkit.conformance.part import Part
    from scormkit.diagnostics import Diagnostic

MOST_PARTS = 200
"""Lines of the menu that a person reads."""


@click.command("inspect", short_help="Say what is inside a package.")
@click.argument("path", metavar="PACKAGE", type=click.Path(exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def command(path: str, form: str) -> None:
    """Say what is inside a package: its standard, its menu, its languages and sizes, and what the LMS will be told."""
    found, noticed = looked_into(path)
    if form == "json":
        whole = json.dumps({"path": path, **asdict(found)}, ensure_ascii=False, indent=2)
        click.echo(printable(whole).encode())
    else:
        click.echo("\n".join(told(path, found, noticed)))
    if noticed:
        click.echo(text.report(noticed, colour=coloured(), width=window(sys.stderr), brief=True), err=True)
    sys.exit(INPUT if has_errors(noticed) else FINE)


def looked_into(path: str) -> tuple[Contents, tuple[Diagnostic, ...]]:
    """What is inside, and what kept us from looking."""
    from scormkit import conformance, disk  # noqa: PLC0415 - `--help` should not load the compiler
    from scormkit.conformance.contents import Contents, contents  # noqa: PLC0415

    package, noticed = disk.read_package(path)
    try:
        found = contents(package)
        if found.standard != "unknown" or noticed:
            return found, noticed
        report = conformance.validate(package)
    except disk.Damaged as damaged:
        return Contents(), (*noticed, damaged.diagnostic)
    errors = tuple(one for one in report.diagnostics if one.severity is Severity.ERROR)
    return replace(found, standard=report.standard), errors


def told(path: str, found: Contents, noticed: Sequence[Diagnostic] = ()) -> Iterator[str]:
    """A package for a person, heading by heading; what it does not say is left out."""
    yield f"{printable(path)}: {kind((found.standard, *found.also), noticed)}"
    yield from _line("Title", found.title)
    yield from _line("Made with", f"{found.tool} (a guess)" if found.tool else "")
    yield from _line("Languages", ", ".join(found.languages))
    yield from _block("Menu", _menu(found.parts))
    yield from _block("Order", found.sequencing)
    yield from _block("The LMS is told", found.told)
    yield from _block("Size", _sizes(found))
    if found.answers:
        others = f" and {len(found.answers) - 1} more" if len(found.answers) > 1 else ""
        yield f"\nRight answers seem to stand in clear in {tidy(found.answers[0])}{others}: a learner who looks there can read them."


def _line(name: str, words: str) -> Iterator[str]:
    if words:
        yield f"{name}: {tidy(words)}"


def _block(name: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"\n{name}"
        yield from (f"  {line}" for line in found[:MOST_PARTS])
        if len(found) > MOST_PARTS:
            yield f"  … and {len(found) - MOST_PARTS:,} more"


def _menu(parts: Iterable[Part], indent: str = "") -> Iterator[str]:
    for one in parts:
        launch = f" → {tidy(one.launch)}" if one.launch else ""
        said = f" ({tidy('; '.join(one.told))})" if one.told else ""
        yield f"{indent}{tidy(one.title)}{launch}{said}"
        yield from _menu(one.parts, f"{indent}  ")


def _sizes(found: Contents) -> Iterator[str]:
    total, files = sum(one.bytes for one in found.sizes), sum(one.files for one in found.sizes)
    for one in found.sizes:
        yield f"{_bytes(one.bytes):>9}  {one.kind} ({one.files:,})"
    if len(found.sizes) > 1:
        yield f"{_bytes(total):>9}  in all ({files:,})"


def _bytes(number: int) -> str:
    for limit, unit in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if number >= limit:
            return f"{number / limit:,.1f} {unit}"
    return f"{number} B"
