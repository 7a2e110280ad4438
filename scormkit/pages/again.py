"""A self-assessment, before the lessons and after them: the same statements twice, and what has changed between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormkit import questions
from scormkit.model import Block, Lesson, Question, key, questions_in
from scormkit.pages import place, press, wording
from scormkit.pages import question as questioned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormkit.model import Module, Node
    from scormkit.pages.desk import Desk
    from scormkit.questions.scales import Comparison

AFTER = "_after"
"""What ids of pages and questions end with the second time: an author's own id has no `_`."""


def pages(module: Module, language: str) -> tuple[Lesson | None, Lesson | None]:
    """The page before the lessons and the page after them; None for one that is not asked for."""
    page = module.self_assessment
    if page is None:
        return None, None
    asked = list(questions_in(page.body))
    if asked and all(_when(question) == ("after",) for question in asked):
        return None, page
    again = tuple(_again(question) for question in asked if "after" in _when(question))
    first = replace(page, body=_without(page.body))
    return first, _second(page, again, language) if again else None


def compared(lesson: Lesson, desk: Desk) -> Markup:
    """The questions of the page after, each with what was said before."""
    parts = []
    for question in questions_in(lesson.body):
        parts.append(questioned.practice(question, desk, 2))
        if question.id.endswith(AFTER):
            parts.append(_figure(question, _comparison(question), desk))
    return Markup("\n").join(parts)


def _second(page: Lesson, body: tuple[Question, ...], language: str) -> Lesson:
    return Lesson(
        id=f"{page.id}{AFTER}",
        title=wording.say(language, "self_after", title=page.title),
        body=body,
        where=page.where,
        summary=wording.say(language, "self_again"),
        minutes=page.minutes,
        language=page.language,
    )


def _comparison(question: Question) -> Comparison | None:
    kind = questions.find(question.kind)
    if not isinstance(kind, questions.Compared):
        return None
    return kind.compared(question)


def _when(question: Question) -> tuple[str, ...]:
    made = _comparison(question)
    return made.when if made else ()


def _again(question: Question) -> Question:
    """Under an id of its own, so that the second answer does not take the place of the first."""
    return replace(question, id=f"{question.id}{AFTER}") if "before" in _when(question) else question


def _without(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """What is there before the lessons."""
    return tuple(
        replace(node, children=_without(node.children)) if isinstance(node, Block) else node
        for node in nodes
        if not (isinstance(node, Question) and _when(node) == ("after",))
    )


def _figure(question: Question, made: Comparison | None, desk: Desk) -> Markup:
    first = question.id.removesuffix(AFTER)
    return press.render(
        "compare.html",
        id=first, key=key(first), name=desk.fresh(f"c{desk.number('comparison')}"), steps=made.steps if made else (),
        rows=[(row.id, place.bare(row.text, desk)) for row in made.rows] if made else [], prompt=question.prompt.plain, words=desk.words,
    )  # fmt: skip
