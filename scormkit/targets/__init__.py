"""Targets: one folder for each thing a course can become; none knows another."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from scormkit.model import Publication
    from scormkit.package import Package


class Target(Protocol):
    """What each `targets/NAME/__init__.py` offers as `TARGET`."""

    name: str
    title: str
    limit: int
    """The longest saved state the standard guarantees, in characters; 0 where it sets none."""

    def plan(self, publication: Publication) -> Package:
        """Arrange the publication as this standard wants it. Nothing is written."""


@cache
def find(name: str) -> Target | None:
    """The target of this name, ours or from the entry points `scormkit.targets`; None where nobody built it."""
    if name.isidentifier() and files("scormkit.targets").joinpath(name, "__init__.py").is_file():
        return cast("Target", import_module(f"scormkit.targets.{name}").TARGET)
    for point in entry_points(group="scormkit.targets", name=name):
        return cast("Target", point.load())
    return None


def names() -> tuple[str, ...]:
    """Every target that can be built here."""
    ours = [
        entry.name for entry in files("scormkit.targets").iterdir() if entry.joinpath("__init__.py").is_file()
    ]
    return tuple(sorted({*ours, *(point.name for point in entry_points(group="scormkit.targets"))}))
