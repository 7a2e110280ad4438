"""Real manifests from the field get the verdict on record, and what works there is no error here."""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from scormkit import spine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scormkit.conformance import Report

STANDARDS = {
    "1.2": {"scorm12"},
    "2004-3": {"scorm2004-2", "scorm2004-3"},
    "2004-4": {"scorm2004-4"},
    "2004-?": {"unknown"},
    "tincan": {"xapi"},
    "cmi5": {"cmi5"},
    "other": {"common-cartridge"},
    "not-wf": {"scorm12", "unknown"},
}
"""What the index calls a version, as standards; 2nd Edition is `CAM 1.3`, which it counts with the 3rd."""

ERRORS = {
    "SK503": 4,
    "SK510": 1,
    "SK511": 2,
    "SK512": 1,
    "SK520": 1,
    "SK521": 12,
    "SK522": 1,
    "SK523": 1,
    "SK525": 2,
    "SK526": 11,
    "SK528": 1,
    "SK604": 1,
    "SK607": 1,
    "SK608": 1,
    "SK613": 1,
    "SK643": 1,
}
"""How many of 204 manifests have an error of each kind. A rule that many working packages break is a warning."""


@pytest.fixture(scope="module")
def field(shared: Path) -> Mapping[str, tuple[str, str, Report]]:
    """Each manifest of the corpus: its version and verdict on record, and our report."""
    with (shared / "corpus/index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        row["file"]: (row["version"], row["official_xsd"], spine.validate(shared / "corpus" / row["file"]))
        for row in rows
    }


def test_each_is_taken_for_what_it_is(field: Mapping[str, tuple[str, str, Report]]) -> None:
    odd = {
        file: report.standard
        for file, (version, _, report) in field.items()
        if report.standard not in STANDARDS[version]
    }

    assert len(field) == 204
    assert odd == {}


def test_scorm_gets_the_verdict_of_the_official_schema(
    field: Mapping[str, tuple[str, str, Report]],
) -> None:
    recorded = {
        file: known
        for file, (version, known, _) in field.items()
        if version in ("1.2", "2004-3", "2004-4", "not-wf")
    }

    assert {file: field[file][2].schema for file in recorded} == recorded


def test_xapi_is_valid_but_for_one_placeholder(field: Mapping[str, tuple[str, str, Report]]) -> None:
    refused = {
        file for file, (version, _, report) in field.items() if version == "tincan" and not report.valid
    }

    assert refused == {"tincan/0231.xml"}


def test_cmi5_is_valid_and_an_archive_is_missed(field: Mapping[str, tuple[str, str, Report]]) -> None:
    """All 19 are real and valid; without their archives, a relative address leads nowhere."""
    reports = [report for version, _, report in field.values() if version == "cmi5"]

    assert [(report.schema, report.valid) for report in reports] == [("valid", True)] * 19
    assert {said.code for report in reports for said in report.diagnostics} == {"SK668"}


def test_what_no_schema_of_ours_knows_gets_no_verdict(field: Mapping[str, tuple[str, str, Report]]) -> None:
    versions = {version for version, _, report in field.values() if report.schema == "none"}

    assert versions == {"2004-?", "other"}


def test_each_kind_of_error_is_as_frequent_as_recorded(field: Mapping[str, tuple[str, str, Report]]) -> None:
    found: defaultdict[str, int] = defaultdict(int)
    for _, _, report in field.values():
        for code in {said.code for said in report.diagnostics if said.severity == "error"}:
            found[code] += 1

    assert dict(sorted(found.items())) == ERRORS


def test_a_manifest_that_its_schema_refuses_is_told_why_in_our_words(
    field: Mapping[str, tuple[str, str, Report]],
) -> None:
    silent = [
        file
        for file, (_, _, report) in field.items()
        if report.schema == "invalid" and not any("SK52" in said.code for said in report.diagnostics)
    ]
    raw = [
        file for file, (*_, report) in field.items() if "SK509" in {said.code for said in report.diagnostics}
    ]

    assert (silent, raw) == ([], [])
