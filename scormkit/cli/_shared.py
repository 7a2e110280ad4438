"""What several commands do alike: find the source, print what was noticed, choose the exit code."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO

import click

from scormkit.cli import FINE, INPUT
from scormkit.diagnostics import Severity, has_errors
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Message
    from scormkit.spine import Loaded

SOURCE = (
    "SOURCE is the folder of a course. Left out, it is this folder if it has a course.yaml, else modules_src."
)

OURS = "modules_src"
"""Where the course that ships with scormkit lies."""


def default_source() -> str:
    """The current folder where it holds a course, else `modules_src`; raises a usage error where there is neither."""
    here = Path()
    if (here / "course.yaml").is_file() or any(here.glob("*.course.yaml")):
        return "."
    if (here / OURS).is_dir():
        return OURS
    from scormkit.source import almost  # noqa: PLC0415 - only a mistake needs it

    below = (path.as_posix() for path in (*here.glob("*"), *here.glob("*/*course.yaml")))
    hint = almost(below) or "Go to the folder that has one, or name it. 'scormkit new my-course' makes one."
    raise click.UsageError(f"There is no course here: this folder has no 'course.yaml'. {hint}")


def folder(_: click.Context, __: click.Parameter, place: str) -> str:
    """The folder of a course; raises a usage error for a file of it."""
    if Path(place).is_file():
        raise click.UsageError(f"'{place}' is a file. Name the folder it lies in.")
    return place


source_argument: Callable[..., click.Command] = click.argument(
    "source", type=click.Path(exists=True), default=default_source, callback=folder
)


def targets_option(words: str) -> Callable[..., click.Command]:
    """`--target`, with what it means to a command."""
    return click.option(
        "--target", "-t", "to", multiple=True, metavar="NAME",
        help=f"{words}; may be repeated. Default: what the course says.",
    )  # fmt: skip


modules_option: Callable[..., click.Command] = click.option(
    "--module", "-m", "modules", multiple=True, metavar="ID", help="Only this module; may be repeated."
)
courses_option: Callable[..., click.Command] = click.option(
    "--course",
    "-c",
    "courses",
    multiple=True,
    metavar="NAME",
    help="Only this course of the folder; may be repeated.",
)


def whole(source: str) -> Loaded:
    """The courses of a folder; where one has errors, they are told and the command ends."""
    from scormkit.spine import load  # noqa: PLC0415 - `--help` should not load the compiler

    loaded = load(source)
    if has_errors(loaded.diagnostics):
        sys.exit(tell(loaded.diagnostics, source_lines(source)))
    return loaded


def tell(diagnostics: Sequence[Diagnostic], excerpt: Callable[[str], str] | None = None) -> int:
    """Print what was noticed to standard error; give the exit code it asks for."""
    if diagnostics:
        said = text.report(diagnostics, excerpt, colour=coloured(), width=window(sys.stderr))
        click.echo(said, err=True)
    return INPUT if has_errors(list(diagnostics)) else FINE


def window(stream: TextIO) -> int:
    """How many columns a terminal has; 0 where what is written goes elsewhere, and lines stay whole."""
    return get_terminal_size().columns if stream.isatty() else 0


def coloured() -> bool:
    """Whether colours are welcome (https://no-color.org); click leaves them out where there is no terminal."""
    return not os.environ.get("NO_COLOR")


def messages_named(words: Sequence[str]) -> tuple[Message, ...]:
    """The messages of these codes or names; raises a usage error for one that does not exist, with the nearest."""
    from scormkit.explain import every_message  # noqa: PLC0415 - reads every rule's page

    known = {key: message for message in every_message() for key in (message.code, message.name.upper())}
    for word in words:
        if word.upper() not in known:
            close = get_close_matches(word.upper(), known, 1)
            near = f" Did you mean {known[close[0]].code}, '{known[close[0]].name}'?" if close else ""
            raise click.UsageError(f"There is no code '{word}'.{near} 'scormkit explain --all' lists them.")
    return tuple(known[word.upper()] for word in words)


def count(diagnostics: Sequence[Diagnostic]) -> Mapping[Severity, int]:
    """How many of each severity."""
    return {severity: sum(d.severity is severity for d in diagnostics) for severity in Severity}


def source_lines(folder: str | Path) -> Callable[[str], str]:
    """Reads a source file for its excerpt; "" where it cannot be read as text."""

    def read(name: str) -> str:
        try:
            return Path(folder, name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return ""

    return read
