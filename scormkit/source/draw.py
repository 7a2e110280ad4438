"""Makes a module's test: the pool, and whether every attempt can be served from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit.model import LEVELS, Assessment, Draw
from scormkit.questions.parts import near
from scormkit.source import draw_messages as messages
from scormkit.source import least

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import AssessmentEntry, Lesson, ModuleEntry, Question
    from scormkit.source.least import Groups

TITLE = "Module test"


def assessment(
    entry: ModuleEntry, sources: Sequence[Lesson], homes: Mapping[str, str], noticed: list[Diagnostic]
) -> Assessment | None:
    """The test of a module, without the questions that no draw can reach; None where there is no question.

    `homes` says by a page's id in which module of the course it stands.
    """
    test = entry.test
    questions = tuple({question.id: question for page in sources for question in page.pool}.values())
    if test is None or not questions:
        if test is not None and not test.sources:  # a page named in `from` has been told of already
            noticed.append(messages.NO_QUESTIONS.at(test.where, module=entry.id))
        return None
    short = list(_short(test, questions))
    made = _made(entry, test, questions)
    unit, count = test.quiz.from_each
    groups = least.groups(unit, sources, homes, (one.id for one in made.questions)) if count else {}
    noticed += short or _least(made, unit, groups, sources, homes)
    return replace(made, groups=tuple(groups.values()))


def _made(entry: ModuleEntry, test: AssessmentEntry, questions: tuple[Question, ...]) -> Assessment:
    quiz = test.quiz
    draws = tuple(draw for draw, _ in test.draw)
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
        kinds=quiz.kinds,
        from_each=quiz.from_each[1],
    )


def _least(
    made: Assessment, unit: str, groups: Groups, sources: Sequence[Lesson], homes: Mapping[str, str]
) -> Iterator[Diagnostic]:
    if unit == "module" and made.from_each:
        yield from least.homeless(made, sources, homes)
    everything = (Draw("", len(made.questions)),)
    draws = [
        (draw.count, frozenset(one.id for one in made.questions if _reached(one, (draw,))))
        for draw in made.draw or everything
    ]
    yield from least.short(made, draws, unit, groups)


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
            count = f"{draw.count} question{'s' if draw.count > 1 else ''}"
            there = f"is 1{less}" if len(pool) == 1 else f"are {len(pool)}{less}"
            yield messages.POOL_TOO_SMALL.at(where, count=count, what=what, pool=there)
        earlier.append((draw, pool))


def _nothing(draw: Draw, where: Where, questions: Iterable[Question]) -> Diagnostic:
    known = sorted({word for question in questions for word in (question.level, *question.tags) if word})
    close = near(draw.key, {*known, *LEVELS})
    return messages.NOTHING_TO_DRAW.at(where, key=draw.key, near=close, known=", ".join(known) or "none")
