"""The report a person reads in a terminal: place, words, the line itself with a caret, and what to do."""

from __future__ import annotations

from itertools import accumulate
from textwrap import fill
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from scormkit.diagnostics.message import Severity
from scormkit.diagnostics.words import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scormkit.diagnostics.message import Diagnostic

COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36;1"}
NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("hint", "hints"),
}
WIDTH = 110
"""Columns of a line that are shown where nobody says how wide the window is."""

GUTTER = "       | "
"""What stands before the line and its caret: room for a number, and a stroke."""

LEAST = 40
"""Columns below which folding would make a ribbon of the words."""


def report(
    diagnostics: Sequence[Diagnostic],
    lines: Callable[[str], str] | None = None,
    *,
    colour: bool = False,
    width: int = 0,
    brief: bool = False,
) -> str:
    """All of them, in order, and a line that counts them.

    `lines` gives a source file's text by name; `width` is that of the window in which it is read, 0 for a file. With
    `brief` what follows its like is told on one line: who knows what to do with the first knows it of the others.
    """
    across = max(width, LEAST) if width else 0
    blocks: list[str] = []
    for before, found in zip((None, *diagnostics), diagnostics, strict=False):
        if brief and before and (before.code, before.help) == (found.code, found.help):
            blocks[-1] += f"\n{_head(found, colour, across)}"
        else:
            blocks.append("\n".join(_block(found, lines, colour, across)))
    return "\n\n".join([*blocks, summary(diagnostics)])


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each severity, such as `2 errors, 1 warning`."""
    counts = [
        (severity, sum((d.more or 1) for d in diagnostics if d.severity is severity)) for severity in Severity
    ]
    said = [f"{number:,} {NAMES[severity][number != 1]}" for severity, number in counts if number]
    return ", ".join(said) if said else "Nothing to complain about."


def _block(
    diagnostic: Diagnostic, lines: Callable[[str], str] | None, colour: bool, width: int
) -> Iterator[str]:
    yield _head(diagnostic, colour, width)
    yield from excerpt(diagnostic, lines, width - len(GUTTER) if width else WIDTH)
    yield _folded(f"  {diagnostic.help}", width, "  ")


def _head(diagnostic: Diagnostic, colour: bool, width: int) -> str:
    label = f"{NAMES[diagnostic.severity][0]} {diagnostic.code}"
    shown = f"\x1b[{COLOURS[diagnostic.severity]}m{label}\x1b[0m" if colour else label
    place = f"{diagnostic.where}: " if diagnostic.where else ""
    return _folded(f"{place}{label} {diagnostic.text}", width).replace(label, shown, 1)


def _folded(words: str, width: int, indent: str = "") -> str:
    """Words within the window; what has no blank, such as an address, stays whole."""
    if not width or len(words) <= width:
        return words
    return fill(words, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def excerpt(diagnostic: Diagnostic, lines: Callable[[str], str] | None, width: int = WIDTH) -> Iterator[str]:
    """The line that is meant, and a caret below the place in it; nothing where there is none to show."""
    where = diagnostic.where
    if lines is None or where is None or not where.line:
        return
    source = lines(where.file).split("\n")
    if where.line > len(source):
        return
    line = printable(source[where.line - 1].rstrip("\r").expandtabs(1))
    start = max(0, where.column - width + 20)
    yield f"  {where.line:>4} | {_within(line[start : start + width], width)}"
    if where.column:
        yield f"{GUTTER}{' ' * sum(map(_columns, line[start : where.column - 1]))}^"


def _within(line: str, width: int) -> str:
    """As much of the line as fits into the columns."""
    ends = accumulate(map(_columns, line))
    return line[: sum(end <= width for end in ends)]


def _columns(sign: str) -> int:
    """How many columns of a terminal a sign takes: two in Chinese, none where it sits on the one before."""
    if combining(sign):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
