"""The answer key: what trainers read beside a report, in one page that needs no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from lxml import html

from scormkit import disk, spine, starter
from scormkit.answer_key import answer_key
from scormkit.cli import main
from scormkit.package import in_memory

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """# Borders

::: matching {#who}
Who does what?

- Inspectors => look at \\<workplaces\\>
- Regulators => license agencies
- => count people
:::

::: fill-in {#word case=exact}
The [[ILO]] was founded in [[1919 | nineteen-nineteen]].
:::

::: rating {#sure}
I can …

1. Not yet
2. On my own

- place a person {#place}
- read a map {#map}
:::
"""
QUIZ = """::: choice {#first level=apply points=2}
Which comes first?

- [x] Need {#need}
- [ ] Team {#team}

Because: Without a need there is no team.
:::

::: true-false {#all level=remember}
All of them work.

Answer: false
:::
"""
SMALL = {
    "course.yaml": "id: https://example.org/borders\ntitle: Borders & work\ntargets: [scorm12, xapi, web]\n",
    "page/lesson.md": PAGE,
    "page/quiz.md": QUIZ,
}


def key(tree: dict[str, str], *to: str) -> html.HtmlElement:
    loaded = spine.parsed(in_memory(tree))
    assert [one for one in loaded.diagnostics if one.severity.rank == 0] == []
    return html.fromstring(answer_key(loaded.courses[0], to).decode())


def words(part: html.HtmlElement) -> str:
    return " ".join(" ".join(part.itertext()).split())


def rows(part: html.HtmlElement) -> list[str]:
    return [words(row) for row in part.findall(".//tr")]


def test_an_option_stands_beside_what_each_standard_calls_it() -> None:
    (choice,) = key(SMALL).xpath("//article[@aria-label='page_first']")

    assert rows(choice) == ["SCORM 1.2 xAPI In words", "a need Need right", "b team Team"]
    assert "Choice · apply · 2 points · page_first" in words(choice)
    assert "SCORM 1.2 choice a xAPI choice need" in words(choice)
    assert words(choice).endswith("Without a need there is no team.")


def test_what_all_standards_call_the_same_is_told_once() -> None:
    (pairs,) = key(SMALL, "scorm12", "scorm2004", "xapi", "cmi5").xpath("//article[@aria-label='page_who']")

    assert rows(pairs) == [
        "In reports In words", "a Inspectors → look at <workplaces>", "b Regulators → license agencies",
        "In reports In words", "a look at <workplaces>", "b license agencies", "c count people",
    ]  # fmt: skip


def test_gaps_are_told_one_by_one_and_rows_of_a_scale_together() -> None:
    page = key(SMALL)
    (gaps,), (scale,) = (page.xpath(f"//article[@aria-label='page_{name}']") for name in ("word", "sure"))

    assert [words(one) for one in gaps.findall("h5")] == [
        "The […] was founded in 1919. page_word_a", "The ILO was founded in […]. page_word_b",
    ]  # fmt: skip
    assert "xAPI fill-in {case_matters=true}1919 or {case_matters=true}nineteen-nineteen" in words(gaps)
    assert [words(one) for one in scale.iter("li")] == [
        "place a person page_sure_place",
        "read a map page_sure_map",
    ]
    assert len(scale.findall("table")) == 1
    assert "Any answer will do." in words(scale)


def test_every_question_of_the_demo_is_in_its_key() -> None:
    course = spine.parsed(in_memory(starter.demo())).courses[0]
    page = html.fromstring(answer_key(course).decode())
    asked = {one.get("aria-label") for one in page.iter("article")}

    assert len({kind.split("·")[0] for kind in (words(p) for p in page.xpath("//article/p[1]"))}) == 13
    assert all(
        question.id in asked for module in course.modules if module.test for question in module.test.questions
    )
    assert page.xpath("//script|//link|//img|//@src") == []


def test_the_command_writes_one_file_and_nothing_else(tmp_path: Path) -> None:
    disk.write_files({name: text.encode() for name, text in SMALL.items()}, tmp_path / "source")
    done = CliRunner().invoke(
        main, ["key", str(tmp_path / "source"), "-o", str(tmp_path / "for-trainers.html")]
    )

    assert (done.exit_code, done.output.strip()) == (0, str(tmp_path / "for-trainers.html"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["for-trainers.html", "source"]


def test_of_several_courses_each_has_a_key_of_its_own(tmp_path: Path) -> None:
    tree = {**SMALL, "short.course.yaml": "title: A short one\n"}
    disk.write_files({name: text.encode() for name, text in tree.items()}, tmp_path / "source")
    done = CliRunner().invoke(main, ["key", str(tmp_path / "source"), "-o", str(tmp_path / "key.html")])

    assert done.exit_code == 0
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["course-key.html", "short-key.html"]


@pytest.mark.parametrize("asked", [["-m", "modul-1"], ["-t", "scorm"], ["-c", "short"]])
def test_a_name_that_does_not_exist_is_said(asked: list[str], tmp_path: Path) -> None:
    disk.write_files({name: text.encode() for name, text in SMALL.items()}, tmp_path / "source")
    done = CliRunner().invoke(
        main, ["key", str(tmp_path / "source"), *asked, "-o", str(tmp_path / "key.html")]
    )

    assert done.exit_code == 1
    assert not (tmp_path / "key.html").exists()
