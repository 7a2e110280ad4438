"""Tells causes from what only follows from them, so that one slip of an author is one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.source.block_messages import BLOCK_OUT_OF_PLACE, NEVER_CLOSED, STRAY_COLONS
from scormkit.source.brace_messages import BRACES_ASTRAY
from scormkit.source.semblance_messages import CODE_NEVER_CLOSED, NO_ENTRY, NO_LABEL, NO_TABLE, TWO_COLONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.source.inline import Page

FOLLOWING = frozenset({"SK310", "SK321", "SK341", "SK358", "SK380"})
"""What a question lacks whose entries or answer were not read."""

UNREAD = (NO_ENTRY, NO_LABEL, NO_TABLE)
OPENING_NOTHING = (TWO_COLONS, BLOCK_OUT_OF_PLACE)


def pairing(paired: Iterable[Diagnostic], seeming: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What the pairing of colons has said, without what follows from lines that opened no block or closed no code."""
    torn = any(one.message is CODE_NEVER_CLOSED for one in seeming)
    kept = [one for one in paired if not (torn and one.message is NEVER_CLOSED)]
    for opened in (one.where for one in seeming if one.message in OPENING_NOTHING and one.where):
        ends = [
            one for one in kept if one.message is STRAY_COLONS and one.where and one.where.line > opened.line
        ]
        kept = [one for one in kept if one not in ends[:1]]
    return (*kept, *seeming)


def asking(noticed: Iterable[Diagnostic], page: Page, span: Sequence[int]) -> tuple[Diagnostic, ...]:
    """What a kind has said of a block on these lines, without what only follows from an entry, label or table not read."""
    told = [(one.message, one.where.line) for one in page.noticed if one.where]
    if (NEVER_CLOSED, span[0] + 1) in told:
        return ()  # nobody knows what belongs to it
    unread = any(message in UNREAD and span[0] < line <= span[1] for message, line in told)
    return tuple(one for one in noticed if not (unread and one.code in FOLLOWING))


def orphans(page: Page, ends: Mapping[int, int]) -> list[Diagnostic]:
    """What has been noticed, without the braces of a block whose opening line is lost: its `:::` says so."""
    lost = orphaned(page, [end + 1 for end in ends.values()])
    astray = (one for one in page.noticed if one.message is BRACES_ASTRAY)
    following = {one for one in astray if one.where and one.where.line in lost}
    return [one for one in page.noticed if one not in following]


def orphaned(page: Page, others: Sequence[int]) -> frozenset[int]:
    """The lines before a `:::` that closes nothing, as far as the last of these lines, which belong to other blocks."""
    strays = [one.where.line for one in page.noticed if one.message is STRAY_COLONS and one.where]
    since = {stray: max((line for line in others if line < stray), default=0) for stray in strays}
    return frozenset(line for stray, start in since.items() for line in range(start + 1, stray))
