"""What `--format sarif` writes is SARIF 2.1.0, with all that GitHub's code scanning asks of an upload.

The whole schema is 3,000 lines of somebody else's; these are its demands on the properties that we write. When this was
written, reports on the 204 manifests of the field and on broken archives were valid by the schema itself.
"""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="1 m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="none"><title>T</title></item>
<item identifier="j" identifierref="none"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
</resource></resources></manifest>"""
LEVELS = {"none", "note", "warning", "error"}
URI = re.compile(r"[A-Za-z0-9._~%/-]+")
"""A relative reference, or an absolute path: no scheme, no blanks."""
KEYS = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "columnKind", "results"},
    "driver": {"name", "version", "rules"},
    "rule": {"id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
    "result": {"ruleId", "level", "message", "locations", "partialFingerprints", "occurrenceCount"},
    "location": {"physicalLocation", "logicalLocations"},
    "physical": {"artifactLocation", "region"},
}
"""The schema allows no property that it does not name; these it names."""


def zipped(place: Path) -> Path:
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST)
        archive.writestr("index.html", "")
    return place


def unzipped(place: Path) -> Path:
    place.mkdir()
    (place / "imsmanifest.xml").write_text(MANIFEST, encoding="utf-8")
    (place / "index.html").write_text("", encoding="utf-8")
    return place


@pytest.fixture
def log(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "text.zip").write_text("hello")
    places = (zipped(tmp_path / "ä b.zip"), unzipped(tmp_path / "folder"), tmp_path / "text.zip")
    done = CliRunner().invoke(
        main, ["validate", *map(str, places), "--format", "sarif"], catch_exceptions=False
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_a_log_says_what_it_is(log: dict[str, Any]) -> None:
    assert log.keys() == KEYS["log"]
    assert log["version"] == "2.1.0"
    assert log["$schema"].startswith("https://")
    (run,) = log["runs"]
    assert run.keys() == KEYS["run"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    assert run["tool"]["driver"].keys() == KEYS["driver"]


def test_every_rule_is_described_once_in_words(log: dict[str, Any]) -> None:
    rules = log["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    for rule in rules:
        assert rule.keys() == KEYS["rule"]
        for part in ("shortDescription", "fullDescription", "help"):
            assert rule[part].keys() == {"text"}
            assert rule[part]["text"].strip()
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert "{" not in rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS


def test_every_result_has_a_rule_a_place_and_a_print_of_its_own(log: dict[str, Any]) -> None:
    (run,) = log["runs"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]

    assert len(run["results"]) > 6
    assert len(set(prints)) == len(prints)
    for result in run["results"]:
        assert result.keys() <= KEYS["result"]
        assert result["ruleId"] in known
        assert result["level"] in LEVELS
        assert result["message"]["text"].strip()
        (location,) = result["locations"]
        assert location.keys() <= KEYS["location"]
        physical = location["physicalLocation"]
        assert physical.keys() == KEYS["physical"]
        assert URI.fullmatch(physical["artifactLocation"]["uri"])
        assert physical["region"]["startLine"] >= 1
        assert physical["region"].get("startColumn", 1) >= 1


def test_a_finding_in_a_folder_is_shown_in_its_line_and_one_in_an_archive_at_its_beginning(
    log: dict[str, Any],
) -> None:
    places = [
        (place["artifactLocation"]["uri"].rpartition("/")[2], place["region"]["startLine"])
        for result in log["runs"][0]["results"]
        if result["ruleId"] == "SK610"
        for place in (result["locations"][0]["physicalLocation"],)
    ]

    assert places == [
        ("%C3%A4%20b.zip", 1),
        ("%C3%A4%20b.zip", 1),
        ("imsmanifest.xml", 5),
        ("imsmanifest.xml", 6),
    ]


def test_a_finding_is_known_again_when_lines_move(tmp_path: Path) -> None:
    def prints(text: str) -> set[str]:
        (tmp_path / "f" / "imsmanifest.xml").write_text(text, encoding="utf-8")
        done = CliRunner().invoke(main, ["validate", str(tmp_path / "f"), "--format", "sarif"])
        results = json.loads(done.stdout)["runs"][0]["results"]
        return {one["partialFingerprints"]["primaryLocationLineHash"] for one in results}

    unzipped(tmp_path / "f")

    assert prints(MANIFEST) == prints(MANIFEST.replace("<organizations", "\n\n<organizations"))
