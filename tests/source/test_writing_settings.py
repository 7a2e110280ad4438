"""What a course asks of its writing: one word, or settings, each of which can be off; and the page that tells of them."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from scormkit import spine
from scormkit.diagnostics import Where
from scormkit.explain import every_message
from scormkit.model import HOUSE, SILENT, Writing
from scormkit.model.writing import PER_PAGE, SETTINGS
from scormkit.package import in_memory
from scormkit.source import courses, front, writing

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "writing.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| .* \| (.+?) \| (.+) \|$", PAGE, re.MULTILINE)
TOP = Where("page.md", 1)


def read(words: str) -> tuple[Writing, list[tuple[str, int]]]:
    found, noticed = courses.read(in_memory({"course.yaml": f"title: Wells\n{words}"}))
    return found["course"].writing, [(one.code, one.where.line if one.where else 0) for one in noticed]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("", SILENT),
        ("writing: {}", SILENT),
        ("writing: house", HOUSE),
        ("writing: {like: house}", HOUSE),
        ("writing: {words: [800, 500]}", Writing(words=(500, 800))),
        ("writing: {like: house, words: false, sentence: false, terms: false}", HOUSE.without(["words", "sentence", "terms"])),
        ("writing: {sentence: 25, known: [UN], avoid: {utilize: use}}", Writing(sentence=25, known=("UN",), avoid={"utilize": "use"})),
    ],
)  # fmt: skip
def test_what_is_not_written_is_not_asked_unless_the_house_is_named(words: str, asked: Writing) -> None:
    assert read(words) == (asked, [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("writing: strict", [("SK160", 2)]),
        ("writing: [house]", [("SK159", 2)]),
        ("writing:\n  wrods: [500, 800]", [("SK157", 3)]),
        ("writing:\n  words: 800", [("SK739", 3)]),
        ("writing:\n  words: [0, 800]", [("SK739", 3)]),
        ("writing:\n  lix: [true, 50]", [("SK739", 3)]),
        ("writing:\n  sentence: true", [("SK159", 3)]),
        ("writing:\n  sentence: 0", [("SK161", 3)]),
        ("writing:\n  acronyms: 5", [("SK159", 3)]),
        ("writing:\n  avoid: [utilize]", [("SK159", 3)]),
        ("writing:\n  avoid:\n    utilize: 5", [("SK159", 4)]),
    ],
)
def test_a_setting_that_cannot_be_is_told_with_its_line(words: str, said: list[tuple[str, int]]) -> None:
    assert read(words)[1] == said


@pytest.mark.parametrize(
    ("words", "reasons", "codes"),
    [
        ("writing: {words: a poem}", {"words": "a poem"}, []),
        ("writing: {}", {}, []),
        ("writing: house", {}, ["SK159"]),
        ("writing: {words: 5}", {"words": ""}, ["SK159"]),
        ("writing: {pool: it is small}", {}, ["SK157"]),
    ],
)
def test_a_page_is_excused_with_a_reason(words: str, reasons: dict[str, str], codes: list[str]) -> None:
    found, noticed = front.read(words, TOP)

    assert found.excused == reasons
    assert [one.code for one in noticed] == codes


def shown(value: Any) -> str:
    if value in ((), 0, {}) and not isinstance(value, bool):
        return "none"
    return f"`{str(value).lower() if isinstance(value, bool) else list(value) if isinstance(value, tuple) else value}`"


def test_the_page_has_every_setting_with_the_strength_it_has_in_the_code() -> None:
    assert {name: house for name, house, _ in ROWS} == {
        one.name: shown(getattr(HOUSE, one.name)) for one in fields(Writing)
    }


def test_the_page_names_every_rule_for_writing_beside_a_setting() -> None:
    codes = {message.code for message in every_message() if message.code.startswith("SK7")}

    assert {code for _, _, told in ROWS for code in re.findall(r"SK\d+", told)} == codes - {"SK739"}


def test_the_page_names_what_no_page_can_be_excused_from() -> None:
    sentence = re.search(r"a colleague|\. (`fresh`.*?) are about a course", PAGE.replace("\n", " "))

    assert sentence
    named = set(re.findall(r"`(\w+)`", sentence[1]))
    assert named == {*SETTINGS} - {*PER_PAGE} - {*writing.LISTS}


def test_each_setting_is_read_in_one_way() -> None:
    known = (*writing.RANGES, *writing.NUMBERS, *writing.SWITCHES, *writing.LISTS, "avoid")

    assert sorted(known) == sorted(SETTINGS)


def test_the_examples_of_the_page_can_be_read() -> None:
    examples = dict(re.findall(r"^```\w+ (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))

    loaded = spine.parsed(in_memory(examples))

    assert len(examples) == 5
    assert {one.code for one in loaded.diagnostics} <= {"SK701"}
    assert len(loaded.courses) == 2
