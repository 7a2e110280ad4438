"""Reads `facts.csv`: each row a figure with its date, its source and how far it can be trusted."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from scormkit.model import Fact
from scormkit.questions.parts import near
from scormkit.source import fields
from scormkit.source import table_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where

NEEDED = ("id", "fact", "value", "as_of", "source", "publisher", "year", "confidence")
FILLED = ("id", "fact", "value", "source", "confidence")
"""Columns whose cells may not be empty."""
OURS = (*NEEDED, "review_by")
CONFIDENCE = ("A", "B", "C", "D", "E")
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")


def read(text: str, where: Where, noticed: list[Diagnostic]) -> Mapping[str, Fact]:
    """Facts by id; `where` is the first line. Excel's semicolons are read as commas, other columns passed over."""
    rows = list(_rows(text, where, noticed))
    if not rows:
        return {}
    (first, head), *body = rows
    names = [name.strip() for name in head]
    noticed += _head(names, first)
    if _missing(names):
        return {}
    found: dict[str, Fact] = {}
    for place, cells in body:
        fact = _fact(names, cells, place, noticed)
        if fact and fact.id in found:
            noticed.append(messages.FACT_TWICE.at(place, id=fact.id, line=found[fact.id].where.line))
        elif fact:
            found[fact.id] = fact
    return found


def _rows(text: str, where: Where, noticed: list[Diagnostic]) -> Iterator[tuple[Where, list[str]]]:
    """Rows that hold anything, each with the line on which it begins."""
    first = text.partition("\n")[0]
    sign = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    line = where.line
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield where.at(line), cells
            line = where.line + reader.line_num
    except csv.Error:
        noticed.append(messages.CSV_BROKEN.at(where.at(line)))


def _head(names: list[str], where: Where) -> Iterator[Diagnostic]:
    strange = [name for name in names if name not in OURS]
    missing = _missing(names)
    if len(missing) == len(NEEDED):
        yield messages.NO_HEAD.at(where, found=", ".join(names[:3]), needed=", ".join(NEEDED))
        return
    for name in missing:
        yield messages.NO_COLUMN.at(where, column=name, near=near(name, strange), needed=", ".join(NEEDED))
    for name in dict.fromkeys(name for name in names if name and names.count(name) > 1):
        yield messages.COLUMN_TWICE.at(where, column=name)
    for name in strange if "review_by" not in names else ():
        if near(name, ("review_by",)):
            yield messages.COLUMN_MISSPELT.at(where, column=name)


def _missing(names: list[str]) -> list[str]:
    return [name for name in NEEDED if name not in names]


def _fact(names: list[str], cells: list[str], where: Where, noticed: list[Diagnostic]) -> Fact | None:
    if any(cell.strip() for cell in cells[len(names) :]):
        noticed.append(messages.TOO_MANY_CELLS.at(where, cells=len(cells), columns=len(names)))
        return None
    row = dict.fromkeys(OURS, "") | {
        name: " ".join(cell.split()) for name, cell in zip(names, cells, strict=False)
    }
    empty = [name for name in FILLED if not row[name]]
    noticed += [messages.EMPTY_CELL.at(where, column=name, id=row["id"] or "without an id") for name in empty]
    noticed += _values(row, where)
    return None if empty else Fact(where=where, **{name: row[name] for name in OURS})


def _values(row: Mapping[str, str], where: Where) -> Iterator[Diagnostic]:
    if row["id"] and not ID.fullmatch(row["id"]):
        yield messages.FACT_ID.at(where, id=row["id"])
    if row["confidence"] and row["confidence"] not in CONFIDENCE:
        yield messages.UNKNOWN_CONFIDENCE.at(where, id=row["id"], letter=row["confidence"])
    if row["review_by"] and not fields.is_day(row["review_by"]):
        yield messages.REVIEW_DAY.at(where, id=row["id"], value=row["review_by"])
