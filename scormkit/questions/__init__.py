"""Question kinds: one folder each, found by name; none knows another."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol, cast, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Json, Question
    from scormkit.questions.scales import Comparison

NAMES = (
    "choice", "true-false", "matching", "categorise", "ordering", "numeric", "fill-in", "inline-choice",
    "hotspot", "rating", "reflection", "rubric", "scenario",
)  # fmt: skip
"""Every kind of the format (docs/reference/format.md), built or not."""


class Kind(Protocol):
    """What each `questions/FOLDER/__init__.py` offers as `KIND`; it is given questions of its own alone."""

    name: str
    title: str
    keys: frozenset[str]

    def parse(self, block: Block, page: str) -> tuple[Question[Any] | None, tuple[Diagnostic, ...]]:
        """Read a block of page `page`; every problem found is reported, each with its line."""

    def template(self) -> str:
        """The Jinja template of its body, which is given `question`, `content`, `words` and `name`."""

    def widget(self) -> str:
        """Its browser part, an ES module exporting `widget`."""

    def data(self, question: Question[Any]) -> Mapping[str, Json]:
        """What its widget needs to show, read and score: ends up in the page."""

    def interactions(self, question: Question[Any]) -> tuple[Interaction, ...]:
        """What an LMS is told, in no standard's words."""

    def room(self, question: Question[Any]) -> int:
        """The most characters that its packed answer can take in the saved state; where it is one, a small letter, digit or `-`."""


@runtime_checkable
class Scaled(Protocol):
    """A kind whose questions may name a scale of the course, which is known only once a course is cut."""

    def scaled(
        self, question: Question[Any], course: Mapping[str, tuple[str, ...]]
    ) -> tuple[Question[Any], tuple[Diagnostic, ...]]:
        """The question on its scale; `course` holds the steps of the course's scales by name."""


@runtime_checkable
class Compared(Protocol):
    """A kind whose questions a module may ask before its lessons and again after them."""

    def compared(self, question: Question[Any]) -> Comparison:
        """When it is asked, and what the two answers are compared by."""


def widgets(kinds: Iterable[str]) -> Mapping[str, str]:
    """The browser part of each of these kinds. Raises ValueError for one that nobody built."""
    found = {name: find(name) for name in kinds}
    if missing := [name for name, kind in found.items() if kind is None]:
        raise ValueError(f"nobody built the question kind '{missing[0]}'")
    return {name: kind.widget() for name, kind in found.items() if kind}


@cache
def find(name: str) -> Kind | None:
    """The kind of this name, ours or from the entry points `scormkit.kinds`; None where nobody built it."""
    folder = name.replace("-", "_")
    if files("scormkit.questions").joinpath(folder, "__init__.py").is_file():
        return cast("Kind", import_module(f"scormkit.questions.{folder}").KIND)
    for point in entry_points(group="scormkit.kinds", name=name):
        return cast("Kind", point.load())
    return None
