"""A recorded test that may ask nothing that is scored, by what its draws can take."""

from __future__ import annotations

from typing import Any

import pytest

from scormkit import rules
from scormkit.diagnostics import Where
from scormkit.model import Assessment, Draw, Module, Question, Text

HERE = Where("course.yaml", 1)
WORDS = Text("<p>Words</p>", "Words", HERE)


def question(id: str, points: float, *tags: str) -> Question:
    kind = "choice" if points else "reflection"
    return Question(id, kind, WORDS, None, HERE, points=points, tags=tags)


POOL = (question("a", 1, "facts"), question("b", 0, "facts", "plan"), question("c", 0, "plan"))


def said(pool: tuple[Question, ...], *draw: Draw, **more: Any) -> list[str]:
    test = Assessment("m_test", "Test", pool, HERE, draw, **more)
    found = rules.run(Module("m", "Module", (), HERE, test=test))
    return [one.text for one in found if one.code == "SK291"]


@pytest.mark.parametrize(
    "draw",
    [
        (),
        (Draw("", 3),),
        (Draw("facts", 2),),
        (Draw("facts", 1), Draw("plan", 2)),
        (Draw("", 1), Draw("plan", 2)),
    ],
)
def test_a_test_in_which_something_is_always_scored_is_fine(draw: tuple[Draw, ...]) -> None:
    assert said(POOL, *draw) == []


@pytest.mark.parametrize("draw", [(Draw("", 1),), (Draw("plan", 2),), (Draw("facts", 1), Draw("plan", 1))])
def test_a_test_that_by_chance_asks_nothing_that_is_scored_is_told_of(draw: tuple[Draw, ...]) -> None:
    assert said(POOL, *draw) == [
        "The test of the module 'Module' can draw only questions that nobody scores (reflection): by chance somebody gets 100 per cent."
    ]


def test_a_test_that_never_asks_anything_that_is_scored_gives_everybody_all() -> None:
    assert said(POOL[1:]) == [
        "The test of the module 'Module' asks only questions that nobody scores (reflection): everybody gets 100 per cent."
    ]


def test_a_test_that_nobody_records_may_ask_what_it_likes() -> None:
    assert said(POOL[1:], recorded=False) == []
