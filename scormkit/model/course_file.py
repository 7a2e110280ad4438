"""A course file as read and checked: what its author asks for, before a course is cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit.model.writing import SILENT, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.diagnostics import Where
    from scormkit.model.question import Draw, Json


@dataclass(frozen=True, slots=True)
class Quiz:
    """How a test is played: an entry of `quizzes:`, or what a test changes in it. Units as in `Assessment`.

    `from_each` is `page` or `module`, and how many questions each of them gives at least.
    """

    title: str = ""
    pass_mark: int = 70
    minutes: int = 0
    attempts: int = 0
    counts: str = "best"
    feedback: str = "at-end"
    shuffle: tuple[str, ...] = ()
    review: bool = True
    recorded: bool = True
    kinds: int = 0
    from_each: tuple[str, int] = ("page", 0)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of `pages:`: the page's path without `.md`, and what this course says instead of the page."""

    path: str
    where: Where
    title: str = ""
    bridge: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentEntry:
    """A module's `test:`.

    `sources` are the pages whose pools are asked, empty for the module's own; `draw` is empty where every
    question is asked.
    """

    quiz: Quiz
    where: Where
    sources: tuple[PageEntry, ...] = ()
    draw: tuple[tuple[Draw, Where], ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleEntry:
    """One entry of `modules:`; `complete` is empty where the author leaves it to us; see `Module.numbered`."""

    id: str
    title: str
    where: Where
    pages: tuple[PageEntry, ...] = ()
    summary: str = ""
    complete: tuple[tuple[str, Where], ...] = ()
    minutes: int = 0
    self_assessment: PageEntry | None = None
    test: AssessmentEntry | None = None
    numbered: bool = True
    part: str = ""
    after: tuple[tuple[str, Where], ...] = ()


@dataclass(frozen=True, slots=True)
class CourseFile:
    """`course.yaml` or `NAME.course.yaml`; `short` is NAME or `course`.

    `modules` is None in the smallest course, whose pages are all there are; `settings` holds `keywords` and the
    author's own, whose names begin with `x-`.
    """

    short: str
    title: str
    where: Where
    iri: str = ""
    summary: str = ""
    language: str = "en"
    version: str = "1.0"
    as_of: str = ""
    licence: str = ""
    package: str = "module"
    parts: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[str, ...] = ("scorm12", "xapi")
    audience: str = "learner"
    perspective: str = "both"
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    modules: tuple[ModuleEntry, ...] | None = None
    retired: tuple[tuple[str, Where], ...] = ()
    writing: Writing = SILENT
    settings: Mapping[str, Json] = field(default_factory=dict)
