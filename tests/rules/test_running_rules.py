"""A rule is one file found by its name, and is shown everything that its parameter's type says, in reading order."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from scormkit import rules
from scormkit.diagnostics import Severity, Where
from scormkit.model import Assessment, Block, Braces, Course, Lesson, Module, Question, Text
from scormkit.rules import Rule
from scormkit.rules.inside import inside

if TYPE_CHECKING:
    import pytest

HERE = Where("page.md", 1)
WORDS = Text("<p>Words</p>", "Words", HERE)


def question(id: str) -> Question:
    return Question(id, "choice", WORDS, None, HERE)


def lesson(id: str, title: str = "A page") -> Lesson:
    block = Block("note", None, Braces(), (question(f"{id}_inner"),), HERE)
    return Lesson(id, title, (question(f"{id}_outer"), block), HERE, pool=(question(f"{id}_pooled"),))


def course(*pages: Lesson) -> Course:
    return Course("c", "https://example.org/c", "Course", "en", (Module("m", "Module", pages, HERE),), HERE)


def test_a_course_is_walked_through_in_reading_order() -> None:
    walked = [(type(part).__name__, getattr(part, "id", "")) for part in inside(course(lesson("one")))]

    assert walked == [
        ("Course", "c"),
        ("Module", "m"),
        ("Lesson", "one"),
        ("Question", "one_outer"),
        ("Block", ""),
        ("Question", "one_inner"),
        ("Question", "one_pooled"),
    ]


def test_a_question_of_a_pool_is_shown_once_though_a_test_draws_it() -> None:
    page = lesson("one")
    test = Assessment("m_test", "Test", (*page.pool, question("other_pooled")), HERE)
    whole = course(page)
    whole = replace(whole, modules=(replace(whole.modules[0], test=test),))

    ids = [part.id for part in inside(whole) if isinstance(part, Question)]

    assert ids == ["one_outer", "one_inner", "one_pooled", "other_pooled"]


def test_two_pages_of_one_title_are_told_apart_by_nobody() -> None:
    (said,) = rules.run(course(lesson("one", "Borders"), lesson("two", " borders"), lesson("three", "Work")))

    assert (said.code, said.severity) == ("SK290", Severity.WARNING)


def test_what_no_rule_is_over_gets_no_word() -> None:
    assert rules.run(object()) == ()


def test_the_file_of_a_rule_begins_with_its_code_and_says_its_name() -> None:
    for several in rules.rules().values():
        for one in several:
            module = one.look.__module__.rpartition(".")[2]
            assert module == f"{one.message.code.lower()}_{one.message.name.replace('-', '_')}"


def test_each_file_of_a_rule_holds_one() -> None:
    known = [one for several in rules.rules().values() for one in several]
    names = [
        entry.name
        for folder in rules.FOLDERS
        for entry in files("scormkit.rules").joinpath(folder).iterdir()
        if entry.name.startswith("sk")
    ]

    assert len(names) == len(set(names)) == len(known)


def test_rules_speak_in_the_order_of_their_codes() -> None:
    for several in rules.rules().values():
        assert [one.message.code for one in several] == sorted(one.message.code for one in several)


def test_others_add_rules_by_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rules.rules()
    message = before["Module"][0].message

    class Point:
        """An entry point of somebody's package."""

        def load(self) -> Rule:
            return Rule(message, "Lesson", lambda _: [(HERE, {"module": 1, "title": 2})])

    monkeypatch.setattr(rules, "entry_points", lambda group: [Point()] if group == "scormkit.rules" else [])
    rules.rules.cache_clear()
    try:
        assert "Lesson" in rules.rules()
        assert [said.text for said in rules.run(lesson("one"))] == [
            "Two pages of the module '1' have the title '2'."
        ]
    finally:
        rules.rules.cache_clear()
    monkeypatch.undo()
    assert rules.rules().keys() == before.keys()


def test_a_rule_takes_its_page_from_its_docstring() -> None:
    one, _ = rules.rules()["Module"]

    assert one.message.doc.startswith("A screen reader announces a page by its title;")
    assert "\nBad (borders.md):\n\n    # Borders\n" in one.message.doc
