"""The house keeps its own rules: small functions, small files, documented names, no walls broken."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "scormkit").rglob("*.py"))
SCRIPTS = sorted(path for path in (ROOT / "scormkit").rglob("*.js") if "node_modules" not in path.parts)
LONGEST_FUNCTION = 50
LONGEST_FILE = 400


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and length of each function, its docstring left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(f"{path.name}:{node.name}", _length(node)) for node in nodes]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = [
        (name, length) for path in SOURCES for name, length in functions(path) if length > LONGEST_FUNCTION
    ]

    assert long == []


def test_the_median_function_has_at_most_eight_lines() -> None:
    lengths = [length for path in SOURCES for _, length in functions(path)]

    assert median(lengths) <= 8


@pytest.mark.parametrize("path", [*SOURCES, *SCRIPTS], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_four_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_each_script_opens_with_the_sentence_that_says_why_it_exists(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith(("// ", "/* ", "/** "))


def test_no_wall_of_the_house_is_broken() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", ".importlinter"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout


def test_starting_the_command_loads_no_compiler() -> None:
    code = "import sys, scormkit.cli; print([m for m in ('lxml', 'jinja2', 'markdown_it', 'yaml', 'tincan') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_whoever_installs_scormkit_gets_nothing_that_it_does_not_import() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    lines = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    imported = set(re.findall(r"^ *(?:from|import) (\w+)", lines, re.MULTILINE))
    brought = {
        name.lower() for top, names in packages_distributions().items() if top in imported for name in names
    }

    assert [one for one in asked if re.split(r"[<>=!~ ]", one)[0] not in brought] == []


def test_the_page_of_the_house_names_every_room_and_no_other() -> None:
    page = (ROOT / "docs" / "explanation" / "house.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {name.rstrip("/") for row in rows for name in re.findall(r"`([^`]+)`", row)}
    there = {path.name for path in (ROOT / "scormkit").iterdir() if path.suffix in ("", ".py")}

    assert named == there - {"__init__.py", "__pycache__"}


def test_the_library_offers_its_public_names_before_any_is_imported() -> None:
    code = "import scormkit; print(dir(scormkit) == sorted(scormkit.__all__))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "True"
