"""Finds pages by the paths that course files write."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Lesson, Library

POOL = "quiz"
BESIDE = frozenset({POOL, "trainer"})
"""Files that belong to the page beside them."""

DOCUMENTS = ("docx", "doc", "odt", "rtf", "txt", "html", "htm", "pdf", "markdown", "pptx", "md.txt")
"""What people write texts with, by the endings of its files."""


@dataclass(frozen=True)
class Catalogue:
    """The pages of a library by path, `lessons/1-1-definitions`; translations stand in the library alone."""

    library: Library

    @cached_property
    def all(self) -> Mapping[str, Lesson]:
        """Every page, and every `quiz.md` without a page, in name order."""
        found = {
            normalize("NFC", _path(lesson.where.file)): lesson
            for key, lesson in self.library.lessons.items()
            if "@" not in key
        }
        return {path: found[path] for path in sorted(found)}

    @cached_property
    def pages(self) -> Mapping[str, Lesson]:
        """What can be read."""
        return {path: lesson for path, lesson in self.all.items() if path.rpartition("/")[2] not in BESIDE}

    @cached_property
    def pools(self) -> Mapping[str, Lesson]:
        """What a test can draw from."""
        return {path: lesson for path, lesson in self.all.items() if lesson.pool}

    def find(self, path: str, *, pool: bool = False) -> Lesson | None:
        """The page at this path, however its accents are coded; `pool` finds a `quiz.md` without a page too."""
        path = normalize("NFC", path)
        found = self.pages.get(path)
        return found or (self.pools.get(path) or self.pools.get(f"{path}/{POOL}") if pool else None)

    def is_file(self, path: str) -> bool:
        """Whether there is such a file, though it is no page or could not be read."""
        return f"{path}.md" in self.library.tree or f"{path}/lesson.md" in self.library.tree

    def near(self, path: str) -> str:
        """`Did you mean 'lessons/1-1-definitions'?`, by id or by spelling; else what lies there and is no page."""
        if other := self._other(path):
            return f"There is '{other}', but a page is a plain text file whose name ends in '.md'."
        last = path.rpartition("/")[2]
        named = [known for known, page in self.pages.items() if last in (page.id, known.rpartition("/")[2])]
        close = named or get_close_matches(path, list(self.pages), 1)
        return f"Did you mean '{close[0]}'?" if close else ""

    def _other(self, path: str) -> str:
        """A document of another program at this path."""
        named = (path, *(f"{stem}.{ending}" for stem in (path, f"{path}/lesson") for ending in DOCUMENTS))
        return next((one for one in named if one in self.library.tree and "." in one), "")


def _path(file: str) -> str:
    return file.removesuffix(".md").removesuffix("/lesson")
