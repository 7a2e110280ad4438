"""Matching and categorise: what is read, what is reported and where, what an LMS is told."""

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
    from scormkit.questions.pairs import Pairs

DUTIES = """\
::: matching {#who}
Who does what?

- Inspect **workplaces** => Labour inspectorate
  > It may enter at any hour.
- License agencies => Regulator {#licence}
- Withdraw licences => regulator
- => Ministry of Sport {#sport}
  > Sport has no part in this.
:::"""
PROFILES = """\
::: categorise {#who}
Place each person.

- Convention 97
  - A nurse with a two-year contract
  - A welder {#welder}
- Migrant Workers Convention only {#icrmw}
  > It came later.
  - A frontier worker
    > She goes home every evening.
:::"""
WORDS = st.text("abcdefghij", min_size=3, max_size=8)


def content(question: Question) -> Pairs:
    return cast("Pairs", question.content)


def test_a_matching_gives_pairs_targets_and_spares() -> None:
    made = content(asked(DUTIES))

    assert made.pairs == (("a", "a"), ("licence", "b"), ("c", "b"))
    assert [(target.id, target.text.plain) for target in made.targets] == [
        ("a", "Labour inspectorate"), ("b", "Regulator"), ("sport", "Ministry of Sport"),
    ]  # fmt: skip
    assert (made.lefts[0].text.plain, made.lefts[0].text.html) == (
        "Inspect workplaces",
        "Inspect <strong>workplaces</strong>",
    )
    assert (made.spares, made.shared) == (True, True)


def test_bins_and_cards_have_letters_of_their_own() -> None:
    made = content(asked(PROFILES))

    assert made.pairs == (("a", "a"), ("welder", "a"), ("c", "icrmw"))
    assert sorted(made.shown) == ["a", "c", "welder"]
    assert (made.spares, made.shared) == (False, True)


@pytest.mark.parametrize(
    ("block", "verdict", "told"),
    [
        (DUTIES, "wrong", [("a,b a,sport", "It may enter at any hour."), ("a,sport licence,sport c,sport", "Sport has no part in this.")]),
        (DUTIES, "right", [("a,a", "It may enter at any hour.")]),
        (PROFILES, "partly", [("c,a", "She goes home every evening."), ("a,icrmw welder,icrmw", "It came later.")]),
        (PROFILES, "right", [("c,icrmw", "She goes home every evening.")]),
    ],
)  # fmt: skip
def test_a_slip_is_explained_and_everything_once_all_is_right(
    block: str, verdict: str, told: list[tuple[str, str]]
) -> None:
    sayings = content(asked(block)).sayings(verdict)

    assert [(pairs, feedback.plain) for pairs, _, feedback in sayings] == told


@pytest.mark.parametrize(
    ("wanted", "written"),
    [
        ("a **b => c** d => e", [("SK344", 4, 3)]),
        ("a `=>` b => c", [("SK344", 4, 3)]),
        ("**a => b**", [("SK345", 4, 3)]),
        ("a => b => c", [("SK345", 4, 3)]),
        ("[ ] a => b", [("SK344", 4, 7), ("SK349", 4, 7)]),
        ("a =>", [("SK346", 4, 3)]),
        ("=>", [("SK346", 4, 3)]),
        ("a", [("SK345", 4, 3)]),
        ("=> b", [("SK344", 4, 3)]),
    ],
)
def test_an_arrow_counts_where_the_words_can_be_parted(
    wanted: str, written: list[tuple[str, int, int]]
) -> None:
    assert said(f"::: matching {{#who}}\nWho?\n\n- {wanted}\n:::") == written


def test_an_arrow_in_code_belongs_to_the_words() -> None:
    made = content(asked("::: matching {#who}\nWho?\n\n- `a => b` => *c*\n- d => e `=>`\n:::"))

    assert [left.text.plain for left in made.lefts] == ["a => b", "d"]
    assert [(target.text.plain, target.text.html) for target in made.targets] == [
        ("c", "<em>c</em>"),
        ("e =>", "e <code>=&gt;</code>"),
    ]


MANY = "\n".join(f"- left {n} => right {n}" for n in range(37))
CARDS = "\n".join(f"  - card {n}" for n in range(37))


@pytest.mark.parametrize(
    ("block", "noticed"),
    [
        ("::: matching {#who}\nWho?\n\nAnswer: a\n:::", [("SK309", 4, 1), ("SK344", 2, 1)]),
        ("::: matching {#who}\nWho?\n\n- a => x\n- A => y\n- => z\n:::", [("SK313", 5, 3)]),
        ("::: matching {#who}\nWho?\n\n- a => x\n- b => X\n:::", [("SK310", 4, 3)]),
        ("::: matching {#who}\nWho?\n\n- a => x\n- b => y\n- => z\n- => Z\n:::", [("SK347", 7, 3)]),
        ("::: matching {#who}\nWho?\n\n- a => x {#b}\n- c => y\n- => z {#no-name}\n:::", [("SK315", 5, 3), ("SK314", 6, 3)]),
        ("::: matching {#who}\nWho?\n\n- a => x\n  - b => y\n- c => z\n:::", [("SK348", 4, 3), ("SK350", 4, 3)]),
        (f"::: matching {{#who}}\nWho?\n\n{MANY}\n- => spare\n:::", [("SK311", 4, 3), ("SK311", 4, 3)]),
        ("::: categorise {#who}\nWho?\n:::", [("SK351", 2, 1)]),
        ("::: categorise {#who}\nWho?\n\n- x\n  - a\n  - A\n- X\n  - b\n:::", [("SK313", 6, 5), ("SK313", 7, 3)]),
        ("::: categorise {#who}\nWho?\n\n- x\n  - a\n    - b\n- y\n  - [x] c\n:::", [("SK350", 5, 5), ("SK349", 8, 9)]),
        ("::: categorise {#who}\nWho?\n\n- x\n  - a\n  -\n- y\n  - b\n:::", [("SK312", 6, 3)]),
        (f"::: categorise {{#who}}\nWho?\n\n- x\n{CARDS}\n- y\n  - b\n:::", [("SK311", 4, 3)]),
    ],
)  # fmt: skip
def test_every_problem_is_reported_with_its_place(block: str, noticed: list[tuple[str, int, int]]) -> None:
    assert sorted(said(block)) == sorted(noticed)


@pytest.mark.parametrize("block", [DUTIES, PROFILES])
def test_an_lms_hears_one_matching(block: str) -> None:
    question = asked(block)
    kind = questions.find(question.kind)
    assert kind is not None
    (told,) = kind.interactions(question)
    made = content(question)

    assert (told.id, told.type, told.correct) == ("page_who", "matching", (made.pairs,))
    assert told.options == tuple(Option(left.id, left.text.plain) for left in made.lefts)
    assert told.targets == tuple(Option(target.id, target.text.plain) for target in made.targets)


def matching(rights: list[str], more: str = "") -> str:
    lines = "\n".join(f"- left {n} => {right}" for n, right in enumerate(rights))
    return f"::: matching {{#who{more}}}\nWho?\n\n{lines}\n- => spare\n:::"


def categorise(sizes: list[int], more: str = "") -> str:
    bins = "\n".join(
        f"- bin {n}\n" + "\n".join(f"  - card {n}.{card}" for card in range(size))
        for n, size in enumerate(sizes)
    )
    return f"::: categorise {{#who{more}}}\nWho?\n\n{bins}\n:::"


RIGHTS = st.lists(WORDS, min_size=2, max_size=36).filter(lambda rights: len(set(rights)) < 36)
SIZES = st.lists(st.integers(1, 9), min_size=2, max_size=4)
BLOCKS = st.one_of(RIGHTS.map(matching), SIZES.map(categorise))


@settings(max_examples=40, deadline=None)
@given(BLOCKS)
def test_the_room_is_one_character_for_each_left_side(block: str) -> None:
    question = asked(block)
    kind = questions.find(question.kind)
    assert kind is not None
    data = kind.data(question)

    pairs, targets = cast("tuple[tuple[str, str], ...]", data["pairs"]), cast("list[str]", data["targets"])
    assert kind.room(question) == len(pairs)
    assert sorted(cast("tuple[str, ...]", data["options"])) == sorted(left for left, _ in pairs)
    assert {right for _, right in pairs} <= set(targets)
    assert len(targets) <= 36


@settings(max_examples=40, deadline=None)
@given(RIGHTS)
def test_right_sides_that_say_the_same_share_one_target(rights: list[str]) -> None:
    made = content(asked(matching(rights)))
    words = {target.id: target.text.plain for target in made.targets}

    assert [words[left.right] for left in made.lefts] == rights
    assert len(made.targets) == len(set(rights)) + 1
    assert sorted(made.shown) == sorted(words)


@settings(max_examples=40, deadline=None)
@given(SIZES)
def test_cards_are_never_shown_bin_by_bin_as_they_are_written(sizes: list[int]) -> None:
    made = content(asked(categorise(sizes)))
    written = content(asked(categorise(sizes, " shuffle=no")))

    assert made.shown != written.shown
    assert written.shown == tuple(left.id for left in made.lefts)
    assert made.shown == content(asked(categorise(sizes))).shown
