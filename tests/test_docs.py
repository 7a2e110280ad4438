"""The Python examples of the README and of the library's page are run, in a folder that `scormkit new` has filled."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from scormkit import disk, starter

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/reference/library.md", "docs/how-to/whole-course.md")
FENCE = re.compile(r"```python\n(.*?)```", re.DOTALL)
EXAMPLES = [
    (page, text) for page in PAGES for text in FENCE.findall((ROOT / page).read_text(encoding="utf-8"))
]
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@pytest.mark.parametrize(("page", "text"), EXAMPLES)
def test_an_example_in_python_runs_and_finds_nothing_wrong(page: str, text: str, tmp_path: Path) -> None:
    folder = tmp_path / "modules_src" if page == "README.md" else tmp_path
    disk.write_files(starter.course("My course"), folder)

    done = subprocess.run(
        [sys.executable, "-c", text], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert " error " not in done.stdout


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda page: page.name
)
def test_a_page_links_only_to_files_that_exist(page: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert [link for link in LINK.findall(prose) if not (page.parent / link).exists()] == []
