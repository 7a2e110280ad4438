"""Finds pages by the paths that course files write."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Lesson, Library

POOL = "quiz"
BESIDE = frozenset({POOL, "trainer"})
"""Files that belong to the page beside them."""


@dataclass(frozen=True)
class Catalogue:
    """The pages of a library by path, `lessons/1-1-definitions`; translations stand in the library alone."""

    library: Library

    @cached_property
    def all(self) -> Mapping[str, Lesson]:
        """Every page, and every `quiz.md` without a page, in name order."""
        found = {
            _path(lesson.where.file): lesson for key, lesson in self.library.lessons.items() if "@" not in key
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
        """The page at this path; `pool` finds a `quiz.md` without a page too."""
        found = self.pages.get(path)
        return found or (self.pools.get(path) or self.pools.get(f"{path}/{POOL}") if pool else None)

    def is_file(self, path: str) -> bool:
        """Whether there is such a file, though it is no page or could not be read."""
        return f"{path}.md" in self.library.tree or f"{path}/lesson.md" in self.library.tree

    def near(self, path: str) -> str:
        """`Did you mean 'lessons/1-1-definitions'?`, by id or by spelling."""
        last = path.rpartition("/")[2]
        named = [known for known, page in self.pages.items() if last in (page.id, known.rpartition("/")[2])]
        close = named or get_close_matches(path, list(self.pages), 1)
        return f"Did you mean '{close[0]}'?" if close else ""


def _path(file: str) -> str:
    return file.removesuffix(".md").removesuffix("/lesson")
