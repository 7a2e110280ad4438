"""What an author gets wrong on her first day: each slip is told once, where it is, and nothing that only follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormkit import spine
from scormkit.diagnostics import Severity
from scormkit.package import in_memory
from scormkit.source import almost

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COURSE = """id: https://kitchen.example/hygiene
title: Clean hands
targets: [scorm12]
scales:
  can-do: [Not yet, With help, On my own]
quizzes:
  final:
    pass_mark: 70
modules:
  - id: hygiene
    title: Hygiene
    complete: [pages, test]
    pages:
      - lessons/hands
    test:
      like: final
      from: pages
"""
LESSON = """---
title: Clean hands
objectives:
  wash: Wash hands in time.
---

The whole wash takes [40 seconds](fact:WASH-1) under [running water](term:running-water).

## When

| Before | After |
|--------|-------|
| Touching food | Raw meat |

![A tap](media/tap.svg)

::: case Ilse
Six guests fell ill.
:::

::: choice {#raw-meat level=apply objective=wash}
What next?

- [x] Wash hands
  > Yes.
- [ ] Rinse the knife
- [ ] Go on
:::

::: true-false {#gloves}
Gloves replace washing.

Answer: false
:::

::: matching {#tools}
What is it for?

- Soap => Loosens fat
- Towel => Dries
- => Cools
:::

::: rating {#can scale=can-do}
I can …

- wash {#hands}
- dry {#dry}
:::
"""
QUIZ = """::: choice {#when objective=wash}
When?

- [x] Before
- [ ] Never
:::
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 2h4"/></svg>'
HANDS, POOL, FILE = "lessons/hands/lesson.md", "lessons/hands/quiz.md", "course.yaml"
TREE = {
    FILE: COURSE,
    HANDS: LESSON,
    POOL: QUIZ,
    "lessons/hands/media/tap.svg": SVG,
    "facts.csv": "id,fact,value,as_of,source,publisher,year,confidence\nWASH-1,Length,40 seconds,2009,Hands,WHO,2009,A\n",
    "glossary.yaml": "running-water:\n  term: running water\n  meaning: Water from a tap.\n",
}


def said(tree: Mapping[str, str | bytes]) -> list[tuple[str, str]]:
    """Codes and places of all that is more than a hint."""
    noticed = spine.parsed(in_memory(tree)).diagnostics
    return [(one.code, str(one.where)) for one in noticed if one.severity is not Severity.INFO]


def slip(file: str, old: str, new: str) -> dict[str, str | bytes]:
    """The course with one place changed."""
    text = TREE[file]
    assert old in text
    return {**TREE, file: text.replace(old, new, 1)}


def test_the_course_without_a_slip_gives_no_cause_for_complaint() -> None:
    assert said(TREE) == []


ANSWERS = "- [x] Wash hands\n  > Yes.\n- [ ] Rinse the knife\n- [ ] Go on"
SLIPS = {
    "a tab among the settings": (HANDS, "  wash:", "\twash:", "SK150", f"{HANDS}:4:1"),
    "a colon in a title": (HANDS, "title: Clean", "title: Now: clean", "SK150", f"{HANDS}:2:11"),
    "settings that never end": (HANDS, "in time.\n---\n", "in time.\n", "SK103", f"{HANDS}:1:1"),
    "curly quotation marks": (HANDS, "scale=can-do}", "scale=“can-do”}", "SK124", f"{HANDS}:44:1"),
    "braces that never end": (HANDS, "scale=can-do}", "scale=can-do", "SK124", f"{HANDS}:44:1"),
    "an id without its mark": (HANDS, "{#raw-meat ", "{raw-meat ", "SK124", f"{HANDS}:21:1"),
    "an id alone without its mark": (HANDS, "{#gloves}", "{gloves}", "SK124", f"{HANDS}:30:1"),
    "an id as a setting": (HANDS, "{#raw-meat ", "{id=raw-meat ", "SK124", f"{HANDS}:21:1"),
    "a label without an empty line": (HANDS, ".\n\nAnswer: f", ".\nAnswer: f", "SK130", f"{HANDS}:32:1"),
    "boxes with blanks": (HANDS, "[x] Wash", "[ x ] Wash", "SK323", f"{HANDS}:24:3"),
    "answers without boxes": (HANDS, ANSWERS, "- Wash\n- Rinse\n- Go on", "SK323", f"{HANDS}:24:3"),
    "a star for what is right": (HANDS, ANSWERS, "- **Wash**\n- Rinse\n- Go on", "SK323", f"{HANDS}:24:3"),
    "answers below an item": (HANDS, ANSWERS, "- All\n  - [x] A\n  - [ ] B\n- [x] C", "SK325", f"{HANDS}:24:3"),
    "letters before answers": (HANDS, ANSWERS, "- [x] a) Wash\n- [ ] b) Rinse", "SK326", f"{HANDS}:24:7"),
    "feedback at the edge": (HANDS, "  > Yes.", "> Yes.", "SK318", f"{HANDS}:25:3"),
    "another arrow": (HANDS, "Soap => Loosens", "Soap → Loosens", "SK345", f"{HANDS}:39:3"),
    "two colons": (HANDS, "::: case", "::case", "SK169", f"{HANDS}:17:1"),
    "a question in a list": (HANDS, "::: true-false", "- ::: true-false", "SK122", f"{HANDS}:30:3"),
    "no blank in a heading": (HANDS, "## When", "##When", "SK185", f"{HANDS}:9:1"),
    "a table without its second line": (HANDS, "|--------|-------|\n", "", "SK186", f"{HANDS}:11:1"),
    "a table whose second line is short": (HANDS, "|--------|-------|", "|--------|", "SK186", f"{HANDS}:11:1"),
    "a cell too many": (HANDS, "| Raw meat |", "| Raw meat | Eggs |", "SK187", f"{HANDS}:13:1"),
    "a cell too few": (HANDS, "| Touching food | Raw meat |", "| Touching food |", "SK188", f"{HANDS}:13:1"),
    "text out of a word processor": (
        HANDS, "## When", '<p class="MsoNormal" style="margin:0"><span style="color:red">When</span></p>', "SK138", f"{HANDS}:9:1",
    ),
    "no blank behind a hyphen": (HANDS, "- [x] Wash", "-[x] Wash", "SK192", f"{HANDS}:24:1"),
    "boxes without hyphens": (HANDS, ANSWERS, "[x] Wash\n[ ] Rinse", "SK192", f"{HANDS}:24:1"),
    "bullets of a word processor": (HANDS, ANSWERS, "• Wash\n• Rinse", "SK192", f"{HANDS}:24:1"),
    "letters in place of hyphens": (HANDS, ANSWERS, "a) Wash\nb) Rinse", "SK192", f"{HANDS}:24:1"),
    "bold labels": (HANDS, "Answer: f", "**Answer:** f", "SK193", f"{HANDS}:33:1"),
    "small labels": (HANDS, "Answer: f", "answer: f", "SK193", f"{HANDS}:33:1"),
    "labels in one's own language": (HANDS, "Answer: false", "Antwort: falsch", "SK193", f"{HANDS}:33:1"),
    "code that never ends": (HANDS, "## When", "```\n## When", "SK194", f"{HANDS}:9:1"),
    "a paragraph set in": (HANDS, "The whole", "    The whole", "SK195", f"{HANDS}:7:5"),
    "an id without braces": (HANDS, "{#gloves}", "#gloves", "SK124", f"{HANDS}:30:1"),
    "braces on the next line": (HANDS, "{#gloves}", "\n{#gloves}", "SK125", f"{HANDS}:31:1"),
    "the question on the opening line": (HANDS, "{#gloves}\n", "{#gloves} ", "SK302", f"{HANDS}:30:1"),
    "an empty line above the settings": (HANDS, "---\ntitle", "\n---\ntitle", "SK190", f"{HANDS}:3:1"),
    "settings that never begin": (HANDS, "---\ntitle", "title", "SK190", f"{HANDS}:1:1"),
    "a dash for three hyphens": (HANDS, "---\ntitle", "—\ntitle", "SK190", f"{HANDS}:2:1"),
    "objectives without ids": (HANDS, "  wash: Wash", "  - Wash", "SK159", f"{HANDS}:4:3"),
    "a block whose first line is lost": (
        HANDS, "::: rating {#can scale=can-do}\nI can …\n\n", "I can …\n\n", "SK120", f"{HANDS}:48:1",
    ),
    "an objective whose id cannot be one": (HANDS, "  wash: Wash", "  wa sh: Wash", "SK163", f"{HANDS}:4:3"),
    "a question of a quiz whose first line is lost": (
        POOL, QUIZ, f"{QUIZ}\nAnd then?\n\n- [x] Now\n- [ ] Never\n:::\n", "SK120", f"{POOL}:12:1",
    ),
    "a table of facts without its first line": (
        "facts.csv", "id,fact,value,as_of,source,publisher,year,confidence\n", "", "SK197", "facts.csv:1",
    ),
    "settings of a test without their name": (FILE, "  final:\n", "", "SK232", "course.yaml:7:5"),
    "a setting with a capital letter": (HANDS, "title: Clean", "Title: Clean", "SK157", f"{HANDS}:2:1"),
    "objectives misspelt": (HANDS, "objectives:", "objectivs:", "SK157", f"{HANDS}:3:1"),
    "a question never closed": (HANDS, "- [ ] Go on\n:::", "- [ ] Go on", "SK119", f"{HANDS}:21:1"),
    "a block set in too far": (
        HANDS, "::: case Ilse\nSix guests fell ill.\n:::", "    ::: case\n    Six.\n    :::", "SK122", f"{HANDS}:17:5",
    ),
    "no blank behind a colon": (FILE, "title: Clean", "title:Clean", "SK150", "course.yaml:2:6"),
    "no blank behind a dash": (FILE, "- lessons", "-lessons\n      - lessons", "SK159", "course.yaml:14:7"),
    "an apostrophe in quotes": (FILE, "title: Hygiene", "title: 'Ilse's'", "SK150", "course.yaml:11:17"),
    "a quotation mark left open": (FILE, "title: Hygiene", 'title: "Hygiene', "SK150", "course.yaml:11:12"),
    "a number sign in a title": (FILE, "title: Hygiene", "title: Hygiene #2", "SK196", "course.yaml:11:12"),
    "blanks that are none": (FILE, "    title:", "\u00a0\u00a0  title:", "SK150", "course.yaml:11:2"),
    "a title in a quiz": (POOL, "::: choice", "# Quiz\n\n::: choice", "SK107", f"{POOL}:1:3"),
    "a cell with a comma": ("facts.csv", "Length", "Length, whole", "SK174", "facts.csv:2"),
    "a block with another tool's name": (HANDS, "::: choice", "::: MultipleChoice", "SK117", f"{HANDS}:21:1"),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once(name: str) -> None:
    file, old, new, code, where = SLIPS[name]

    assert said(slip(file, old, new)) == [(code, where)]


def test_a_test_that_is_not_set_in_is_told_line_by_line() -> None:
    told = spine.parsed(in_memory(slip(FILE, "      like: final\n      from:", "    like: final\n    from:")))

    assert [(one.code, str(one.where)) for one in told.diagnostics] == [
        ("SK159", "course.yaml:15:10"), ("SK157", "course.yaml:16:5"), ("SK157", "course.yaml:17:5"),
    ]  # fmt: skip
    assert "It belongs to 'test:'" in told.diagnostics[1].text


@pytest.mark.parametrize(
    ("content", "guess"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00\xff\xfe", "a Word document"),
        (b"%PDF-1.7\n\xff\xfe", "a PDF file"),
        (LESSON.encode("utf-16"), "It looks like UTF-16."),
        (LESSON.replace("Gloves", "Händschuhe").encode("cp1252"), "what follows 'H' cannot be read."),
    ],
)
def test_a_page_that_is_no_text_is_one_message_though_its_quiz_asks_for_its_objective(
    content: bytes, guess: str
) -> None:
    (told,) = spine.parsed(in_memory({**TREE, HANDS: content})).diagnostics

    assert told.code == "SK101"
    assert guess in told.text


def test_an_empty_page_is_one_message() -> None:
    assert said({**TREE, HANDS: ""}) == [("SK106", f"{HANDS}:1")]


def test_a_quiz_with_a_capital_letter_is_told_its_name() -> None:
    tree: dict[str, str | bytes] = {name.replace("quiz", "Quiz"): text for name, text in TREE.items()}

    assert ("SK191", "lessons/hands/Quiz.md:1") in said(tree)
    assert {code for code, _ in said(tree)} == {"SK191", "SK214"}


def test_windows_line_ends_and_a_byte_order_mark_are_no_slips() -> None:
    tree: dict[str, str | bytes] = {}
    for name, text in TREE.items():
        tree[name] = f"\ufeff{text}".replace("\n", "\r\n")

    assert said(tree) == []


def test_a_document_in_place_of_a_page_is_named() -> None:
    tree = slip(FILE, "- lessons/hands\n", "- lessons/hands\n      - lessons/soap\n")
    (told,) = spine.parsed(in_memory({**tree, "lessons/soap.docx": b"PK"})).diagnostics

    assert (told.code, str(told.where)) == ("SK210", "course.yaml:15:9")
    assert "There is 'lessons/soap.docx'" in told.text


def test_a_page_is_found_however_its_accents_are_coded() -> None:
    tree = slip(FILE, "- lessons/hands\n", "- lessons/hands\n      - lessons/ha\u0308nde\n")
    tree["lessons/h\u00e4nde.md"] = "---\nid: haende\ntitle: Hände\n---\n\nText.\n"

    assert said(tree) == []


def test_a_sheet_in_place_of_the_table_of_facts_is_named() -> None:
    tree = {name: text for name, text in TREE.items() if name != "facts.csv"}
    (told,) = spine.parsed(in_memory({**tree, "facts.xlsx": b"PK"})).diagnostics

    assert told.code == "SK141"
    assert "There is 'facts.xlsx': save it as 'facts.csv'" in told.text


def test_a_picture_for_a_poster_is_told() -> None:
    heavy: dict[str, str | bytes] = {**TREE}
    heavy["lessons/hands/media/tap.svg"] = b"<svg>" + b" " * 2_000_000

    assert said(heavy) == [("SK189", f"{HANDS}:15:1")]


@pytest.mark.parametrize(
    ("paths", "hint"),
    [
        (["course.yml", "page.md"], "Give 'course.yml' the name 'course.yaml'."),
        (["Basics.Course.yaml.txt"], "Give 'Basics.Course.yaml.txt' the name 'basics.course.yaml'."),
        (["kitchen/page.md", "kitchen/course.yaml"], "There is one in the folder 'kitchen'."),
        (["page.md", "a/b/course.yaml"], ""),
    ],
)
def test_a_course_file_of_nearly_the_right_name_is_found(paths: list[str], hint: str) -> None:
    assert almost(iter(paths)) == hint


def test_check_knows_the_targets(tmp_path: Path) -> None:
    for name, text in slip(FILE, "[scorm12]", '[scorm12, "SCORM 1.2"]').items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(str(text))

    (told,) = spine.check(tmp_path)

    assert (told.code, str(told.where)) == ("SK904", "course.yaml")
    assert "Did you mean 'scorm12'?" in told.text
