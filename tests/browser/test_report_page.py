"""The report to forward is a page that anyone can read: axe finds no barrier, and nothing is cut off on a telephone."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from scormkit.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
FIXTURES = Path(__file__).parents[1] / "conformance/fixtures"
LONG = "a" * 180


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four packages: one without fault, one with a name that does not break, one only recognised, one that is none."""
    folder = tmp_path_factory.mktemp("report")
    valid = {path.name: path.read_text() for path in (FIXTURES / "scorm12/valid").iterdir()}
    broken = valid["imsmanifest.xml"].replace('"menu"', f'"{LONG}"', 1).replace(">80<", ">180<")
    packed(folder / "a.zip", valid)
    packed(folder / "b.zip", {**valid, "imsmanifest.xml": broken, f"{LONG}.txt": ""})
    packed(folder / "c.zip", {"course.crs": "", "course.au": ""})
    (folder / "d.zip").write_bytes(b"PK")
    done = CliRunner().invoke(main, ["validate", str(folder), "--format", "html"])
    (folder / "report.html").write_bytes(done.stdout_bytes)
    return folder / "report.html"


def packed(place: Path, members: dict[str, str]) -> None:
    with zipfile.ZipFile(place, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_report_has_no_barrier_and_fits(chromium: Browser, report: Path, width: int, scheme: str) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(report.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.add_script_tag(path=AXE)

    found = page.evaluate("axe.run(document)")
    too_wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()

    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert too_wide <= 0
