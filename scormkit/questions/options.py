"""Names the answers of a list, and says what is wrong with them, for every kind that offers some to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

from scormkit.questions import option_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Item, Text
    from scormkit.questions.parts import Parts

MOST = 36
"""SCORM 1.2 writes an answer as one letter or digit (facts/rules.md 3)."""

FEWEST = 2
NAME = re.compile(r"[A-Za-z0-9]{1,40}")


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to choose: its id as written or its letter, its words, and what is said of it when chosen."""

    id: str
    text: Text
    right: bool
    feedback: Text | None = None


def letter(place: int) -> str:
    """`a` … `z`, then `a1`, `b1` …: the id of an answer that the author did not name."""
    turn, rest = divmod(place, len(ascii_lowercase))
    return ascii_lowercase[rest] + (str(turn) if turn else "")


def answers(parts: Parts) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers in written order; the letter counts places, so a new answer belongs at the end."""
    items = parts.answers.items if parts.answers else ()
    made = tuple(
        Answer(item.braces.id or letter(place), item.text, item.mark is True, item.feedback)
        for place, item in enumerate(items)
    )
    return made, (*_number(parts, len(items)), *_words(parts, items), *_names(made))


def _number(parts: Parts, count: int) -> Iterator[Diagnostic]:
    where = parts.answers.text.where if parts.answers else parts.prompt.where
    if count < FEWEST:
        said = "one answer" if count else "no answers"
        yield messages.TOO_FEW.at(where, prompt=parts.prompt.plain, count=said)
    if count > MOST:
        yield messages.TOO_MANY.at(where, prompt=parts.prompt.plain, count=count)


def _words(parts: Parts, items: tuple[Item, ...]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, item in enumerate(items, 1):
        words = " ".join(item.text.plain.split())
        if not words and "<img" not in item.text.html:
            yield messages.EMPTY_OPTION.at(item.text.where, number=number, prompt=parts.prompt.plain)
        elif words and words.casefold() in seen:
            yield messages.OPTIONS_ALIKE.at(item.text.where, words=words)
        seen.add(words.casefold())


def _names(made: tuple[Answer, ...]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for answer in made:
        if not NAME.fullmatch(answer.id):
            yield messages.OPTION_ID.at(answer.text.where, id=answer.id)
        elif answer.id in seen:
            yield messages.OPTION_ID_TWICE.at(answer.text.where, id=answer.id)
        seen.add(answer.id)
