"""All words inside a thing are found, in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass

from scormkit.diagnostics import Where
from scormkit.model import Text, texts


@dataclass(frozen=True, slots=True)
class Pair:
    left: object
    right: object


def words(plain: str) -> Text:
    return Text(f"<p>{plain}</p>", plain, Where("lesson.md", 1))


def test_texts_come_in_reading_order_from_whatever_holds_them() -> None:
    thing = Pair(
        (words("1"), {"first": [words("2"), None, 7], "second": Pair("no text", words("3"))}), words("4")
    )

    assert [text.plain for text in texts(thing)] == ["1", "2", "3", "4"]


def test_a_text_is_found_as_often_as_it_stands_there() -> None:
    same = words("1")

    assert list(texts((same, Pair(same, "")))) == [same, same]


def test_what_holds_no_words_has_no_texts() -> None:
    assert list(texts(Pair(Where("lesson.md", 1), {"a": 1.5, "b": frozenset("x")}))) == []
