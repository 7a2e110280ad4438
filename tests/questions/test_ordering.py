"""Ordering: what is read, in which order it is shown, what is reported and where, what an LMS is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lines_reader import asked, said

from scormkit import questions
from scormkit.model import Option

if TYPE_CHECKING:
    from scormkit.model import Question
    from scormkit.questions.ordering import Content

STEPS = """\
::: ordering {#steps}
How does a treaty come to bind a State?

1. Text adopted
2. Signature {#sign}
   > It shows an intention.
3. Ratification deposited
:::"""


def content(question: Question) -> Content:
    return cast("Content", question.content)


def test_the_written_order_is_the_right_one() -> None:
    question = asked(STEPS)
    kind = questions.find("ordering")
    assert kind is not None
    (told,) = kind.interactions(question)

    assert kind.data(question) == {"options": content(question).shown, "right": ["a", "sign", "c"]}
    assert (told.type, told.correct) == ("sequencing", (("a", "sign", "c"),))
    assert told.options[1] == Option("sign", "Signature")
    assert [place for place, _ in content(question).rows] != [1, 2, 3]


@pytest.mark.parametrize(
    ("lines", "noticed"),
    [
        ("", [("SK355", 2, 1)]),
        ("1. a\n2. b", [("SK355", 4, 4)]),
        ("- a\n- b\n- c", [("SK354", 4, 3)]),
        ("1. a\n2. b\n3. A", [("SK313", 6, 4)]),
        ("1. a\n2.\n3. c", [("SK312", 5, 1)]),
        ("1. [x] a\n2. b\n3. c", [("SK349", 4, 8)]),
        ("1. a\n   - b\n2. c\n3. d", [("SK350", 4, 4)]),
        ("1. a {#b}\n2. b\n3. c", [("SK315", 5, 4)]),
        ("1. a\n2. b\n3. c\n\nAnswer: a", [("SK309", 8, 1)]),
        ("\n".join(f"{n}. line {n}" for n in range(1, 38)), [("SK311", 4, 4)]),
    ],
)
def test_every_problem_is_reported_with_its_place(lines: str, noticed: list[tuple[str, int, int]]) -> None:
    assert said(f"::: ordering {{#steps}}\nHow?\n\n{lines}\n:::") == noticed


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 36), st.from_regex(r"[a-z][a-z0-9]{0,9}", fullmatch=True))
def test_lines_are_never_shown_in_their_right_order(count: int, name: str) -> None:
    block = (
        f"::: ordering {{#{name}}}\nHow?\n\n" + "\n".join(f"{n}. line {n}" for n in range(count)) + "\n:::"
    )
    question = asked(block)
    kind = questions.find("ordering")
    assert kind is not None
    right = tuple(step.id for step in content(question).steps)

    assert content(question).shown != right
    assert sorted(content(question).shown) == sorted(right)
    assert content(asked(block)).shown == content(question).shown
    assert kind.room(question) == len(right)
