"""`scormkit facts`: every figure of a course, where it is used, and which of them are due for another look."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from scormkit.cli import FINE
from scormkit.cli._shared import SOURCE, source_argument, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormkit.model.used import UsedFact

COLUMNS = (
    "id", "value", "fact", "as_of", "source", "publisher", "year", "confidence", "review_by", "used_on",
)  # fmt: skip


@click.command("facts", short_help="List the figures of a course, and those to look at again.", epilog=SOURCE)
@source_argument
@click.option(
    "--today", is_flag=True, help="Only those whose 'review_by' has passed by the calendar of today."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="For people, for programs or for a spreadsheet.",
)
def command(source: str, *, today: bool, form: str) -> None:
    """List the facts of SOURCE with their date, their source, their letter and the pages that use them.

    A build never asks what day it is: it compares 'review_by' with 'as_of' of the course. Only --today asks.
    """
    from scormkit.model import used  # noqa: PLC0415 - `--help` should not load it

    loaded = whole(source)
    facts = used.facts(loaded.library, loaded.courses)
    day = date.today().isoformat() if today else ""
    click.echo(FORMS[form](due(facts, day) if day else facts, day))
    sys.exit(FINE)


def due(facts: Sequence[UsedFact], day: str) -> tuple[UsedFact, ...]:
    """Those to be looked at again before this day (`YYYY-MM-DD`), the longest overdue first."""
    found = (one for one in facts if "" < one.fact.review_by < day)
    return tuple(sorted(found, key=lambda one: one.fact.review_by))


def told(facts: Sequence[UsedFact], day: str) -> str:
    """The list for a person: three lines a fact, and a line that counts them."""
    if not facts:
        return f"No fact was to be looked at again before {day}." if day else "This course has no facts."
    unused = sum(not one.files for one in facts)
    count = f"{len(facts)} fact{'s' if len(facts) > 1 else ''}"
    count += f", {unused} of them used on no page" if unused else ""
    last = f"{count}." if not day else f"{count}; each was to be looked at again before {day}."
    return "\n\n".join(["\n".join(_lines(one)) for one in facts] + [last])


def _lines(one: UsedFact) -> Iterator[str]:
    fact = one.fact
    dated = f" ({fact.as_of})" if fact.as_of else ""
    yield f"{fact.id}  {fact.confidence}  {fact.value}{dated}"
    yield f"    {fact.fact}"
    source = ", ".join(part for part in (fact.source, f"{fact.publisher} {fact.year}".strip()) if part)
    yield f"    {source}{f' · to be looked at again by {fact.review_by}' if fact.review_by else ''}"
    yield f"    used on: {', '.join(one.files) or 'no page'}"


def as_json(facts: Sequence[UsedFact], _: str) -> str:
    """The same as a list of objects."""
    return json.dumps([_row(one) for one in facts], ensure_ascii=False, indent=2)


def as_csv(facts: Sequence[UsedFact], _: str) -> str:
    """The same as a table; the pages stand in one cell, apart by spaces."""
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({**_row(one), "used_on": " ".join(one.files)} for one in facts)
    return table.getvalue().rstrip("\n")


def _row(one: UsedFact) -> Mapping[str, object]:
    return {**{name: getattr(one.fact, name) for name in COLUMNS[:-1]}, "used_on": list(one.files)}


FORMS: Mapping[str, Callable[[Sequence[UsedFact], str], str]] = {
    "text": told,
    "json": as_json,
    "csv": as_csv,
}
