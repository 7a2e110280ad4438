"""The house keeps its own rules: small functions, small files, documented names, no walls broken."""

from __future__ import annotations

import ast
import subprocess
import sys
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
