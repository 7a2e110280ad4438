"""Gaps in a sentence, to type into (`fill-in`) or to choose from (`inline-choice`): from the source to an LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines_reader import asked, parsed, said

from scormkit import questions
from scormkit.formats import xapi
from scormkit.questions import fill_in, gaps, inline_choice, typed
from scormkit.targets.scorm2004 import interactions

if TYPE_CHECKING:
    from scormkit.model import Question
    from scormkit.questions import Kind

TYPE = "::: fill-in {{#bound}}\n{}\n:::"
CHOOSE = "::: inline-choice {{#sign}}\n{}\n:::"


def content(question: Question) -> fill_in.Content:
    return cast("fill_in.Content", question.content)


def kind(name: str) -> Kind:
    found = questions.find(name)
    assert found is not None
    return found


def test_a_sentence_alone_asks_in_our_words_and_is_called_by_its_own() -> None:
    question = asked(TYPE.format("A State that [[ratifies | has ratified]] a treaty is [[bound]]."))

    assert (question.prompt.html, question.prompt.plain) == ("", "A State that […] a treaty is […].")
    assert content(question).sentence.text.html == (
        '<p>A State that <span data-gap="a"></span> a treaty is <span data-gap="b">.</span></p>'
    )
    assert [blank.variants for blank in content(question).blanks] == [
        ("ratifies", "has ratified"),
        ("bound",),
    ]


def test_what_stands_above_the_first_gap_asks() -> None:
    question = asked(TYPE.format("Read the treaty.\n\nComplete *it*.\n\nIt is [[bound]]."))

    assert question.prompt.html == "<p>Read the treaty.</p>\n<p>Complete <em>it</em>.</p>"
    assert question.prompt.plain == "Read the treaty. Complete it. It is […]."


def test_gaps_may_stand_in_lists_tables_quotations_and_emphasis_and_brackets_in_code_are_brackets() -> None:
    text = "Use `[[x]]`, **[[a]]**.\n\n- one [[b]]\n\n| A | B |\n|---|---|\n| [[c]] | d |\n\n> It said [[e]]"
    question = asked(TYPE.format(text))

    assert [blank.variants[0] for blank in content(question).blanks] == ["a", "b", "c", "e"]
    assert question.prompt.plain == "Use [[x]], […]. one […] A B […] d It said […]"
    assert [(gap.id, gap.where.line - 3) for gap in content(question).sentence.gaps] == [
        ("a", 1), ("b", 3), ("c", 7), ("d", 9),
    ]  # fmt: skip


def test_each_gap_is_told_by_itself_with_the_others_filled() -> None:
    question = asked(TYPE.format("A State that [[ratifies | has ratified]] it is [[bound & free]]."))
    told = fill_in.KIND.interactions(question)

    assert {one.text for one in told} == {""}
    assert [(one.id, one.type, one.part, one.correct, one.weighting) for one in told] == [
        ("page_bound_a", "fill-in", "A State that […] it is bound & free.", (("ratifies",), ("has ratified",)), 0.5),
        ("page_bound_b", "fill-in", "A State that ratifies it is […].", (("bound & free",),), 0.5),
    ]  # fmt: skip


def test_what_stands_above_a_sentence_is_what_its_gaps_are_asked_with() -> None:
    (told,) = fill_in.KIND.interactions(asked(TYPE.format("Complete it.\n\nA State is [[bound]].")))

    assert (told.text, told.part, told.exact) == ("Complete it.", "A State is […].", False)


def test_where_capital_letters_count_an_lms_is_told_so() -> None:
    words = TYPE.format("It is called [[ILO]].").replace("}", " case=exact}", 1)
    (told,) = fill_in.KIND.interactions(asked(words))

    assert told.exact
    assert xapi.patterns(told) == ("{case_matters=true}ILO",)
    assert interactions.patterns(told) == ("{case_matters=true}ILO",)


def test_choices_in_a_sentence_are_a_choice_each() -> None:
    question = asked(
        CHOOSE.format(
            "To sign means [[to be bound | **to intend it** | to reject]]; a [[**State**|city]] signs."
        )
    )
    first, second = inline_choice.KIND.interactions(question)

    assert [(option.id, option.text) for option in first.options] == [
        ("a", "to be bound"), ("b", "to intend it"), ("c", "to reject"),
    ]  # fmt: skip
    assert (first.id, first.type, first.part, first.correct) == (
        "page_sign_a", "choice", "To sign means […]; a State signs.", (("b",),),
    )  # fmt: skip
    assert (second.id, second.part, second.correct) == (
        "page_sign_b",
        "To sign means to intend it; a […] signs.",
        (("a",),),
    )
    assert inline_choice.KIND.data(question) == {
        "gaps": (
            {"id": "a", "right": "b", "options": ("a", "b", "c")},
            {"id": "b", "right": "a", "options": ("a", "b")},
        ),
        "options": ("a.a", "a.b", "a.c", "b.a", "b.b"),
    }
    assert inline_choice.KIND.room(question) == 2


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (TYPE.format("It is bound."), [("SK362", 2, 1)]),
        (TYPE.format("One\nis [[bound]], two\nis [[bound."), [("SK363", 4, 0)]),
        (TYPE.format("One\nis [[a\nb]]."), [("SK362", 2, 1), ("SK363", 3, 0), ("SK363", 4, 0)]),
        (TYPE.format("One is\n[[*bound*]]."), [("SK364", 3, 0)]),
        (TYPE.format("One is **[[bound** | free]]."), [("SK364", 2, 0)]),
        (TYPE.format("One is [[ ]] and [[a | ]]."), [("SK365", 2, 0), ("SK365", 2, 0)]),
        (TYPE.format("One is [[it's | It’s]]."), [("SK366", 2, 0)]),
        (TYPE.format(f"One is [[{'long ' * 13}]]."), [("SK368", 2, 0)]),
        (TYPE.format("It is [[bound]].\n\nAnswer: bound"), [("SK309", 4, 1)]),
        (TYPE.format("It is [[bound]].\n\nPartly: Nearly."), [("SK316", 4, 1)]),
        (TYPE.format("It is [[bound]].\n\n- [x] a\n- [ ] b"), [("SK361", 4, 7)]),
        (TYPE.replace("#bound", "#bound case=no").format("It is [[bound]]."), [("SK367", 1, 1)]),
        (CHOOSE.format("It is [[a | b]]."), [("SK369", 2, 0)]),
        (CHOOSE.format("It is [[**a** | **b**]]."), [("SK369", 2, 0)]),
        (CHOOSE.format("It is [[**a**]]."), [("SK370", 2, 0)]),
        (CHOOSE.format("It is [[**a** | | b]]."), [("SK365", 2, 0)]),
        (CHOOSE.format("It is [[**a** | b | b]]."), [("SK366", 2, 0)]),
        (CHOOSE.format("It is [[**a** | *b*]]."), [("SK364", 2, 0)]),
        (CHOOSE.format(f"It is [[**a** | {' | '.join(f'b{n}' for n in range(36))}]]."), [("SK311", 2, 0)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_stands(block: str, found: list[tuple[str, int, int]]) -> None:
    assert said(block) == found


def test_capital_letters_part_variants_only_where_they_count() -> None:
    block = TYPE.format("It is the [[ILO | ilo]].")

    assert [code for code, _, _ in said(block)] == ["SK366"]
    assert content(asked(block.replace("#bound", "#bound case=exact"))).exact


def test_a_long_sentence_is_called_by_its_beginning() -> None:
    question = asked(TYPE.format(f"It is [[bound]]. {'And so on. ' * 40}"))
    words = content(question).sentence.plain

    assert words.startswith("It is […]. And so on.")
    assert words.endswith(" …")
    assert len(words) <= gaps.LONGEST + 2


words = st.text(
    st.characters(blacklist_categories=["C", "Z"], blacklist_characters="[]|*_`<>&\\{}:!()#~^"),
    min_size=1,
    max_size=20,
)


@given(st.lists(words, min_size=1, max_size=5))
def test_a_gap_has_room_for_each_of_its_variants_and_a_slip(variants: list[str]) -> None:
    question, _ = parsed(TYPE.format(f"It is [[{' | '.join(variants)}]]."))
    assert question is not None
    (blank,) = content(question).blanks

    assert blank.room >= max(typed.space(variant) for variant in blank.variants) + fill_in.SPARE
    assert fill_in.KIND.room(question) == blank.room


@given(st.integers(1, 9))
def test_the_room_of_a_sentence_is_that_of_its_gaps(count: int) -> None:
    typed_, chosen = (
        asked(TYPE.format("[[word]] and " * count)),
        asked(CHOOSE.format("[[**one** | two]] and " * count)),
    )

    assert kind("fill-in").room(typed_) == count * fill_in.LEAST + count - 1
    assert kind("inline-choice").room(chosen) == count


@given(st.text(max_size=40))
def test_even_words_stay_even(text: str) -> None:
    assert typed.even(typed.even(text)) == typed.even(text)
    assert typed.space(typed.even(text)) >= len(typed.even(text))
