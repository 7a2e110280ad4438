"""Which rows of the tables a course uses, and on which pages."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model.text import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.model.course import Course, Fact, Lesson, Library, Module

TARGET = re.compile(r'href="([^"#]*)')


def pages(course: Course) -> Mapping[str, Lesson]:
    """Every page of a course by id, each once, in the order in which it is first shown."""
    found: dict[str, Lesson] = {}
    for module in course.modules:
        for page in module.shown:
            found.setdefault(page.id, page)
    return found


def linked(course: Course, scheme: str) -> Mapping[str, tuple[str, ...]]:
    """What links of a scheme (`fact`, `term`, `work`) lead to: id → the ids of the pages, both in reading order.

    A question that a test draws counts as being on the page whose pool it is from.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for page in pages(course).values():
        for target in targets(page, scheme):
            found[target][page.id] = None
    for module in course.modules:
        for page_id, target in _drawn(module, scheme):
            found[target].setdefault(page_id)
    return {target: tuple(where) for target, where in found.items()}


def targets(thing: object, scheme: str) -> tuple[str, ...]:
    """The ids that links of a scheme inside a thing lead to, each once, in reading order."""
    start = f"{scheme}:"
    links = (link for text in texts(thing) if start in text.html for link in TARGET.findall(text.html))
    return tuple(dict.fromkeys(link.removeprefix(start) for link in links if link.startswith(start)))


def by_module(course: Course, scheme: str) -> tuple[tuple[Module, tuple[str, ...]], ...]:
    """What links of a scheme lead to, each under the module that uses it first: its pages, its pools, its test."""
    seen: set[str] = set()
    found = []
    for module in course.modules:
        asked = module.test.questions if module.test else ()
        new = tuple(one for one in targets((module.shown, asked), scheme) if one not in seen)
        seen.update(new)
        found.append((module, new))
    return tuple(found)


def _drawn(module: Module, scheme: str) -> tuple[tuple[str, str], ...]:
    asked = module.test.questions if module.test else ()
    return tuple((one.id.partition("_")[0], target) for one in asked for target in targets(one, scheme))


@dataclass(frozen=True, slots=True)
class UsedFact:
    """A row of `facts.csv`, and the files of the pages (or whose pools) that link it, in reading order."""

    fact: Fact
    files: tuple[str, ...]


def facts(library: Library, courses: Iterable[Course]) -> tuple[UsedFact, ...]:
    """Every fact of the table, in its order, with where these courses use it."""
    files: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for course in courses:
        shown = pages(course)
        for name, where in linked(course, "fact").items():
            known = (shown.get(one) or library.lessons.get(one) for one in where)
            files[name].update((page.where.file, None) for page in known if page)
    return tuple(UsedFact(fact, tuple(files.get(fact.id, ()))) for fact in library.facts.values())
