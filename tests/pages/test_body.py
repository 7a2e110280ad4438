"""Each node of a page's body becomes exactly the markup that look and script expect."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from sample import (
    CHART,
    FIGURE,
    HERE,
    TREND,
    block,
    choice,
    items,
    prose,
    small_course,
    table,
    text,
    true_false,
)

from scormkit.model import Braces, Heading, Label
from scormkit.pages import body
from scormkit.pages.desk import Desk


def desk(language: str = "en", **more: object) -> Desk:
    return Desk(small_course(language), {"1-1-borders": "index.html"}, {}, **more)  # type: ignore[arg-type]


def set_(*nodes: object) -> str:
    return str(body.body(nodes, desk()))  # type: ignore[arg-type]


def test_a_paragraph_is_placed_as_it_is() -> None:
    assert set_(prose("Work & wages")) == "<p>Work &amp; wages</p>"


def test_a_heading_gets_an_id_from_its_words_and_a_second_one_alike_another() -> None:
    made = set_(Heading(2, text("Who pays?")), Heading(2, text("Who pays?")))

    assert made == '<h2 id="s-who-pays">Who pays?</h2>\n<h2 id="s-who-pays-2">Who pays?</h2>'


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Who pays?", "s-who-pays"),
        ("من يدفع؟", "s-من-يدفع"),
        ("移民", "s-移民"),
        ("…", "s-part"),
        ("main", "s-main"),
    ],
)
def test_headings_in_any_script_have_an_id_that_the_frame_does_not_use(words: str, name: str) -> None:
    assert body.slug(words) == name


@pytest.mark.parametrize(
    ("own", "name"), [("lenses", "lenses"), ("main", "s-main"), ("n1", "s-n1"), ("q2-1", "s-q2-1")]
)
def test_a_heading_keeps_the_id_its_author_gave_unless_it_is_one_of_ours(own: str, name: str) -> None:
    assert set_(Heading(2, text("Part"), Braces(own))) == f'<h2 id="{name}">Part</h2>'


def test_a_label_outside_a_question_stays_readable() -> None:
    assert set_(Label("Hint", text("Ask."))) == "<p><b>Hint:</b> Ask.</p>"


def test_alignment_becomes_a_class() -> None:
    made = html.fromstring(set_(table(("a", "b"), ("1", "2"), align=("center", "right"))))

    assert [cell.get("class") for cell in made.iter("th", "td")] == ["c", "n", "c", "n"]


def test_a_narrow_table_wraps_and_a_wide_one_scrolls_in_a_region_with_a_name() -> None:
    assert set_(table(("a", "b"), ("1", "2"))).startswith("<table>")

    wide = html.fromstring(set_(table(("a", "b", "c"), ("1", "2", "3"))))
    assert (wide.get("class"), wide.get("role"), wide.get("aria-label"), wide.get("tabindex")) == (
        "scroll",
        "region",
        "Table 1",
        "0",
    )


def test_the_first_column_names_the_rows_and_an_empty_corner_is_no_heading() -> None:
    made = html.fromstring(set_(table(("", "Year"), ("First", "2013"))))

    assert [(cell.tag, cell.get("scope")) for cell in made.iter("th", "td")] == [
        ("td", None), ("th", "col"), ("th", "row"), ("td", None),
    ]  # fmt: skip


def test_a_figure_names_its_table_and_keeps_its_last_paragraph_as_caption() -> None:
    made = html.fromstring(set_(FIGURE))

    assert made.find("figcaption").text == "Methods changed."
    assert made.find(".//table").get("aria-labelledby") == made.find("p").get("id")


def test_a_picture_alone_in_a_figure_is_not_taken_for_its_caption() -> None:
    made = set_(block("figure", prose("ring", '<p><img src="ring.svg" alt="A ring"></p>')))

    assert "<figcaption" not in made
    assert 'alt="A ring"' in made


def test_a_bar_chart_is_a_table_whose_cells_hold_bars_and_their_numbers() -> None:
    made = html.fromstring(set_(CHART))

    assert [row.text for row in made.iterfind(".//th[@scope='rowgroup']")] == ["Services", "Industry"]
    assert [rect.get("width") for rect in made.iter("rect")] == ["81.0%", "61.0%", "28.8%", "28.7%"]
    assert [span.text for span in made.iterfind(".//td/span")] == ["68.4", "51.5", "24.3", "24.2"]


def test_a_line_chart_that_must_not_be_joined_has_dots_and_no_line_and_a_table_below() -> None:
    made = html.fromstring(set_(TREND))

    assert len(made.findall(".//circle")) == 3
    assert made.findall(".//line[@class='link']") == []
    assert len(made.findall(".//details//tbody/tr")) == 3


def test_a_case_with_a_title_is_an_aside_named_by_it() -> None:
    made = html.fromstring(set_(block("case", prose("One."), title="Two sisters")))

    assert made.tag == "aside"
    assert made.find(".//h2").text == "Two sisters"
    assert made.get("aria-labelledby") == made.find(".//h2").get("id")


def test_a_heading_inside_a_box_follows_the_level_around_it() -> None:
    made = set_(Heading(3, text("Part")), block("case", prose("One."), title="Sisters"))

    assert '<h4 class="h"' in made


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("case", "Case"), ("example", "Example"), ("exercise", "Exercise"), ("note", "Note"), ("warning", "Take care"),
        ("summary", "In short"), ("next-monday", "What you can do next Monday"), ("trainer", "For the trainer"),
        ("origin", "State of origin"), ("destination", "State of destination"),
    ],
)  # fmt: skip
def test_each_block_says_in_words_what_it_is(name: str, word: str) -> None:
    made = html.fromstring(f"<div>{set_(block(name, prose('Text.')))}</div>")

    assert word in made.text_content()
    assert "Text." in made.text_content()


def test_what_is_for_learners_needs_no_sign() -> None:
    assert set_(block("learner", prose("Text."))) == "<p>Text.</p>"


def test_practice_is_numbered_and_has_check_but_no_answer_beside_it() -> None:
    made = html.fromstring(set_(choice("one", "page"), true_false("two", "page")).join(("<div>", "</div>")))

    first, second = made.findall("section")
    assert first.find("p").text == "Practice 1 · not scored"
    assert second.find("p").text == "Practice 2 · not scored"
    assert first.find(".//h2").text.startswith("Amina lives in Marvania")
    assert all(notice.get("hidden") is not None for notice in made.iterfind(".//div[@data-say]"))
    assert [button.text for button in first.iter("button")] == ["Check answer", "Try again"]


def test_a_question_of_a_kind_that_nobody_built_leaves_no_mark() -> None:
    assert set_(replace(choice("one", "page"), kind="telepathy")) == ""


def test_lists_are_placed_whole() -> None:
    assert set_(items(("One", None, ""), ("Two", None, ""))) == "<ul><li>One</li><li>Two</li></ul>"
    assert HERE.file == "lessons/borders/lesson.md"
