"""What rules for writing look at: each page as somebody reads it, each test's pool, and the whole course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Block, Heading, Label, Listing, Prose, Question, Table, questions_in, texts, used
from scormkit.rules import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormkit.model import Assessment, Course, Item, Lesson, Module, Node, Writing
    from scormkit.rules.prose import Run, Sentence

APART = frozenset({"figure", "chart", "summary", "next-monday", "exercise"})
"""Blocks whose words are not part of the running text."""

INVENTED = frozenset({"case", "example", "exercise"})
"""Blocks whose numbers nobody takes for the real world's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as read, from top to bottom, and what the course asks of it (less what the page is excused from).

    `pool` are the words of its `quiz.md`. `sentences` are those of the running text: paragraphs and lists outside
    figures, tables, questions, exercises and summaries.
    """

    page: Lesson
    asked: Writing
    runs: tuple[Run, ...]
    pool: tuple[Run, ...]
    sentences: tuple[Sentence, ...]

    @property
    def lesson(self) -> bool:
        """Whether it is a lesson: it has a folder of its own, or says what one can do after it."""
        return self.page.where.file.endswith("lesson.md") or bool(self.page.objectives)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All its questions: those among the paragraphs, then its pool."""
        return (*questions_in(self.page.body), *self.page.pool)

    @property
    def countable(self) -> bool:
        """Whether words and sentences of its language can be counted."""
        return self.page.language.partition("-")[0].lower() not in prose.UNSPACED

    @property
    def count(self) -> int:
        """The words of its running text."""
        return sum(sentence.count for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Pool:
    """The questions that a module's test can draw, and what the course asks of them."""

    module: Module
    test: Assessment
    asked: Writing


@dataclass(frozen=True, slots=True)
class Written:
    """A whole course as read: its pages, each once, the pools of its tests, and what all their links lead to."""

    course: Course
    readings: tuple[Reading, ...]
    pools: tuple[Pool, ...]
    linked: frozenset[str]


def written(course: Course) -> Written:
    """The course as its rules for writing see it."""
    pools = tuple(Pool(one, one.test, course.writing) for one in course.modules if one.test)
    readings = tuple(reading(page, course.writing) for page in used.pages(course).values())
    pooled = {question.id for one in readings for question in one.page.pool}
    others = (one for pool in pools for one in pool.test.questions if one.id not in pooled)
    runs = [run for one in readings for run in (*one.runs, *one.pool)]
    runs += [run for question in others for run in _asked(question, "")]
    return Written(course, readings, pools, frozenset(link.target for run in runs for link in run.links))


def reading(page: Lesson, asked: Writing) -> Reading:
    """One page, with the sentences of its running text."""
    runs = tuple(_runs(page.body, ""))
    sentences = tuple(sentence for run in runs if running(run) for sentence in prose.sentences(run))
    pool = tuple(run for question in page.pool for run in _asked(question, ""))
    return Reading(page, asked.without(page.excused), runs, pool, sentences)


def running(run: Run) -> bool:
    """Whether it is part of the running text."""
    return run.sort == "text" and run.box not in APART


def _runs(nodes: Iterable[Node], box: str) -> Iterator[Run]:
    for node in nodes:
        match node:
            case Prose() | Label():
                yield prose.run(node.text, "text", box)
            case Heading():
                yield prose.run(node.text, "heading", box)
            case Listing():
                yield from _items(node.items, box)
            case Table():
                cells = (cell for row in (node.head, *node.rows) for cell in row)
                yield from (prose.run(cell.text, "table", box) for cell in cells)
            case Question():
                yield from _asked(node, box)
            case Block():
                if node.title:
                    yield prose.run(node.title, "heading", box or node.name)
                yield from _runs(node.children, box or node.name)


def _items(items: Iterable[Item], box: str) -> Iterator[Run]:
    for item in items:
        yield prose.run(item.text, "text", box)
        yield from _items(item.items, box)


def _asked(question: Question, box: str) -> Iterator[Run]:
    """All words of a question, each once."""
    seen = dict.fromkeys((text.where, text.html, text) for text in texts(question))
    yield from (prose.run(text, "question", box) for _, _, text in seen)
