"""`scormkit outline`: what a course holds, counted once, for the terminal, a page or a program."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from scormkit import spine
from scormkit.cli import main
from scormkit.outline import outline
from scormkit.package import in_memory

ROOT = Path(__file__).parents[2]
COURSE = """\
title: Wells
modules:
  - id: m-0
    title: Welcome
    numbered: false
    pages: [welcome]
  - id: m-1
    title: Digging
    pages: [lessons/one, case]
    test: {from: pages, draw: {remember: 1}}
  - id: m-2
    title: Again
    pages: [welcome]
    test: {from: [lessons/one]}
"""
TREE = {
    "course.yaml": COURSE,
    "welcome.md": "---\ntitle: Welcome\nminutes: 5\n---\n\nIt is [48%](fact:A-1).\n",
    "case.md": "# Case\n\n:::: example\n::: figure\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n::::\n",
    "lessons/one/lesson.md": "---\ntitle: One\nminutes: 20\n---\n\n## A heading\n\nFive words are in here. It is [48%](fact:A-1).\n\n::: true-false {#p}\nIs it?\n\nAnswer: true\n:::\n",
    "lessons/one/quiz.md": "::: true-false {#a level=remember}\nIs it [52%](fact:A-2)?\n\nAnswer: true\n:::\n\n::: numeric {#b level=apply}\nHow many?\n\nAnswer: 5\n:::\n",
    "facts.csv": "id,fact,value,as_of,source,publisher,year,confidence\nA-1,Those,48%,2024,A book,Us,2025,A\nA-2,Others,52%,2024,A book,Us,2025,A\n",
}  # fmt: skip


def test_everything_is_counted_where_it_stands_and_once_in_the_sum() -> None:
    course = spine.parsed(in_memory(TREE)).courses[0]

    found = outline(course)

    welcome, digging, again = found.rows
    assert (welcome.number, digging.number, again.number) == (0, 1, 2)
    assert (digging.lessons, digging.words, digging.figures, digging.practice) == (1, 8, 1, 1)
    assert (digging.pool, digging.kinds) == (1, {"true-false": 1})
    assert digging.levels == {"remember": 1, "understand": 0, "apply": 0, "analyse": 0}
    assert (again.pool, again.kinds) == (2, {"true-false": 1, "numeric": 1})
    assert [row.facts for row in found.rows] == [1, 2, 2]
    assert (found.whole.facts, found.whole.pool, found.whole.minutes) == (2, 2, 25)


def test_it_is_told_as_a_table_and_as_data(tmp_path: Path) -> None:
    for name, words in TREE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")

    text = CliRunner().invoke(main, ["outline", str(tmp_path)]).output
    table = CliRunner().invoke(main, ["outline", str(tmp_path), "--format", "markdown"]).output
    data = json.loads(CliRunner().invoke(main, ["outline", str(tmp_path), "--format", "json"]).output)

    assert text.splitlines()[0] == "Wells"
    assert "| 1 Digging | 1 | 8 | 1 | 1 | 1 | 1 | 0 | 0 | 0 | 2 | 20 |" in table.splitlines()
    assert [one["title"] for one in data[0]["modules"]] == ["Welcome", "Digging", "Again"]
    assert data[0]["all"]["words"] == 8


def test_the_numbers_in_the_readme_of_the_course_are_those_of_today() -> None:
    readme = (ROOT / "modules_src" / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("holds it fresh -->\n\n")[2].partition("\n\n<!-- end of table -->")[0]

    told = CliRunner().invoke(main, ["outline", str(ROOT / "modules_src"), "--format", "markdown"]).output

    assert told.strip() == shown, "run 'scormkit outline modules_src --format markdown' and put it there"
