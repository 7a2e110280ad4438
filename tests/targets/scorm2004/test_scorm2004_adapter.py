"""Runs the adapter's own tests under node, on the adapter that is installed."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu"])
def test_the_adapter_keeps_its_word_in_every_time_zone(zone: str) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=spec", "adapter.test.mjs"],
        cwd=Path(__file__).parent, env={**os.environ, "SCORMKIT": f"{files('scormkit')}/", "TZ": zone},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
