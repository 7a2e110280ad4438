"""Rate something by criteria, each with a description of every level: the kind `rubric`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Table
from scormkit.questions import folder, parts, scale_messages, scales, unscored
from scormkit.questions import messages as common
from scormkit.questions.scales import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Json, Question
    from scormkit.questions.parts import Parts

TABLE = "Write a table: the levels in its first line, from the lowest up, then a line for each criterion, its name first."


@dataclass(frozen=True, slots=True)
class Content:
    """The criteria, each with what every level means there, and the names of the levels, from the lowest up."""

    rows: tuple[Row, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """The kind `rubric`."""

    name: str = "rubric"
    title: str = "Rubric"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        tables = [node for node in block.children if isinstance(node, Table)]
        table = tables[0] if tables else None
        read, noticed = parts.read(
            block, self.keys, listed=False, labels={"Answer": unscored.ANSWER}, held=table
        )
        content = _content(table)
        own = (
            *_table(block, read, table),
            *scales.faults(content.rows, "criterion"),
            *_steps(table),
        )
        return unscored.question(block, page, read, content), (*noticed, *unscored.faults(block, read), *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"rows": {id: mark}, "steps": [words]}`."""
        content = question.content
        return scales.data(content.rows, content.steps)

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `likert` a criterion, QUESTION_CRITERION."""
        content = question.content
        return scales.interactions(question, content.rows, content.steps)

    def room(self, question: Question[Content]) -> int:
        """Three characters a criterion."""
        return scales.room(question.content.rows)


def _content(table: Table | None) -> Content:
    if table is None:
        return Content((), ())
    rows = tuple(
        Row(first.braces.id, first.text, tuple(cell.text for cell in cells)) for first, *cells in table.rows
    )
    return Content(rows, scales.words(cell.text for cell in table.head[1:]))


def _table(block: Block, read: Parts, table: Table | None) -> Iterator[Diagnostic]:
    if table is None or not table.rows:
        yield scale_messages.NOTHING_TO_RATE.at(
            read.prompt.where, kind=block.name, prompt=read.prompt.plain, how=TABLE
        )
    for row in (table.head, *(cells[1:] for cells in table.rows)) if table else ():
        for cell in row:
            if cell.braces.id or cell.braces.values:
                words = f"{cell.text.plain} {{#{cell.braces.id}}}"
                yield common.STRAY.at(cell.text.where, kind=block.name, words=words)


def _steps(table: Table | None) -> Iterator[Diagnostic]:
    if table is not None:
        yield from scales.steps([cell.text for cell in table.head[1:]], table.text.where)


KIND = Rubric()
