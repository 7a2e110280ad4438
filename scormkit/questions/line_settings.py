"""Checks the braces at the end of a line of a question: a setting that nobody reads does nothing, in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.questions import messages
from scormkit.questions.parts import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Braces


def unknown(braces: Braces, known: frozenset[str], kind: str, where: Where) -> Iterator[Diagnostic]:
    """What stands in these braces and is none of the `known` settings."""
    for key in sorted(set(braces.values) - known):
        yield messages.UNKNOWN_KEY.at(
            where, kind=kind, key=key, near=near(key, known), known=", ".join(sorted(known)) or "none at all"
        )
