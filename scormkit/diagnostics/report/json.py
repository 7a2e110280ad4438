"""The report a program reads: plain data, the same keys for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.diagnostics.message import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics.message import Diagnostic

VERSION = 1
"""Of the shape: it grows when a key goes, or means something else; what is only added leaves it as it is."""

NAMES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "hints"}


def totals(diagnostics: Sequence[Diagnostic]) -> dict[str, int]:
    """How many of each severity; what stands for many counts as many."""
    return {
        NAMES[severity]: sum(one.more or 1 for one in diagnostics if one.severity is severity)
        for severity in Severity
    }


def diagnostic(found: Diagnostic) -> dict[str, Any]:
    """One occurrence; `where` is None for the package as a whole, line and column None where unknown.

    `more` is there only where this one stands for so many others, which were too many to tell.
    """
    where = found.where
    place = (
        {"file": where.file, "line": where.line or None, "column": where.column or None} if where else None
    )
    return {
        "code": found.code,
        "severity": str(found.severity),
        "message": found.text,
        "help": found.help,
        "clause": found.message.clause,
        "where": place,
        **({"more": found.more} if found.more else {}),
    }
