"""The command line: one file a command, imported only when it is called, so that `--help` starts in a blink."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.resources import files
from io import TextIOWrapper
from typing import Any

import click

import scormkit

FINE, INPUT, USAGE, MACHINE = 0, 1, 2, 3


class Commands(click.Group):
    """Finds a command by the name of its file."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Every file of this folder that is a command."""
        names = (entry.name for entry in files("scormkit.cli").iterdir())
        return sorted(name[:-3] for name in names if name.endswith(".py") and not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None where there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"scormkit.cli.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Say which command was probably meant."""
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = get_close_matches(args[0], self.list_commands(ctx), 1)
            if not close:
                raise
            raise click.UsageError(f"{error.message} Did you mean '{close[0]}'?", ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; where the machine fails, say so and exit with 3."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            diagnostic = getattr(error, "diagnostic", None)
            if diagnostic is None:
                raise
            click.echo(f"error {diagnostic.code}: {diagnostic.text}\n  {diagnostic.help}", err=True)
            sys.exit(MACHINE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(scormkit.__version__, prog_name="scormkit")
def main() -> None:
    """Compile courses written in plain text into packages for any LMS, and check anyone's packages.

    Exit codes: 0 fine, 1 errors in the input, 2 wrong usage, 3 the machine failed.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of few letters shows '?' for the others
