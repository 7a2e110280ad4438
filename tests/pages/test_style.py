"""The style sheets say the same with fewer characters: one for text, one for what only some pages show."""

from __future__ import annotations

import gzip
import re

import pytest

from scormkit.pages import style

BUDGET = 4096
MORE_BUDGET = 3400
"""Bytes of the packed sheets of a module with choice questions, a line chart and a test (docs/why/007-two-scripts.md)."""


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("a { color : red ; }\n/* why */ b > c{}", "a{color : red}b>c{}"),
        ('a::before{content:"a  /* b */ ;"}', 'a::before{content:"a  /* b */ ;"}'),
        (".a :hover{width:calc(1px + 2px)}", ".a :hover{width:calc(1px + 2px)}"),
    ],
)
def test_a_sheet_shrinks_without_saying_anything_else(written: str, short: str) -> None:
    assert style.minified(written) == short


def test_a_theme_stands_where_the_tokens_end() -> None:
    made = style.sheet(":root{--accent:#0b5c4a}").decode()

    assert made.index("--accent:#2b3f93") < made.index("--accent:#0b5c4a") < made.index("box-sizing")


def test_a_part_brings_its_own_rules() -> None:
    assert ".order" not in style.more().decode()
    assert ".order{" in style.more(("ordering", "choice")).decode()


def test_what_a_language_needs_stands_before_print() -> None:
    made = style.sheet(parts=("ar", "rtl")).decode()

    assert made.index(".flip") < made.index("@media print")


def test_questions_and_tests_bring_their_rules_where_there_are_any() -> None:
    assert ".opt" not in style.more(asked=False).decode()
    assert ".map" not in style.more().decode()
    assert ".map" in style.more(tested=True).decode()


def test_the_packed_sheets_keep_to_their_budgets() -> None:
    more = style.more(("choice", "true-false", "line"), tested=True)

    assert len(gzip.compress(style.sheet(), 9, mtime=0)) <= BUDGET
    assert len(gzip.compress(more, 9, mtime=0)) <= MORE_BUDGET


@pytest.mark.parametrize("name", [*style.SHEETS, *style.BLOCKS, *style.ASKING, *style.TESTING])
def test_raw_colours_stand_in_the_tokens_and_for_paper_alone(name: str) -> None:
    rules = re.sub(r"@media print.*", "", style._read(name))

    assert name == "tokens" or not re.findall(r"#[0-9a-f]{3,6}\b", rules)


@pytest.mark.parametrize("made", [style.sheet(), style.more(tested=True)], ids=["style", "more"])
def test_nothing_is_fetched_by_a_style_and_braces_are_balanced(made: bytes) -> None:
    assert b"url(" not in made
    assert b"@import" not in made
    assert made.count(b"{") == made.count(b"}")


@pytest.mark.parametrize(
    ("main", "rich"),
    [
        ("<p>Text.</p>", False),
        ('<p class="intro">Text.</p><div class="notice blk">A note.</div>', False),
        ("<table><tr><td>1</td></tr></table>", True),
        ('<figure class="wide blk"></figure>', True),
        ('<section class="q blk flow" data-key="Ab3d"></section>', True),
        ('<div class="case blk flow"><p class="tags"></p></div>', True),
    ],
)
def test_a_page_that_shows_more_than_text_needs_the_second_sheet(main: str, rich: bool) -> None:
    assert style.rich(main) is rich
