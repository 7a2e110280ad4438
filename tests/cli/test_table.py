"""Tables of the terminal: columns line up, and none is wider than a narrow window."""

from __future__ import annotations

from scormkit.cli._table import folded, lines, ruled

ROWS = [("Module", "Lessons", "Words"), ("1 Wells", "7", "1,402"), ("All", "12", "9")]


def test_words_stand_left_and_numbers_right() -> None:
    assert list(lines(ROWS)) == [
        "Module   Lessons  Words",
        "1 Wells        7  1,402",
        "All           12      9",
    ]


def test_a_rule_stands_below_the_head() -> None:
    assert list(ruled(ROWS))[1] == "-------  -------  -----"


def test_what_is_too_wide_goes_on_below_with_the_first_column_again() -> None:
    narrow = list(folded(ROWS, window=16))

    assert narrow == [
        [("Module", "Lessons"), ("1 Wells", "7"), ("All", "12")],
        [("Module", "Words"), ("1 Wells", "1,402"), ("All", "9")],
    ]


def test_a_table_that_fits_stays_one() -> None:
    assert list(folded(ROWS)) == [ROWS]
