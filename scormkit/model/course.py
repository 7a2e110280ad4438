"""A course as a tree: the library of all lessons, and one course cut from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit.model.writing import SILENT, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.diagnostics import Where
    from scormkit.model.block import Node
    from scormkit.model.course_file import CourseFile
    from scormkit.model.question import Assessment, Json, Question
    from scormkit.model.text import Text
    from scormkit.package import Body


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do after a lesson. `id` is full: PAGE_OBJECTIVE."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page: a lesson, a frame, a case, an exercise.

    `minutes` is the author's estimate, 0 where none; `pool` its `quiz.md`; `trainer` its `trainer.md` (cut
    for learners); `assets` the tree paths of its media; `excused` the settings of the course's `writing:` that do not
    hold here, each with its reason; `settings` the rest of its front matter, as read.
    """

    id: str
    title: str
    body: tuple[Node, ...]
    where: Where
    summary: str = ""
    minutes: int = 0
    outcomes: tuple[str, ...] = ()
    objectives: tuple[Objective, ...] = ()
    reading: tuple[str, ...] = ()
    gender: str = ""
    language: str = "en"
    bridge: Text | None = None
    pool: tuple[Question, ...] = ()
    trainer: tuple[Node, ...] = ()
    assets: tuple[str, ...] = ()
    excused: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of `facts.csv`."""

    id: str
    fact: str
    value: str
    as_of: str
    source: str
    publisher: str
    year: str
    confidence: str
    where: Where
    review_by: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of `glossary.yaml`."""

    id: str
    term: str
    meaning: str
    where: Where
    source: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of `bibliography.yaml`; `title`, `authors` and `issued` are plain, `csl` the whole."""

    id: str
    title: str
    authors: tuple[str, ...]
    issued: str
    csl: Mapping[str, Json]
    where: Where


@dataclass(frozen=True, slots=True)
class Library:
    """All lessons once, the tables, the course files by short name, and the tree they came from.

    A lesson's key is its id; a translation's is `ID@fr`. `transcripts` are the texts of recordings, by path; `linked`
    the ids of the terms that some page links.
    """

    lessons: Mapping[str, Lesson]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    works: Mapping[str, Work]
    courses: Mapping[str, CourseFile]
    tree: Mapping[str, Body]
    transcripts: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Module:
    """One SCO: pages in order, a test, a self-assessment before and after, and when it is complete.

    `complete` holds `pages`, `activities`, `test`, `minutes` and/or `finished` (the learner says so); `minutes` is the
    time asked for then. `self_assessment` stands before all pages, unless it is one of `pages`. `numbered` counts it
    as Module 1, 2, 3 … of the course. `part` is the id of the part of the course it belongs to, "" for none; `after`
    the modules that come before it, where a learner has to finish those first.
    """

    id: str
    title: str
    pages: tuple[Lesson, ...]
    where: Where
    summary: str = ""
    numbered: bool = True
    test: Assessment | None = None
    self_assessment: Lesson | None = None
    complete: tuple[str, ...] = ("pages", "test")
    minutes: int = 0
    part: str = ""
    after: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Lesson, ...]:
        """All its pages, each once, in the order in which they are first shown."""
        first = self.self_assessment
        apart = first is not None and all(page.id != first.id for page in self.pages)
        return (first, *self.pages) if first and apart else self.pages


@dataclass(frozen=True, slots=True)
class Course:
    """One course cut from the library; nothing after this can see what was cut.

    `id` is the course file's short name (`two-week`), `iri` an address its author owns; `transcripts` are the texts
    of its recordings, by path: they stand on the pages and are no `assets`. `package` is what one package holds:
    a `module` or the whole `course`; `parts` are the titles of parts of the course by id.
    """

    id: str
    iri: str
    title: str
    language: str
    modules: tuple[Module, ...]
    where: Where
    summary: str = ""
    version: str = "1.0"
    as_of: str = ""
    licence: str = ""
    package: str = "module"
    parts: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[str, ...] = ("scorm12", "xapi")
    audience: str = "learner"
    perspective: str = "both"
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    works: Mapping[str, Work] = field(default_factory=dict)
    assets: Mapping[str, Body] = field(default_factory=dict)
    transcripts: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    writing: Writing = SILENT
    settings: Mapping[str, Json] = field(default_factory=dict)

    def number(self, module: Module) -> int:
        """Which of the counted modules this is, from 1; 0 for one that is not counted, and where there are no two."""
        counted = [one.id for one in self.modules if one.numbered]
        return counted.index(module.id) + 1 if len(counted) > 1 and module.id in counted else 0
