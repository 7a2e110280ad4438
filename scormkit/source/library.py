"""Turns a tree of source files into a library: finds the pages, reads them, and keeps their ids apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from scormkit.diagnostics import Severity, Where
from scormkit.model import Block, Lesson, Library, Objective, Question, questions_in
from scormkit.package import read as content
from scormkit.questions.parts import near
from scormkit.source import (
    causes,
    courses,
    file_messages,
    files,
    id_messages,
    link_messages,
    links,
    markdown,
    media,
    tables,
)
from scormkit.source.front import Front
from scormkit.source.inline import Page
from scormkit.source.links import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Node
    from scormkit.package import Body
    from scormkit.source.files import Source
    from scormkit.source.tables import Tables

SIGNS = re.compile(r"\W+")
"""What the ids of footnotes leave out of a path."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file after reading: what it says, and the page that knows its links and faults."""

    source: Source
    page: Page
    said: markdown.Reading


def parse(tree: Mapping[str, Body]) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Read everything in a tree once, and report everything that is wrong with it.

    Lessons stand in the library by id, translations as `ID@fr`. A `quiz.md` without a page beside it is a lesson
    without a body.
    """
    rows, of_tables = tables.read(tree)
    found, of_courses = courses.read(tree)
    sources, of_files = files.read(tree)
    shelf = _shelf(tree, rows, sources, of_tables)
    read = [_read(source, shelf) for source in sources]
    lessons = {lesson.id: lesson for lesson in _lessons(read)}
    noticed = [
        *of_tables, *of_courses, *of_files, *files.names(tree, {path for one in read for path in _assets(one)}),
        *(diagnostic for one in read for diagnostic in _faults(one, shelf)),
        *_twice(lessons.values()), *_objectives(lessons.values(), _unsure(read)),
    ]  # fmt: skip
    spoken = {one.source.path: one.said.body for one in read if one.source.role == "transcript"}
    linked = frozenset(term for one in read if one.source.role != "transcript" for term in _terms(one))
    return Library(lessons, rows.facts, rows.terms, rows.works, found, tree, spoken, linked), tuple(noticed)


def _shelf(
    tree: Mapping[str, Body], rows: Tables, sources: Iterable[Source], faults: Iterable[Diagnostic]
) -> Shelf:
    pages = {one.page: one.path for one in sources if one.role == "page" and not one.language}
    paths = {normalize("NFC", path): path for path in sorted(tree)}
    sizes = {path: body.size for path, body in tree.items()}
    bad = {one.where.file for one in faults if one.where and one.severity is Severity.ERROR}
    torn = {path: content(tree[path]).decode("utf-8", "replace") for path in sorted(bad) if path in tree}
    return Shelf(rows.facts, rows.terms, rows.works, pages, paths, sizes, torn)


def _read(source: Source, shelf: Shelf) -> _Read:
    page = Page(source.page, Where(source.path), shelf, source.language or source.front.language or "en")
    page.env["docId"] = {"trainer": "trainer", "transcript": SIGNS.sub("-", source.path)}.get(source.role)
    titled = source.role in ("page", "transcript") and not source.front.title
    outlined = source.role != "quiz"
    return _Read(source, page, markdown.read(page, source.text, titled=titled, outlined=outlined))


def _lessons(read: Iterable[_Read]) -> Iterator[Lesson]:
    """One lesson a page and language, with what lies beside it."""
    groups: dict[tuple[str, str], dict[str, _Read]] = {}
    for one in read:
        groups.setdefault((one.source.page, one.source.language), {})[one.source.role] = one
    for (name, language), group in groups.items():
        main = group.get("page") or group.get("quiz")
        if main is not None:
            yield _lesson(f"{name}@{language}" if language else name, main, group)


def _lesson(key: str, main: _Read, group: Mapping[str, _Read]) -> Lesson:
    front, page = main.source.front, group.get("page")
    return Lesson(
        id=key,
        title=front.title or (main.said.title.plain if main.said.title else ""),
        body=page.said.body if page else (),
        where=main.page.file.at(1),
        summary=front.summary,
        minutes=front.minutes,
        outcomes=front.outcomes,
        objectives=tuple(
            Objective(f"{main.source.page}_{name}", words) for name, words, _ in front.objectives
        ),
        reading=tuple(work for work, _ in front.reading),
        gender=front.gender,
        language=main.source.language or front.language or "en",
        pool=tuple(node for node in _body(group, "quiz") if isinstance(node, Question)),
        trainer=_body(group, "trainer"),
        assets=tuple(sorted({path for one in group.values() for path in _assets(one)})),
        excused=front.excused,
        settings=front.settings,
    )


def _body(group: Mapping[str, _Read], role: str) -> tuple[Node, ...]:
    return group[role].said.body if role in group else ()


def _assets(read: _Read) -> set[str]:
    """The files of the tree that this one shows or hands out."""
    shelf, asked = read.page.shelf, set()
    for link in read.page.links:
        others = (
            link.beside(link.settings[key], shelf)
            for key in ("captions", "transcript")
            if key in link.settings
        )
        asked |= {link.path, *others}
    return {path for path in asked if path in shelf.paths.values() and not path.endswith("/lesson.md")}


def _terms(read: _Read) -> Iterator[str]:
    return (link.target.partition(":")[2] for link in read.page.links if link.scheme == "term")


def _faults(read: _Read, shelf: Shelf) -> Iterator[Diagnostic]:
    """All that is wrong with one file: its text, its links, its place in the tree."""
    yield from read.page.noticed
    anchors = frozenset(read.page.anchors)
    for link in read.page.links:
        yield from links.check(link, shelf, anchors, read.page.language)
    for work, where in read.source.front.reading:
        if work not in shelf.works:
            yield link_messages.UNKNOWN_TARGET.at(
                where, scheme="work", id=work, table="bibliography.yaml", near=near(work, shelf.works)
            )
    if not read.source.broken:
        yield from _whole(read)


def _whole(read: _Read) -> Iterator[Diagnostic]:
    """What a file of this role must hold."""
    titled = read.source.front.title or (read.said.title and read.said.title.plain)
    blank = read.source.front == Front() and not read.source.text.strip()
    settled = blank or "title" in read.source.front.meant  # and has been told
    if read.source.role == "page" and not titled and not settled:
        only = bool(read.said.body) and all(isinstance(node, Question) for node in read.said.body)
        near = "It holds nothing but questions: if a test draws from them, call it 'quiz.md'." if only else ""
        yield file_messages.NO_TITLE.at(read.page.file.at(1), near=near)
    if read.source.role == "quiz":
        yield from _only_questions(read)
    elif read.said.empty:
        yield file_messages.EMPTY_PAGE.at(read.page.file.at(1))
    if read.source.role == "transcript":
        yield from _only_text(read)


def _only_text(read: _Read) -> Iterator[Diagnostic]:
    """What cannot be folded away below a film."""
    for node in read.said.body:
        if isinstance(node, Block | Question):
            words = f"::: {node.name if isinstance(node, Block) else node.kind}"
            yield file_messages.TRANSCRIPT_HOLDS_OTHER.at(node.where, words=words)
    for link in read.page.links:
        if link.picture and media.is_recording(link.target):
            yield file_messages.TRANSCRIPT_HOLDS_OTHER.at(link.where, words=link.target)


def _only_questions(read: _Read) -> Iterator[Diagnostic]:
    if not read.said.body and not read.page.noticed:
        yield file_messages.EMPTY_QUIZ.at(read.page.file.at(1))
    lost = causes.orphaned(
        read.page, [node.where.line for node in read.said.body if isinstance(node, Question)]
    )
    for node in read.said.body:
        if isinstance(node, Block):
            yield file_messages.QUIZ_HOLDS_OTHER.at(node.where, words=f"::: {node.name}")
        elif not isinstance(node, Question) and node.text.where.line not in lost:
            yield file_messages.QUIZ_HOLDS_OTHER.at(node.text.where, words=node.text.plain)


def _twice(lessons: Iterable[Lesson]) -> Iterator[Diagnostic]:
    """Question ids that a page or its pool gives to two questions."""
    for lesson in lessons:
        first: dict[str, Question] = {}
        for question in questions(lesson):
            if question.id in first:
                other = first[question.id].where
                short = question.id.partition("_")[2]
                yield id_messages.ID_TWICE.at(question.where, id=short, file=other.file, line=other.line)
            first.setdefault(question.id, question)


def _unsure(read: Iterable[_Read]) -> frozenset[str]:
    """Pages whose objectives nobody knows: they cannot be read, or nothing stands in the file yet."""
    return frozenset(
        one.source.page
        for one in read
        if one.source.broken or one.source.front.vague or not one.source.text.strip()
    )


def _objectives(lessons: Iterable[Lesson], unsure: frozenset[str]) -> Iterator[Diagnostic]:
    for lesson in (one for one in lessons if one.id.partition("@")[0] not in unsure):
        known = {objective.id.partition("_")[2] for objective in lesson.objectives}
        for question in questions(lesson):
            name = question.objective.partition("_")[2]
            if question.objective and name not in known:
                yield id_messages.UNKNOWN_OBJECTIVE.at(
                    question.where,
                    name=name,
                    near=near(name, known),
                    known=", ".join(sorted(known)) or "none",
                )


def questions(lesson: Lesson) -> Iterator[Question]:
    """All questions of a page: its text, its pool, its trainer's page."""
    yield from questions_in(lesson.body)
    yield from lesson.pool
    yield from questions_in(lesson.trainer)
