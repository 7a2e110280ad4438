"""The style sheet says the same with fewer characters, and brings only what a module's questions need."""

from __future__ import annotations

import gzip
import re

import pytest

from scormkit.pages import style

BUDGET = 6 * 1024
"""Bytes of the packed sheet of a module with choice questions and a test (look.md, design.md 5)."""


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


def test_a_part_brings_its_own_rules_and_print_still_comes_last() -> None:
    assert ".order" not in style.sheet().decode()
    made = style.sheet(parts=("ordering", "choice")).decode()
    assert made.index(".order{") < made.index("@media print")


def test_the_packed_sheet_keeps_to_its_budget() -> None:
    assert len(gzip.compress(style.sheet(parts=("choice", "true-false", "line")), 9, mtime=0)) <= BUDGET


@pytest.mark.parametrize("name", style.SHEETS)
def test_raw_colours_stand_in_the_tokens_and_for_paper_alone(name: str) -> None:
    rules = re.sub(r"@media print.*", "", style._read(name))

    assert name == "tokens" or not re.findall(r"#[0-9a-f]{3,6}\b", rules)


def test_nothing_is_fetched_by_a_style() -> None:
    assert "url(" not in style.sheet().decode()
    assert "@import" not in style.sheet().decode()


def test_braces_are_balanced() -> None:
    made = style.sheet().decode()

    assert made.count("{") == made.count("}")
