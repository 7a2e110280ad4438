"""What can be said, declared once, and one occurrence of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from scormkit.diagnostics.words import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormkit.diagnostics.where import Where


class Severity(StrEnum):
    """How bad it is: an error stops a build, a warning should be read, an info may be."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts errors first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Message:
    """A thing scormkit can say: `SK` + family + number, never reused, never renumbered.

    `summary` and `help` are `str.format` templates over the words given to `at`. `doc` is the page that
    `scormkit explain` prints: why it matters, a `Bad:` and a `Good:` example.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    help: str
    clause: str = ""
    doc: str = ""

    def at(self, where: Where | None, **words: object) -> Diagnostic:
        """One occurrence, with the author's own words filled in; where one of them is empty, no blank is left behind."""
        shown = {key: tidy(str(value)) for key, value in words.items()}
        text, remedy = self.summary.format(**shown), self.help.format(**shown)
        return Diagnostic(self, where, text.rstrip(" "), remedy)

    def once(self, where: Where | None, text: str) -> Diagnostic:
        """One occurrence that is told in words of its own, because it stands for many."""
        return Diagnostic(self, where, text, f"'scormkit explain {self.code}' says how to mend it.")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One occurrence of a message: plain, sortable data; `more` is how many it stands for where it is a summary, else 0."""

    message: Message
    where: Where | None
    text: str
    help: str
    more: int = 0

    @property
    def code(self) -> str:
        """The message's code."""
        return self.message.code

    @property
    def severity(self) -> Severity:
        """The message's severity."""
        return self.message.severity

    @property
    def order(self) -> tuple[str, int, int, int, str, str]:
        """File, line, column, then the worst first: the order in which a person mends things."""
        where = self.where
        place = (where.file, where.line, where.column) if where else ("", 0, 0)
        return (*place, self.severity.rank, self.code, self.text)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything said stops a build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
