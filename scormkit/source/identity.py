"""Keeps ids apart in a course: what an LMS files under one name must be one thing for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import questions_in
from scormkit.source import identity_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import CourseFile, Lesson, Module, Question

LONGEST_TITLE = 255
"""Characters that Moodle and most LMSs keep of a name."""


def check(file: CourseFile, modules: Sequence[Module]) -> Iterator[Diagnostic]:
    """Ids given twice or given again, and titles too long for an LMS."""
    yield from _modules(file, modules)
    yield from _retired(file, modules)
    yield from _titles(file, modules)


def _modules(file: CourseFile, modules: Sequence[Module]) -> Iterator[Diagnostic]:
    first: dict[str, Module] = {}
    pages = {page.id: page for module in modules for page in module.shown}
    for module in modules:
        if module.id in first:
            yield messages.MODULE_TWICE.at(module.where, id=module.id, line=first[module.id].where.line)
        elif module.id == file.short and len(modules) > 1:
            yield messages.MODULE_LIKE_COURSE.at(module.where, id=module.id, file=file.where.file)
        if module.id in pages:
            yield messages.MODULE_LIKE_PAGE.at(
                pages[module.id].where.at(1), id=module.id, file=file.where.file
            )
        first.setdefault(module.id, module)


def _retired(file: CourseFile, modules: Sequence[Module]) -> Iterator[Diagnostic]:
    retired = dict(file.retired)
    for name, where in dict(_ids(modules)).items():
        if name in retired:
            yield messages.RETIRED.at(where, id=name, file=file.where.file, line=retired[name].line)


def _ids(modules: Iterable[Module]) -> Iterator[tuple[str, Where]]:
    for module in modules:
        yield module.id, module.where
        for page in module.shown:
            yield page.id, page.where
            yield from ((question.id, question.where) for question in asked(page))
        if module.test:
            yield from ((question.id, question.where) for question in module.test.questions)


def asked(page: Lesson) -> Iterator[Question]:
    """All questions of a page, its pool included."""
    yield from questions_in((*page.body, *page.trainer))
    yield from page.pool


def _titles(file: CourseFile, modules: Sequence[Module]) -> Iterator[Diagnostic]:
    titled = [("the course", file.title, file.where)]
    for module in modules:
        titled.append((f"module '{module.id}'", module.title, module.where))
        titled += [(f"page '{page.id}'", page.title, page.where) for page in module.shown]
        titled += [("the test", module.test.title, module.test.where)] if module.test else []
    for what, title, where in dict.fromkeys(titled):
        if len(title) > LONGEST_TITLE:
            yield messages.LONG_TITLE.at(
                where, what=what, title=title, length=len(title), longest=LONGEST_TITLE
            )
