"""Feedback that lost its indent is one message, at its own line, whatever else it would break."""

from __future__ import annotations

import pytest
from lines_reader import said

CHOICE = "::: choice {#who}\nWho?\n\n- [ ] A student\n  > Studies.\n- [x] A trader\n  > Works.\n:::"
STUDIES, WORKS = ("SK318", 5, 3), ("SK318", 7, 3)


@pytest.mark.parametrize(
    ("lost", "told"),
    [("  > Studies.", [STUDIES]), ("  > Works.", [WORKS]), ("", [STUDIES, WORKS])],
    ids=["between", "last", "both"],
)
def test_feedback_at_the_left_edge_is_told_once_and_nothing_else_is(
    lost: str, told: list[tuple[str, int, int]]
) -> None:
    block = CHOICE.replace(lost, lost.strip()) if lost else CHOICE.replace("  >", ">")

    assert said(block) == told


def test_a_quotation_in_the_question_is_no_feedback() -> None:
    assert said(CHOICE.replace("Who?", "Who?\n\n- one\n- two\n\n> So she said.")) == []
