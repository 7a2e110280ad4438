"""Turns a table of numbers into bars or dots: lengths and places in per cent, so that no style is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Table

ROOM = 86
LETTER = 4
"""Per cent: the longest bar at most, and what each letter of the longest number takes from it on a phone."""

SHORTEST = 30

HEIGHT = 210
TOP = 26
"""Pixels: where the highest value may lie, and how far below it the scale ends."""

EDGE = 13
"""Per cent left of the first point (the numbers of the scale) and right of the last."""

SHORT = 5
"""Characters of a year, or of `2024*`: they leave the bars more room."""

CROWDED = 6
"""More points than this do not fit beside each other on a phone: every other label hides there, never the last."""

NUMBER = re.compile(r"[-−–]?(?:\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Point:
    """A value: what it says, and where it lies (`x`, `y`) or how long its bar is (`x`); `known` False where no number."""

    words: str
    x: float
    y: float = 0.0
    known: bool = True
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One column of numbers and how it is drawn: 0 outlined (the earlier), 1 filled, 2 tinted, a square where others are dots."""

    name: str
    look: int
    points: tuple[Point, ...]
    joined: tuple[tuple[Point, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: its series, the labels below and the lines of the scale (`y` in pixels)."""

    series: tuple[Series, ...]
    labels: tuple[Point, ...]
    scale: tuple[Point, ...] = ()
    height: int = HEIGHT

    @property
    def short(self) -> bool:
        """Whether all that stands beside a bar is as short as a year."""
        beside = self.labels if len(self.series) == 1 else ()
        names = [*(one.words for one in beside), *(one.name for one in self.series if not beside)]
        return max(map(len, names), default=0) <= SHORT


def number(words: str) -> float | None:
    """The number in a cell: `1,234`, `US$ 5.2`, `−3 %`; None where there is none."""
    found = NUMBER.search(words)
    if not found:
        return None
    return float(re.sub(r"[,\s]", "", found[0]).replace("−", "-").replace("–", "-"))


def bars(table: Table) -> Chart:
    """A bar a cell, in per cent of the greatest value; bars begin at zero."""
    most = max((abs(value) for column in _columns(table) for value in column if value), default=1.0)
    room = _room(table)
    series = [
        Series(
            name,
            look,
            tuple(
                Point(cell, round(max(value or 0, 0) / most * room, 1), known=value is not None)
                for cell, value in zip(cells, values, strict=True)
            ),
        )
        for name, look, cells, values in _series(table)
    ]
    return Chart(tuple(series), _labels(table))


def lines(table: Table, *, join: bool) -> Chart:
    """A dot a cell on a common scale, joined to its neighbours unless they must not be."""
    known = [value for column in _columns(table) for value in column if value is not None] or [0.0, 1.0]
    scale = ticks(min(known), max(known))
    low, high = scale[0], scale[-1]
    count = len(table.rows)
    made = []
    for name, look, cells, values in _series(table):
        points = tuple(
            Point(
                cell,
                _across(place, count),
                _down(value or 0, low, high),
                value is not None,
                _spare(place, count),
            )
            for place, (cell, value) in enumerate(zip(cells, values, strict=True))
        )
        pairs = tuple((one, two) for one, two in pairwise(points) if join and one.known and two.known)
        made.append(Series(name, look, points, pairs))
    return Chart(
        tuple(made), _labels(table), tuple(Point(f"{tick:,g}", 0, _down(tick, low, high)) for tick in scale)
    )


def ticks(low: float, high: float) -> tuple[float, ...]:
    """Three to six round numbers from below the lowest value (zero, unless all lie far from it) to above the highest."""
    start = low if low < 0 or low > high / 2 else 0.0
    span = (high - start) or abs(high) or 1.0
    unit = 10 ** floor(log10(span))
    step = next(step for step in (unit / 5, unit / 2, unit, unit * 2, unit * 5) if span / step <= 4)  # noqa: PLR2004
    first = floor(start / step)
    count = 1
    while (first + count) * step < start + span:
        count += 1
    return tuple(round((first + place) * step, 10) for place in range(count + 1))


def _room(table: Table) -> int:
    """The longest bar in per cent: behind it stands its number, which must not leave a narrow screen."""
    words = [cell.text.plain for row in table.rows for cell in row[1:]]
    longest = max((len(one) for one in words if number(one) is not None), default=0)
    return max(SHORTEST, min(ROOM, 97 - LETTER * longest))


def _series(table: Table) -> list[tuple[str, int, list[str], list[float | None]]]:
    names = [cell.text.plain for cell in table.head[1:]]
    last = len(names) - 1
    looks = [1 if place == last else 0 if place == 0 else 2 for place in range(len(names))]
    cells = [[row[place + 1].text.plain for row in table.rows] for place in range(len(names))]
    return [
        (name, look, column, [number(cell) for cell in column])
        for name, look, column in zip(names, looks, cells, strict=True)
    ]


def _columns(table: Table) -> list[list[float | None]]:
    return [values for _, _, _, values in _series(table)]


def _labels(table: Table) -> tuple[Point, ...]:
    count = len(table.rows)
    return tuple(
        Point(row[0].text.plain, _across(place, count), spare=_spare(place, count))
        for place, row in enumerate(table.rows)
    )


def _across(place: int, count: int) -> float:
    return round(EDGE + (100 - 1.6 * EDGE) * (place / (count - 1) if count > 1 else 0.5), 1)


def _down(value: float, low: float, high: float) -> float:
    return round(TOP + (HEIGHT - 2 * TOP) * (1 - (value - low) / ((high - low) or 1)), 1)


def _spare(place: int, count: int) -> bool:
    return count > CROWDED and (count - 1 - place) % 2 == 1
