"""The most characters the saved state of a module can take: counted at build time, so that no LMS ever cuts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from scormkit.model import KEY_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model import Json

    Page = Mapping[str, Json]

# The layout is that of state.js (docs/explanation/runtime.md); a law runs both.
CHECK = 4
BASE = 36
SHORT = 34
"""The longest text whose length is written in one character; a longer one takes four."""

HEAD = len("s1~") + 6 + len("~") + 7
"""Version, mark, and a count up to 36 to the 7th: a change a second for two thousand years."""

TIME = 6
"""Seconds spent: 36 to the 6th are 69 years."""

RESULT = len("completed 66.67")
SCORE = 3
ENDED = 5
"""Minutes until the module was complete: 36 to the 5th last until 2084."""

TEST = (2, SCORE, SCORE, 5, 1, 1, 1, 7, 2)
"""Attempts used, best, last, sum, phase, given up, passed, start, the question shown."""

ITEM = (KEY_LENGTH, 1, 2)
"""A drawn question before its answer: key, flag and confidence, seconds."""


def room(plan: Mapping[str, Json], rooms: Mapping[str, int]) -> int:
    """An upper bound over all draws and answers, in characters.

    `rooms` holds for each question key of the plan the most characters that its packed answer can take.
    """
    pages = cast("Sequence[Page]", plan["pages"])
    reading = [page for page in pages if "test" not in page]
    practice = {name for page in pages for name in cast("Sequence[str]", page["practice"])}
    tests = [cast("Page", page["test"]) for page in pages if "test" in page]
    parts = (
        _texts((KEY_LENGTH, TIME, RESULT, SCORE, ENDED)),
        _texts([KEY_LENGTH] * (len(reading) + bool(plan.get("finish")))),
        sum(_texts((KEY_LENGTH, rooms[name])) for name in practice),
        sum(_test(test, rooms) for test in tests),
    )
    return HEAD + sum(len("~") + part + CHECK for part in parts)


def _test(test: Page, rooms: Mapping[str, int]) -> int:
    """A test in its last attempt: as many questions as are drawn, the longest of the pool, all answered."""
    pool, most = set[str](), 0
    for draw in cast("Sequence[Page]", test["draw"]):
        pool |= set(cast("Sequence[str]", draw["from"]))
        most += cast("int", draw["count"])
    items = sorted((_texts((*ITEM, rooms[name])) for name in pool), reverse=True)[:most]
    return _texts((KEY_LENGTH, *TEST, _digits(most))) + sum(items)


def _texts(lengths: Sequence[int]) -> int:
    """Texts of these lengths, each with its length before it."""
    return sum(length + (1 if length <= SHORT else 4) for length in lengths)


def _digits(number: int) -> int:
    """How many characters a number takes in base 36."""
    return 1 + _digits(number // BASE) if number >= BASE else 1
