"""A `numeric` from what an author writes to what an LMS is told."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines_reader import asked, said

from scormkit.diagnostics import Where
from scormkit.model import Text
from scormkit.questions import numeric

if TYPE_CHECKING:
    from scormkit.questions.numeric import Content

HERE = Where("page.md", 5)
BLOCK = "::: numeric {{#growth}}\nBy how much did the stock grow?\n\nAnswer: {}\n:::"


def read(answer: str) -> tuple[str, str, str] | None:
    """Low, high and unit."""
    content = numeric.answer(Text(answer, answer, HERE))
    return content and (content.low, content.high, content.unit.plain if content.unit else "")


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("10.5 +- 0.3 per cent", "10.2", "10.8", "per cent"),
        ("10.5+-0.3%", "10.2", "10.8", "%"),
        ("3 to 5 km", "3", "5", "km"),
        ("-5 to -3 °C", "-5", "-3", "°C"),
        ("4", "4", "4", ""),
        ("−0.50", "-0.5", "-0.5", ""),
        ("0.2 +- 0.2", "0", "0.4", ""),
        ("1000000 people", "1000000", "1000000", "people"),
        ("5 tonnes of CO2", "5", "5", "tonnes of CO2"),
        ("0 +- 0", "0", "0", ""),
        ("007", "7", "7", ""),
    ],
)
def test_an_answer_is_a_number_or_an_interval_and_a_unit(
    written: str, low: str, high: str, unit: str
) -> None:
    assert read(written) == (low, high, unit)


@pytest.mark.parametrize(
    "written",
    [
        "ten", "10,5", "1 000 km", "1'000", "1’000", "about 5", "$5", "3 to", "3 to five", "3 - 5 km", "3–5 km",
        "10 ± 1", "10 +- ", "1e5", "5 or 6", ".5", "5.", "1.2.3", "1234567890123456", "0.1234567890123456",
        "999999999999999 +- 1",
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_not_guessed(written: str) -> None:
    assert read(written) is None


decimals = st.decimals(min_value=-99999, max_value=99999, places=4)
slacks = st.decimals(min_value=0, max_value=999, places=5)


@given(decimals, slacks)
def test_the_ends_of_a_tolerance_are_exact(middle: Decimal, slack: Decimal) -> None:
    low, high, _ = read(f"{middle:f} +- {slack:f} km") or ("", "", "")

    assert (Decimal(low), Decimal(high)) == (middle - slack, middle + slack)
    assert "-0" not in (low, high)
    assert all(end == numeric.written(Decimal(end)) for end in (low, high))


@given(decimals)
def test_a_written_number_has_no_needless_noughts(number: Decimal) -> None:
    written = numeric.written(number)

    assert Decimal(written) == number
    assert not written.endswith(".")
    assert "." not in written or not written.endswith("0")
    assert len(written) <= numeric.ROOM


def test_the_right_answer_is_said_as_its_author_says_it() -> None:
    best = [
        cast("Content", asked(BLOCK.format(one)).content).best for one in ("10.50 +- 0.3 %", "3 to 5 km", "4")
    ]

    assert best == ["10.50 ± 0.3 %", "3 – 5 km", "4"]


def test_a_unit_keeps_its_raised_figures() -> None:
    unit = cast("Content", asked(BLOCK.format("3 to 5 km<sup>2</sup>")).content).unit

    assert unit is not None
    assert (unit.html, unit.plain) == ("km<sup>2</sup>", "km2")


def test_an_lms_is_told_of_an_interval_and_reads_the_unit_with_the_question() -> None:
    question = asked(BLOCK.format("10.5 +- 0.3 per cent"))
    (told,) = numeric.KIND.interactions(question)

    assert (told.id, told.type, told.correct) == ("page_growth", "numeric", ((("10.2", "10.8"),),))
    assert told.text == "By how much did the stock grow? (per cent)"
    assert numeric.KIND.data(question) == {
        "low": "10.2", "high": "10.8", "unit": "per cent", "best": "10.5 ± 0.3 per cent",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("::: numeric {#growth}\nHow many?\n:::", [("SK358", 1, 1)]),
        (BLOCK.format("10,5"), [("SK359", 4, 1)]),
        (BLOCK.format("5 to 3 km"), [("SK360", 4, 1)]),
        (BLOCK.format("4\n\nPartly: Nearly."), [("SK316", 6, 1)]),
        (BLOCK.format("4").replace("\n\nA", "\n\n- [x] 4\n- [ ] 5\n\nA"), [("SK361", 4, 7)]),
        (BLOCK.format(""), [("SK317", 4, 1)]),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(block: str, found: list[tuple[str, int, int]]) -> None:
    assert said(block) == found
