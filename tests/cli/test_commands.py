"""The command line: what each command prints, and with what number it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from click.testing import CliRunner, Result

import scormkit
from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT, USAGE, MACHINE = 0, 1, 2, 3


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small course in a folder that is the current one."""
    for name, text in SMALL.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def broken(course: Path) -> Path:
    (course / "lessons/staying/lesson.md").write_text("---\ntitle: Staying\n---\n\n::: nte\nWords.\n:::\n")
    return course


def test_build_prints_a_table_and_ends_with_0(course: Path) -> None:
    done = run("build")

    head, _, row = done.stdout.splitlines()
    assert done.exit_code == FINE
    assert head.split()[:2] == ["dist/course/", "pages"]
    assert row.split()[:2] == ["borders-scorm12.zip", "3"]
    assert done.stderr == ""
    assert (course / "dist/course/borders-scorm12.zip").is_file()


def test_the_table_of_a_build_fits_a_narrow_window(course: Path) -> None:
    done = run("build", "-t", "scorm12", "-t", "scorm2004-3", "-t", "xapi", "-t", "cmi5", "-t", "web")

    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("command", ["build", "check", "facts", "ids", "key", "outline"])
def test_a_folder_without_a_course_is_told_so(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    done = run(command)

    assert done.exit_code == USAGE
    assert "this folder has no 'course.yaml'" in done.stderr
    assert run(command, "--help").exit_code == FINE


def test_build_of_a_broken_course_says_where_and_ends_with_1(course: Path) -> None:
    done = run("build", broken(course), "--out", course / "dist")

    assert done.exit_code == INPUT
    assert done.stdout == ""
    assert "lessons/staying/lesson.md:5" in done.stderr
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (course / "dist").exists()


def test_build_into_a_file_ends_with_3(course: Path) -> None:
    (course / "dist.txt").write_text("a file")

    done = run("build", ".", "--out", "dist.txt/deeper")

    assert done.exit_code == MACHINE
    assert done.stderr.startswith("error SK902: ")
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    "words",
    [("build", "nowhere"), ("build", "--targt", "xapi"), ("buidl",), ("validate",), ("explain",), ("explain", "SK000")],
)  # fmt: skip
def test_wrong_usage_ends_with_2(course: Path, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == USAGE


def test_a_mistyped_command_is_guessed(course: Path) -> None:
    assert "Did you mean 'build'?" in run("buidl").stderr


def test_a_target_nobody_built_is_an_error_of_the_input(course: Path) -> None:
    done = run("build", "--target", "scrom12")

    assert done.exit_code == INPUT
    assert "Did you mean 'scorm12'?" in done.stderr


def test_check_has_nothing_to_complain_about(course: Path) -> None:
    done = run("check")

    assert (done.exit_code, done.stdout, done.stderr) == (FINE, "Nothing to complain about.\n", "")


def test_check_says_what_build_would_and_writes_nothing(course: Path) -> None:
    done = run("check", broken(course))

    assert done.exit_code == INPUT
    assert "lessons/staying/lesson.md:5" in done.stderr
    assert not (course / "dist").exists()


def test_ids_are_added_once(course: Path) -> None:
    quiz = course / "lessons/staying/quiz.md"
    quiz.write_text(SMALL["lessons/staying/quiz.md"].replace("#from-the-first-day ", ""))

    missing, written, again = run("ids"), run("ids", "--write"), run("ids")

    assert (missing.exit_code, written.exit_code, again.exit_code) == (INPUT, FINE, FINE)
    assert "ids missing: lessons/staying/quiz.md" in missing.stdout
    assert "ids added: lessons/staying/quiz.md" in written.stdout
    assert again.stdout == "Every question has its id.\n"
    assert run("check").exit_code == FINE


def test_a_course_file_in_place_of_its_folder_is_told_so(course: Path) -> None:
    done = run("check", course / "course.yaml")

    assert done.exit_code == USAGE
    assert "is a file. Name the folder it lies in." in done.stderr


def test_validate_says_what_a_package_is(course: Path) -> None:
    run("build")

    done = run("validate", "dist")

    assert done.exit_code == FINE
    assert (
        done.stdout == "dist/course/borders-scorm12.zip: SCORM 1.2, valid; its schema accepts the manifest\n"
    )


def test_validate_ends_with_1_where_one_of_several_is_not_valid(course: Path) -> None:
    run("build")
    (course / "dist/broken.zip").write_bytes(b"not a zip")

    done = run("validate", "dist")

    assert done.exit_code == INPUT
    assert done.stdout.endswith(
        "1 of 2 packages are valid. In all: 1 error.\n  NOT valid: dist/broken.zip (SK591)\n"
    )


def test_validate_tells_programs_the_same(course: Path) -> None:
    run("build")

    done = run("validate", "dist", "--format", "json")

    (package,) = json.loads(done.stdout)["packages"]
    assert (package["standard"], package["valid"], package["diagnostics"]) == ("scorm12", True, [])


def test_explain_prints_the_page_of_a_code_in_either_case(course: Path) -> None:
    assert run("explain", "SK904").stdout == run("explain", "sk904").stdout
    assert "unknown-name" in run("explain", "SK904").stdout


def test_a_page_has_dots_where_an_authors_words_would_stand(course: Path) -> None:
    said = run("explain", "SK117", "SK150").stdout

    assert "There is no block '…'.\n" in said
    assert "The settings cannot be read from here on: ….\n\nSettings are written" in said
    assert not any("{" in message.partition("\nBad ")[0] for message in said.split("\n\nSK"))


def test_the_catalogue_has_every_code_once(course: Path) -> None:
    codes = [line.split()[0] for line in run("explain", "--all").stdout.splitlines()]

    assert codes == sorted(set(codes))
    assert len(codes) > 50


def test_version_and_help(course: Path) -> None:
    assert run("--version").stdout == f"scormkit, version {scormkit.__version__}\n"
    said = run("--help").stdout
    assert all(command in said for command in ("build", "check", "explain", "ids", "new", "validate"))
