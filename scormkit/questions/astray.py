"""Puts feedback that lost its indent back, so that one slip of the space bar is one message and not three."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from scormkit.model import Block, Listing, Prose
from scormkit.questions import messages

if TYPE_CHECKING:
    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Node


def feedback(block: Block) -> tuple[Block, tuple[Diagnostic, ...]]:
    """The block with its list of answers whole, and where a `>` between them stands too far left."""
    kept: list[Node] = []
    lost: list[tuple[Prose, str]] = []
    for node in block.children:
        last = kept[-1] if kept else None
        if isinstance(last, Listing) and _is_quotation(node) and _has_boxes(last):
            lost.append((node, "three" if last.ordered else "two"))
        elif isinstance(last, Listing) and isinstance(node, Listing) and lost and _has_boxes(node):
            kept[-1] = replace(last, items=(*last.items, *node.items))
        else:
            kept.append(node)
    if not lost:
        return block, ()
    said = (messages.FEEDBACK_ASTRAY.at(one.text.where, words=one.text.plain, blanks=n) for one, n in lost)
    return replace(block, children=tuple(kept)), tuple(said)


def _is_quotation(node: Node) -> TypeGuard[Prose]:
    return isinstance(node, Prose) and node.text.html.startswith("<blockquote")


def _has_boxes(listing: Listing) -> bool:
    return any(item.mark is not None for item in listing.items)
