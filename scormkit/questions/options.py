"""Names the answers of a list, and says what is wrong with them, for every kind that offers some to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from string import ascii_lowercase
from typing import TYPE_CHECKING, Protocol

from scormkit.model import Interaction, Option
from scormkit.questions import option_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Block, Question, Text
    from scormkit.questions.parts import Parts

MOST = 36
"""SCORM 1.2 writes an answer as one letter or digit (facts/rules.md 3)."""

FEWEST = 2
BOXES = "Put an x into the box of each right answer ('- [x] …') and delete 'Answer:'."
LETTERED = re.compile(r"\(?([A-Za-z1-9])[.)]\s")
NAME = re.compile(r"[A-Za-z0-9]{1,40}")


class Named(Protocol):
    """Whatever stands in a list of a question: an answer, a card, a bin."""

    @property
    def id(self) -> str:
        """As written, or its letter."""

    @property
    def text(self) -> Text:
        """Its words."""


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
    return made, (*fewest(parts, len(items)), *faults(made, parts), *_lettered(made, parts))


def _lettered(made: Sequence[Answer], parts: Parts) -> Iterator[Diagnostic]:
    """Answers that count themselves, from the first letter or number on."""
    if not parts.answers or any(item.mark is None for item in parts.answers.items):
        return
    found = [LETTERED.match(one.text.plain) for one in made]
    counted = "".join(one[1].lower() if one else " " for one in found)
    if len(made) >= FEWEST and any(order.startswith(counted) for order in (ascii_lowercase, "123456789")):
        yield messages.LETTERED.at(made[0].text.where, prompt=parts.prompt.plain, words=made[0].text.plain)


def interaction(question: Question, made: Sequence[Answer]) -> Interaction:
    """One `choice`; all right answers together are the one correct response."""
    return Interaction(
        id=question.id,
        type="choice",
        text=question.prompt.plain,
        options=tuple(Option(one.id, one.text.plain) for one in made),
        correct=(tuple(one.id for one in made if one.right),),
        weighting=question.points,
        objective=question.objective,
    )


def faults(made: Sequence[Named], parts: Parts) -> Iterator[Diagnostic]:
    """What is wrong with the number, the words and the names of a list, whatever a kind does with it."""
    if len(made) > MOST:
        yield messages.TOO_MANY.at(place(parts), prompt=parts.prompt.plain, count=len(made))
    yield from _words(made, parts)
    yield from _names(made)


def place(parts: Parts) -> Where:
    """Where the list stands, or the words of the question if it has none."""
    return parts.answers.text.where if parts.answers else parts.prompt.where


def same(text: Text) -> str:
    """By what two texts are alike to a learner: words whatever their case, pictures by their file."""
    return " ".join(text.plain.split()).casefold() or text.html


def shown(ids: Sequence[str], block: Block, page: str) -> tuple[str, ...]:
    """These ids as a page shows them: mixed, unless the author wants the written order."""
    if block.braces.values.get("shuffle") == "no":
        return tuple(ids)
    return mixed(ids, f"{page}_{block.braces.id}")


def mixed(ids: Sequence[str], seed: str) -> tuple[str, ...]:
    """Another order of these ids: always the same for the same seed, and of two or more never the one given."""
    order = tuple(sorted(ids, key=lambda one: sha256(f"{seed} {one}".encode()).digest()))
    return (*order[1:], *order[:1]) if order == tuple(ids) else order


def fewest(parts: Parts, count: int) -> Iterator[Diagnostic]:
    """Whether there is anything to choose between."""
    if count < FEWEST:
        said = "one answer" if count else "no answers"
        yield messages.TOO_FEW.at(place(parts), prompt=parts.prompt.plain, count=said)


def _words(made: Sequence[Named], parts: Parts) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, one in enumerate(made, 1):
        words = " ".join(one.text.plain.split())
        if not words and "<img" not in one.text.html:
            yield messages.EMPTY_OPTION.at(one.text.where, number=number, prompt=parts.prompt.plain)
        elif words and words.casefold() in seen:
            yield messages.OPTIONS_ALIKE.at(one.text.where, words=words)
        seen.add(words.casefold())


def _names(made: Sequence[Named]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for one in made:
        if not NAME.fullmatch(one.id):
            yield messages.OPTION_ID.at(one.text.where, id=one.id)
        elif one.id in seen:
            yield messages.OPTION_ID_TWICE.at(one.text.where, id=one.id)
        seen.add(one.id)
