"""Ids: written into the source once, readable, and with every other byte as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit.package import in_memory
from scormkit.source import missing_ids


def written(text: str, **others: str) -> str:
    """The page with its new ids, or as it is."""
    tree = in_memory({"page.md": text, **others})
    return missing_ids(tree).get("page.md", text.encode()).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("::: choice\nWho works? Which treaty covers her?\n:::\n", "::: choice {#treaty-covers}\n"),
        ("::: choice {level=apply}\nWho works?\n:::\n", "::: choice {#works level=apply}\n"),
        ("::: choice  \nÉtrangers présents ?\n:::\n", "::: choice {#etrangers-presents}  \n"),
        ("::: fill-in\nA State that [[ratifies]] is bound.\n:::\n", "::: fill-in {#state-bound}\n"),
        ("::: choice\nمن يعمل؟\n:::\n", "::: choice {#choice}\n"),
        ("::: choice\nAntidisestablishmentarianism floccinaucinihilipilification\n:::\n",
         "::: choice {#antidisestablishmentarianism}\n"),
    ],
)  # fmt: skip
def test_a_question_gets_a_name_from_the_sentence_that_asks(before: str, after: str) -> None:
    assert written(before).splitlines(keepends=True)[0] == after


def test_statements_rows_and_steps_get_ids_and_a_scale_does_not() -> None:
    rating = "::: rating {#r}\nI can\n\n1. no\n2. yes\n\n- place a person\n  rightly\n- count {#c}\n:::\n"
    rubric = "::: rubric {#p}\nRate.\n\n|  | No |\n|---|---|\n| Need  | x |\n| Team {#t} | y |\n:::\n"
    scenario = "::: scenario {#s}\nGo.\n\n### The call\nx\n\n- a => b\n\n### End {#b}\ny\n:::\n"

    assert written(rating) == rating.replace("rightly\n", "rightly {#place-person-rightly}\n")
    assert written(rubric) == rubric.replace("| Need  |", "| Need {#need}  |")
    assert written(scenario) == scenario.replace("### The call\n", "### The call {#call}\n")


def test_an_id_is_not_given_twice_on_a_page_and_its_quiz() -> None:
    tree = in_memory(
        {
            "one/lesson.md": "# One\n\n::: choice\nWho works?\n:::\n\n::: choice {#works-2}\nWho?\n:::\n",
            "one/quiz.md": "::: choice\nWho works?\n:::\n",
        }
    )
    made = missing_ids(tree)

    assert b"{#works}" in made["one/lesson.md"]
    assert b"{#works-3}" in made["one/quiz.md"]


def test_a_retired_id_is_not_given_again() -> None:
    course = "title: C\nretired: [page_works]\n"

    assert "{#works-2}" in written("::: choice\nWho works?\n:::\n", **{"course.yaml": course})


def test_files_that_lack_nothing_are_left_alone() -> None:
    tree = in_memory(
        {"page.md": "# A\n\n::: choice {#a}\nWho?\n:::\n", "page.fr.md": "# A\n\n::: choice\nQui?\n:::\n"}
    )

    assert missing_ids(tree) == {}


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    assert missing_ids(in_memory({"page.md": b"::: choice\n\xff\n:::\n"})) == {}


def test_a_question_shown_as_code_is_left_alone() -> None:
    assert missing_ids(in_memory({"page.md": "# A\n\n```\n::: choice\n:::\n```\n"})) == {}


LINES = st.sampled_from(
    ["::: choice", "::: rating {scale=x}", "::: rubric", ":::", "", "", "Who works?", "- a", "  b", "1. c", "| d | e |",
     "|---|---|", "| f {#f} | g |", "### H", "```", "Hint: x", "é\t", "  ", ":::: trainer", "::::", "- [x] i {#j}"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(lines=st.lists(LINES, max_size=30), ends=st.sampled_from(["\n", "\r\n", "\r"]), mark=st.booleans())
def test_only_ids_are_added_and_a_second_run_adds_none(lines: list[str], ends: str, mark: bool) -> None:
    before = ("\ufeff" if mark else "") + "".join(f"{line}{ends}" for line in lines)
    tree = {"page.md": before.encode()}
    made = missing_ids(in_memory(tree))
    after = made.get("page.md", before.encode()).decode()

    old, new = before.split(ends), after.split(ends)
    assert len(old) == len(new)
    for one, other in zip(old, new, strict=True):
        assert one == other or without_id(one, other)
    assert missing_ids(in_memory({**tree, **made})) == {}


def without_id(before: str, after: str) -> bool:
    """Whether taking one id away again gives the line as it was."""
    return any(
        after[: found.start()] + keep + after[found.end() :] == before
        for pattern, keep in ((r" \{#[a-z0-9-]{1,40}\}", ""), (r"\{#[a-z0-9-]{1,40} ", "{"))
        for found in re.finditer(pattern, after)
    )
