"""What is found too often to be read: the first places are told one by one, the others in one line with their number."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scormkit.diagnostics.message import Diagnostic, Message
    from scormkit.diagnostics.where import Where

MOST = 50
"""Places at which one message is told in one file: who mends fifty knows the others."""

MOST_IN_ALL = 200
"""Places at which it is told in all files together: an archive may have thousands of bad names."""


def at_most(places: Iterable[tuple[Message, Where | None, Callable[[], Diagnostic]]]) -> Iterator[Diagnostic]:
    """Each place's diagnostic, made only where it is told; then, of each message, how many were not.

    That last one is an ordinary diagnostic of the same code: what ignores the code or fails on it treats it alike.
    """
    told_of: Counter[str] = Counter()
    told_in: Counter[tuple[str, str]] = Counter()
    left: dict[tuple[str, str], tuple[Message, Where | None]] = {}
    more: Counter[tuple[str, str]] = Counter()
    for message, where, told in places:
        code, key = message.code, (message.code, where.file if where else "")
        if told_of[code] >= MOST_IN_ALL:
            key = (code, "")
        elif told_in[key] < MOST:
            told_of[code] += 1
            told_in[key] += 1
            yield told()
            continue
        left.setdefault(key, (message, where))
        more[key] += 1
    for key, (message, where) in left.items():
        yield rest(message, where, more[key])


def rest(message: Message, where: Where | None, more: int) -> Diagnostic:
    """The line that stands for `more` places, the first of which is `where`."""
    found = message.once(where, f"The same is wrong here{_elsewhere(more)}.")
    return replace(found, more=more)


def _elsewhere(more: int) -> str:
    return "" if more == 1 else f" and in {more - 1:,} more place{'s' if more > 2 else ''} further on"  # noqa: PLR2004 - grammar
