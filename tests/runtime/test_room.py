"""Room only ever grows with what a learner can do; that it is never passed is a law under node (room.test.mjs)."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scormkit.runtime.room import room, shares

KEYS = [f"q{number:03}" for number in range(20)]
sizes = st.integers(0, 2000)
rooms = st.fixed_dictionaries(dict.fromkeys(KEYS, sizes))


def page(number: int, practice: list[str]) -> dict[str, Any]:
    return {"id": f"page-{number}", "key": f"p{number:03}", "practice": practice}


def exam(draws: list[tuple[int, list[str]]]) -> dict[str, Any]:
    return {**page(999, []), "test": {"draw": [{"count": count, "from": pool} for count, pool in draws]}}


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    some = st.lists(st.sampled_from(KEYS), unique=True, max_size=8)
    pages = [page(number, practice) for number, practice in enumerate(draw(st.lists(some, max_size=6)))]
    pools = st.lists(st.tuples(st.integers(1, 9), some.filter(bool)), min_size=1, max_size=3)
    return {"pages": pages + [exam(draws) for draws in draw(st.lists(pools, max_size=2))]}


def test_an_empty_module_needs_room_for_its_mark_and_place() -> None:
    assert room({"pages": []}, {}) == len(
        "s2~marked~1234567~EPAGEG123456Pcompleted 66.67D123F12345chck~chck~chck~chck"
    )


def test_a_page_takes_its_key_and_an_answer_of_one_letter_one_more() -> None:
    nothing = room({"pages": []}, {})

    assert room({"pages": [page(1, [])]}, {}) == nothing + 4
    assert room({"pages": [page(1, ["q001"])]}, {"q001": 1}) == nothing + 4 + 5
    assert room({"pages": [page(1, ["q001"])]}, {"q001": 24}) == nothing + 4 + 4 + 1 + 24
    assert room({"pages": [page(1, ["q001"])]}, {"q001": 25}) == nothing + 4 + 4 + 4 + 25


def test_a_test_takes_its_longest_questions() -> None:
    one, two = (
        room({"pages": [exam([(count, ["q001", "q002", "q003"])])]}, {"q001": 1, "q002": 9, "q003": 5})
        for count in (1, 2)
    )

    assert two - one == (4 + 1 + 2) + 1 + 5


@given(plans(), rooms)
def test_what_each_question_takes_is_part_of_the_whole(plan: dict[str, Any], given_: dict[str, int]) -> None:
    asked = shares(plan, given_)
    bare = dict.fromkeys(given_, 0)

    assert room(plan, given_) - room(plan, bare) == sum(asked.values()) - sum(shares(plan, bare).values())


def test_a_question_that_practice_and_a_test_ask_takes_room_twice() -> None:
    assert shares({"pages": [page(1, ["q001"]), exam([(1, ["q001", "q002"])])]}, {"q001": 9, "q002": 1}) == {
        "q001": (4 + 1 + 9) + (7 + 1 + 9)
    }


def test_more_than_the_pool_has_is_never_drawn() -> None:
    assert room({"pages": [exam([(2, ["q001"])])]}, {"q001": 1}) == room(
        {"pages": [exam([(1, ["q001"])])]}, {"q001": 1}
    )


@given(plans(), rooms, st.sampled_from(KEYS), sizes)
def test_a_longer_answer_never_needs_less_room(
    plan: dict[str, Any], given_: dict[str, int], key: str, more: int
) -> None:
    assert room(plan, {**given_, key: given_[key] + more}) >= room(plan, given_)


@given(plans(), rooms, st.lists(st.sampled_from(KEYS), unique=True))
def test_another_page_never_needs_less_room(
    plan: dict[str, Any], given_: dict[str, int], practice: list[str]
) -> None:
    assert room({"pages": [*plan["pages"], page(500, practice)]}, given_) > room(plan, given_)


@given(plans(), rooms, st.integers(1, 9), st.lists(st.sampled_from(KEYS), unique=True, min_size=1))
def test_another_draw_never_needs_less_room(
    plan: dict[str, Any], given_: dict[str, int], count: int, pool: list[str]
) -> None:
    more = {"count": count, "from": pool}
    grown = [
        {**one, "test": {"draw": [*one["test"]["draw"], more]}} if "test" in one else one
        for one in plan["pages"]
    ]

    assert room({"pages": grown}, given_) >= room(plan, given_)


@given(plans(), rooms)
def test_the_order_of_pages_does_not_matter(plan: dict[str, Any], given_: dict[str, int]) -> None:
    assert room({"pages": plan["pages"][::-1]}, given_) == room(plan, given_)
