"""Diagnostics for people and for programs: one file a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.diagnostics.message import Diagnostic


@dataclass(frozen=True, slots=True)
class Judged:
    """One package as reports tell it: its path, what it is in words, and all that was noticed.

    `folder` says that its files lie on the disk below `path`, so that a report can name them; `ran` are sentences on
    how it ran in a browser, where it did; `in_part` says that scormkit recognises its standard and has no rules for it;
    `lines` gives the text of a file in it, by name.
    """

    path: str
    title: str
    valid: bool
    diagnostics: tuple[Diagnostic, ...]
    folder: bool = False
    ignored: int = 0
    ran: tuple[str, ...] = ()
    in_part: bool = False
    lines: Callable[[str], str] | None = None

    def place(self, found: Diagnostic) -> str:
        """The file on the disk that a finding is about: the package where it is an archive."""
        return f"{self.path.rstrip('/')}/{found.where.file}" if self.folder and found.where else self.path
