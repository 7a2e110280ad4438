"""Runs the tests of the strict SCORM LMS under node, on the modules that are installed."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_the_judge_keeps_to_the_letter(path: Path) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", path.name],
        cwd=HERE, env={**os.environ, "SCORMKIT": f"{files('scormkit')}/", "TZ": "UTC"},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
