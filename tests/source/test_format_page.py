"""The reference for authors keeps its word: what it shows under a file's name is a course without a fault."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from scormkit import questions, spine
from scormkit.package import in_memory
from scormkit.source import courses, csl, front
from scormkit.source.blocks import SETTINGS

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PAGE = (REFERENCE / "format.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```\w+ (?P<name>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")[1:]}
SHOWN = [title for title, text in SECTIONS.items() if FENCE.search(text)]


@pytest.mark.parametrize("title", SHOWN)
def test_the_examples_of_a_section_are_a_course_without_a_fault(title: str) -> None:
    tree = {found["name"]: found["text"] for found in FENCE.finditer(SECTIONS[title])}
    if not any(name.endswith("course.yaml") for name in tree):
        tree["course.yaml"] = "title: Example\n"

    loaded = spine.parsed(in_memory(tree))

    assert [(str(one.where), one.code, one.text) for one in loaded.diagnostics] == []
    assert len(loaded.courses) == 1


def test_every_setting_of_a_course_is_on_the_page() -> None:
    settings = {*courses.COURSE, *courses.QUIZ, *courses.MODULE, *courses.PAGE, *courses.TEST, *front.KEYS}

    assert [key for key in sorted(settings) if f"`{key}`" not in PAGE] == []


def test_every_block_and_kind_is_on_the_page() -> None:
    assert [
        name for name in (*SETTINGS, *questions.NAMES) if not re.search(rf"`{name}\b|### {name}\n", PAGE)
    ] == []


def test_the_page_says_which_kinds_are_built() -> None:
    built = [name for name in questions.NAMES if questions.find(name)]
    last = PAGE.split("## What is built")[1].partition("All other kinds")[0]

    assert re.findall(r"`([\w-]+)`", last) == built


def test_the_schemas_are_where_their_page_says() -> None:
    page = (REFERENCE / "schemas.md").read_text(encoding="utf-8")
    names = sorted(one.name for one in (files("scormkit.source") / "json_schemas").iterdir())

    assert sorted(set(re.findall(r"[\w-]+\.schema\.json", page))) == names


def test_the_schema_of_bibliographies_knows_all_of_csl() -> None:
    text = (files("scormkit.source") / "json_schemas" / "bibliography.schema.json").read_text(
        encoding="utf-8"
    )

    assert [word for word in (*csl.KEYS, *csl.TYPES) if f'"{word}"' not in text] == []
