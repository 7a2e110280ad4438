"""Links: each leads somewhere, each number agrees with its source, each picture has words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormkit.package import in_memory
from scormkit.source import parse
from scormkit.source.figures import forms
from scormkit.source.links import resolve

HEAD = "id,topic,fact,value,as_of,source,publisher,year,confidence\n"
ROW = '{id},t,"In 2022, 25–54 years: 1,234.50 people",167.7 million,2022,s,p,2022,{confidence}\n'
TREE = {
    "lessons/other/lesson.md": "# Other\n\nText.\n",
    "lessons/one/media/ring.svg": "<svg/>",
    "lessons/one/film.mp4": "film",
    "facts.csv": HEAD + "".join(ROW.format(id=f"{letter}-1", confidence=letter) for letter in "ABDE"),
    "glossary.yaml": "stock:\n  term: stock\n  meaning: People on one day.\n",
    "bibliography.yaml": "ilo-2024:\n  type: report\n  title: Estimates\n  issued: 2024\n  author: [{literal: ILO}]\n",
}


def said(text: str, **others: str) -> list[tuple[str, str]]:
    """Code and words of all that is said of a lesson with this text."""
    _, diagnostics = parse(in_memory({**TREE, "lessons/one/lesson.md": f"# One\n\n{text}\n", **others}))
    return [(one.code, one.text) for one in sorted(diagnostics, key=lambda one: one.order)]


def codes(text: str, **others: str) -> list[str]:
    return [code for code, _ in said(text, **others)]


@pytest.mark.parametrize(
    "text",
    [
        "[stock](term:stock) [ILO](work:ilo-2024) [other](page:other) [about 167.7 million](fact:A-1)",
        "[](fact:A-1)",
        "[web](https://example.org) [mail](mailto:a@example.org) [call](tel:+41227996111) <https://example.org>",
        "[down](#part)\n\n## Part {#part}",
        "![A ring](media/ring.svg) ![](media/ring.svg){decorative=yes} [![A ring](media/ring.svg)](page:other)",
        "[the ring](media/ring.svg#view)",
        "[R]\n\n[R]: media/ring.svg",
    ],
)
def test_a_link_that_leads_somewhere_is_passed_over(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("[a](fact:a-1)", "There is no fact 'a-1' in facts.csv. Did you mean 'A-1'?"),
        ("[a](term:stocks)", "There is no term 'stocks' in glossary.yaml. Did you mean 'stock'?"),
        ("[a](work:ilo-2042)", "There is no work 'ilo-2042' in bibliography.yaml. Did you mean 'ilo-2024'?"),
        ("[a](page:othr)", "There is no page 'othr' in the pages of this folder. Did you mean 'other'?"),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(text: str, near: str) -> None:
    assert said(text) == [("SK141", near)]


def test_the_place_of_a_link_is_its_bracket() -> None:
    text = "# One\n\nTwo words,\n  and [a *b*](term:x), `c`\n[d](term:y).\n\n> - q [e](term:z)\n"
    _, diagnostics = parse(in_memory({**TREE, "lessons/one/lesson.md": text}))

    places = [(one.where.line, one.where.column) for one in diagnostics if one.where]
    assert places == [(4, 7), (5, 1), (7, 7)]


def test_reading_must_be_in_the_bibliography() -> None:
    text = "---\ntitle: One\nreading: [ilo-2024, ilo-2042]\n---\n\nText.\n"
    _, diagnostics = parse(in_memory({**TREE, "lessons/one/lesson.md": text}))

    assert [(one.code, one.where.line if one.where else 0) for one in diagnostics] == [("SK141", 3)]


@pytest.mark.parametrize(
    "words",
    ["167.7 million", "167,7 millions", "1\u202f234,5", "1,234.50", "25–54 years in 2022", "most people"],
)
def test_a_number_that_the_row_holds_is_passed_over(words: str) -> None:
    assert codes(f"[{words}](fact:A-1)") == []


@pytest.mark.parametrize("words", ["168 million", "167 million", "2023", "12,345"])
def test_a_number_that_the_row_does_not_hold_is_told(words: str) -> None:
    assert codes(f"[{words}](fact:A-1)") == ["SK142"]


def test_every_wrong_number_of_a_link_is_told() -> None:
    assert codes("[from 5 to 6](fact:A-1)") == ["SK142", "SK142"]


def test_a_fact_that_must_not_be_used_is_told() -> None:
    assert codes("[about 167.7 million](fact:E-1)") == ["SK143"]


@pytest.mark.parametrize(
    "text", ["[about 167.7 million](fact:D-1)", "An estimated [167.7 million](fact:D-1)"]
)
def test_a_doubtful_fact_may_stand_behind_a_hedge(text: str) -> None:
    assert codes(text) == []


def test_a_doubtful_fact_without_a_hedge_is_told() -> None:
    assert codes("There are [167.7 million](fact:D-1).") == ["SK145"]


def test_a_hedge_is_looked_for_in_the_language_of_the_page() -> None:
    text = "---\ntitle: Un\nlanguage: fr\n---\n\nIls sont [environ 167,7 millions](fact:D-1), soit [1 234,5](fact:A-1).\n"
    _, diagnostics = parse(in_memory({**TREE, "lessons/one/lesson.md": text}))

    assert diagnostics == ()


@pytest.mark.parametrize("name", ["lesson.md", "quiz.md"])
def test_a_doubtful_fact_in_a_question_is_told_even_behind_a_hedge(name: str) -> None:
    question = "::: true-false {#q}\nThere are [about 167.7 million](fact:D-1).\n\nAnswer: true\n:::\n"
    tree = {"lessons/one/lesson.md": "# One\n\nText.\n", **TREE}
    tree[f"lessons/one/{name}"] = question if name == "quiz.md" else f"# One\n\n{question}"

    assert [one.code for one in parse(in_memory(tree))[1]] == ["SK144"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[a](media/rng.svg)", "SK146"),
        ("[a](../../../ring.svg)", "SK146"),
        ("[a](#part)", "SK146"),
        ("![A ring](media/Ring.svg)", "SK147"),
        ("[a](../other/lesson.md)", "SK148"),
        ("[a](javascript:alert)", "SK149"),
        ("![a](https://example.org/a.png)", "SK149"),
        ("![a](data:image/png;base64,AA)", "SK149"),
        ("[a] (https://example.org)", "SK139"),
        ("[a](my file.pdf)", "SK139"),
        ("[](https://example.org)", "SK408"),
        ("![](media/ring.svg)", "SK401"),
        ("![A ring](media/ring.svg){decorative=yes}", "SK402"),
        ("## ", "SK409"),
    ],
)
def test_a_link_or_picture_that_fails_someone_is_told_once(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_recording_needs_title_captions_and_transcript() -> None:
    assert codes("![](film.mp4)") == ["SK403", "SK404", "SK405"]


def test_captions_that_are_not_there_are_told() -> None:
    others = {"lessons/one/film.txt": "Text."}

    assert codes("![Talk](film.mp4){captions=film.vtt transcript=film.txt}", **others) == ["SK146"]


def test_a_name_in_another_unicode_form_is_found() -> None:
    library, diagnostics = parse(
        in_memory({"a.md": "# A\n\n![Ring](m/\u00e9.svg)\n", "m/e\u0301.svg": "<svg/>"})
    )

    assert diagnostics == ()
    assert library.lessons["a"].assets == ("m/e\u0301.svg",)


def test_a_path_that_climbs_out_of_the_tree_is_none() -> None:
    assert resolve("a/b.md", "../c/./d.svg") == "c/d.svg"
    assert resolve("a/b.md", "../../c.svg") == ""


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_a_number_is_the_same_in_english_and_french(whole: int, thousandths: int) -> None:
    english = f"{whole:,}.{thousandths:03d}"
    french = english.replace(",", "\u202f").replace(".", ",")

    assert forms(english) & forms(french)
