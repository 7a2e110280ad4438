"""Numbers of a table become lengths and places, all in per cent of what there is to draw on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import table

from scormkit.pages import charts

VALUES = st.lists(st.integers(-10_000, 1_000_000), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("68.4", 68.4), ("1,234", 1234.0), ("US$ 536 billion", 536.0), ("−3 %", -3.0), ("about 76%", 76.0),
        ("25\u202f000", 25000.0), ("–", None), ("not known", None),
    ],
)  # fmt: skip
def test_the_number_in_a_cell_is_found_among_its_words(words: str, value: float | None) -> None:
    assert charts.number(words) == value


def test_the_longest_bar_leaves_room_for_its_number_and_no_number_means_no_bar() -> None:
    made = charts.bars(table(("", "n"), ("a", "50"), ("b", "25"), ("c", "not known")))

    assert [(point.x, point.known) for point in made.series[0].points] == [
        (86, True),
        (43.0, True),
        (0, False),
    ]


def test_a_long_number_takes_room_from_the_bars() -> None:
    made = charts.bars(table(("", "n"), ("a", "US$ 536 billion"), ("b", "US$ 268 billion")))

    assert [point.x for point in made.series[0].points] == [37, 18.5]


def test_the_earlier_series_is_outlined_the_last_filled_those_between_tinted() -> None:
    made = charts.bars(table(("", "2019", "2021", "2024"), ("a", "1", "2", "3")))

    assert [(one.name, one.look) for one in made.series] == [("2019", 0), ("2021", 2), ("2024", 1)]


@pytest.mark.parametrize(("names", "short"), [(("2019", "2024"), True), (("Migrants", "Others"), False)])
def test_years_beside_bars_need_less_room_than_words(names: tuple[str, str], short: bool) -> None:
    assert charts.bars(table(("", *names), ("Agriculture", "1", "2"))).short is short


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (150, 169, (150, 155, 160, 165, 170)),
        (3, 97, (0, 50, 100)),
        (0, 0, (0, 0.5, 1)),
        (-5, 10, (-5, 0, 5, 10)),
    ],
)
def test_the_scale_has_round_numbers(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert charts.ticks(low, high) == ticks


def test_dots_are_joined_only_where_they_may_be_and_both_are_known() -> None:
    rows = (("2013", "150"), ("2017", "not known"), ("2019", "169"), ("2022", "168"))

    assert charts.lines(table(("", "n"), *rows), join=False).series[0].joined == ()
    joined = charts.lines(table(("", "n"), *rows), join=True).series[0].joined
    assert [(one.words, two.words) for one, two in joined] == [("169", "168")]


@pytest.mark.parametrize("count", [7, 8])
def test_where_labels_are_crowded_every_other_one_gives_way_and_the_last_never(count: int) -> None:
    made = charts.lines(table(("", "n"), *((str(year), "1") for year in range(count))), join=True)

    assert [label.spare for label in made.labels][-2:] == [True, False]
    assert [point.spare for point in made.series[0].points] == [label.spare for label in made.labels]


@settings(derandomize=True, deadline=None)
@given(VALUES)
def test_every_bar_fits(values: list[int]) -> None:
    made = charts.bars(table(("", "n"), *((str(place), str(value)) for place, value in enumerate(values))))

    assert all(0 <= point.x <= charts.ROOM for one in made.series for point in one.points)


@settings(derandomize=True, deadline=None)
@given(VALUES)
def test_every_dot_lies_on_the_drawing_and_between_the_ends_of_the_scale(values: list[int]) -> None:
    made = charts.lines(
        table(("", "n"), *((str(place), str(value)) for place, value in enumerate(values))), join=True
    )

    assert 3 <= len(made.scale) <= 7
    top, bottom = made.scale[-1].y, made.scale[0].y
    assert all(
        top - 0.1 <= point.y <= bottom + 0.1 and 0 <= point.x <= 100 for point in made.series[0].points
    )
