"""The tables: facts with sources, terms, works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit.diagnostics import Where
from scormkit.model import Fact
from scormkit.package import in_memory
from scormkit.source import facts, tables

if TYPE_CHECKING:
    from pathlib import Path

    from scormkit.source.tables import Tables

HEAD = "id,fact,value,as_of,source,publisher,year,confidence"
ROW = "STK-1,Migrant workers,167.7 million,2022,Global Estimates,ILO,2024,A"


def read(**files: str) -> tuple[Tables, list[tuple[str, int]]]:
    names = {"facts": "facts.csv", "glossary": "glossary.yaml", "works": "bibliography.yaml"}
    found, diagnostics = tables.read(in_memory({names[key]: text for key, text in files.items()}))
    return found, [(one.code, one.where.line if one.where else 0) for one in diagnostics]


def test_absent_tables_are_empty() -> None:
    found, said = read()

    assert (found.facts, found.terms, found.works, said) == ({}, {}, {}, [])


def test_a_fact_keeps_the_line_on_which_its_row_begins() -> None:
    found, said = read(
        facts=f'{HEAD},note,review_by\r\nA-1,"two\r\nlines",1,,s,,,B,mine,2027-01-01\r\n\r\n{ROW}\r\n'
    )

    assert said == []
    assert found.facts["A-1"] == Fact(
        "A-1", "two lines", "1", "", "s", "", "", "B", Where("facts.csv", 2), review_by="2027-01-01"
    )
    assert found.facts["STK-1"].where == Where("facts.csv", 5)


def test_semicolons_of_a_spreadsheet_are_read_as_commas() -> None:
    found, said = read(facts=f"{HEAD}\n{ROW}\n".replace(",", ";"))

    assert said == []
    assert found.facts["STK-1"].value == "167.7 million"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.replace("value", "vlaue"), [("SK170", 1)]),
        (f"{HEAD},year", [("SK171", 1)]),
        (f"{HEAD},reviewed_by", [("SK172", 1)]),
        (f'{HEAD}\n{ROW}\nSTK-2,"open', [("SK173", 3)]),
        (f"{HEAD}\n{ROW},more", [("SK174", 2)]),
        (f"{HEAD}\n{ROW},,,", []),
        (f"{HEAD}\n{ROW.replace('167.7 million', '')}", [("SK175", 2)]),
        (f"{HEAD}\n{ROW}\n{ROW}", [("SK176", 3)]),
        (f"{HEAD}\n{ROW[:-1]}F", [("SK177", 2)]),
        (f"{HEAD},review_by\n{ROW},2027-02-30", [("SK178", 2)]),
        (f"{HEAD}\n{ROW.replace('STK-1', 'STK 1')}", [("SK179", 2)]),
    ],
)
def test_a_fault_in_the_facts_is_one_error_on_its_row(text: str, said: list[tuple[str, int]]) -> None:
    assert read(facts=text)[1] == said


def test_a_term_needs_words_a_meaning_and_a_known_source() -> None:
    works = "a-b:\n  type: book\n  title: T\n"
    found, said = read(
        works=works, glossary="x:\n  term: x\n  meaning: m\n  source: a-b\ny:\n  term: y\n  source: a-c\n"
    )

    assert found.terms["x"].source == "a-b"
    assert found.terms["x"].where == Where("glossary.yaml", 1, 1)
    assert said == [("SK180", 7), ("SK158", 6)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("Big Term:\n  term: a\n  meaning: b", "SK163"), ("a:\n  term: a\n  meaning: b\n  see: c", "SK157"), ("a: words", "SK159"), ("- a", "SK159")],
)  # fmt: skip
def test_a_fault_in_the_glossary_is_one_error(text: str, code: str) -> None:
    assert [one for one, _ in read(glossary=text)[1]] == [code]


ZOTERO = """\
references:
  - id: carens2013
    type: book
    author:
      - family: Carens
        given: Joseph H.
      - {non-dropping-particle: de, family: Haas, given: Hein}
    issued: {date-parts: [[2013, 5, 1]]}
    title: The Ethics of Immigration
"""


def test_a_bibliography_may_come_from_zotero() -> None:
    found, said = read(works=ZOTERO)
    work = found.works["carens2013"]

    assert said == []
    assert (work.authors, work.issued, work.title) == (
        ("Carens, Joseph H.", "de Haas, Hein"), "2013", "The Ethics of Immigration",
    )  # fmt: skip
    assert work.where == Where("bibliography.yaml", 2, 5)
    assert work.csl["type"] == "book"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2024", "2024"), ('"2024"', "2024"), ("2024-05-01", "2024"), ("[{year: 2024, month: 5}]", "2024"),
        ("{date-parts: [[2023], [2024]]}", "2023–2024"), ("{raw: 2024-05}", "2024"), ("{literal: forthcoming}", "forthcoming"),
        ("forthcoming", "forthcoming"),
    ],
)  # fmt: skip
def test_the_year_is_read_from_every_way_to_write_a_date(written: str, shown: str) -> None:
    found, said = read(works=f"a:\n  type: book\n  title: T\n  issued: {written}\n")

    assert (found.works["a"].issued, said) == (shown, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: {type: book}", "SK158"), ("a: {title: T}", "SK158"), ("a: {type: boook, title: T}", "SK160"),
        ("a: {type: book, title: T, titel: U}", "SK157"), ("a b: {type: book, title: T}", "SK181"),
        ("a: {type: book, title: T, author: Carens}", "SK159"), ("a: {type: book, title: T, author: [Carens]}", "SK159"),
        ("a: {type: book, title: T, author: [{suffix: }]}", "SK159"), ("a: {type: book, title: T, issued: {}}", "SK183"),
        ("- {type: book, title: T}", "SK158"), ("- {id: a, type: book, title: T}\n- {id: a, type: book, title: U}", "SK182"),
    ],
)  # fmt: skip
def test_a_fault_in_the_bibliography_is_told(text: str, code: str) -> None:
    assert code in [one for one, _ in read(works=text)[1]]


def test_a_table_that_is_not_utf_8_is_one_error() -> None:
    found, diagnostics = tables.read(in_memory({"facts.csv": b"id,fact\nA,caf\xe9"}))

    assert found.facts == {}
    assert [one.code for one in diagnostics] == ["SK166"]


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=60))
def test_no_csv_whatever_raises(text: str) -> None:
    facts.read(text, Where("facts.csv", 1), [])
    facts.read(f"{HEAD}\n{text}", Where("facts.csv", 1), [])


def test_the_facts_of_the_course_are_read_whole(shared: Path) -> None:
    text = (shared / "content" / "facts.csv").read_text(encoding="utf-8")
    noticed: list[object] = []

    found = facts.read(text, Where("facts.csv", 1), noticed)  # type: ignore[arg-type]

    assert (len(found), noticed) == (212, [])
