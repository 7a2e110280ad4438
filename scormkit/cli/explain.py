"""`scormkit explain`: the page behind a code."""

from __future__ import annotations

import click

from scormkit.cli._shared import messages_named


@click.command("explain", short_help="Print the page behind a code: why, and how to mend it.")
@click.argument("codes", nargs=-1, metavar="CODE…")
@click.option("--all", "everything", is_flag=True, help="The catalogue: every code with its summary.")
def command(codes: tuple[str, ...], everything: bool) -> None:
    """Print the page of a message, by its code or its name: why it matters, an example of it, and the same mended."""
    from scormkit.explain import every_message, page  # noqa: PLC0415 - `--help` should not load the compiler

    if everything:
        for message in every_message():
            click.echo(f"{message.code}  {message.severity:<7}  {message.name}")
        return
    if not codes:
        raise click.UsageError("Name a code, such as SK101. 'scormkit explain --all' lists them.")
    click.echo("\n\n".join(page(message) for message in messages_named(codes)))
