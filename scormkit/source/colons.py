"""Pairs the `:::` lines of a page before it is parsed, so that a forgotten one is named and not guessed at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit.source import block_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where

LINE = re.compile(r"(?P<blanks>[ \t]*)(?P<colons>:{3,})[ \t]*(?P<rest>.*?)[ \t]*")
FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<rest>.*)")
MOST_BLANKS = 3
"""Markdown takes a line that is set in further for code."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a block: its number from 0, its colons, and the words behind them."""

    line: int
    colons: int
    words: str


@dataclass(slots=True)
class _Walk:
    """How far the lines have been read; the one thing here that changes."""

    file: Where
    open: list[Opening] = field(default_factory=list)
    ends: dict[int, int] = field(default_factory=dict)
    torn: set[int] = field(default_factory=set)
    nested: list[tuple[Opening, Opening]] = field(default_factory=list)
    noticed: list[Diagnostic] = field(default_factory=list)


def pair(lines: Sequence[str], file: Where) -> tuple[Mapping[int, int], tuple[Diagnostic, ...]]:
    """The line where each block ends, by the line that opens it (both from 0), and what is wrong with the colons.

    A block that is never closed ends before the next block that could not stand inside it.
    """
    walk, far = _Walk(file), False
    for number, colons, words, blanks in _colons(lines):
        if blanks > MOST_BLANKS:
            far = _too_far(walk, number, words, blanks, begun=far)
        elif words:
            _open(walk, Opening(number, colons, words))
        else:
            _close(walk, number, colons)
    _tear(walk, walk.open, len(lines))
    return walk.ends, (*walk.noticed, *_same_colons(walk))


def _colons(lines: Sequence[str]) -> Iterator[tuple[int, int, str, int]]:
    """Line, number of colons, words behind them, blanks before them; lines inside code are passed over."""
    fence = ""
    for number, line in enumerate(lines):
        mark = FENCE.fullmatch(line)
        if fence:
            closes = mark and mark["mark"].startswith(fence) and not mark["rest"].strip()
            fence = "" if closes else fence
        elif mark and not (mark["mark"][0] == "`" and "`" in mark["rest"]):
            fence = mark["mark"]
        elif found := LINE.fullmatch(line):
            yield number, len(found["colons"]), found["rest"], len(found["blanks"].expandtabs(4))


def _too_far(walk: _Walk, line: int, words: str, blanks: int, *, begun: bool) -> bool:
    """The end of a block that `begun` too far in is as wrong as its beginning, and is not told."""
    if begun and not words:
        return False
    walk.noticed.append(
        block_messages.BLOCK_OUT_OF_PLACE.at(
            walk.file.at(line + 1, blanks + 1), words=f"::: {words}".strip(), place="is set in too far"
        )
    )
    return bool(words)


def _open(walk: _Walk, opening: Opening) -> None:
    if walk.open and walk.open[-1].colons <= opening.colons:
        walk.nested.append((walk.open[-1], opening))
    walk.open.append(opening)


def _close(walk: _Walk, line: int, colons: int) -> None:
    """Close the innermost block of as many colons; without one, the innermost of fewer."""
    exact = [place for place, opening in enumerate(walk.open) if opening.colons == colons]
    fewer = [place for place, opening in enumerate(walk.open) if opening.colons < colons]
    if not exact and not fewer:
        walk.noticed.append(_stray(walk, line, colons))
        return
    place = (exact or fewer)[-1]
    _tear(walk, walk.open[place + 1 :], line)
    walk.ends[walk.open[place].line] = line
    del walk.open[place:]


def _stray(walk: _Walk, line: int, colons: int) -> Diagnostic:
    inner = walk.open[-1] if walk.open else None
    hint = f" The block of line {inner.line + 1} needs '{':' * inner.colons}'." if inner else ""
    return block_messages.STRAY_COLONS.at(walk.file.at(line + 1, 1), colons=":" * colons, hint=hint)


def _tear(walk: _Walk, openings: Sequence[Opening], line: int) -> None:
    """These are never closed; `line` is where at the latest they end."""
    for opening in openings:
        inner = [one.line for outer, one in walk.nested if outer is opening]
        walk.ends[opening.line] = min([*inner, line])
        walk.torn.add(opening.line)
        walk.noticed.append(
            block_messages.NEVER_CLOSED.at(
                walk.file.at(opening.line + 1, 1),
                words=f"{':' * opening.colons} {opening.words}",
                colons=":" * opening.colons,
            )
        )


def _same_colons(walk: _Walk) -> Iterator[Diagnostic]:
    for outer, inner in walk.nested:
        if not {outer.line, inner.line} & walk.torn:
            yield block_messages.SAME_COLONS.at(
                walk.file.at(inner.line + 1, 1),
                words=f"{':' * inner.colons} {inner.words}",
                line=outer.line + 1,
                outer=f"{':' * outer.colons} {outer.words}",
                more=":" * (inner.colons + 1),
            )
