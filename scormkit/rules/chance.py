"""Whether a learner who knows nothing but a habit of the author can win by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ACCIDENT = 0.05
"""How probable a result may be if the author had no habit: more is no evidence."""

NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", *(f"{n}th" for n in range(7, 37)))
"""Places in a list of answers."""


def game(asked: Sequence[tuple[bool, float]], most: int) -> Mapping[str, object]:
    """Words for a habit that wins too often, none where it wins no more than `most` per cent, or by accident.

    `asked`: for each question whether the habit is right, and the chance of guessing it.
    """
    right = sum(won for won, _ in asked)
    if not asked or 100 * right <= most * len(asked):
        return {}
    if at_least(right, [luck for _, luck in asked]) >= ACCIDENT:
        return {}
    luck = sum(luck for _, luck in asked) / len(asked)
    return {
        "share": round(100 * right / len(asked)), "right": right, "all": len(asked), "luck": round(100 * luck)
    }  # fmt: skip


def at_least(right: int, luck: Sequence[float]) -> float:
    """The probability of so many right guesses or more, each question having its own chance."""
    ways = [1.0]
    for one in luck:
        ways = [
            (ways[n] * (1 - one) if n < len(ways) else 0) + (ways[n - 1] * one if n else 0)
            for n in range(len(ways) + 1)
        ]
    return sum(ways[right:])
