"""Rows that are rated one by one on the same steps: what statements and criteria have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Option, key
from scormkit.questions import scale_messages as messages
from scormkit.questions.options import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Json, Question, Text

FEWEST = 2
MOST = 10
"""Steps of a scale: as in the `scales:` of a course file."""

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
MARK = 2
"""Characters by which the saved state knows a row: the first of its id's key. Places may change, ids do not."""

SIZE = MARK + 1
"""Characters that a rated row takes: its mark, and the number of the step in base 36."""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement or a criterion; `meanings` says in a rubric what each step means here."""

    id: str
    text: Text
    meanings: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is asked twice: `when` holds `before` and/or `after`, as written; rows and the names of their steps."""

    when: tuple[str, ...]
    rows: tuple[Row, ...]
    steps: tuple[str, ...]


def mark(row: Row) -> str:
    """What stands for the row in the saved state."""
    return key(row.id)[:MARK]


def faults(rows: Sequence[Row], what: str) -> Iterator[Diagnostic]:
    """What is wrong with the ids and the words of rows; `what` they are called by, such as `statement`."""
    names: set[str] = set()
    marks: dict[str, str] = {}
    seen = {""}
    for row in rows:
        yield from _named(row, what, names, marks)
        if same(row.text) in seen:
            yield messages.ROW_WORDS.at(row.text.where, what=what, words=row.text.plain)
        names.add(row.id)
        marks.setdefault(mark(row), row.id)
        seen.add(same(row.text))


def words(texts: Iterable[Text]) -> tuple[str, ...]:
    """The steps of a scale as they are shown and told."""
    return tuple(" ".join(text.plain.split()) for text in texts)


def steps(texts: Sequence[Text], where: Where) -> Iterator[Diagnostic]:
    """What is wrong with the steps of a scale that a block brings along."""
    if not FEWEST <= len(texts) <= MOST:
        yield messages.STEP_COUNT.at(where, count=len(texts) or "no", low=FEWEST, high=MOST)
    seen = {""}
    for text, said in zip(texts, words(texts), strict=True):
        if said.casefold() in seen:
            yield messages.STEP_WORDS.at(text.where, words=said)
        seen.add(said.casefold())


def data(rows: Sequence[Row], named: Sequence[str]) -> Mapping[str, Json]:
    """`{"rows": {id: mark}, "steps": [words]}`."""
    return {"rows": {row.id: mark(row) for row in rows}, "steps": list(named)}


def interactions(question: Question, rows: Sequence[Row], named: Sequence[str]) -> tuple[Interaction, ...]:
    """One `likert` a row, QUESTION_ROW; its options are the steps, 1 for the lowest."""
    return tuple(
        Interaction(
            id=f"{question.id}_{row.id}",
            type="likert",
            text=question.prompt.plain,
            part=row.text.plain,
            options=_options(row, named),
            weighting=question.points,
            objective=question.objective,
        )
        for row in rows
    )


def room(rows: Sequence[Row]) -> int:
    """All rows rated."""
    return SIZE * len(rows)


def _named(row: Row, what: str, names: set[str], marks: Mapping[str, str]) -> Iterator[Diagnostic]:
    where = row.text.where
    if not row.id:
        yield messages.NO_ROW_ID.at(where, what=what, words=row.text.plain)
    elif not ID.fullmatch(row.id):
        yield messages.ROW_ID.at(where, id=row.id, what=what)
    elif row.id in names:
        yield messages.ROW_ID_TWICE.at(where, id=row.id, what=what)
    elif mark(row) in marks:
        yield messages.ROW_IDS_ALIKE.at(where, id=row.id, other=marks[mark(row)])


def _options(row: Row, named: Sequence[str]) -> tuple[Option, ...]:
    """Each step in words; in a rubric with what it means in this row."""
    meanings = words(row.meanings) or [""] * len(named)
    said = [f"{step}: {meaning}" if meaning else step for step, meaning in zip(named, meanings, strict=True)]
    return tuple(Option(str(number), one) for number, one in enumerate(said, 1))
