"""Front matter: the settings above a page, each checked and placed."""

from __future__ import annotations

import pytest

from scormkit.diagnostics import Where
from scormkit.source import front
from scormkit.source.front import Front

TOP = Where("lessons/borders/lesson.md", 2)

WHOLE = """\
id: borders
title: Borders
summary: Who crosses them.
minutes: 25
outcomes: [O1, O2]
objectives:
  place: Place a person.
reading: [ilo-2024, iom-glossary]
gender: Domestic workers.
language: no
x-desk: {colour: red}
"""


def codes(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.where.line if one.where else 0) for one in front.read(text, TOP)[1]]


def test_every_setting_is_read_with_its_line() -> None:
    found, diagnostics = front.read(WHOLE, TOP)

    assert diagnostics == ()
    assert found == Front(
        id="borders",
        title="Borders",
        summary="Who crosses them.",
        minutes=25,
        outcomes=("O1", "O2"),
        objectives=(("place", "Place a person.", TOP.at(8, 3)),),
        reading=(("ilo-2024", TOP.at(9, 11)), ("iom-glossary", TOP.at(9, 21))),
        gender="Domestic workers.",
        language="no",
        settings={"x-desk": {"colour": "red"}},
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n"])
def test_empty_front_matter_says_nothing(text: str) -> None:
    assert front.read(text, TOP) == (Front(), ())


def test_a_misspelt_setting_is_told_with_the_one_meant() -> None:
    _, (said,) = front.read("title: A\nsumary: B\n", TOP)

    assert (said.code, said.where) == ("SK157", TOP.at(3, 1))
    assert "Did you mean 'summary'?" in said.text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: 1984", "SK159"), ("title:", "SK159"), ("title: [a]", "SK159"), ("minutes: '5'", "SK159"),
        ("minutes: true", "SK159"), ("minutes: -1", "SK161"), ("minutes: 601", "SK161"), ("minutes: 2.5", "SK159"),
        ("reading: ilo-2024", "SK159"), ("outcomes: []", "SK165"), ("outcomes: [A, A]", "SK162"),
        ("objectives: [a]", "SK159"), ("objectives: {Big Id: words}", "SK163"), ("objectives: {a: }", "SK159"),
        ("- a list", "SK159"), ("title: a: b", "SK150"), ("language: English", "SK204"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_one_error(text: str, code: str) -> None:
    assert codes(text) == [(code, 2)]


def test_the_remedy_for_a_number_is_the_line_to_write() -> None:
    _, (said,) = front.read("title: 1984", TOP)

    assert said.help == 'Put it in double quotes: title: "1984".'
