"""Tables in a terminal: columns line up, and what is wider than a window goes on below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

Row: TypeAlias = Sequence[str]

WINDOW = 80
"""Columns of the narrowest terminal that people use."""

GAP = "  "


def lines(rows: Sequence[Row], left: frozenset[int] = frozenset({0})) -> Iterator[str]:
    """The rows, one a line; numbers stand at the right of their column, words (those of `left`) at the left."""
    widths = _widths(rows)
    for row in rows:
        cells = (
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield GAP.join(cells).rstrip()


def ruled(rows: Sequence[Row], left: frozenset[int] = frozenset({0})) -> Iterator[str]:
    """The same with a rule below its head."""
    head, *rest = lines(rows, left)
    yield from (head, GAP.join("-" * width for width in _widths(rows)), *rest)


def folded(rows: Sequence[Row], window: int = WINDOW) -> Iterator[Sequence[Row]]:
    """As many tables as it takes to stay within the window; each begins with the first column again."""
    first, *others = _widths(rows)
    places: list[int] = []
    room = window - first
    for place, width in enumerate(others, 1):
        if places and width + len(GAP) > room:
            yield _cut(rows, places)
            places, room = [], window - first
        places.append(place)
        room -= width + len(GAP)
    yield _cut(rows, places)


def _cut(rows: Sequence[Row], places: Sequence[int]) -> Sequence[Row]:
    return [(row[0], *(row[place] for place in places)) for row in rows]


def _widths(rows: Sequence[Row]) -> Sequence[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]
