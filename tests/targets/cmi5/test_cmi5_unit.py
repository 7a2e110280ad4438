"""Runs the laws of the unit under node, on the adapter that is installed."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import files
from pathlib import Path


def test_the_unit_keeps_its_laws() -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", "unit.test.mjs"],
        cwd=Path(__file__).parent, env={**os.environ, "SCORMKIT": f"{files('scormkit')}/", "TZ": "UTC"},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
