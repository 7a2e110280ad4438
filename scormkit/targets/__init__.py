"""Targets: one folder for each thing a course can become; none knows another."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.model import Heard, Interaction, Publication, Whole
    from scormkit.package import Package


class Target(Protocol):
    """What each `targets/NAME/__init__.py` offers as `TARGET`, and in `EDITIONS` by what stands after a hyphen."""

    name: str
    title: str
    limit: int
    """The longest saved state the standard guarantees, in characters; 0 where it sets none."""

    def plan(self, publication: Publication) -> Package:
        """Arrange the publication as this standard wants it. Nothing is written."""


@runtime_checkable
class Together(Protocol):
    """What a target offers besides if one of its packages can hold several modules, each launched and recorded apart."""

    def plan_whole(self, whole: Whole) -> Package:
        """Arrange a whole course as this standard wants it. Nothing is written."""

    def waits(self, publication: Publication) -> bool:
        """Whether an LMS can be told that other modules stay closed until this one is finished."""


@runtime_checkable
class Telling(Protocol):
    """A target whose LMS hears of answers."""

    def heard(self, interaction: Interaction) -> Heard:
        """How it writes an interaction."""


@cache
def find(name: str) -> Target | None:
    """The target of this name, ours or from the entry points `scormkit.targets`; None where nobody built it.

    A standard of several editions has one name for each besides its own: `scorm2004`, `scorm2004-2`, `scorm2004-3`, `scorm2004-4`.
    """
    folder, _, edition = name.partition("-")
    if folder in _ours():
        module = import_module(f"scormkit.targets.{folder}")
        editions: Mapping[str, Target] = getattr(module, "EDITIONS", {})
        if not edition or edition in editions:
            return editions[edition] if edition else cast("Target", module.TARGET)
    for point in entry_points(group="scormkit.targets", name=name):
        return cast("Target", point.load())
    return None


def is_ours(name: str) -> bool:
    """Whether the target of this name is one of the house, whose packages we can judge."""
    folder = name.partition("-")[0]
    return folder in _ours() and name in _names(folder)


def names() -> tuple[str, ...]:
    """Every target that can be built here, each edition by its own name too."""
    others = (point.name for point in entry_points(group="scormkit.targets"))
    return tuple(sorted({*others, *(name for folder in _ours() for name in _names(folder))}))


@cache
def _ours() -> frozenset[str]:
    folders = files("scormkit.targets").iterdir()
    return frozenset(entry.name for entry in folders if entry.joinpath("__init__.py").is_file())


def _names(folder: str) -> Iterator[str]:
    yield folder
    editions = getattr(import_module(f"scormkit.targets.{folder}"), "EDITIONS", {})
    yield from (f"{folder}-{edition}" for edition in editions)
