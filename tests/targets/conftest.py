"""A small publication made by hand: one module, two pages, a recorded test, two questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from scormkit.diagnostics import Where
from scormkit.model import (
    Assessment,
    Course,
    Interaction,
    Leaf,
    Lesson,
    Module,
    Option,
    Publication,
    Question,
    Text,
    key,
)
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    Published = Callable[..., Publication]
    Changes = dict[str, Any] | None

HERE = Where("course.yaml", 1)
BORDER = Interaction(
    "1-1-definitions_border-worker", "choice", "Which treaty covers <her> & him?",
    (Option("a", "Convention 97"), Option("b", "The Migrant Workers Convention")), correct=(("b",),),
)  # fmt: skip
SHARE = Interaction("1-1-definitions_two-thirds", "true-false", "Most live in poor countries.", correct=(("false",),))  # fmt: skip


def _published(recorded: bool = True, module: Changes = None, course: Changes = None) -> Publication:
    lesson = Lesson("1-1-definitions", "Definitions", (), HERE, minutes=25)
    asked = Question(SHARE.id, "true-false", Text("", "", HERE), None, HERE)
    test = Assessment("module-1_test", "Module test", (asked,), HERE, recorded=recorded)
    one = Module("module-1", "Introduction", (lesson,), HERE, summary="Who counts.", test=test)
    one = replace(one, **(module or {}))
    iri = "https://example.org/labour-migration"
    whole = Course("two-week", iri, "Labour Migration Management", "en", (one,), HERE, licence="CC-BY-4.0")
    whole = replace(whole, **(course or {}))
    leaves = (
        Leaf("1-1-definitions", "index.html", "Definitions", 25),
        Leaf("module-1_test", "module-1-test.html", "Module test", 60),
    )
    pages = in_memory({leaf.href: f"<!doctype html><title>{leaf.title}</title>" for leaf in leaves})
    files = in_memory({"style.css": "p{}", "media/the ring.svg": "<svg/>"})
    plan = {
        "format": 1, "id": one.id, "iri": whole.iri and f"{whole.iri}/{one.id}", "title": one.title, "language": "en",
        "pages": [{"id": leaf.id, "key": key(leaf.id), "href": leaf.href, "title": leaf.title} for leaf in leaves],
        "second": {},
    }  # fmt: skip
    told = {BORDER.id: (BORDER,), SHARE.id: (SHARE,)}
    return Publication(whole, (one,), leaves, files, "scormkit.js", lambda _: pages, plan, (), told, 100)


@pytest.fixture
def published() -> Published:
    """Makes a small publication, changed as asked."""
    return _published


@pytest.fixture
def publication() -> Publication:
    """The small publication."""
    return _published()
