"""The report that IT staff forward: one file that needs no other, with everything a vendor has to know."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from scormkit.diagnostics.message import Severity
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from scormkit.diagnostics.message import Diagnostic, Message
    from scormkit.diagnostics.report import Judged

SHORT = frozenset({"adl", "api", "doctype", "https", "id", "ids", "iri", "lms", "lrs", "sco", "scorm", "xml"})
"""Words of names that are written in capitals."""

NAMES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Hint"}


def report(packages: Sequence[Judged], version: str) -> str:
    """A whole document; everything a stranger wrote is escaped."""
    told = [(package, groups(package.diagnostics), text.summary(package.diagnostics)) for package in packages]
    return (
        _template().render(
            told=told, version=version, names=NAMES, headline=headline, shown=shown, why=why,
            style=_beside("page.css"),
        )
        + "\n"
    )  # fmt: skip


def groups(diagnostics: Sequence[Diagnostic]) -> list[tuple[Message, list[Diagnostic]]]:
    """The findings of each code, the worst codes first: a vendor mends a kind, not a line."""
    ordered = sorted(diagnostics, key=lambda found: (found.severity.rank, found.code))
    together = groupby(ordered, key=lambda found: found.code)
    return [(found[0].message, found) for found in (list(several) for _, several in together)]


def headline(message: Message) -> str:
    """A message's name as a heading."""
    first, *rest = (word.upper() if word in SHORT else word for word in message.name.split("-"))
    return " ".join((first[0].upper() + first[1:], *rest))


def shown(package: Judged, found: Diagnostic) -> str:
    """The line that a finding is about; "" where there is none to show."""
    return "\n".join(text.excerpt(found, package.lines))


def why(message: Message) -> list[str]:
    """The paragraphs of a message's page that stand before its examples."""
    return [part for part in message.doc.partition("Bad (")[0].split("\n\n") if part.strip()]


@cache
def _template() -> Template:
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return made.from_string(_beside("page.html"))


def _beside(name: str) -> str:
    return files("scormkit.diagnostics.report").joinpath(name).read_text(encoding="utf-8")
