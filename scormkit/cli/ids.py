"""`scormkit ids`: the ids that reports and saved answers hang on, written into the source once."""

from __future__ import annotations

import sys

import click

from scormkit.cli import FINE, INPUT
from scormkit.cli._shared import SOURCE, source_argument


@click.command("ids", short_help="List the questions without an id, or give them one.", epilog=SOURCE)
@source_argument
@click.option("--write", is_flag=True, help="Add the missing ids to the files.")
def command(source: str, write: bool) -> None:
    """List the questions and statements of SOURCE that lack an id; with --write, give them one.

    An LMS knows a question by its id alone. Once written an id never changes, whatever happens to the text.
    """
    from scormkit import disk  # noqa: PLC0415 - `--help` should not load the compiler
    from scormkit.source import missing_ids  # noqa: PLC0415

    files = missing_ids(disk.read_tree(source))
    if not files:
        click.echo("Every question has its id.")
        sys.exit(FINE)
    if write:
        disk.write_files(files, source)
    for name in files:
        click.echo(f"{'ids added' if write else 'ids missing'}: {name}")
    if not write:
        click.echo("Run 'scormkit ids --write' to add them.")
    sys.exit(FINE if write else INPUT)
