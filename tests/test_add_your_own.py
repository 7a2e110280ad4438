"""The package of docs/how-to/add-your-own.md is installed, and adds a rule, a target and a kind of question."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"```\w+ (\S+)\n(.*?)```", re.DOTALL)
PAGE = (ROOT / "docs/how-to/add-your-own.md").read_text(encoding="utf-8")
COURSE = {
    "course.yaml": "title: Borders\n",
    "one.md": "# One\n\nLorem ipsum.\n\n::: yes-no {#line}\nIs a border a line?\n\nAnswer: yes\n:::\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course, and beside it what `pip install` makes of the page's package."""
    files = dict(FENCE.findall(PAGE))
    points = tomllib.loads(files.pop("pyproject.toml"))["project"]["entry-points"]
    lines = [
        line
        for group, names in points.items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in names.items()))
    ]
    info = {"METADATA": "Name: my-package\nVersion: 1.0\n", "entry_points.txt": "\n".join(lines)}
    put(tmp_path / "site", {**files, "my_package/__init__.py": ""})
    put(tmp_path / "site/my_package-1.0.dist-info", info)
    return put(tmp_path / "course", COURSE)


def put(place: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    return place


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    code = "from scormkit.cli import main; main(prog_name='scormkit')"
    paths = {**os.environ, "PYTHONPATH": str(folder.with_name("site")), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder, env=paths, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_its_target_its_kind_and_its_rule_are_known_at_once(folder: Path) -> None:
    done = run(folder, "build", "-t", "pages", "-t", "scorm12")

    assert done.returncode == 0, done.stderr
    assert "one.md:3:1: warning MY701 'One' holds blind text." in done.stderr
    assert sorted(path.name for path in (folder / "dist/course").iterdir()) == [
        "course-pages.zip",
        "course-scorm12.zip",
    ]


def test_explain_prints_the_page_of_its_rule(folder: Path) -> None:
    done = run(folder, "explain", "MY701")

    assert done.stdout.startswith("MY701 no-blind-text (warning, writing and teaching)\n")
    assert done.stdout.endswith("Blind text teaches nobody.\n")


def test_without_it_its_block_is_unknown(folder: Path) -> None:
    folder.with_name("site").rename(folder.with_name("gone"))

    done = run(folder, "check")

    assert done.returncode == 1
    assert "SK117" in done.stderr
