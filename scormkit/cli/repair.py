"""`scormkit repair`: mends what is certain in a package, into a new file."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormkit.cli import FINE, INPUT
from scormkit.cli._shared import coloured, window

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.mending import Change, Repaired

MOST_TOLD = 50
"""Changes of one kind that are told one by one."""


@click.command("repair", short_help="Mend what is certain in a package, into a new file.")
@click.argument("path", metavar="PACKAGE", type=click.Path(exists=True))
@click.option(
    "--out", "-o", metavar="FILE", type=click.Path(), help="Where the mended package goes; a new file."
)
@click.option("--force", is_flag=True, help="Replace FILE where it exists already; never PACKAGE itself.")
@click.option("--dry-run", is_flag=True, help="Only say what would be mended; write nothing.")
def command(path: str, out: str | None, *, force: bool, dry_run: bool) -> None:
    """Mend what is certain in PACKAGE, a zip or an unzipped folder, and write the result to FILE.

    PACKAGE is never changed. Every change is told with the code of what it mends; what is left is told as
    'scormkit validate' tells it. Exit code 1 means that errors are left.
    """
    from scormkit.conformance.asked import Asked, as_asked  # noqa: PLC0415
    from scormkit.mending import repair  # noqa: PLC0415 - `--help` should not load the compiler

    if bool(out) == dry_run:
        raise click.UsageError(
            "With '--dry-run' nothing is written: leave out '--out'."
            if out
            else f"Say where the mended package goes: '-o {_suggested(path)}'. '--dry-run' only tells what would be done."
        )
    try:
        done = repair(path, out, force=force)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    done = replace(done, report=as_asked(done.report, Asked())[0])
    click.echo("\n".join(told(path, done, dry=dry_run)))
    sys.exit(FINE if done.report.valid else INPUT)


def told(path: str, done: Repaired, *, dry: bool) -> Iterator[str]:
    """What was done, change by change, and what is left."""
    from scormkit.cli._judged import told as judged  # noqa: PLC0415 - loads the reports
    from scormkit.conformance.detect import held  # noqa: PLC0415
    from scormkit.diagnostics.report import text  # noqa: PLC0415

    if done.path is None and (not dry or not held(done.package)[0]):
        yield f"{path} cannot be repaired{'' if dry else ', and nothing was written'}.\n"
        yield text.report(done.report.diagnostics, colour=coloured(), width=window(sys.stdout), brief=True)
        return
    to = f"{path} → {done.path}" if done.path else path
    yield f"{to}: {_count(done.changes, dry=dry)}"
    if done.changes:
        yield ""
        yield from _changes(done.changes)
    yield ""
    if done.path:
        yield judged(str(done.path), done.report, {})
    elif done.report.diagnostics:
        yield f"Left as it is:\n\n{text.report(done.report.diagnostics, colour=coloured(), width=window(sys.stdout), brief=True)}"
    else:
        yield "Nothing would be left to complain about."


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    """Each change with its code and place; of many alike the first, and how many more."""
    counts: Counter[str] = Counter()
    for change in changes:
        counts[change.code] += 1
        if counts[change.code] <= MOST_TOLD:
            place = f"{change.where}: " if change.where and change.where.line else ""
            yield f"  {change.code}  {place}{change.text}"
    for code, count in counts.items():
        if count > MOST_TOLD:
            yield f"  {code}  the same in {count - MOST_TOLD:,} more places"


def _count(changes: Sequence[Change], *, dry: bool) -> str:
    if not changes:
        return "nothing to mend" if dry else "nothing to mend; it was copied as it is"
    number = len(changes)
    what = f"{number:,} change{'' if number == 1 else 's'}"
    return f"{what} would be made" if dry else what


def _suggested(path: str) -> str:
    return f"{Path(path).stem}-fixed.zip"
