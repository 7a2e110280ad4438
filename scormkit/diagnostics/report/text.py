"""The report a person reads in a terminal: place, words, the line itself with a caret, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def report(
    diagnostics: Sequence[Diagnostic], lines: Callable[[str], str] | None = None, *, colour: bool = False
) -> str:
    """All of them, in order, and a line that counts them. `lines` gives a source file's text by name."""
    blocks = ["\n".join(_block(diagnostic, lines, colour)) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics)])


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each severity, such as `2 errors, 1 warning`."""
    counts = [
        (severity, sum((d.more or 1) for d in diagnostics if d.severity is severity)) for severity in Severity
    ]
    said = [f"{number:,} {NAMES[severity][number != 1]}" for severity, number in counts if number]
    return ", ".join(said) if said else "Nothing to complain about."


def _block(diagnostic: Diagnostic, lines: Callable[[str], str] | None, colour: bool) -> Iterator[str]:
    label = f"{NAMES[diagnostic.severity][0]} {diagnostic.code}"
    shown = f"\x1b[{COLOURS[diagnostic.severity]}m{label}\x1b[0m" if colour else label
    place = f"{diagnostic.where}: " if diagnostic.where else ""
    yield f"{place}{shown} {diagnostic.text}"
    yield from _excerpt(diagnostic, lines)
    yield f"  {diagnostic.help}"


def _excerpt(diagnostic: Diagnostic, lines: Callable[[str], str] | None) -> Iterator[str]:
    where = diagnostic.where
    if lines is None or where is None or not where.line:
        return
    source = lines(where.file).split("\n")
    if where.line > len(source):
        return
    line = printable(source[where.line - 1].rstrip("\r").expandtabs(1))
    start = max(0, where.column - WIDTH + 20)
    yield f"  {where.line:>4} | {line[start : start + WIDTH]}"
    if where.column:
        yield f"       | {' ' * (where.column - 1 - start)}^"
