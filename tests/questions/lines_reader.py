"""Reads one question block as `source` does, and gives it with all that was noticed and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import spine
from scormkit.model import Question
from scormkit.package import in_memory

if TYPE_CHECKING:
    from scormkit.diagnostics import Diagnostic

FIRST = 3
"""The line of the page on which the block begins."""


def parsed(block: str) -> tuple[Question | None, tuple[Diagnostic, ...]]:
    """The question of a page that holds this block alone, and everything noticed."""
    loaded = spine.parsed(in_memory({"course.yaml": "title: One\n", "page.md": f"# One\n\n{block}\n"}))
    nodes = [node for course in loaded.courses for page in course.modules[0].pages for node in page.body]
    return next((node for node in nodes if isinstance(node, Question)), None), loaded.diagnostics


def asked(block: str) -> Question:
    """The question, where nothing is wrong with it."""
    question, noticed = parsed(block)
    assert [(one.code, one.text) for one in noticed if one.code != "SK348"] == []
    assert question is not None
    return question


def said(block: str) -> list[tuple[str, int, int]]:
    """Code, line of the block (its first is 1) and column of everything noticed."""
    _, noticed = parsed(block)
    return [(one.code, (one.where.line or 0) - FIRST + 1, one.where.column or 0) for one in noticed]
