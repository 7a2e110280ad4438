"""`scormkit outline`: what a course holds, module by module."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from scormkit.cli import FINE, _table
from scormkit.cli._shared import SOURCE, source_argument, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormkit.outline import Outline, Row

HEAD = ("Module", "Lessons", "Words", "Figures", "Practice", "Pool", "Remember", "Understand", "Apply", "Analyse", "Facts", "Minutes")  # fmt: skip
LONGEST_TITLE = 28
"""Characters of a module's title that a line has room for."""


@click.command("outline", short_help="Count what a course holds, module by module.", epilog=SOURCE)
@source_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="For the terminal, for a page or for programs.",
)
def command(source: str, form: str) -> None:
    """Count the lessons, words, figures, questions by level and kind, facts and minutes of each module in SOURCE."""
    from scormkit.outline import outline  # noqa: PLC0415 - `--help` should not load the compiler

    click.echo(FORMS[form]([outline(course) for course in whole(source).courses]))
    sys.exit(FINE)


def _text(found: Sequence[Outline]) -> str:
    return "\n\n".join("\n".join(_plain(one)) for one in found)


def _plain(one: Outline) -> Iterator[str]:
    yield one.course.title
    for table in _tables(one, LONGEST_TITLE):
        for narrow in _table.folded(table):
            yield ""
            yield from _table.lines(narrow)


def _markdown(found: Sequence[Outline]) -> str:
    parts = []
    for one in found:
        heading = [f"### {one.course.title}"] if len(found) > 1 else []
        numbers, kinds = ("\n".join(_grid(table)) for table in _tables(one))
        parts += [*heading, numbers, "Questions that the tests can draw, by kind:", kinds, NOTE]
    return "\n\n".join(parts)


def _grid(table: Sequence[Sequence[str]]) -> Iterator[str]:
    head, *rows = table
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _tables(one: Outline, longest: int = 0) -> Iterator[list[tuple[str, ...]]]:
    """The numbers, then the questions by kind, each with a row for all."""
    rows = (*one.rows, one.whole)
    yield [HEAD, *(_numbers(row, longest) for row in rows)]
    kinds = sorted(one.whole.kinds, key=lambda kind: (-one.whole.kinds[kind], kind))
    asking = [row for row in rows if row.pool]
    yield [
        ("Module", *kinds),
        *((_name(row, longest), *(f"{row.kinds.get(kind, 0):,}" for kind in kinds)) for row in asking),
    ]


def _numbers(row: Row, longest: int) -> tuple[str, ...]:
    counts = (row.lessons, row.words, row.figures, row.practice, row.pool, *row.levels.values(), row.facts)
    return _name(row, longest), *(f"{number:,}" for number in (*counts, row.minutes))


def _name(row: Row, longest: int) -> str:
    name = f"{row.number} {row.title}" if row.number else row.title
    return name if not longest or len(name) <= longest else f"{name[: longest - 1]}…"


def _json(found: Sequence[Outline]) -> str:
    told = [
        {"course": one.course.id, "title": one.course.title, "modules": [asdict(row) for row in one.rows], "all": asdict(one.whole)}
        for one in found
    ]  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2)


NOTE = """\
*Words* are running text of the lessons, without tables, captions, questions, exercises and summaries. *Figures* are drawings, charts and
tables that explain. *Practice* counts the questions among the paragraphs of all pages, *Pool* those that a test can draw, by level.
*Facts* are different rows of `facts.csv`. *Minutes* are reading and working time without the tests. The last row counts
nothing twice."""

FORMS: Mapping[str, Callable[[Sequence[Outline]], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}
