"""What lies on the desk while one page is set: where links lead, and the notes that gather at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit.pages import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Course
    from scormkit.pages.media import Medium


@dataclass(slots=True)
class Gathered:
    """What a page has referred to so far; the only thing here that grows.

    `facts`: by id, the ids of the places that lead back; `works`: in order; `media`: paths in the source;
    `ids`: names given out on this page; `counts`: how many of each sort; `level`: of a heading that would stand here;
    `unsaid`: texts of recordings that stand in a line, to be set after it.
    """

    facts: dict[str, list[str]] = field(default_factory=dict)
    works: dict[str, None] = field(default_factory=dict)
    media: dict[str, None] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    level: int = 2
    unsaid: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Desk:
    """One page at work: the course, the files of all pages by page id, the media by path, notes or none.

    `noted` is False on a test page, where a list of sources would answer questions.
    """

    course: Course
    hrefs: Mapping[str, str]
    media: Mapping[str, Medium]
    noted: bool = True
    gathered: Gathered = field(default_factory=Gathered)

    @property
    def words(self) -> Mapping[str, str]:
        """The interface's words in the language of the course."""
        return wording.words(self.course.language)

    def say(self, key: str, **values: object) -> str:
        """The words of `key` with its braces filled in."""
        return self.words[key].format(**values)

    def number(self, sort: str) -> int:
        """1 for the first of a sort on this page, and so on."""
        self.gathered.counts[sort] = self.gathered.counts.get(sort, 0) + 1
        return self.gathered.counts[sort]

    def fresh(self, name: str) -> str:
        """An id like `name` that nothing on this page has."""
        given, number = name, 1
        while given in self.gathered.ids:
            number += 1
            given = f"{name}-{number}"
        self.gathered.ids.add(given)
        return given

    def title(self, page: str) -> str:
        """The title of a page anywhere in the course, "" where there is none."""
        pages = [page for module in self.course.modules for page in module.pages]
        return next((found.title for found in pages if found.id == page), "")
