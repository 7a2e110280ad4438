"""What is found too often to be read: the first places are told one by one, the others in one line with their number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scormkit.diagnostics.message import Diagnostic, Message
    from scormkit.diagnostics.where import Where

MOST = 50
"""Places at which one message is told in one file: who mends fifty knows the others."""


def at_most(places: Iterable[tuple[Message, Where | None, Callable[[], Diagnostic]]]) -> Iterator[Diagnostic]:
    """Each place's diagnostic, made only where it is told; then, of each message and file, how many were not.

    That last one is an ordinary diagnostic of the same code: what ignores the code or fails on it treats it alike.
    """
    seen: dict[tuple[str, str], int] = {}
    left: dict[tuple[str, str], tuple[Message, Where | None]] = {}
    for message, where, told in places:
        key = (message.code, where.file if where else "")
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= MOST:
            yield told()
        else:
            left.setdefault(key, (message, where))
    for key, (message, where) in left.items():
        yield rest(message, where, seen[key] - MOST)


def rest(message: Message, where: Where | None, more: int) -> Diagnostic:
    """The line that stands for `more` places, the first of which is `where`."""
    found = message.once(where, f"The same is wrong here{_elsewhere(more)}.")
    return replace(found, more=more)


def _elsewhere(more: int) -> str:
    return "" if more == 1 else f" and in {more - 1:,} more place{'s' if more > 2 else ''} further on"  # noqa: PLR2004 - grammar
