"""Makes a module's test: the pool, and whether every attempt can be served from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import LEVELS, Assessment
from scormkit.questions.parts import near
from scormkit.source import draw_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import AssessmentEntry, Draw, Lesson, ModuleEntry, Question

TITLE = "Module test"


def assessment(entry: ModuleEntry, sources: Iterable[Lesson], noticed: list[Diagnostic]) -> Assessment | None:
    """The test of a module, without the questions that no draw can reach; None where there is no question."""
    test = entry.test
    questions = tuple({question.id: question for page in sources for question in page.pool}.values())
    if test is None or not questions:
        if test is not None and not test.sources:  # a page named in `from` has been told of already
            noticed.append(messages.NO_QUESTIONS.at(test.where, module=entry.id))
        return None
    draws = tuple(draw for draw, _ in test.draw)
    noticed += _short(test, questions)
    quiz = test.quiz
    return Assessment(
        id=f"{entry.id}_test",
        title=quiz.title or TITLE,
        questions=tuple(question for question in questions if not draws or _reached(question, draws)),
        where=test.where,
        draw=draws,
        pass_mark=quiz.pass_mark,
        minutes=quiz.minutes,
        attempts=quiz.attempts,
        counts=quiz.counts,
        feedback=quiz.feedback,
        shuffle=quiz.shuffle,
        review=quiz.review,
        recorded=quiz.recorded,
    )


def _reached(question: Question, draws: Iterable[Draw]) -> bool:
    return any(draw.key in ("", question.level, *question.tags) for draw in draws)


def _short(test: AssessmentEntry, questions: tuple[Question, ...]) -> Iterator[Diagnostic]:
    """Draws that some attempt could not serve: earlier draws may have taken all that two of them share."""
    earlier: list[tuple[Draw, frozenset[str]]] = []
    for draw, where in test.draw:
        pool = frozenset(question.id for question in questions if _reached(question, (draw,)))
        taken = sum(min(other.count, len(pool & theirs)) for other, theirs in earlier)
        if not pool:
            yield _nothing(draw, where, questions)
        elif len(pool) - taken < draw.count:
            what = f" with the level or tag '{draw.key}'" if draw.key else ""
            less = f", of which earlier draws may take {taken}" if taken else ""
            yield messages.POOL_TOO_SMALL.at(where, count=draw.count, what=what, pool=len(pool), less=less)
        earlier.append((draw, pool))


def _nothing(draw: Draw, where: Where, questions: Iterable[Question]) -> Diagnostic:
    known = sorted({word for question in questions for word in (question.level, *question.tags) if word})
    close = near(draw.key, {*known, *LEVELS})
    return messages.NOTHING_TO_DRAW.at(where, key=draw.key, near=close, known=", ".join(known) or "none")
