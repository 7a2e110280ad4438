"""Markdown: what an author writes becomes nodes that know their line, and nothing is guessed at."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from scormkit import questions
from scormkit.model import Block, Heading, Listing, Prose, Question, Table, Text
from scormkit.package import in_memory
from scormkit.source import blocks, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Node

FACTS = "id,topic,fact,value,as_of,source,publisher,year,confidence\nA,t,f,167.7 million,2022,s,p,2022,A\n"


def page(text: str, **others: str) -> tuple[tuple[Node, ...], tuple[Diagnostic, ...]]:
    """The body of a page with this text below its title, and what is said of it."""
    tree = {"page.md": f"# Borders\n\n{text}", "facts.csv": FACTS, "media/ring.svg": "<svg/>", **others}
    library, diagnostics = parse(in_memory(tree))
    return library.lessons["page"].body, diagnostics


def only(text: str) -> Any:
    """The one node of a page with this text; nothing is said of it."""
    body, diagnostics = page(text)
    assert diagnostics == ()
    assert len(body) == 1
    return body[0]


def said(text: str, **others: str) -> list[tuple[str, int, int]]:
    """Code, line and column of all that is said, in order; line 1 is the first below the title."""
    found = sorted(page(text, **others)[1], key=lambda one: one.order)
    return [(one.code, one.where.line - 2, one.where.column) for one in found if one.where]


def place(text: Text) -> tuple[int, int]:
    return text.where.line - 2, text.where.column


def texts(part: object) -> Iterator[Text]:
    """Every text in a tree of nodes."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif dataclasses.is_dataclass(part):
        for one in dataclasses.fields(part):
            yield from texts(getattr(part, one.name))


def test_a_paragraph_is_prose_with_html_words_and_place() -> None:
    node = only("\n  Two *fine* words &amp;\nmore.\n")

    assert node == Prose(node.text)
    assert node.text.html == "<p>Two <em>fine</em> words &amp;\nmore.</p>"
    assert node.text.plain == "Two fine words & more."
    assert place(node.text) == (2, 3)


def test_a_heading_has_its_level_and_its_id() -> None:
    node = only("## The call {#call}\n")

    assert isinstance(node, Heading)
    assert (node.level, node.text.plain, node.braces.id) == (2, "The call", "call")
    assert place(node.text) == (1, 4)


def test_an_item_has_box_braces_feedback_and_inner_items() -> None:
    body, _ = page(
        '::: hotspots\n- [x] Recruit {#r at="45,5 20x15"}\n  > Most *often*.\n- Bin\n  - Card\n:::\n'
    )
    (listing,) = body[0].children  # type: ignore[union-attr]
    assert isinstance(listing, Listing)
    first, second = listing.items

    assert (first.text.html, first.mark, first.braces.id) == ("Recruit", True, "r")
    assert first.braces.values == {"at": "45,5 20x15"}
    assert first.feedback is not None
    assert first.feedback.html == "Most <em>often</em>."
    assert (place(first.text), place(first.feedback)) == ((2, 7), (3, 5))
    assert (second.mark, second.feedback, second.items[0].text.plain) == (None, None, "Card")


def test_an_arrow_stays_text_for_the_kinds() -> None:
    node = only("- Inspect => Inspectorate\n")

    assert node.items[0].text.plain == "Inspect => Inspectorate"
    assert node.items[0].text.html == "Inspect =&gt; Inspectorate"


def test_gaps_stay_text_for_the_kinds() -> None:
    node = only("A State that [[ratifies | **has ratified**]] it.\n")

    assert node.text.html == "<p>A State that [[ratifies | <strong>has ratified</strong>]] it.</p>"


def test_an_ordered_list_says_so() -> None:
    assert only("1. Text\n2. Signature\n").ordered


def test_boxes_in_ordinary_text_are_drawn() -> None:
    assert "☑ Done" in only("- [x] Done\n- [ ] Not yet\n").text.html


def test_a_table_has_cells_with_places_and_columns_with_a_class() -> None:
    node = only("| A | B | C | D |\n|:--|--:|:-:|---|\n| one \\| two | **x** | | d |\n")

    assert isinstance(node, Table)
    assert node.align == ("left", "right", "center", "")
    assert [cell.text.plain for cell in node.head] == ["A", "B", "C", "D"]
    assert [cell.text.html for cell in node.rows[0]] == ["one | two", "<strong>x</strong>", "", "d"]
    assert [place(cell.text) for cell in node.rows[0]] == [(3, 3), (3, 16), (3, 23), (3, 26)]
    assert '<td class="n">' in node.text.html
    assert "style" not in node.text.html


def test_cells_of_a_question_have_braces() -> None:
    body, _ = page("::: rubrik\n| | Not yet |\n|---|---|\n| Need {#need} | No data |\n:::\n")

    assert body[0].children[0].rows[0][0].braces.id == "need"  # type: ignore[union-attr]


def test_a_block_has_name_title_braces_and_children() -> None:
    node = only("::: chart Services *lead* {type=bar}\n| A | B |\n|---|---|\n| S | 1 |\n\nCaption.\n:::\n")

    assert isinstance(node, Block)
    assert (node.name, node.braces.values) == ("chart", {"type": "bar"})
    assert node.title is not None
    assert (node.title.html, place(node.title)) == ("Services <em>lead</em>", (1, 11))
    assert [type(child) for child in node.children] == [Table, Prose]
    assert (node.where.line - 2, node.where.column) == (1, 1)


def test_blocks_nest_with_more_colons() -> None:
    node = only(":::: trainer\nAsk.\n\n::: note Time\nFive minutes.\n:::\n::::\n")

    assert [type(child).__name__ for child in node.children] == ["Prose", "Block"]
    assert node.children[1].title.plain == "Time"


def test_a_question_in_a_page_is_a_question_with_its_labels() -> None:
    node = only(
        "::: choice {#who level=apply points=0.5}\nWho?\n\n- [ ] A\n- [x] B\n\nHint: Ask\nher.\n\nBecause:\nIt is.\n:::\n"
    )

    assert isinstance(node, Question)
    assert (node.id, node.points, node.where.line - 2) == ("page_who", 0.5, 1)
    assert node.hint is not None
    assert node.because is not None
    assert (node.hint.plain, place(node.hint)) == ("Ask her.", (7, 1))
    assert (node.because.html, place(node.because)) == ("It is.", (10, 1))


def test_an_empty_link_to_a_fact_says_its_value() -> None:
    assert only("There are [](fact:A).\n").text.plain == "There are 167.7 million."


def test_a_picture_keeps_its_path_in_the_tree() -> None:
    tree = {
        "lessons/one/lesson.md": "# One\n\n![A ring](media/my%20ring.svg)\n\n![](<../two/b.svg>){decorative=yes}\n",
        "lessons/one/media/my ring.svg": "<svg/>",
        "lessons/two/b.svg": "<svg/>",
    }
    library, diagnostics = parse(in_memory(tree))

    assert diagnostics == ()
    first, second = library.lessons["one"].body
    assert first.text.html == '<p><img src="lessons/one/media/my ring.svg" alt="A ring" /></p>'  # type: ignore[union-attr]
    assert second.text.html == '<p><img src="lessons/two/b.svg" alt="" decorative="yes" /></p>'  # type: ignore[union-attr]
    assert library.lessons["one"].assets == ("lessons/one/media/my ring.svg", "lessons/two/b.svg")


def test_a_film_keeps_captions_and_transcript_as_paths() -> None:
    tree = {
        "a/lesson.md": "# A\n\n![Talk](film.mp4){captions=film.en.vtt transcript=film.md}\n",
        **dict.fromkeys(("a/film.mp4", "a/film.en.vtt", "a/film.md"), "x"),
    }
    library, diagnostics = parse(in_memory(tree))

    assert diagnostics == ()
    assert list(library.lessons) == ["a"]
    assert library.lessons["a"].assets == ("a/film.en.vtt", "a/film.md", "a/film.mp4")
    assert 'captions="a/film.en.vtt" transcript="a/film.md"' in library.lessons["a"].body[0].text.html  # type: ignore[union-attr]


def test_footnotes_stand_at_the_end_of_the_page() -> None:
    body, diagnostics = page("One.[^n]\n\nTwo.\n\n[^n]: Note.\n")

    assert diagnostics == ()
    assert body[2].text.html.startswith('<div class="footnotes">')  # type: ignore[union-attr]


@pytest.mark.parametrize(("theirs", "ours"), sorted(blocks.ELSEWHERE.items()))
def test_the_name_that_another_tool_has_for_a_block_leads_to_ours(theirs: str, ours: str) -> None:
    noticed = page(f"::: {theirs}\nx\n:::\n")[1]

    assert ours in (*blocks.SETTINGS, *questions.NAMES)
    assert f"Did you mean '{ours}'?" in noticed[0].text


def test_definitions_and_code_are_prose() -> None:
    assert only("Stock\n: People on one day.\n").text.html.startswith("<dl>")
    assert only("```\n::: note\n```\n").text.plain == "::: note"


def test_harmless_tags_pass_and_comments_vanish() -> None:
    node = only('CO<sub>2</sub> <abbr title="a &amp; b">AB</abbr><br> <!-- not seen -->x\n')

    assert node.text.html == '<p>CO<sub>2</sub> <abbr title="a &amp; b">AB</abbr><br /> x</p>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: nte\nx\n:::\n", [("SK117", 1, 1)]),
        ("::: Note\nx\n:::\n", [("SK117", 1, 1)]),
        ("x\n\n::: {#a}\ny\n:::\n", [("SK118", 3, 1)]),
        ("::: note\nx\n", [("SK119", 1, 1)]),
        ("::: note\nx\n\n::: note\ny\n:::\n", [("SK119", 1, 1)]),
        (":::: trainer\n::: note\nx\n::::\n", [("SK119", 2, 1)]),
        ("x\n\n:::\n", [("SK120", 3, 1)]),
        (":::: trainer\nx\n:::\n::::\n", [("SK120", 3, 1)]),
        ("::: case\nx\n\n::: note\ny\n:::\n:::\n", [("SK121", 4, 1)]),
        ("- a\n\n  ::: note\n  x\n  :::\n", [("SK122", 3, 3)]),
        ("> ::: note\n> x\n", [("SK122", 1, 3)]),
        ("a\n\n    ::: note\n", [("SK122", 3, 5)]),
        ("::: note\n:::\n", [("SK123", 1, 1)]),
        ("::: note {#a b=“c”}\nx\n:::\n", [("SK124", 1, 1)]),
        ("::: note {#a\nx\n:::\n", [("SK124", 1, 1)]),
        ("## A {#a .b}\n", [("SK124", 1, 5)]),
        ("![A](media/ring.svg){#a}\n", [("SK124", 1, 1)]),
        ("[A](https://a.b){#a}\n", [("SK124", 1, 1)]),
        ("One {#a} two\n", [("SK125", 1, 5)]),
        ("- One {#a}\n", [("SK125", 1, 3)]),
        ("## A {level=apply}\n", [("SK126", 1, 4)]),
        ("::: note {tone=red}\nx\n:::\n", [("SK126", 1, 1)]),
        ("![A](media/ring.svg){width=5}\n", [("SK126", 1, 1)]),
        ("![](media/ring.svg){decorative=no}\n", [("SK127", 1, 1)]),
        ("a[^x] b\n", [("SK134", 1, 2)]),
        ("x\n\n[^y]: z\n", [("SK133", 3, 1)]),
        ("a <b>c\n", [("SK140", 1, 3)]),
        ("*a <b>c* d</b>\n", [("SK140", 1, 4), ("SK140", 1, 11)]),
        ("<table><tr><td>x</td></tr></table>\n", [("SK136", 1, 1)]),
        ("<script>\nalert(1)\n</script>\n", [("SK137", 1, 1)]),
        ("a\n<a href='javascript:x()'>b</a>\n", [("SK137", 2, 1)]),
        ("<style>b {}</style>\n", [("SK138", 1, 1)]),
        ("# Again\n", [("SK406", 1, 3)]),
        ("## A\n\n#### B\n", [("SK407", 3, 6)]),
    ],
)
def test_a_slip_is_told_with_its_place_and_nothing_else(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("- [x] A\n- [ ] B\nHint: Ask.\n", 5, 1),
        ("- [x] A\n- [ ] B\n\n  Hint: Ask.\n", 6, 3),
        ("- [x] A\n- [ ] B\n  > No.\nHint: Ask.\n", 6, 1),
    ],
)
def test_a_label_swallowed_by_the_list_above_is_told(text: str, line: int, column: int) -> None:
    assert said(f"::: choice {{#q}}\nWho?\n{text}:::\n")[0] == ("SK130", line, column)


def test_a_label_swallowed_by_a_paragraph_or_a_table_is_told() -> None:
    assert ("SK130", 3, 1) in said("::: true-false {#q}\nIt is so.\nAnswer: true\n:::\n")
    assert ("SK130", 5, 1) in said("::: rating {#q}\n| A |\n|---|\n| b |\nHint: Ask.\n:::\n")


def test_every_problem_of_a_page_is_told_in_one_run() -> None:
    codes = [code for code, _, _ in said("::: nte\nx\n:::\n\n![](media/ring.svg)\n\n#### A\n\n[a](term:b)\n")]

    assert codes == ["SK117", "SK401", "SK407", "SK141"]


PIECES = st.sampled_from(
    [
        "::: choice {#a}\n", ":::\n", "::::\n", ":::: trainer\n", "::: note T\n", "::: rating {#r}\n", "- [ ] a\n",
        "- [x] b {#q}\n", "  > fb\n", "> q\n", "> ::: note\n", "    ::: x\n", "\n", "\n\n", "word ", "*em", "* ", "**b**",
        "[l](x)", "[](fact:A)", "![a](media/ring.svg)", "{c=d}", "{#z}", "{", "<b>", "</b>", "<!-- x -->", "<div>\n",
        "[^1]", "[^1]: n\n", "| a | b |\n|---|--:|\n", "| c {#k} |\n", "# T\n", "## H {#h}\n", "Hint: x\n", "1. a\n",
        "\t", "```\n", "Term\n: def\n", "---\n", "[[g | **h**]]", "\\", "&amp;", "é", "<script>", "```{#a}", "- \n",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES, max_size=25))
def test_windows_line_ends_change_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    body, diagnostics = page(text)

    tree = {
        "page.md": f"# Borders\n\n{text}".replace("\n", "\r\n"),
        "facts.csv": FACTS,
        "media/ring.svg": "<svg/>",
    }
    library, others = parse(in_memory(tree))
    assert (library.lessons["page"].body, others) == (body, diagnostics)


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES, max_size=25))
def test_whatever_is_written_the_html_is_well_formed_and_every_place_exists(pieces: list[str]) -> None:
    text = "".join(pieces)
    lines = f"# Borders\n\n{text}".split("\n")

    for one in texts(page(text)[0]):
        etree.fromstring(f"<div>{one.html}</div>")
        assert 1 <= one.where.line <= len(lines)
        assert 1 <= one.where.column <= len(lines[one.where.line - 1]) + 1
