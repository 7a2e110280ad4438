"""`scormkit facts`: the table of figures with where each is used, and those whose day has passed by the calendar."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FACTS = """\
id,fact,value,as_of,source,publisher,year,confidence,review_by
OLD-1,Those who agreed,48%,2024,A book,Us,2025,A,1999-12-31
NEW-1,Those who will agree,"52%, or more",2024,A book,Us,2025,B,2999-12-31
OFF-1,Those nobody asked,12,2024,A book,Us,2025,C,
OLD-0,Those who agreed first,40%,2024,A book,Us,2025,A,1998-12-31
"""


def course(folder: Path) -> str:
    (folder / "course.yaml").write_text("title: Wells\n")
    (folder / "facts.csv").write_text(FACTS)
    (folder / "lessons" / "one").mkdir(parents=True)
    (folder / "lessons" / "one" / "lesson.md").write_text("# One\n\nIt is [48%](fact:OLD-1).\n")
    quiz = "::: true-false {#a}\nIs it [52%](fact:NEW-1)?\n\nAnswer: true\n:::\n"
    (folder / "lessons" / "one" / "quiz.md").write_text(quiz)
    (folder / "two.md").write_text("# Two\n\nIt was [40%](fact:OLD-0), then [48%](fact:OLD-1).\n")
    return str(folder)


def test_each_fact_is_told_with_its_source_and_where_it_is_used(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["facts", course(tmp_path)])

    assert done.exit_code == 0
    assert done.output.splitlines()[:4] == [
        "OLD-1  A  48% (2024)",
        "    Those who agreed",
        "    A book, Us 2025 · to be looked at again by 1999-12-31",
        "    used on: lessons/one/lesson.md, two.md",
    ]
    assert done.output.splitlines()[-1] == "4 facts, 1 of them used on no page."


def test_today_tells_only_those_whose_day_has_passed_the_longest_overdue_first(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["facts", course(tmp_path), "--today", "--format", "json"])

    assert [one["id"] for one in json.loads(done.output)] == ["OLD-0", "OLD-1"]


def test_a_question_counts_for_the_page_beside_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["facts", course(tmp_path), "--format", "csv"])

    rows = {row["id"]: row for row in csv.DictReader(done.output.splitlines())}
    assert rows["NEW-1"]["used_on"] == "lessons/one/lesson.md"
    assert rows["NEW-1"]["value"] == "52%, or more"
    assert rows["OFF-1"]["used_on"] == ""


def test_the_facts_of_a_course_that_uses_them_all_are_only_counted(tmp_path: Path) -> None:
    folder = course(tmp_path)
    (tmp_path / "three.md").write_text("# Three\n\nThere are [12](fact:OFF-1).\n")

    assert CliRunner().invoke(main, ["facts", folder]).output.splitlines()[-1] == "4 facts."


def test_a_course_without_facts_says_so(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("title: Wells\n")
    (tmp_path / "one.md").write_text("# One\n\nText.\n")

    assert CliRunner().invoke(main, ["facts", str(tmp_path)]).output == "This course has no facts.\n"


def test_a_broken_course_is_told_as_a_check_tells_it(tmp_path: Path) -> None:
    folder = course(tmp_path)
    (tmp_path / "two.md").write_text("# Two\n\nIt was [40%](fact:NONE).\n")

    done = CliRunner().invoke(main, ["facts", folder])

    assert done.exit_code == 1
    assert "SK141" in done.output
