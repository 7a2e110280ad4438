"""Checks the lines of a list that are no answers with boxes, for every kind that pairs, sorts or orders them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.questions import line_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Item


def boxes(items: Iterable[Item], kind: str) -> Iterator[Diagnostic]:
    """A box before a line means nothing here."""
    for item in items:
        if item.mark is not None:
            yield messages.BOX.at(item.text.where, words=item.text.plain, kind=kind)


def inner_lists(items: Iterable[Item]) -> Iterator[Diagnostic]:
    """A line that ends a branch has no list below it."""
    for item in items:
        if item.items:
            yield messages.INNER_LIST.at(item.text.where, words=item.text.plain)
