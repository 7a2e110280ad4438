"""A story of steps and choices, and what follows from its shape: order, circles, the best and the longest path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.model import Text

Path = tuple[tuple[str, str], ...]
"""Decisions one after the other: ids of the step and of what was chosen there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be done at a step: the step it leads to, what it is worth, and what follows from it in words."""

    id: str
    text: Text
    to: str
    score: int
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the story. Without choices it is an end."""

    id: str
    title: Text
    text: Text
    choices: tuple[Choice, ...] = ()

    @property
    def best(self) -> int:
        """The most that a decision here can be worth."""
        return max((choice.score for choice in self.choices), default=0)

    @property
    def ways(self) -> frozenset[str]:
        """The steps it leads to."""
        return frozenset(choice.to for choice in self.choices)


def ordered(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Each step after all that lead to it, else as written: so every path runs from the top down."""
    left, made = list(steps), list[Step]()
    while left:
        entered = frozenset[str]().union(*(step.ways for step in left))
        made.append(next((step for step in left if step.id not in entered), left[0]))
        left.remove(made[-1])
    return tuple(made)


def reached(steps: Sequence[Step]) -> frozenset[str]:
    """The steps that some path from the first one comes to."""
    known = _by_id(steps)
    found, open_ = set[str](), [step.id for step in steps[:1]]
    while open_:
        here = open_.pop()
        if here not in found and here in known:
            found.add(here)
            open_ += known[here].ways
    return frozenset(found)


def circle(steps: Iterable[Step]) -> Path:
    """Decisions that lead from a step back to it; () where every path comes to an end."""
    left = dict(_by_id(steps))
    while ends := [name for name, step in left.items() if not step.ways & left.keys()]:
        for end in ends:
            del left[end]
    path, at = list[tuple[str, str]](), next(iter(left), "")
    while at and at not in (step for step, _ in path):
        back = next(choice for choice in left[at].choices if choice.to in left)
        path.append((at, back.id))
        at = back.to
    return tuple(path[next((place for place, (step, _) in enumerate(path) if step == at), 0) :])


def best(steps: Sequence[Step]) -> tuple[int, Path]:
    """The most that a path can be worth, and the first of those that are worth it. `steps` are in order."""
    worth: dict[str, tuple[int, Path]] = {}
    for step in reversed(steps):
        found: tuple[int, Path] = (0, ())
        for choice in step.choices:
            score, path = worth.get(choice.to, (0, ()))
            if not found[1] or choice.score + score > found[0]:
                found = (choice.score + score, ((step.id, choice.id), *path))
        worth[step.id] = found
    return worth[steps[0].id] if steps else (0, ())


def longest(steps: Sequence[Step]) -> int:
    """The most decisions that a path can have. `steps` are in order."""
    count: dict[str, int] = {}
    for step in reversed(steps):
        count[step.id] = max((1 + count.get(way, 0) for way in step.ways), default=0)
    return count[steps[0].id] if steps else 0


def _by_id(steps: Iterable[Step]) -> Mapping[str, Step]:
    """The first step of each name."""
    found: dict[str, Step] = {}
    for step in steps:
        found.setdefault(step.id, step)
    return found
