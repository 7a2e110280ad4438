"""`scormkit build`: courses in, packages out."""

from __future__ import annotations

import sys
import time
from itertools import groupby
from typing import TYPE_CHECKING

import click

from scormkit.cli import _table
from scormkit.cli._shared import (
    SOURCE,
    courses_option,
    modules_option,
    source_argument,
    source_lines,
    targets_option,
    tell,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scormkit.spine import Built, Product


@click.command("build", short_help="Build a course into packages for an LMS.", epilog=SOURCE)
@source_argument
@targets_option("Build for this standard (scorm12, scorm2004, xapi, cmi5, web)")
@modules_option
@courses_option
@click.option(
    "--package",
    "-p",
    type=click.Choice(["module", "course"]),
    help="Make a package of each module, or one of the whole course. Default: what the course says, else module.",
)
@click.option(
    "--out",
    "-o",
    default="dist",
    show_default=True,
    type=click.Path(file_okay=False),
    help="Where the packages go.",
)
def command(  # noqa: PLR0913 - one parameter an option
    *,
    source: str,
    to: tuple[str, ...],
    modules: tuple[str, ...],
    courses: tuple[str, ...],
    package: str | None,
    out: str,
) -> None:
    """Build the course in SOURCE into packages for an LMS.

    Every package is checked before the first is written: either all are written, or none.
    """
    from scormkit.spine import build  # noqa: PLC0415 - `--help` should not load the compiler

    if package == "course" and modules:
        raise click.UsageError("--package course holds all modules; leave out --module, or --package.")
    built = build(
        source, to=to, modules=modules, courses=courses, package=package or "", out=out, progress=Bar()
    )
    code = tell(built.diagnostics, source_lines(source))
    if built.products:
        click.echo(table(built))
    elif code:
        click.echo("Nothing was written.", err=True)
    sys.exit(code)


class Bar:
    """Shows how far a build is, once it has taken longer than a second."""

    def __init__(self) -> None:
        self.start = time.monotonic()

    def __call__(self, name: str, done: int, total: int) -> None:
        """Overwrite one line of the terminal; stay silent where nobody watches."""
        if sys.stderr.isatty() and time.monotonic() - self.start > 1:
            filled = 24 * done // total
            click.echo(
                f"\r\x1b[K[{'#' * filled}{'.' * (24 - filled)}] {done}/{total} {name}", err=True, nl=False
            )
            if done == total - 1:
                click.echo("\r\x1b[K", err=True, nl=False)


HEAD = ("pages", "questions", "size", "saved state", "content hash")
WORDS = frozenset({0, len(HEAD)})
"""Columns that hold words and no numbers."""


def table(built: Built) -> str:
    """The products, one a line, a table for each folder they lie in."""
    folders = groupby(built.products, lambda product: product.path.parent)
    return "\n\n".join("\n".join(_ruled(folder, list(products))) for folder, products in folders)


def _ruled(folder: Path, products: list[Product]) -> Iterator[str]:
    rows = [(f"{folder.as_posix()}/", *HEAD), *(_row(product) for product in products)]
    return _table.ruled(rows, WORDS)


def _row(product: Product) -> tuple[str, ...]:
    return (
        product.path.name,
        str(product.pages),
        str(product.questions),
        f"{product.size / 1000:,.0f} kB",
        f"{product.room:,}",
        product.digest[:12],
    )
