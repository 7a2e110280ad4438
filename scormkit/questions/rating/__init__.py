"""Rate statements on one scale: the kind `rating`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.model import Listing
from scormkit.questions import folder, parts, scale_messages, scales, unscored
from scormkit.questions import messages as common
from scormkit.questions.rating import messages
from scormkit.questions.scales import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Item, Json, Question
    from scormkit.questions.parts import Parts

WHEN = ("before", "after")
SHORT = 20
"""Letters of a step that fit into a box of its own; scales with a longer one are shown as numbers with a key."""

BOXES = 5
"""So many boxes stand side by side."""

STATEMENTS = (
    "Write each statement on a line of its own that begins with '- '; its scale is the numbered list."
)


@dataclass(frozen=True, slots=True)
class Content:
    """The statements; the steps, from the lowest up; `scale` names them in the course, "" where the block has them.

    `when` holds `before` and/or `after` where a module asks the same again to compare. Until the course is known,
    the steps of a named scale are empty.
    """

    rows: tuple[Row, ...]
    steps: tuple[str, ...]
    scale: str = ""
    when: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether the steps are shown as numbers: their words stand above."""
        return len(self.steps) > BOXES or any(len(step) > SHORT for step in self.steps)


@dataclass(frozen=True, slots=True)
class Rating:
    """The kind `rating`; implements `Scaled` and `Compared`."""

    name: str = "rating"
    title: str = "Rating"
    keys: frozenset[str] = parts.COMMON | {"scale", "when"}
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        lists = [node for node in block.children if isinstance(node, Listing)]
        scaled = [node for node in lists if node.ordered]
        stated = [node for node in lists if not node.ordered]
        rest = tuple(node for node in block.children if node not in lists or node in stated[-1:])
        read, noticed = parts.read(
            replace(block, children=rest), self.keys,
            listed=False, labels={"Answer": unscored.ANSWER}, held=stated[-1] if stated else None,
        )  # fmt: skip
        items = tuple(item for node in stated for item in node.items)
        content = _content(block, scaled, items)
        own = (*_rows(block, read, content, items), *_steps(block, read, content, scaled), *_when(block))
        return unscored.question(block, page, read, content), (*noticed, *unscored.faults(block, read), *own)

    def scaled(
        self, question: Question[Content], course: Mapping[str, tuple[str, ...]]
    ) -> tuple[Question[Content], tuple[Diagnostic, ...]]:
        """The question with the steps of the scale that it names."""
        content = question.content
        if not content.scale:
            return question, ()
        if content.scale not in course:
            return question, (_unknown(question, content.scale, course),)
        return replace(question, content=replace(content, steps=course[content.scale])), ()

    def compared(self, question: Question[Content]) -> scales.Comparison:
        """Its statements, before and after."""
        content = question.content
        return scales.Comparison(content.when, content.rows, content.steps)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"rows": {id: mark}, "steps": [words]}`."""
        content = question.content
        return scales.data(content.rows, content.steps)

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `likert` a statement, QUESTION_STATEMENT."""
        content = question.content
        return scales.interactions(question, content.rows, content.steps)

    def room(self, question: Question[Content]) -> int:
        """Three characters a statement."""
        return scales.room(question.content.rows)


def _content(block: Block, scaled: list[Listing], items: tuple[Item, ...]) -> Content:
    values = block.braces.values
    steps = scales.words(item.text for item in scaled[0].items) if scaled else ()
    return Content(
        rows=tuple(Row(item.braces.id, item.text) for item in items),
        steps=() if "scale" in values else steps,
        scale=values.get("scale", ""),
        when=tuple(word for word in WHEN if word in values.get("when", "").split()),
    )


def _rows(block: Block, read: Parts, content: Content, items: tuple[Item, ...]) -> Iterator[Diagnostic]:
    if not items:
        yield scale_messages.NOTHING_TO_RATE.at(
            read.prompt.where, kind=block.name, prompt=read.prompt.plain, how=STATEMENTS
        )
    yield from scales.faults(content.rows, "statement")
    for item in items:
        for inner in item.items:
            yield common.STRAY.at(inner.text.where, kind=block.name, words=inner.text.plain)


def _steps(block: Block, read: Parts, content: Content, scaled: list[Listing]) -> Iterator[Diagnostic]:
    named = "scale" in block.braces.values
    if not scaled and not content.scale:
        yield messages.NO_SCALE.at(block.where, prompt=read.prompt.plain)
    elif named + len(scaled) > 1:
        yield messages.TWO_SCALES.at(scaled[-1].text.where, prompt=read.prompt.plain)
    elif scaled:
        yield from scales.steps([item.text for item in scaled[0].items], scaled[0].text.where)


def _when(block: Block) -> Iterator[Diagnostic]:
    said = block.braces.values.get("when", "").split()
    good = bool(said) and set(said) <= set(WHEN)
    yield from unscored.value(block, "when", good, 'Write when="before after", or leave it out.')


def _unknown(question: Question, name: str, course: Mapping[str, tuple[str, ...]]) -> Diagnostic:
    known = ", ".join(sorted(course)) or "none"
    return messages.UNKNOWN_SCALE.at(question.where, name=name, near=parts.near(name, course), known=known)


KIND = Rating()
