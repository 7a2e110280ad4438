"""What a test has at least in every attempt: read, grouped, proven against every way to draw, told where it cannot be."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit import pages, spine
from scormkit.model import key
from scormkit.package import in_memory
from scormkit.source import served

MODULES = Path(__file__).parents[2] / "modules_src"
COURSE = """\
title: My course
quizzes:
  four-kinds: {kinds: 4}
modules:
  - id: module-1
    title: Lines
    pages: [lessons/one, lessons/two]
  - id: module-2
    title: Work
    pages: [lessons/three, lessons/one]
  - id: final
    title: The end
    pages: [opening]
    test:
      from: [lessons/one, lessons/two, lessons/three]
"""
TRUE = "::: true-false {{#{0} level={1}}}\nIs {0} so?\n\nAnswer: true\n:::\n\n"
NUMBER = "::: numeric {{#{0} level={1}}}\nHow many of {0}?\n\nAnswer: 7\n:::\n\n"
TREE = {
    "opening.md": "# Opening\n\nGood morning.\n",
    "lessons/one/lesson.md": "# One\n\nGood morning.\n",
    "lessons/two/lesson.md": "# Two\n\nGood day.\n",
    "lessons/three/lesson.md": "# Three\n\nGood night.\n",
    "lessons/one/quiz.md": TRUE.format("stock", "remember") + NUMBER.format("flow", "apply"),
    "lessons/two/quiz.md": TRUE.format("line", "remember") + TRUE.format("bridge", "understand"),
    "lessons/three/quiz.md": TRUE.format("work", "remember") + NUMBER.format("pay", "apply"),
}


def loaded(*settings: str) -> spine.Loaded:
    more = "".join(f"      {one}\n" for one in settings)
    return spine.parsed(in_memory({**TREE, "course.yaml": COURSE + more}))


def told(*settings: str) -> list[tuple[str, int | None, str]]:
    return [
        (one.code, one.where.line if one.where else None, one.text) for one in loaded(*settings).diagnostics
    ]


def test_groups_are_pages_or_the_modules_that_have_them_and_hold_what_can_be_drawn() -> None:
    draw = "draw: {remember: 2, apply: 1}"
    by_page = loaded(draw, "from_each: {page: 1}").courses[0].modules[-1].test
    by_module = loaded(draw, "from_each: {module: 1}").courses[0].modules[-1].test

    assert by_page
    assert by_module
    assert by_page.groups == (("one_stock", "one_flow"), ("two_line",), ("three_work", "three_pay"))
    assert by_module.groups == (("one_stock", "one_flow", "two_line"), ("three_work", "three_pay"))


def planned(*settings: str) -> dict[str, Any]:
    """The rules of the last module's test, as the browser has them."""
    course = loaded(*settings).courses[0]
    publication, _ = pages.compile(course, course.modules[-1])
    found: Any = publication.plan["pages"]
    return dict(found[-1]["test"])


def test_the_browser_is_told_of_groups_and_kinds_and_else_of_neither() -> None:
    made = planned("draw: {remember: 2}", "kinds: 1", "from_each: {module: 1}")
    stock, line, work = map(key, ("one_stock", "two_line", "three_work"))

    assert made["each"] == [{"count": 1, "from": [stock, line]}, {"count": 1, "from": [work]}]
    assert made["kinds"] == {"count": 1, "from": [[stock, line, work]]}
    assert {"each", "kinds"} & planned("draw: {remember: 2}").keys() == set()


def test_a_test_changes_what_its_quiz_says() -> None:
    course = loaded("like: four-kinds", "kinds: 2").courses[0]

    assert course.modules[-1].test
    assert course.modules[-1].test.kinds == 2


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        (("kinds: 2", "draw: 2"), []),
        (("kinds: 2",), []),
        (("like: four-kinds", "draw: 2"), ["SK292"]),
        (("kinds: 2", "draw: {remember: 2, understand: 1}"), ["SK292"]),
        (("kinds: 21",), ["SK161"]),
        (("from_each: {page: 1}", "draw: 3"), []),
        (("from_each: {page: 2}",), []),
        (("from_each: {page: 1}", "draw: {apply: 2}"), ["SK293"]),
        (("from_each: {page: 3}",), ["SK293", "SK293", "SK293"]),
        (("from_each: {page: 1}", "draw: 2"), ["SK295"]),
        (("from_each: {module: 1}", "draw: 2"), []),
        (("from_each: {module: 2}", "draw: {remember: 1, understand: 1, apply: 1}"), ["SK295"]),
        (("from_each: {page: 1}", "kinds: 2", "draw: {remember: 2, understand: 1}"), ["SK292"]),
        (("from_each: {page: 1, module: 1}",), ["SK159"]),
        (("from_each: {lesson: 1}",), ["SK157"]),
        (("from_each: 1",), ["SK159"]),
        (("from_each: {}",), ["SK165"]),
    ],
)  # fmt: skip
def test_what_no_attempt_could_have_is_said_at_the_test(given: tuple[str, ...], codes: list[str]) -> None:
    assert [code for code, _, _ in told(*given)] == codes


def test_a_message_names_the_line_the_numbers_and_what_there_is() -> None:
    assert told("from_each: {page: 1}", "draw: {apply: 2}") == [
        ("SK293", 15, "From each page the test asks for 1 or more, and no attempt can have more than 0 from 'two'.")
    ]  # fmt: skip


CHOICE = "::: choice {#other level=remember}\nWhich?\n\n- [x] This\n- [ ] That\n:::\n"


@pytest.mark.parametrize(("kinds", "codes"), [(2, []), (3, ["SK295"])])
def test_each_wish_may_be_possible_and_not_all_of_them_at_once(kinds: int, codes: list[str]) -> None:
    tree = {
        **TREE,
        "lessons/one/quiz.md": NUMBER.format("flow", "remember") + CHOICE,
        "lessons/three/quiz.md": TRUE.format("work", "remember"),
    }
    asked = f"      draw: 3\n      kinds: {kinds}\n      from_each: {{page: 1}}\n"

    assert [
        one.code for one in spine.parsed(in_memory({**tree, "course.yaml": COURSE + asked})).diagnostics
    ] == codes


def test_the_course_keeps_its_blueprint() -> None:
    """Five kinds in each test, three questions of each module in the last one, and nothing to complain of."""
    made = spine.load(MODULES, courses=["two-week"])
    tests = {one.id: one.test for one in made.courses[0].modules if one.test}
    last = tests.pop("final-test")

    assert {one.kinds for one in (last, *tests.values())} == {5}
    assert (last.from_each, len(last.groups), sum(one.count for one in last.draw)) == (3, 10, 40)
    assert {sum(one.count for one in test.draw) for test in tests.values()} == {12}
    assert [one.code for one in made.diagnostics if one.code.startswith("SK29")] == []


KEYS = tuple("abcdefg")


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.lists(st.integers(0, 3), min_size=7, max_size=7),
    st.lists(st.integers(0, 2), min_size=7, max_size=7),
    st.lists(st.tuples(st.integers(0, 3), st.sets(st.sampled_from(KEYS))), min_size=1, max_size=3),
    st.integers(0, 2),
    st.integers(0, 4),
)
def test_what_is_called_possible_is_what_trying_every_way_finds(
    kind_of: list[int], group_of: list[int], asked: list[tuple[int, set[str]]], each: int, wanted: int
) -> None:
    draws = [(count, frozenset(pool)) for count, pool in asked]
    kinds, groups = listed(kind_of), [(each, ids) for ids in listed(group_of)]
    size = sum(count for count, _ in draws)
    ways = [way for way in map(set, combinations(KEYS, size)) if matched(draws, sorted(way))]
    grouped = [way for way in ways if all(len(way & ids) >= count for count, ids in groups)]
    if not ways:
        return

    assert (served.most(draws, groups) == sum(count for count, _ in groups)) == bool(grouped)
    assert served.most(draws, [(1, ids) for ids in kinds]) == max(met(kinds, way) for way in ways)
    assert served.together(draws, groups, kinds, wanted) == any(met(kinds, way) >= wanted for way in grouped)


def listed(words: list[int]) -> list[frozenset[str]]:
    return [
        frozenset(one for one, word in zip(KEYS, words, strict=True) if word == w) for w in sorted(set(words))
    ]


def met(kinds: list[frozenset[str]], way: set[str]) -> int:
    return sum(bool(ids & way) for ids in kinds)


def matched(draws: list[tuple[int, frozenset[str]]], keys: list[str]) -> bool:
    """Whether the questions can be dealt out so that each draw has its count."""
    if not keys:
        return all(count == 0 for count, _ in draws)
    first, *rest = keys
    return any(
        count and first in pool and matched([*draws[:n], (count - 1, pool), *draws[n + 1 :]], rest)
        for n, (count, pool) in enumerate(draws)
    )


def test_a_course_of_modules_that_promise_nothing_asks_nothing() -> None:
    test = loaded("draw: 2").courses[0].modules[-1].test

    assert test
    assert (test.kinds, test.from_each, test.groups) == (0, 0, ())
