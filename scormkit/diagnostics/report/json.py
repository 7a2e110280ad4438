"""The report a program reads: plain data, the same keys for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scormkit.diagnostics.message import Diagnostic


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
