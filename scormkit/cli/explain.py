"""`scormkit explain`: the page behind a code."""

from __future__ import annotations

import sys

import click

from scormkit.cli import FINE, USAGE


@click.command("explain", short_help="Print the page behind a code: why, and how to mend it.")
@click.argument("codes", nargs=-1, metavar="CODE…")
@click.option("--all", "everything", is_flag=True, help="The catalogue: every code with its summary.")
def command(codes: tuple[str, ...], everything: bool) -> None:
    """Print the page of a message, by its code or its name: why it matters, an example of it, and the same mended."""
    from scormkit.explain import every_message, page  # noqa: PLC0415 - `--help` should not load the compiler

    messages = every_message()
    if everything:
        for message in messages:
            click.echo(f"{message.code}  {message.severity:<7}  {message.name}")
        sys.exit(FINE)
    known = {key: message for message in messages for key in (message.code, message.name.upper())}
    missing = [code for code in codes if code.upper() not in known]
    if missing or not codes:
        said = f"There is no message {', '.join(missing)}." if missing else "Name a code, such as SK101."
        raise click.UsageError(f"{said} 'scormkit explain --all' lists them.")
    click.echo("\n\n".join(page(known[code.upper()]) for code in codes))
    sys.exit(FINE if not missing else USAGE)
