"""What we build ourselves is silent: by every standard's letter, under the profile of every LMS, and when it is repaired."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from scormkit import disk, starter, targets
from scormkit.cli import main
from scormkit.mending import repair
from scormkit.rules.severities import PROFILES
from scormkit.spine import build

if TYPE_CHECKING:
    from pathlib import Path

COURSES = {"small": starter.course("My course"), "demo": starter.demo()}


@pytest.fixture(scope="module", params=COURSES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages, one of each standard."""
    folder = tmp_path_factory.mktemp(request.param)
    disk.write_files(COURSES[request.param], folder / "course")
    done = build(folder / "course", to=targets.names(), out=folder / "out")
    assert {one.code for one in done.diagnostics} == {
        "SK231"
    }  # an address for examples, as every new course has
    assert len(done.products) % len(targets.names()) == 0
    return folder / "out"


def test_nothing_is_said_of_our_own_packages(built: Path) -> None:
    profiles = [word for name in PROFILES for word in ("--profile", name)]

    done = CliRunner().invoke(main, ["validate", str(built), "--strict", *profiles, "--format", "json"])

    said = json.loads(done.stdout)["packages"]
    assert len(said) == len(list(built.rglob("*.zip")))
    assert [(one["path"], one["diagnostics"]) for one in said if one["diagnostics"]] == []
    assert {one["schema"] for one in said} == {"valid", "none"}


def test_there_is_nothing_to_repair_in_them(built: Path, tmp_path: Path) -> None:
    for place in built.rglob("*.zip"):
        done = repair(place, tmp_path / place.name)

        assert (done.changes, done.report.diagnostics) == ((), ())
        assert (tmp_path / place.name).read_bytes() == place.read_bytes()
