"""Picks a page in the course's language, and holds a translation to the ids of the page it translates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.source import translation_messages as messages
from scormkit.source.identity import asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Lesson, Library, Question

IDS = frozenset({"choice", "matching", "sequencing", "true-false"})
"""Interactions whose right answer is told in ids, which no translation changes."""


def pick(
    library: Library, lesson: Lesson, language: str, where: Where
) -> tuple[Lesson, tuple[Diagnostic, ...]]:
    """The page in this language, or as it is where the folder holds no translation into it at all."""
    found = next((library.lessons[key] for key in _keys(lesson.id, language) if key in library.lessons), None)
    if found is not None:
        return replace(found, id=lesson.id, language=language), tuple(_differences(lesson, found, language))
    languages = {key.partition("@")[2] for key in library.lessons if "@" in key}
    if {language, language.partition("-")[0]} & languages:
        return lesson, (messages.NOT_TRANSLATED.at(where, page=lesson.id, language=language),)
    return replace(lesson, language=language), ()


def _keys(page: str, language: str) -> tuple[str, str]:
    return f"{page}@{language}", f"{page}@{language.partition('-')[0]}"


def _differences(original: Lesson, translated: Lesson, language: str) -> Iterator[Diagnostic]:
    ours, theirs = _marks(original), _marks(translated)
    for name, (mark, where) in ours.items():
        if name not in theirs:
            yield messages.TRANSLATION_LACKS.at(
                translated.where.at(1), id=name, language=language, file=where.file, line=where.line
            )
        elif theirs[name][0] != mark:
            yield messages.TRANSLATION_DIFFERS.at(theirs[name][1], id=name, file=where.file, line=where.line)
    for name, (_, where) in theirs.items():
        if name not in ours:
            yield messages.TRANSLATION_EXTRA.at(where, id=name, file=original.where.file)


def _marks(lesson: Lesson) -> Mapping[str, tuple[object, Where]]:
    """What a translation has to keep, by id: an objective's being there, and all of a question but its words."""
    found: dict[str, tuple[object, Where]] = {
        objective.id: ((), lesson.where) for objective in lesson.objectives
    }
    return found | {question.id: (_mark(question), question.where) for question in asked(lesson)}


def _mark(question: Question) -> object:
    kind = questions.find(question.kind)
    told = kind.interactions(question) if kind else ()
    answers = tuple(
        (
            one.id,
            one.type,
            tuple(option.id for option in (*one.options, *one.targets)),
            frozenset(one.correct) if one.type in IDS else (),
        )
        for one in told
    )
    return (
        question.kind,
        question.level,
        question.points,
        frozenset(question.tags),
        question.objective,
        answers,
    )
