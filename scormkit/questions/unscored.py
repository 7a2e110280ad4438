"""What questions without a right answer have in common: no points, no verdict, and words for who writes as if there were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit.model import Listing
from scormkit.questions import messages as common
from scormkit.questions import parts
from scormkit.questions import unscored_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Question
    from scormkit.questions.parts import Content, Parts

VERDICTS = ("Right", "Partly", "Wrong")
SETTINGS = ("points", "confidence")
ANSWER = "Nobody scores it: delete 'Answer:', or write its words after 'Because:', which everybody sees after answering."
BOXES = "Nobody scores it: take the boxes away."


def question(block: Block, page: str, read: Parts, content: Content) -> Question[Content] | None:
    """The question, of no points: a test leaves it out of its sum, whether it is answered or not."""
    made = parts.question(block, page, read, content)
    return replace(made, points=0.0) if made else None


def faults(block: Block, read: Parts) -> Iterator[Diagnostic]:
    """Settings, labels, boxes and feedback that only a score would bring to life."""
    for key in SETTINGS:
        if key in block.braces.values:
            yield messages.NOBODY_SCORES.at(
                block.where, what=f"{key}={block.braces.values[key]}", kind=block.name
            )
    for name in VERDICTS:
        if name in read.labels:
            yield messages.NOBODY_SCORES.at(read.labels[name].where, what=f"{name}:", kind=block.name)
    for node in block.children:
        if isinstance(node, Listing):
            yield from _listed(block, node)


def value(block: Block, key: str, good: bool, how: str) -> Iterator[Diagnostic]:
    """A setting whose value means nothing; `how` says which do."""
    if key in block.braces.values and not good:
        yield messages.BAD_VALUE.at(block.where, key=key, value=block.braces.values[key], how=how)


def _listed(block: Block, node: Listing) -> Iterator[Diagnostic]:
    if any(item.mark is not None for item in node.items):
        yield common.BOXES_NOT_HERE.at(node.text.where, kind=block.name, how=BOXES)
    for item in node.items:
        if item.feedback:
            yield messages.NOBODY_SCORES.at(
                item.feedback.where, what=f"> {item.feedback.plain}", kind=block.name
            )
