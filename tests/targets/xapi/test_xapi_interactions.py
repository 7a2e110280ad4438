"""Every interaction in xAPI's exact strings, by the shared table and by laws."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared_table import VECTORS, frozen, interaction

from scormkit.formats import activities
from scormkit.formats import xapi as interactions
from scormkit.formats.words import plain
from scormkit.model import Interaction, Option

LAW = settings(derandomize=True, deadline=None)
WORDS = st.text(st.sampled_from("ab[],.:{}=lang ü"), max_size=12)
IDS = st.lists(st.text("abcxyz09", min_size=1, max_size=3), min_size=1, max_size=6, unique=True)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_shared_table_holds(vector: dict[str, Any]) -> None:
    asked = interaction(vector["interaction"])
    pattern = interactions.patterns(asked)

    assert {
        "interactionType": interactions.interaction_type(asked),
        "correctResponsesPattern": pattern if pattern is None else list(pattern),
        "response": interactions.response(asked, frozen(vector["response"])),
        **({"description": activities.described(asked)} if asked.part else {}),
    } == vector["xapi"]


def test_the_shared_table_covers_every_type() -> None:
    assert {vector["xapi"]["interactionType"] for vector in VECTORS} == interactions.TYPES - {"other"}


def test_what_xapi_has_no_word_for_is_other() -> None:
    assert interactions.interaction_type(Interaction("p_q", "hotspot", "Where?")) == "other"


@LAW
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_several_texts_can_be_told_apart_again(words: list[str]) -> None:
    """No escape exists, so nobody's words may hold a delimiter or open with a parameter."""
    said = interactions.response(Interaction("p_q", "fill-in", "?"), tuple(words))

    assert len(said.split("[,]")) == len(words)
    assert not any(part.startswith(("{lang=", "{case_matters=")) for part in said.split("[,]"))


@LAW
@given(WORDS)
def test_making_words_plain_twice_changes_nothing_more(words: str) -> None:
    assert plain(plain(words)) == plain(words)


@LAW
@given(st.data())
def test_a_set_is_the_same_string_in_whatever_order_it_was_chosen(data: st.DataObject) -> None:
    ids = data.draw(IDS)
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True))
    asked = Interaction("p_q", "choice", "?", tuple(Option(name, name) for name in ids))

    said = interactions.response(asked, tuple(chosen))

    assert said == interactions.response(asked, tuple(reversed(chosen)))
    assert said.split("[,]") == ([name for name in ids if name in chosen] or [""])


@LAW
@given(st.data())
def test_the_right_answer_matches_its_own_pattern(data: st.DataObject) -> None:
    ids = data.draw(IDS)
    right = tuple(data.draw(st.permutations(ids)))
    kind = data.draw(st.sampled_from(("choice", "sequencing", "likert", "fill-in")))
    asked = Interaction("p_q", kind, "?", tuple(Option(name, name) for name in ids), correct=(right,))

    assert interactions.patterns(asked) == (interactions.response(asked, right),)
