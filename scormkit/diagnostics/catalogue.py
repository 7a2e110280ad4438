"""Every message of the house in one table: a code or a name is given away once."""

from __future__ import annotations

import re

from scormkit.diagnostics.message import Message, Severity

FAMILIES = {
    "1": "source",
    "2": "course",
    "3": "questions",
    "4": "accessibility",
    "5": "package",
    "6": "a standard's own demands",
    "7": "writing and teaching",
    "8": "what one LMS does",
    "9": "scormkit itself",
}

_declared: dict[str, Message] = {}


def declare(  # noqa: PLR0913 - a message is exactly these seven parts
    code: str,
    name: str,
    severity: Severity,
    summary: str,
    *,
    help: str,
    clause: str = "",
    doc: str = "",
) -> Message:
    """Put a message into the catalogue.

    Our codes begin with SK; another package's rules begin with letters of its own, so that they never clash with ours.
    Raises ValueError for a code or name already given away, or a code of no family.
    """
    message = Message(code, name, severity, summary, help, clause, doc)
    if not re.fullmatch(r"[A-Z]{2,12}[1-9]\d\d", code):
        raise ValueError(f"{code} is not letters, such as SK, then a family from 1 to 9 and two digits")
    if code in _declared and _declared[code] != message:
        raise ValueError(f"{code} is already '{_declared[code].name}'")
    if any(other.name == name and other.code != code for other in _declared.values()):
        raise ValueError(f"the name '{name}' is already given away")
    _declared[code] = message
    return message


def catalogue() -> tuple[Message, ...]:
    """All messages declared by what has been imported so far, by code."""
    return tuple(_declared[code] for code in sorted(_declared))
