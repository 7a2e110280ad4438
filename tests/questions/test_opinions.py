"""Ratings, rubrics and reflections as authors write them: nobody scores them, and each row and word has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit import questions, spine
from scormkit.diagnostics import Where
from scormkit.model import Block, Braces, Cell, Item, Listing, Option, Prose, Table, Text
from scormkit.package import in_memory
from scormkit.questions import scales
from scormkit.source import cut, missing_ids

if TYPE_CHECKING:
    from scormkit.model import Course, Question

COURSE = "title: Example\nscales:\n  can-do: [Not yet, With help, On my own]\n  often: [Never, Always]\n"
HERE = Where("page.md", 1)


def read(page: str, course: str = COURSE, **more: str) -> tuple[list[Course], list[tuple[str, str]]]:
    """The courses, and what is said: place and code."""
    loaded = spine.parsed(in_memory({"course.yaml": course, "page.md": page, **more}))
    return list(loaded.courses), [(str(one.where), one.code) for one in loaded.diagnostics]


def asked(block: str, course: str = COURSE) -> Question:
    """The one question of a page that has no fault."""
    courses, said = read(f"# Page\n\n{block}", course)
    assert said == []
    (found,) = [node for node in courses[0].modules[0].pages[0].body if not isinstance(node, Prose)]
    return found  # type: ignore[return-value]


def said(block: str, course: str = COURSE) -> list[tuple[str, str]]:
    return read(f"# Page\n\n{block}", course)[1]


def kind(question: Question) -> questions.Kind:
    found = questions.find(question.kind)
    assert found is not None
    return found


RATING = """\
::: rating {#can-do scale=can-do}
I can …

- place a person {#place}
- describe the *patterns* {#patterns}
:::
"""


def test_a_rating_is_put_on_the_scale_of_its_course() -> None:
    question = asked(RATING)

    assert question.content.steps == ("Not yet", "With help", "On my own")
    assert [(row.id, row.text.plain) for row in question.content.rows] == [
        ("place", "place a person"), ("patterns", "describe the patterns"),
    ]  # fmt: skip
    assert question.content.when == ()
    assert question.points == 0


def test_a_rating_brings_its_own_scale_above_or_below_its_statements() -> None:
    above = asked(
        "::: rating {#r}\nHow often?\n\n1. Never\n2. Always\n\n- I read {#read}\n- I write {#write}\n:::\n"
    )
    below = asked(
        "::: rating {#r}\nHow often?\n\n- I read {#read}\n- I write {#write}\n\n1. Never\n2. Always\n:::\n"
    )

    assert above.content == below.content or [row.id for row in above.content.rows] == ["read", "write"]
    assert above.content.steps == below.content.steps == ("Never", "Always")
    assert above.prompt.plain == below.prompt.plain == "How often?"


def test_each_statement_is_an_interaction_of_its_own() -> None:
    question = asked(RATING)
    first, second = kind(question).interactions(question)

    assert (first.id, first.type, first.correct, first.weighting) == ("page_can-do_place", "likert", (), 0)
    assert (first.text, first.part) == ("I can …", "place a person")
    assert second.id == "page_can-do_patterns"
    assert second.options == (Option("1", "Not yet"), Option("2", "With help"), Option("3", "On my own"))


def test_the_widget_knows_rows_by_marks_that_no_other_row_changes() -> None:
    alone = asked("::: rating {#r scale=often}\nHow often?\n\n- I read {#read}\n:::\n")
    among = asked("::: rating {#r scale=often}\nHow often?\n\n- I write {#write}\n- I read {#read}\n:::\n")

    (data, more) = (kind(question).data(question) for question in (alone, among))
    assert data["steps"] == ["Never", "Always"]
    assert more["rows"]["read"] == data["rows"]["read"]  # type: ignore[call-overload,index]


def test_long_steps_are_shown_as_numbers_and_short_ones_as_words() -> None:
    short = asked(RATING)
    long = asked(RATING, "title: E\nscales:\n  can-do: [I cannot do this yet at all, I can]\n")
    many = asked(RATING, "title: E\nscales:\n  can-do: [a, b, c, d, e, f]\n")

    assert [one.content.numbered for one in (short, long, many)] == [False, True, True]


@pytest.mark.parametrize(
    ("place", "page", "more"),
    [
        ("page.md:3:1", "# Page\n\n{}", {}),
        ("page.md:4:1", "# Page\n\n:::: trainer\n{}::::\n", {}),
        ("page.md:4:1", "# Page\n\n:::: case A lodge\n{}::::\n", {}),
        (
            "one/quiz.md:1:1",
            "# Page\n\nText.\n",
            {
                "one/lesson.md": "# One\n\nText.\n",
                "one/quiz.md": "{}\n::: true-false {#t}\nIt is.\n\nAnswer: true\n:::\n",
            },
        ),
        (
            "one/trainer.md:1:1",
            "# Page\n\nText.\n",
            {"one/lesson.md": "# One\n\nText.\n", "one/trainer.md": "{}"},
        ),
    ],
)
def test_a_scale_that_the_course_does_not_have_is_told_where_it_is_named(
    place: str, page: str, more: dict[str, str]
) -> None:
    block = "::: rating {#r scale=can-doo}\nI can …\n\n- place {#place}\n:::\n"
    tree = {name: text.replace("{}", block) for name, text in more.items()}
    loaded = spine.parsed(
        in_memory(
            {"course.yaml": COURSE + "audience: trainer\n", "page.md": page.replace("{}", block), **tree}
        )
    )

    assert [(str(one.where), one.code) for one in loaded.diagnostics] == [(place, "SK383")]
    assert "Did you mean 'can-do'?" in loaded.diagnostics[0].text
    assert "can-do, often" in loaded.diagnostics[0].help


def test_two_courses_give_one_rating_a_scale_each() -> None:
    one, two = ("title: One\nscales:\n  can-do: [No, Yes]\n", "title: Two\nscales:\n  can-do: [Non, Oui]\n")
    loaded = spine.parsed(
        in_memory({"one.course.yaml": one, "two.course.yaml": two, "page.md": f"# Page\n\n{RATING}"})
    )

    assert loaded.diagnostics == ()
    shown = [course.modules[0].pages[0].body[0].content.steps for course in loaded.courses]  # type: ignore[union-attr]
    assert shown == [("No", "Yes"), ("Non", "Oui")]


def test_what_a_course_is_cut_without_needs_no_scale() -> None:
    block = ":::: trainer\n::: rating {#r scale=gone}\nI can …\n\n- place {#place}\n:::\n::::\n"

    assert said(f"Text.\n\n{block}") == []


def test_missing_ids_of_statements_and_criteria_are_written_and_then_nothing_is_missing() -> None:
    page = (
        "# Page\n\n::: rating {#r}\nI can …\n\n1. No\n2. Yes\n\n- place a person\n- describe patterns\n:::\n\n"
        "::: rubric {#p}\nRate.\n\n|  | No | Yes |\n|---|---|---|\n| Need | a | b |\n:::\n"
    )
    before = read(page)[1]
    after = missing_ids(in_memory({"page.md": page}))["page.md"].decode()

    assert before == [("page.md:9:3", "SK373"), ("page.md:10:3", "SK373"), ("page.md:18:3", "SK373")]
    assert read(after)[1] == []


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("::: rating {#r scale=often}\nI read.\n\n- [x] books {#books}\n:::\n", [("page.md:6:7", "SK361")]),
        ("::: rating {#r scale=often}\nI read.\n\n- books {#books}\n  > Good.\n:::\n", [("page.md:7:5", "SK371")]),
        ("::: rating {#r scale=often}\nI read.\n\n- books {#books}\n  - old ones\n:::\n", [("page.md:7:5", "SK307")]),
        ("::: rating {#r scale=often}\nI read.\n\n- books {#books}\n\nAnd then?\n:::\n", [("page.md:8:1", "SK307")]),
        ("::: rating {#r scale=often}\nI read.\n\n- books {#books}\n\nRight: Yes.\n:::\n", [("page.md:8:1", "SK371")]),
        ("::: rating {#r scale=often}\nI read.\n\n- books {#books}\n\nAnswer: a\n:::\n", [("page.md:8:1", "SK309")]),
        ("::: rating {#r scale=often confidence=yes}\nI read.\n\n- books {#books}\n:::\n", [("page.md:3:1", "SK371")]),
        ("::: rating {#r scale=often when=later}\nI read.\n\n- books {#books}\n:::\n", [("page.md:3:1", "SK372")]),
        ('::: rating {#r scale=often when=""}\nI read.\n\n- books {#books}\n:::\n', [("page.md:3:1", "SK372")]),
        ('::: rating {#r scale=""}\nI read.\n\n- books {#books}\n:::\n', [("page.md:3:1", "SK381")]),
        ("::: rating {#r}\nI read.\n\n1. No\n2. Yes\n\n- books {#books}\n\n1. Never\n:::\n", [("page.md:11:4", "SK382")]),
        ("::: rating {#r scale=often}\nI read.\n\n- {#books}\n:::\n", [("page.md:6:3", "SK377")]),
        ("::: rating {#r steps=often}\nI read.\n\n- books {#books}\n:::\n", [("page.md:3:1", "SK303"), ("page.md:3:1", "SK381")]),
        ("::: rubric {#r}\nRate.\n:::\n", [("page.md:4:1", "SK380")]),
        ("::: rubric {#r}\nRate.\n\n| | No | Yes |\n|---|---|---|\n:::\n", [("page.md:4:1", "SK380")]),
        ("::: rubric {#r}\nRate.\n\n| | No |\n|---|---|\n| Need {#need} | a |\n:::\n", [("page.md:6:2", "SK378")]),
        ("::: rubric {#r}\nRate.\n\n| | No | |\n|---|---|---|\n| Need {#need} | a | b |\n:::\n", [("page.md:6:9", "SK379")]),
        ("::: rubric {#r}\nRate.\n\n| | No | Yes |\n|---|---|---|\n| Need {#need} | a {#a} | b |\n:::\n", [("page.md:8:18", "SK307")]),
        ("::: rubric {#r}\nRate.\n\n| | No | Yes |\n|---|---|---|\n| Need {#need} | a | b |\n\n- more\n:::\n", [("page.md:10:3", "SK307")]),
        ("::: reflection {#r}\nWhy?\n\n- [x] So\n:::\n", [("page.md:6:7", "SK361")]),
        ("::: reflection {#r}\nWhy?\n\n>\n:::\n", [("page.md:6:1", "SK384")]),
        ("::: reflection {#r}\nWhy?\n\n> So.\n\nAnd then?\n\n> Thus.\n:::\n", []),
        ("::: reflection {#r}\nWhy?\n\n> So.\n\nHint: Think.\n\nAnd?\n:::\n", [("page.md:10:1", "SK307")]),
        ("::: reflection {#r longest=19}\nWhy?\n:::\n", [("page.md:3:1", "SK372")]),
        ("::: reflection {#r longest=10001}\nWhy?\n:::\n", [("page.md:3:1", "SK372")]),
        ("::: reflection {#r longest=4e2}\nWhy?\n:::\n", [("page.md:3:1", "SK372")]),
        ("::: reflection {#r report=yes}\nWhy?\n:::\n", [("page.md:3:1", "SK372")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_stands(block: str, found: list[tuple[str, str]]) -> None:
    assert said(block) == found


def test_a_rubric_has_its_levels_from_the_first_line_of_its_table() -> None:
    question = asked(
        "::: rubric {#plan}\nRate it.\n\n| | Not yet | Sound |\n|---|---|---|\n| Need {#need} | No data | **One** source |\n| Team {#team} | Nobody | |\n:::\n"
    )
    first, second = kind(question).interactions(question)

    assert first.id == "page_plan_need"
    assert (first.text, first.part) == ("Rate it.", "Need")
    assert first.options == (Option("1", "Not yet: No data"), Option("2", "Sound: One source"))
    assert second.options == (Option("1", "Not yet: Nobody"), Option("2", "Sound"))
    assert question.prompt.html.strip() == "<p>Rate it.</p>"


def test_a_quotation_below_the_question_is_the_model_answer_and_one_above_is_not() -> None:
    question = asked(
        "::: reflection {#r}\nA clerk says:\n\n> Come back.\n\nWhat do you say?\n\n> When?\n>\n> And where?\n:::\n"
    )

    assert question.content.model.html == "<p>When?</p>\n<p>And where?</p>"
    assert "Come back." in question.prompt.html
    assert "When?" not in question.prompt.html


def test_a_reflection_has_room_for_what_its_learner_is_told() -> None:
    usual, asked_for = (
        asked("::: reflection {#r}\nWhy?\n:::\n"),
        asked("::: reflection {#r longest=1000 report=text}\nWhy?\n:::\n"),
    )

    assert [kind(one).room(one) for one in (usual, asked_for)] == [400, 1000]
    assert [kind(one).data(one) for one in (usual, asked_for)] == [
        {"longest": 400, "told": False}, {"longest": 1000, "told": True},
    ]  # fmt: skip
    (told,) = kind(usual).interactions(usual)
    assert (told.id, told.type, told.correct, told.weighting) == ("page_r", "long-fill-in", (), 0)


def test_pictures_of_a_model_answer_and_of_levels_travel_with_their_page() -> None:
    tree = in_memory({
        "course.yaml": "title: E\n", "a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "page.md": "# P\n\n::: reflection {#r}\nWhy?\n\n> ![So](a.svg)\n:::\n\n::: rubric {#p}\nRate.\n\n| | No | Yes |\n|---|---|---|\n| Need {#need} | ![x](b.svg) | y |\n:::\n",
    })  # fmt: skip
    loaded = spine.parsed(tree)

    assert loaded.diagnostics == ()
    assert set(cut.referenced(loaded.courses[0].modules[0], tree)) == {"a.svg", "b.svg"}


def words(text: str) -> Text:
    return Text(f"<p>{text}</p>" if text else "", text, HERE)


ids = st.from_regex(r"[a-z0-9-]{0,5}", fullmatch=True)
rows = st.lists(st.tuples(ids, st.text("abc ", max_size=4)), max_size=12)
steps = st.lists(st.text("abc", max_size=3), max_size=12)


@settings(max_examples=60, deadline=None)
@given(rows, steps)
def test_whatever_is_rated_room_holds_all_its_rows(made: list[tuple[str, str]], on: list[str]) -> None:
    listed = Listing(
        False, tuple(Item(words(text.strip()), braces=Braces(name)) for name, text in made), words("list")
    )
    scale = Listing(True, tuple(Item(words(step)) for step in on), words("scale"))
    table = Table(
        (Cell(words("")), *(Cell(words(step)) for step in on)),
        tuple((Cell(words(text.strip()), Braces(name)), *(Cell(words("x")) for _ in on)) for name, text in made),
        (), words("table"),
    )  # fmt: skip
    for name, children in (
        ("rating", (Prose(words("I can")), scale, listed)),
        ("rubric", (Prose(words("Rate")), table)),
    ):
        block = Block(name, None, Braces("q"), children, HERE)
        built = questions.find(name)
        assert built is not None
        question, noticed = built.parse(block, "page")
        assert question is not None
        if not noticed:
            data = built.data(question)
            marks = list(data["rows"].values())  # type: ignore[union-attr,call-arg]
            assert len(set(marks)) == len(marks) == len(made)
            assert all(len(str(mark)) == scales.MARK for mark in marks)
            assert built.room(question) == (scales.MARK + 1) * len(made)
            assert [told.id for told in built.interactions(question)] == [
                f"page_q_{name}" for name, _ in made
            ]


@settings(max_examples=60, deadline=None)
@given(st.text("0123456789abc-+. ", max_size=7))
def test_longest_is_a_number_of_characters_or_told_to_be_none(value: str) -> None:
    built = questions.find("reflection")
    assert built is not None
    question, noticed = built.parse(
        Block("reflection", None, Braces("q", {"longest": value}), (Prose(words("Why?")),), HERE), "page"
    )
    assert question is not None
    assert 20 <= built.room(question) <= 10_000
    assert [one.code for one in noticed] == (
        [] if value.isdigit() and built.room(question) == int(value) else ["SK372"]
    )
