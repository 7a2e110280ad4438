"""Counts what a course holds, module by module: what a designer looks at to see what is thin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import LEVELS, SILENT, Block, used
from scormkit.rules.reading import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.model import Course, Module, Node
    from scormkit.rules.reading import Reading

EXPLAINING = frozenset({"figure", "chart"})
"""Blocks that are a drawing, a chart or a table to learn from."""


@dataclass(frozen=True, slots=True)
class Row:
    """One module, or all: `words` are running text of its lessons, `minutes` are without the test.

    `figures`, `practice` and `facts` count those of all its pages; `levels` and `kinds` those of the questions that
    its test can draw; `number` is 0 where a module is not counted.
    """

    title: str
    number: int
    lessons: int
    words: int
    figures: int
    practice: int
    pool: int
    levels: Mapping[str, int]
    kinds: Mapping[str, int]
    facts: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A course with a row for each module, and one for all of them, in which nothing is counted twice."""

    course: Course
    rows: tuple[Row, ...]
    whole: Row


def outline(course: Course) -> Outline:
    """What a course holds."""
    rows = tuple(_row(module.title, course.number(module), [module]) for module in course.modules)
    return Outline(course, rows, _row("All", 0, course.modules))


def _row(title: str, number: int, modules: Sequence[Module]) -> Row:
    pages = {page.id: page for module in modules for page in module.shown}
    tested = [module.test for module in modules if module.test]
    asked = {question.id: question for test in tested for question in test.questions}
    readings = [reading(page, SILENT) for page in pages.values()]
    linked = used.targets((tuple(pages.values()), tuple(asked.values())), "fact")
    return Row(
        title=title,
        number=number,
        lessons=sum(one.lesson for one in readings),
        words=sum(one.count for one in readings if one.lesson),
        figures=sum(_figures(page.body) for page in pages.values()),
        practice=sum(_practice(one) for one in readings),
        pool=len(asked),
        levels=_tally((one.level for one in asked.values()), LEVELS),
        kinds=dict(Counter(one.kind for one in asked.values())),
        facts=len(linked),
        minutes=sum(page.minutes for page in pages.values()),
    )


def _tally(found: Iterable[str], names: Sequence[str]) -> Mapping[str, int]:
    counted = Counter(found)
    return {name: counted[name] for name in names}


def _practice(one: Reading) -> int:
    return len(one.questions) - len(one.page.pool)


def _figures(nodes: Iterable[Node]) -> int:
    return sum(
        (node.name in EXPLAINING) + _figures(node.children) for node in nodes if isinstance(node, Block)
    )
