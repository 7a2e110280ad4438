"""The most characters the saved state of a module can take: counted at build time, so that no LMS ever cuts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import KEY_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model.plan import Page, Plan, Rules

# The layout is that of state.js (docs/explanation/runtime.md); a law runs both.
CHECK = 4
SHORT = 24
"""The longest text whose length is written in one character; a longer one takes four."""

HEAD = len("s2~") + 6 + len("~") + 7
"""Version, mark, and a count up to 36 to the 7th: a change a second for two thousand years."""

TIME = 6
"""Seconds spent: 36 to the 6th are 69 years."""

RESULT = len("completed 66.67")
SCORE = 3
ENDED = 5
"""Minutes until the module was complete: 36 to the 5th last until 2084."""

TEST = KEY_LENGTH + 2 + SCORE + SCORE + 5 + 1 + 1 + 1 + 7 + 3 + 3
"""Key, attempts used, best, last, sum, phase, given up, passed, start, the question shown, their number."""

ITEM = KEY_LENGTH + 1 + 2
"""A drawn question before its answer: key, flag and confidence, seconds."""


def room(plan: Plan, rooms: Mapping[str, int]) -> int:
    """An upper bound over all draws and answers, in characters.

    `rooms` holds for each question key of the plan the most characters that its packed answer can take.
    """
    pages = plan["pages"]
    reading = [page for page in pages if "test" not in page]
    parts = (
        sum(1 + length for length in (KEY_LENGTH, TIME, RESULT, SCORE, ENDED)),
        KEY_LENGTH * (len(reading) + bool(plan.get("finish"))),
        sum(_practised(pages, rooms).values()),
        sum(TEST + sum(_tested(test, rooms).values()) for test in _tests(pages)),
    )
    return HEAD + sum(len("~") + part + CHECK for part in parts)


def shares(plan: Plan, rooms: Mapping[str, int]) -> Mapping[str, int]:
    """How much of it each question takes, by key: those that count where everything is as long as it can be."""
    pages, found = plan["pages"], dict[str, int]()
    for part in (_practised(pages, rooms), *(_tested(test, rooms) for test in _tests(pages))):
        for name, length in part.items():
            found[name] = found.get(name, 0) + length
    return found


def _tests(pages: Sequence[Page]) -> Sequence[Rules]:
    return [page["test"] for page in pages if "test" in page]


def _practised(pages: Sequence[Page], rooms: Mapping[str, int]) -> Mapping[str, int]:
    names = [name for page in pages for name in page["practice"]]
    return {name: KEY_LENGTH + _answer(rooms[name]) for name in names}


def _tested(test: Rules, rooms: Mapping[str, int]) -> Mapping[str, int]:
    """A test in its last attempt: as many questions as are drawn, the longest of the pool, all answered."""
    pool, most = dict[str, int](), 0
    for draw in test["draw"]:
        pool |= {name: ITEM + _answer(rooms[name]) for name in draw["from"]}
        most += draw["count"]
    return dict(sorted(pool.items(), key=lambda item: -item[1])[:most])


def _answer(room: int) -> int:
    """A packed answer: one letter stands for itself, a longer text has its length before it."""
    return 1 if room <= 1 else room + (1 if room <= SHORT else 4)
