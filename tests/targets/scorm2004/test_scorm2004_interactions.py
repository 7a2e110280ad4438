"""Every interaction in SCORM 2004's exact strings, in Python and in the browser, by the shared table and by laws."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared_table import VECTORS, frozen, interaction, node

from scormkit.model import Interaction, Option
from scormkit.targets.scorm2004 import interactions

HERE = Path(__file__).parent
LAW = settings(derandomize=True, deadline=None)
WORDS = "ab9 .,:-[]{}=\t\n\r\x00\x1f\x85\xa0\u2028\u3000\ufeffü条😀"
KINDS = ("true-false", "choice", "sequencing", "matching", "performance", "likert", "numeric", "fill-in", "long-fill-in", "other")  # fmt: skip
TEXT = st.text(st.sampled_from(WORDS), max_size=300)

SHORT = r"[A-Za-z0-9_.]{1,250}"
REAL = r"-?\d{1,10}(\.\d{1,7})?"
WANTED = {
    "true-false": r"true|false",
    "choice": rf"({SHORT}(\[,\]{SHORT})*)?",
    "sequencing": rf"({SHORT}(\[,\]{SHORT})*)?",
    "likert": SHORT,
    "matching": rf"({SHORT}\[\.\]{SHORT}(\[,\]{SHORT}\[\.\]{SHORT})*)?",
    "numeric": REAL,
}
"""What Moodle takes (moodle.md 3.3), which is stricter than the standard."""


def in_node(script: str, asked: list[tuple[Interaction, Any]], *more: str) -> Any:
    return node(HERE / script, interactions.told, asked, *more)


def options(count: int, dice: random.Random) -> tuple[Option, ...]:
    """Ids that would change their order as keys of a JavaScript object, and ids that 2004 cannot spell."""
    ids = dice.sample([*(str(n) for n in range(40)), *(f"x{n}" for n in range(40)), *(f"x-{n}" for n in range(40))], count)  # fmt: skip
    return tuple(Option(name, "".join(dice.choices(WORDS, k=dice.randrange(9)))) for name in ids)


def anything(dice: random.Random) -> tuple[Interaction, Any]:
    """An interaction of any type and any answer to it."""
    kind = dice.choice(KINDS)
    left, right = options(dice.choice((2, 5, 36, 40)), dice), options(dice.choice((2, 40)), dice)
    asked = Interaction("p_q", kind, "?", left, right if kind in ("matching", "performance") else ())
    picked = dice.sample([*(option.id for option in left), "border", "a b", "😀"], dice.randrange(3))
    texts = tuple("".join(dice.choices(WORDS, k=dice.choice((0, 3, 200, 300)))) for _ in picked)
    if kind == "matching":
        return asked, tuple((name, dice.choice(right).id) for name in picked)
    if kind == "performance":
        return asked, tuple(zip(picked, texts, strict=True))
    if kind == "numeric":
        return asked, (dice.choice(("4", "-0.5", "10000000", "1e9", "four", "", "12345678901")),)
    if kind in ("fill-in", "long-fill-in", "other"):
        return asked, texts
    return asked, (dice.choice(("true", "false")),) if kind == "true-false" else tuple(picked)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_shared_table_holds(vector: dict[str, Any]) -> None:
    asked = interaction(vector["interaction"])

    assert {
        "type": asked.type,
        "patterns": list(interactions.patterns(asked)),
        "learner_response": interactions.response(asked, frozen(vector["response"])),
        **{key: words for key, words in interactions.told(asked).items() if key == "description"},
    } == vector["scorm2004"]


def test_the_shared_table_holds_in_the_browser() -> None:
    asked = [(interaction(vector["interaction"]), vector["response"]) for vector in VECTORS]

    assert in_node("say.mjs", asked) == [vector["scorm2004"]["learner_response"] for vector in VECTORS]


def test_python_and_the_browser_say_the_same_of_anything() -> None:
    dice = random.Random(2004)  # noqa: S311 - the same cases each time
    asked = [anything(dice) for _ in range(500)]

    assert in_node("say.mjs", asked) == [interactions.response(one, answer) for one, answer in asked]


def test_scorm_again_refuses_nothing_that_the_adapter_says() -> None:
    """But for words full of brackets, in which it finds delimiters that the standard does not know."""
    dice = random.Random(21)  # noqa: S311 - the same cases each time
    vectors = [(interaction(vector["interaction"]), vector["response"]) for vector in VECTORS]
    drawn = [
        one for one in (anything(dice) for _ in range(200)) if one[0].type not in ("performance", "fill-in")
    ]
    asked = [(one, answer[:1] if one.type == "likert" else answer) for one, answer in drawn]

    assert in_node("judge.mjs", [*vectors, *asked]) == []


def test_our_own_lms_refuses_nothing_that_the_adapter_says() -> None:
    dice = random.Random(22)  # noqa: S311 - the same cases each time
    vectors = [(interaction(vector["interaction"]), vector["response"]) for vector in VECTORS]
    drawn = [
        one for one in (anything(dice) for _ in range(300)) if one[0].type != "likert" or len(one[1]) < 2
    ]

    assert in_node("judge.mjs", [*vectors, *drawn], "own") == []


def test_the_adapter_is_told_only_what_does_not_go_without_saying() -> None:
    named, surveyed, odd = (interaction(VECTORS[n]["interaction"]) for n in (5, 6, 21))

    assert interactions.told(named) == {"type": "choice", "patterns": ["x9[,]yes"]}
    assert interactions.told(replace(surveyed, weighting=2.5, objective="1-1_aim")) == {
        "type": "choice", "weighting": "2.5", "objective": "1-1_aim",
    }  # fmt: skip
    assert interactions.told(odd)["map"] == [
        {"self-employed": "self_employed", "self_employed": "self_employed_", "low-paid": "low_paid"}
    ]


def test_no_more_right_answers_are_told_than_an_lms_has_room_for() -> None:
    gap = Interaction("p_q", "fill-in", "?", correct=tuple((f"word {n}",) for n in range(9)))
    number = Interaction("p_q", "numeric", "?", correct=((("1", "2"),), (("5", "6"),)))

    assert interactions.patterns(gap) == tuple(f"word {n}" for n in range(5))
    assert interactions.patterns(number) == ("1[:]2",)


@LAW
@given(st.sampled_from(sorted(WANTED)), st.integers(2, 36), st.data())
def test_what_stands_in_ids_is_taken_by_moodle(kind: str, count: int, data: st.DataObject) -> None:
    ids = tuple(Option(data.draw(st.sampled_from(("a-", "ü", "x", "1."))) + str(n), "") for n in range(count))
    asked = Interaction("p_q", kind, "?", ids, ids if kind == "matching" else ())
    names = [option.id for option in ids]
    many = kind != "likert"
    chosen = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=36 if many else 1, unique=True))
    answers: dict[str, Any] = {
        "true-false": ("true",), "numeric": ("-12.5",),
        "matching": tuple((name, data.draw(st.sampled_from(names))) for name in chosen),
    }  # fmt: skip
    said = interactions.response(asked, answers.get(kind, tuple(chosen)))

    assert re.fullmatch(WANTED[kind], said)


@LAW
@given(st.sampled_from(KINDS), st.lists(TEXT, max_size=4))
def test_nothing_is_longer_than_there_is_room_or_more_than_one_line(kind: str, words: list[str]) -> None:
    said = interactions.response(Interaction("p_q", kind, "?"), tuple(words))

    longest = 250 if kind == "fill-in" else 4000
    parts = said.split("[,]") if kind == "fill-in" else [said]
    assert all(len(part.encode("utf-16-le")) <= 2 * longest for part in parts)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", said)


@LAW
@given(st.data())
def test_a_set_is_the_same_string_in_whatever_order_it_was_chosen(data: st.DataObject) -> None:
    ids = data.draw(
        st.lists(st.text("abcxyz09-", min_size=1, max_size=3), min_size=1, max_size=36, unique=True)
    )
    chosen = tuple(data.draw(st.lists(st.sampled_from(ids), unique=True)))
    asked = Interaction("p_q", "choice", "?", tuple(Option(name, name) for name in ids))
    said = interactions.response(asked, chosen)

    assert said == interactions.response(asked, chosen[::-1])
    assert len(said.split("[,]")) == max(1, len(chosen))
