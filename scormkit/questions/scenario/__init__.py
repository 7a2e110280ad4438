"""A small story of decisions, scored by the path taken: the kind `scenario`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Option
from scormkit.questions import folder, parts
from scormkit.questions.scenario import messages, reading, story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question
    from scormkit.questions.parts import Parts
    from scormkit.questions.scenario.story import Path, Step

SCORES = "Write what each choice is worth at its end, {score=2}, and delete 'Answer:'."


@dataclass(frozen=True, slots=True)
class Content:
    """The steps, each after all that lead to it; `best` is what the best path is worth, `right` that path."""

    steps: tuple[Step, ...]
    best: int
    right: Path


@dataclass(frozen=True, slots=True)
class Scenario:
    """The kind `scenario`."""

    name: str = "scenario"
    title: str = "Scenario"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        opening, sections = reading.cut(block)
        read, noticed = parts.read(
            replace(block, children=opening), self.keys, listed=False, labels={"Answer": SCORES}
        )
        written = reading.steps(sections)
        steps = story.ordered(written)
        content = Content(steps, *story.best(steps))
        own = tuple(reading.faults(sections, self.name)) or (*_shape(written), *_worth(block, read, content))
        return parts.question(block, page, read, content), (*noticed, *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"best": worth, "first": step, "right": [[step, choice]], "steps": {step: [[choice, next step, score]]}}`."""
        content = question.content
        return {
            "best": content.best,
            "first": content.steps[0].id,
            "right": content.right,
            "steps": {
                step.id: tuple((one.id, one.to, one.score) for one in step.choices) for step in content.steps
            },
        }

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `choice` a decision, weighted so that together they are worth what the path is worth."""
        content = question.content
        return tuple(_decision(question, step, content.best) for step in content.steps if step.choices)

    def room(self, question: Question[Content]) -> int:
        """One character (its place in base 36) for each decision of the longest path."""
        return story.longest(question.content.steps)


def _decision(question: Question, step: Step, best: int) -> Interaction:
    """All choices that are worth the most are right; where none is worth anything, any will do."""
    right = [choice.id for choice in step.choices if choice.score == step.best and step.best]
    return Interaction(
        id=f"{question.id}_{step.id}",
        type="choice",
        text=question.prompt.plain,
        part=f"{step.title.plain}: {step.text.plain}" if step.text.plain else step.title.plain,
        options=tuple(Option(choice.id, choice.text.plain) for choice in step.choices),
        correct=tuple((name,) for name in right),
        weighting=question.points * step.best / best,
        objective=question.objective,
    )


def _shape(steps: Sequence[Step]) -> Iterator[Diagnostic]:
    """Paths that never end, and steps that no path comes to."""
    if way := story.circle(steps):
        closing = next(choice for step in steps for choice in step.choices if (step.id, choice.id) == way[-1])
        path = " => ".join((*(step for step, _ in way), way[0][0]))
        yield messages.CIRCLE.at(closing.text.where, path=path)
    reached = story.reached(steps)
    for step in steps:
        if step.id not in reached:
            yield messages.OUT_OF_REACH.at(step.title.where, title=step.title.plain, id=step.id)


def _worth(block: Block, read: Parts, content: Content) -> Iterator[Diagnostic]:
    """Whether there is a decision, and one that counts."""
    if not content.steps:
        yield messages.NOTHING_DECIDED.at(block.where, prompt=read.prompt.plain, why="it has no steps")
    elif not content.right:
        why = f"its first step, '{content.steps[0].title.plain}', offers no choice"
        yield messages.NOTHING_DECIDED.at(block.where, prompt=read.prompt.plain, why=why)
    elif not content.best:
        why = "no choice is worth anything"
        yield messages.NOTHING_DECIDED.at(block.where, prompt=read.prompt.plain, why=why)


KIND = Scenario()
