"""What several commands do alike: find the source, print what was noticed, choose the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormkit.cli import FINE, INPUT
from scormkit.diagnostics import Severity, has_errors
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
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
    raise click.UsageError(
        "There is no course here: this folder has no 'course.yaml'. Go to the folder that has one, or name it. "
        "'scormkit new my-course' makes one."
    )


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
        click.echo(text.report(diagnostics, excerpt, colour=True), err=True)
    return INPUT if has_errors(list(diagnostics)) else FINE


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
