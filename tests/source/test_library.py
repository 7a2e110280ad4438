"""The library: which file is what, whose ids are whose, and files that no computer likes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scormkit import disk
from scormkit.model import Question
from scormkit.package import in_memory
from scormkit.source import parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scormkit.model import Library

QUESTION = "::: true-false {#stock}\nA stock counts people.\n\nAnswer: true\n:::\n"
LESSON = {"lessons/one/lesson.md": "# One\n\nText.\n"}


def read(tree: Mapping[str, str | bytes]) -> Library:
    """A tree of which nothing is said."""
    library, diagnostics = parse(in_memory(tree))
    assert diagnostics == ()
    return library


def said(tree: Mapping[str, str | bytes]) -> list[tuple[str, str]]:
    """Code and place of all that is said."""
    _, diagnostics = parse(in_memory(tree))
    return [(one.code, str(one.where)) for one in sorted(diagnostics, key=lambda one: one.order)]


def test_a_lesson_has_its_front_matter_its_pool_and_its_trainers_page() -> None:
    front = "---\ntitle: One\nsummary: S.\nminutes: 25\nobjectives:\n  count: Count.\n---\n"
    question = QUESTION.replace("#stock", "#stock objective=count")
    lesson = read(
        {
            "lessons/one/lesson.md": f"{front}\nText.\n",
            "lessons/one/quiz.md": question,
            "lessons/one/trainer.md": "Ask first.\n",
        }
    ).lessons["one"]

    assert (lesson.title, lesson.summary, lesson.minutes, lesson.where.file) == (
        "One", "S.", 25, "lessons/one/lesson.md",
    )  # fmt: skip
    assert [objective.id for objective in lesson.objectives] == ["one_count"]
    assert [(one.id, one.objective) for one in lesson.pool] == [("one_stock", "one_count")]
    assert [type(node).__name__ for node in lesson.trainer] == ["Prose"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Line.\n\n[Here](fact:NO).\n", [("SK141", "film.md:3:1")]),
        (QUESTION, [("SK184", "film.md:1:1")]),
        ("Line.\n\n::: note\nText.\n:::\n", [("SK184", "film.md:3:1")]),
        ("![Visit](film.mp4){captions=film.vtt transcript=film.md}\n", [("SK184", "film.md:1:1")]),
        ("", [("SK106", "film.md:1")]),
        ("## Gate\n\nLine.\n", []),
    ],
)
def test_the_text_of_a_film_is_checked_like_a_page(text: str, found: list[tuple[str, str]]) -> None:
    page = "# One\n\n![Visit](film.mp4){captions=film.vtt transcript=film.md}\n"

    assert said({"one.md": page, "film.md": text, "film.mp4": "x", "film.vtt": "x"}) == found


def test_the_first_heading_is_the_title_where_the_front_matter_has_none() -> None:
    lesson = read({"page.md": "---\nminutes: 5\n---\n\n# The *title*\n\nText.\n"}).lessons["page"]

    assert (lesson.title, lesson.minutes, len(lesson.body)) == ("The title", 5, 1)


def test_any_other_file_is_a_page_named_by_its_file_or_its_id() -> None:
    front = "---\nid: opening\ntitle: Opening\n---\n\nText.\n"
    library = read({"frames/module-1.md": front, "cases/two.md": "# Two\n\nText.\n"})

    assert sorted(library.lessons) == ["opening", "two"]


def test_a_quiz_without_a_page_is_a_lesson_without_a_body() -> None:
    library = read({"page.md": "# One\n\nText.\n", "quiz.md": QUESTION})

    assert [one.id for one in library.lessons["quiz"].pool] == ["quiz_stock"]
    assert library.lessons["quiz"].body == ()


def test_notes_to_colleagues_are_no_pages() -> None:
    assert list(read({"page.md": "# One\n\nText.\n", "README.md": "Hello.\n"}).lessons) == ["page"]


def test_a_translation_stands_beside_its_page() -> None:
    front = "---\nid: opening\ntitle: Opening\n---\n\n"
    library = read(
        {
            "a/lesson.md": f"{front}Text.\n",
            "a/lesson.fr.md": "# Ouverture\n\nTexte.\n",
            "a/quiz.md": QUESTION,
            "a/quiz.fr.md": QUESTION.replace("counts people", "compte des gens"),
        }
    )

    assert sorted(library.lessons) == ["opening", "opening@fr"]
    french = library.lessons["opening@fr"]
    assert (french.title, french.language, [one.id for one in french.pool]) == (
        "Ouverture", "fr", ["opening_stock"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "name", ["lessons/two/lesson.fr.md", "lessons/two/trainer.md", "lessons/one/quiz.fr.md"]
)
def test_a_file_without_the_page_it_belongs_to_is_told(name: str) -> None:
    tree = {**LESSON, name: QUESTION if "quiz" in name else "# Deux\n\nTexte.\n"}

    assert ("SK108", f"{name}:1") in said(tree)


def test_a_question_in_a_page_is_practice_and_in_a_quiz_is_not() -> None:
    library = read(
        {"one/lesson.md": f"# One\n\n{QUESTION}", "one/quiz.md": QUESTION.replace("#stock", "#flow")}
    )

    assert isinstance(library.lessons["one"].body[0], Question)
    assert [one.id for one in library.lessons["one"].pool] == ["one_flow"]


def test_a_quiz_holds_only_questions() -> None:
    quiz = f"Words.\n\n## Part\n\n{QUESTION}\n::: note\nx\n:::\n"

    assert said({**LESSON, "lessons/one/quiz.md": quiz}) == [
        ("SK107", "lessons/one/quiz.md:1:1"),
        ("SK107", "lessons/one/quiz.md:3:4"),
        ("SK107", "lessons/one/quiz.md:11:1"),
    ]


def test_a_question_id_given_twice_on_a_page_and_its_quiz_is_told() -> None:
    tree = {"one/lesson.md": f"# One\n\n{QUESTION}", "one/quiz.md": QUESTION}

    assert said(tree) == [("SK113", "one/quiz.md:1:1")]


def test_the_same_question_id_on_two_pages_is_fine() -> None:
    read({"one.md": f"# One\n\n{QUESTION}", "two.md": f"# Two\n\n{QUESTION}"})


def test_two_pages_of_one_id_are_told() -> None:
    assert said({"a/x.md": "# A\n\nText.\n", "b/x.md": "# B\n\nText.\n"}) == [("SK115", "b/x.md:1")]


def test_ids_that_are_none_are_told() -> None:
    tree = {"Page One.md": f"# A\n\n{QUESTION.replace('#stock', '#Stock_1')}"}

    assert said(tree) == [("SK114", "Page One.md:1"), ("SK112", "Page One.md:3:1")]


def test_a_question_without_an_id_is_told() -> None:
    assert said({"a.md": f"# A\n\n{QUESTION.replace(' {#stock}', '')}"}) == [("SK111", "a.md:3:1")]


def test_an_objective_that_the_page_lacks_is_told() -> None:
    assert said({"a.md": f"# A\n\n{QUESTION.replace('#stock', '#stock objective=x')}"}) == [
        ("SK116", "a.md:3:1")
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"# A\n\nCaf\xe9.\n", ("SK101", "a.md:3:4")),
        ("# A\n\nText.\n".encode("utf-16"), ("SK101", "a.md")),
        (b"# A\r\n\r\nTe\0xt.\r\n", ("SK102", "a.md:3:3")),
        (b"# A\n\nTe\x0bxt.\n", ("SK102", "a.md:3:3")),
        (b"---\ntitle: A\n\nText.\n", ("SK103", "a.md:1:1")),
        (b"Text.\n", ("SK105", "a.md:1")),
        (b"# A\n", ("SK106", "a.md:1")),
        (b"", ("SK106", "a.md:1")),
    ],
)
def test_a_file_that_cannot_be_read_as_a_page_is_told(content: bytes, expected: tuple[str, str]) -> None:
    found = said({"a.md": content, "b.md": "# B\n\nSee [a](page:a).\n"})

    assert found[0] == expected
    assert len(found) == 1


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    plain = read({"a.md": "---\ntitle: A\n---\n\nText\nmore.\n"})
    other = read({"a.md": b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\r\nText\r\nmore.\r\n"})

    assert plain.lessons == other.lessons


def test_front_matter_in_a_quiz_is_told() -> None:
    assert said({**LESSON, "lessons/one/quiz.md": f"---\ntitle: Q\n---\n{QUESTION}"}) == [
        ("SK104", "lessons/one/quiz.md:1:1")
    ]


@pytest.mark.parametrize("name", ["media/a:b.svg", "media/con.svg", "media/a.svg.", "media/what?.svg"])
def test_a_name_that_windows_refuses_is_told_where_it_is_used(name: str) -> None:
    assert [code for code, _ in said({"a.md": f"# A\n\n![Ring](<{name}>)\n", name: "<svg/>"})] == ["SK109"]
    assert said({"a.md": "# A\n\nText.\n", name: "<svg/>"}) == []


@pytest.mark.parametrize("name", ["media/é & 'b' (1).svg", "media/console.svg", "media/.hidden.svg"])
def test_a_name_that_is_changed_in_the_package_anyway_is_passed_over(name: str) -> None:
    assert said({"a.md": f"# A\n\n![Ring](<{name}>)\n", name: "<svg/>"}) == []


def test_names_that_differ_only_in_capitals_are_told() -> None:
    assert [
        code
        for code, _ in said({"a/one.md": "# A\n\nText.\n", "A/one.md": "---\nid: b\n---\n# B\n\nText.\n"})
    ] == ["SK110"]


def test_the_examples_of_the_format_are_read(shared: Path) -> None:
    written = (shared / "source-format.md").read_text(encoding="utf-8")
    questions, lesson = re.findall(r"```markdown\n(.*?)```", written, re.DOTALL)
    tree = {"q.md": f"# Questions\n\n{questions}", "l/lesson.md": lesson, "cycle.svg": "<svg/>"}

    without_tables_or_kinds = {"SK141", "SK132"}
    assert {code for code, _ in said(tree)} <= without_tables_or_kinds


def test_the_real_course_is_read_without_a_word() -> None:
    library, diagnostics = parse(disk.read_tree("modules_src"))

    assert [str(one) for one in diagnostics] == []
    assert len(library.lessons["1-1-definitions"].pool) == 10
    assert len(library.lessons) > 100
