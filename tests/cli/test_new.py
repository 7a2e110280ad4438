"""`scormkit new`: a course that builds at once, with a name and an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from scormkit import starter
from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FINE, USAGE = 0, 2


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_course_builds_at_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = run("new", "first-aid")
    monkeypatch.chdir(here / "first-aid")
    built = run("build", "--target", "scorm12", "--target", "web")

    assert made.exit_code == FINE
    assert (built.exit_code, built.stderr) == (FINE, "")
    assert 'title: "First aid"' in (here / "first-aid/course.yaml").read_text()


def test_a_new_course_is_named_after_its_folder_and_says_how_to_go_there(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = run("new", "Meine Prüfung").stdout

    assert '  cd "Meine Prüfung"\n' in said
    assert 'title: "Meine Prüfung"' in (here / "Meine Prüfung/course.yaml").read_text("utf-8")
    monkeypatch.chdir(here / "Meine Prüfung")
    assert run("check").exit_code == FINE
    (here / "here").mkdir()
    monkeypatch.chdir(here / "here")
    assert "cd " not in run("new", ".").stdout


def test_what_new_says_fits_a_narrow_window(here: Path) -> None:
    said = run("new", "first-aid").stdout

    assert max(map(len, said.splitlines())) <= 80
    assert "change 'id' in course.yaml" in said


def test_new_overwrites_nothing(here: Path) -> None:
    (here / "notes.txt").write_text("Mine.")

    assert run("new", here).exit_code == USAGE
    assert [path.name for path in here.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("demo", [(), ("--demo",)], ids=["small", "demo"])
def test_two_new_courses_have_two_addresses_and_the_same_folder_always_the_same(
    demo: tuple[str, ...], here: Path
) -> None:
    for folder in ("first-aid", "second-aid", "elsewhere/first-aid"):
        assert run("new", *demo, folder).exit_code == FINE

    first, second, again = (
        next(line for line in (here / folder / "course.yaml").read_text().splitlines() if line[:3] == "id:")
        for folder in ("first-aid", "second-aid", "elsewhere/first-aid")
    )
    assert (first, second) == ("id: https://example.org/first-aid", "id: https://example.org/second-aid")
    assert again == first


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("My Course_2", "my-course-2"),
        ("Meine Prüfung", "meine-prufung"),
        ("Straße", "strasse"),
        ("Курс 2", "2-b84c26c0"),
        ("Тест 2", "2-548de372"),
        ("", "my-course"),
        ("!", "my-course"),
        ("a" * 90, "a" * 60),
    ],
)
def test_an_address_ends_in_what_a_folders_name_can_give(folder: str, name: str) -> None:
    assert starter.named(folder) == name


def test_a_build_for_a_record_store_hints_at_an_address_that_nobody_owns_and_is_made_all_the_same(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "first-aid")
    monkeypatch.chdir(here / "first-aid")

    checked, built = run("check"), run("build")

    assert checked.stdout == "Nothing to complain about.\n"
    assert built.exit_code == FINE
    assert built.stderr.startswith(
        "course.yaml: hint SK231 The id of the course is 'https://example.org/first-aid': "
    )
    assert built.stderr.endswith("\n\n1 hint\n")
    assert (here / "first-aid/dist/course/module-1-xapi.zip").is_file()


def test_an_address_of_ones_own_is_built_without_a_word(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "first-aid")
    file = here / "first-aid/course.yaml"
    file.write_text(file.read_text().replace("https://example.org/", "https://examples.org/example.org/"))
    monkeypatch.chdir(here / "first-aid")

    assert run("build", "--target", "xapi", "--target", "cmi5").stderr == ""
