"""`scormkit key`: the answer key of a course, for trainers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scormkit.cli import FINE, INPUT
from scormkit.cli._shared import (
    SOURCE,
    courses_option,
    modules_option,
    source_argument,
    source_lines,
    targets_option,
    tell,
)


@click.command("key", short_help="Write the answer key of a course, to print for trainers.", epilog=SOURCE)
@source_argument
@targets_option("Tell what reports of this standard call an answer")
@modules_option
@courses_option
@click.option(
    "--out", "-o", default="answer-key.html", show_default=True, type=click.Path(dir_okay=False),
    help="The file to write; of several courses each has its name before it.",
)  # fmt: skip
def command(
    source: str, to: tuple[str, ...], modules: tuple[str, ...], courses: tuple[str, ...], out: str
) -> None:
    """Write one page with every question of SOURCE: its options, what each standard's reports call them, and what is right.

    Nothing in it travels with a package.
    """
    from scormkit import disk, targets  # noqa: PLC0415 - `--help` should not load the compiler
    from scormkit.answer_key import answer_key  # noqa: PLC0415
    from scormkit.spine import in_order, load, unknown  # noqa: PLC0415

    loaded = load(source, courses=courses)
    known = [module.id for course in loaded.courses for module in course.modules]
    missing = (*unknown("module", modules, known), *unknown("target", to, targets.names()))
    if code := tell(in_order((*loaded.diagnostics, *missing)), source_lines(source)):
        sys.exit(code)
    place = Path(out)
    asked = [
        one for one in loaded.courses if not modules or any(module.id in modules for module in one.modules)
    ]
    names = {one.id: place.name if len(asked) == 1 else f"{one.id}-{place.name}" for one in asked}
    disk.write_files({names[one.id]: answer_key(one, to, modules) for one in asked}, place.parent)
    for name in names.values():
        click.echo(place.with_name(name))
    sys.exit(FINE if names else INPUT)
