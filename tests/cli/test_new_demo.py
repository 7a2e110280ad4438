"""The course of `scormkit new --demo`: it shows every kind, builds for every standard, and gives no cause for complaint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from scormkit import questions, spine, starter, targets
from scormkit.cli import main
from scormkit.package import in_memory
from scormkit.source.library import questions as asked_in

if TYPE_CHECKING:
    import pytest


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_the_demo_builds_for_every_standard_without_a_complaint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    made = run("new", "--demo", "planets")
    monkeypatch.chdir(tmp_path / "planets")
    checked = run("check")
    built = run("build", *(word for name in targets.names() for word in ("--target", name)))

    assert (made.exit_code, made.stderr) == (0, "")
    assert checked.stdout == "Nothing to complain about.\n"
    assert (built.exit_code, built.stderr.count("SK"), "SK231" in built.stderr) == (0, 1, True)


def test_the_demo_asks_every_kind_in_a_page_and_every_scored_one_in_its_test() -> None:
    planets = spine.parsed(in_memory(starter.demo())).courses[0].modules[0]
    assert planets.test is not None
    asked = {question.kind for page in planets.shown for question in asked_in(replace(page, pool=()))}
    drawn = {question.kind for question in planets.test.questions}

    assert asked == set(questions.NAMES)
    assert drawn == set(questions.NAMES) - {"rating", "reflection", "rubric"}


def test_the_demo_keeps_its_own_title() -> None:
    done = run("new", "--demo", "--title", "Mine", "nowhere")

    assert done.exit_code == 2
    assert "Leave out '--title' or '--demo'." in done.stderr
    assert not Path("nowhere").exists()
