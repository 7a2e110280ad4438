"""The reference page of themes tells the truth: its examples pass, its tables hold every setting and every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sample import small_course

from scormkit.pages import palette, theme

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "theme.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
NAMES = {"page": "paper", "rail": "ground", "empty bars": "line", "text": "ink"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_read_without_complaint(example: str) -> None:
    made, noticed = theme.read(small_course(assets={"theme.yaml": example}), {})

    assert noticed == ()
    assert made.changes


def test_the_table_of_settings_is_complete() -> None:
    table = PAGE.split("## ")[0]
    listed = [
        name
        for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
        for name in re.findall(r"`([\w-]+)`", row)
    ]

    assert listed == [*palette.NAMES, *theme.OTHERS]


def test_the_table_of_contrasts_is_what_is_checked() -> None:
    rows = re.findall(r"^\| (.*?) \| (.*?) \| ([\d.]+) \|$", PAGE, re.MULTILINE)
    listed = {
        frozenset(
            (
                NAMES.get(one.strip("`"), one.strip("`")),
                NAMES.get(other.strip("`"), other.strip("`")),
                float(least),
            )
        )
        for ones, others, least in rows
        for one in ones.split(", ")
        for other in others.split(", ")
    }

    assert listed == {frozenset(rule) for rule in palette.RULES}
