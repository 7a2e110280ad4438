"""What a test's result is told by."""

from __future__ import annotations

from scormkit.diagnostics import Where
from scormkit.model import Assessment, Course, Lesson, Module, Objective, Question, Text
from scormkit.pages.aims import Aim, aims
from scormkit.pages.desk import Desk

HERE = Where("quiz.md")


def asked(name: str, objective: str = "") -> Question:
    return Question(name, "true-false", Text("", "", HERE), None, HERE, objective=objective)


def test_a_result_is_told_by_the_aims_that_its_questions_name_and_else_by_lesson() -> None:
    first = Lesson(
        "first", "First", (), HERE, objectives=(Objective("first_a", "A"), Objective("first_b", "B"))
    )
    other = Lesson("other", "Other", (), HERE, objectives=(Objective("other_a", "A again"),))
    course = Course(
        "c", "", "C", "en", (Module("m", "M", (first,), HERE), Module("n", "N", (other,), HERE)), HERE
    )
    test = Assessment(
        "m_test", "Test", (asked("other_x"), asked("first_y", "first_b"), asked("first_z", "first_b")), HERE
    )

    made = aims(test, Desk(course, {"first": "index.html"}, {}))

    assert made == (Aim("first_b", "B", "First", "index.html"), Aim("other", "Other", "Other", ""))
