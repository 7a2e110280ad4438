"""A small publication made by hand: one module, two pages, a test, two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormkit.diagnostics import Where
from scormkit.model import (
    Assessment,
    Course,
    Interaction,
    Leaf,
    Lesson,
    Module,
    Objective,
    Option,
    Publication,
    Question,
    Text,
    key,
)  # fmt: skip
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    Published = Callable[..., Publication]

HERE = Where("course.yaml", 1)
BORDER = Interaction(
    "1-1-definitions_border-worker", "choice", "Which treaty covers <her> & him?",
    (Option("a", "Convention 97"), Option("b", "The Migrant Workers Convention")), correct=(("b",),),
)  # fmt: skip
SHARE = Interaction("1-1-definitions_two-thirds", "true-false", "Most live in poor countries.", correct=(("false",),))  # fmt: skip


def question(identifier: str, kind: str) -> Question:
    return Question(identifier, kind, Text("", "", HERE), None, HERE)


def _published(
    iri: str = "https://example.org/labour-migration",
    summary: str = "Who counts.",
    kinds: tuple[str, ...] = (),
) -> Publication:
    lesson = Lesson(
        "1-1-definitions", "Definitions", (), HERE,
        objectives=(Objective("1-1-definitions_lenses", "Tell the meanings apart."),),
    )  # fmt: skip
    test = Assessment("module-1_test", "Module test", (question(SHARE.id, "true-false"),), HERE)
    module = Module("module-1", "Introduction", (lesson,), HERE, summary=summary, test=test)
    course = Course("two-week", iri, "Labour Migration Management", "en", (module,), HERE)
    leaves = (Leaf("1-1-definitions", "index.html", "Definitions"), Leaf("module-1_test", "module-1-test.html", "Module test"))  # fmt: skip
    pages = in_memory({leaf.href: f"<!doctype html><title>{leaf.title}</title>" for leaf in leaves})
    return Publication(
        course, (module,), leaves, in_memory({"style.css": "p{}"}), "scormkit.js", lambda _: pages,
        {"format": 1, "id": "module-1", "iri": f"{iri}/module-1", "title": "Introduction", "language": "en",
         "pages": [{"id": leaf.id, "key": key(leaf.id), "href": leaf.href, "title": leaf.title} for leaf in leaves],
         "second": {}},
        kinds, {BORDER.id: (BORDER,), SHARE.id: (SHARE,)}, 100,
    )  # fmt: skip


@pytest.fixture
def published() -> Published:
    """Makes a small publication; `iri` and `summary` as asked."""
    return _published


@pytest.fixture
def publication() -> Publication:
    """The small publication."""
    return _published()
