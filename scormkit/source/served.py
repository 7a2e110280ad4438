"""Whether every attempt at a test can have all that is asked of it: the reckoning behind runtime/draw.js."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Wish: TypeAlias = "tuple[int, frozenset[str]]"
"""So many questions out of these, by their ids: a draw, a group and its least number, a kind."""

Node: TypeAlias = "tuple[str, str | int]"
Pipes: TypeAlias = "defaultdict[Node, dict[Node, int]]"

END: Node = ("end", 0)
PATIENCE = 500
"""Questions tried before a test that asks for kinds and for groups is taken to ask too much."""


def most(draws: Sequence[Wish], wishes: Sequence[Wish]) -> int:
    """How many of the wished questions there can be at once, each in one draw and for one wish."""
    pipes: Pipes = defaultdict(dict)
    for place, (count, pool) in enumerate(draws):
        pipes["draw", place][END] = count
        for key in sorted(pool):
            _lay(pipes, ("in", key), ("out", key))
            _lay(pipes, ("out", key), ("draw", place))
    for place, (_, pool) in enumerate(wishes):
        for key in sorted(pool):
            if ("in", key) in pipes:
                _lay(pipes, ("wish", place), ("in", key))
    return sum(
        _flows(pipes, ("wish", place)) for place, (count, _) in enumerate(wishes) for _ in range(count)
    )


def together(
    draws: Sequence[Wish], groups: Sequence[Wish], kinds: Sequence[frozenset[str]], wanted: int
) -> bool:
    """Whether draws, groups and so many kinds can all be had in one attempt."""
    return _chosen(partial(_fits, draws, groups), kinds, wanted, (), [PATIENCE])


def _chosen(
    fits: Callable[[tuple[str, ...]], bool],
    kinds: Sequence[frozenset[str]],
    wanted: int,
    first: tuple[str, ...],
    left: list[int],
) -> bool:
    """Whether these questions, each of a kind of its own, can be joined by more until there are enough kinds."""
    left[0] -= 1
    if left[0] < 0 or len(first) + len(kinds) < wanted or not fits(first):
        return False
    return len(first) == wanted or any(
        _chosen(fits, kinds[place + 1 :], wanted, (*first, key), left)
        for place, kind in enumerate(kinds)
        for key in sorted(kind)
    )


def _fits(draws: Sequence[Wish], groups: Sequence[Wish], first: tuple[str, ...]) -> bool:
    """Whether the groups can have their least numbers beside these questions."""
    chosen = frozenset(first)
    owed = [(max(0, count - len(group & chosen)), group - chosen) for count, group in groups]
    return most(draws, [(len(chosen), chosen), *owed]) == len(chosen) + sum(count for count, _ in owed)


def _lay(pipes: Pipes, here: Node, there: Node) -> None:
    """A pipe for one question, that can also be sent back."""
    pipes[here][there] = 1
    pipes[there].setdefault(here, 0)


def _flows(pipes: Pipes, start: Node) -> bool:
    """Send one question more from here to the end, moving what has been served where that makes room."""
    came: dict[Node, Node] = {start: start}
    open_ends = [start]
    while open_ends and END not in came:
        here = open_ends.pop()
        for there, room in pipes[here].items() if here in pipes else ():
            if room and there not in came:
                came[there] = here
                open_ends.append(there)
    if END not in came:
        return False
    at = END
    while at != start:
        before = came[at]
        pipes[before][at] -= 1
        pipes[at][before] = pipes[at].get(before, 0) + 1
        at = before
    return True
