"""Put lines into their order: the kind `ordering`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Option
from scormkit.questions import folder, lines, options, parts
from scormkit.questions.options import letter
from scormkit.questions.ordering import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question, Text
    from scormkit.questions.parts import Parts

INSTEAD = "The order in which the lines are written is the right one; delete 'Answer:'."
FEWEST = 3
"""Two lines never in the right order stand in the wrong one: nothing would be asked."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line: its id as written or its letter, its words, and what is said of it after an answer."""

    id: str
    text: Text
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The lines in the right order, and their ids in the order that the page shows at first, never the same."""

    steps: tuple[Step, ...]
    shown: tuple[str, ...]

    @property
    def rows(self) -> tuple[tuple[int, Step], ...]:
        """The lines as shown, each with its right place."""
        places = {step.id: (place, step) for place, step in enumerate(self.steps, 1)}
        return tuple(places[identifier] for identifier in self.shown)


@dataclass(frozen=True, slots=True)
class Ordering:
    """The kind `ordering`."""

    name: str = "ordering"
    title: str = "Ordering"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=True, labels={"Answer": INSTEAD})
        items = read.answers.items if read.answers else ()
        steps = tuple(
            Step(item.braces.id or letter(n), item.text, item.feedback) for n, item in enumerate(items)
        )
        seed = f"{page}_{block.braces.id}"
        content = Content(steps, options.mixed([step.id for step in steps], seed))
        own = (*lines.boxes(items, self.name), *lines.inner_lists(items), *_list(read))
        return parts.question(block, page, read, content), (*noticed, *own, *options.faults(steps, read))

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"options": [ids as shown], "right": [ids in the right order]}`."""
        content = question.content
        return {"options": content.shown, "right": [step.id for step in content.steps]}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `sequencing`."""
        steps = question.content.steps
        said = Interaction(
            id=question.id,
            type="sequencing",
            text=question.prompt.plain,
            options=tuple(Option(step.id, step.text.plain) for step in steps),
            correct=(tuple(step.id for step in steps),),
            weighting=question.points,
            objective=question.objective,
        )
        return (said,)

    def room(self, question: Question[Content]) -> int:
        """One character a line: its place in written order, in base 36."""
        return len(question.content.steps)


def _list(read: Parts) -> Iterator[Diagnostic]:
    count = len(read.answers.items) if read.answers else 0
    if count < FEWEST:
        said = {0: "no lines", 1: "one line"}.get(count, f"{count} lines")
        yield messages.TOO_FEW.at(options.place(read), prompt=read.prompt.plain, count=said)
    elif read.answers and not read.answers.ordered:
        yield messages.NOT_NUMBERED.at(read.answers.text.where, prompt=read.prompt.plain)


KIND = Ordering()
