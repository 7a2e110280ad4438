"""Runs the laws of the browser side under node, on the modules that are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.fail("No node: run 'nox -s tests', or install Node 20")
    if not (HERE.parent / "node_modules" / "fast-check").is_dir():
        pytest.fail("No fast-check: run 'npm ci' in tests/")
    return found


@pytest.mark.parametrize("path", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_the_browser_side_keeps_its_laws(path: Path) -> None:
    environment = {**os.environ, "PYTHON": sys.executable, "SCORMKIT": f"{files('scormkit')}/", "TZ": "UTC"}
    done = subprocess.run(
        [node(), "--test", "--test-reporter=tap", path.name],
        cwd=HERE, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
