"""Choose one answer, or several: the kind `choice`. Its documentation page is README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.questions import folder, options, parts
from scormkit.questions import messages as common
from scormkit.questions.choice import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Item, Json, Question
    from scormkit.questions.options import Answer
    from scormkit.questions.parts import Parts


MISSHAPEN = re.compile(r"\[\s*[xX✓✔]?\s*\]|\([xX ]?\)")
SIGN_ALONE = "Between two square brackets stands one sign alone, a blank or x."


@dataclass(frozen=True, slots=True)
class Content:
    """The answers in written order; `many` gives check boxes and part of the points."""

    answers: tuple[Answer, ...]
    many: bool

    @property
    def right(self) -> tuple[str, ...]:
        """Ids of the right answers, in written order."""
        return tuple(answer.id for answer in self.answers if answer.right)


@dataclass(frozen=True, slots=True)
class Choice:
    """The kind `choice`."""

    name: str = "choice"
    title: str = "Choice"
    keys: frozenset[str] = parts.COMMON | {"select"}
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=True, labels={"Answer": options.BOXES})
        answers, more = options.answers(read)
        right = [answer for answer in answers if answer.right]
        content = Content(answers, len(right) > 1 or block.braces.values.get("select") == "many")
        own = (*_setting(block), *_boxes(read), *_marks(read, len(right)), *_partly(read, content))
        return parts.question(block, page, read, content), (*noticed, *more, *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"many": bool, "right": [ids], "options": [ids]}`."""
        content = question.content
        ids = tuple(answer.id for answer in content.answers)
        return {"many": content.many, "right": content.right, "options": ids}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `choice`; all right answers together are the one correct response."""
        return (options.interaction(question, question.content.answers),)

    def room(self, question: Question[Content]) -> int:
        """One character (its place in base 36) for each answer that can be chosen at once."""
        content = question.content
        return len(content.answers) if content.many else 1


def _setting(block: Block) -> Iterator[Diagnostic]:
    if (select := block.braces.values.get("select", "many")) != "many":
        yield messages.BAD_SELECT.at(block.where, value=select)


def _items(read: Parts) -> tuple[Item, ...]:
    return read.answers.items if read.answers else ()


def _boxes(read: Parts) -> Iterator[Diagnostic]:
    """Answers without a box are one slip, told at the first; what stands above an inner list is no answer."""
    bare = [item.text for item in _items(read) if item.mark is None and not item.items]
    if bare:
        others = len(bare) - 1
        more = f", nor {'has another one' if others == 1 else f'have {others} others'}" if others else ""
        slip = SIGN_ALONE if MISSHAPEN.match(bare[0].plain) else ""
        yield messages.NO_BOX.at(bare[0].where, words=bare[0].plain, more=more, slip=slip)
    for item in _items(read):
        if item.items:
            yield messages.LIST_IN_ANSWER.at(item.text.where, words=item.text.plain)


def _marks(read: Parts, right: int) -> Iterator[Diagnostic]:
    count = len(_items(read))
    boxed = all(item.mark is not None for item in _items(read))
    if count >= options.FEWEST and boxed and not right:
        yield messages.NO_RIGHT_ANSWER.at(read.prompt.where, prompt=read.prompt.plain)
    if count >= options.FEWEST and right == count:
        yield messages.ALL_RIGHT.at(read.prompt.where, prompt=read.prompt.plain)


def _partly(read: Parts, content: Content) -> Iterator[Diagnostic]:
    if "Partly" in read.labels and not content.many:
        yield common.NEVER_PARTLY.at(read.labels["Partly"].where)


KIND = Choice()
