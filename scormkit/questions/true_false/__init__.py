"""Say whether a statement is true: the kind `true-false`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Listing
from scormkit.questions import folder, parts
from scormkit.questions import messages as common
from scormkit.questions.true_false import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question
    from scormkit.questions.parts import Parts

ANSWERS = ("true", "false")


@dataclass(frozen=True, slots=True)
class Content:
    """`right` is `true` or `false`."""

    right: str


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """The kind `true-false`."""

    name: str = "true-false"
    title: str = "True or false"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=False, labels={"Answer": ""})
        said = read.labels.get("Answer")
        right = said.plain.strip(" .").casefold() if said else ""
        content = Content(right if right in ANSWERS else ANSWERS[0])
        return parts.question(block, page, read, content), (*noticed, *_own(block, read, right))

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"right": "true"}` or `{"right": "false"}`."""
        return {"right": question.content.right}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `true-false`."""
        said = Interaction(
            id=question.id,
            type="true-false",
            text=question.prompt.plain,
            correct=((question.content.right,),),
            weighting=question.points,
            objective=question.objective,
        )
        return (said,)

    def room(self, question: Question[Content]) -> int:  # noqa: ARG002 - the same for all
        """One character."""
        return 1


def _own(block: Block, read: Parts, right: str) -> Iterator[Diagnostic]:
    said = read.labels.get("Answer")
    if said is None:
        yield messages.NO_ANSWER.at(block.where, prompt=read.prompt.plain)
    elif said.plain and right not in ANSWERS:
        yield messages.NEITHER.at(said.where, answer=said.plain)
    for node in block.children:
        if isinstance(node, Listing) and any(item.mark is not None for item in node.items):
            yield messages.BOXES.at(node.text.where, prompt=read.prompt.plain)
    if "Partly" in read.labels:
        yield common.NEVER_PARTLY.at(read.labels["Partly"].where)


KIND = TrueFalse()
