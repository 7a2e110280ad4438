"""`scormkit check`: everything that is wrong with a course, without building it."""

from __future__ import annotations

import sys

import click

from scormkit.cli._shared import SOURCE, source_argument, source_lines, tell


@click.command("check", short_help="Say everything that is wrong with a course.", epilog=SOURCE)
@source_argument
def command(source: str) -> None:
    """Say everything that is wrong with the course in SOURCE, without building it."""
    from scormkit.spine import check  # noqa: PLC0415 - `--help` should not load the compiler

    noticed = check(source)
    code = tell(noticed, source_lines(source))
    if not noticed:
        click.echo("Nothing to complain about.")
    sys.exit(code)
