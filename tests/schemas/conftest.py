"""The two schemas that are compared, and the manifest that holds everything."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from mutations import ORIGINALS
from verdicts import official

from scormkit import xml

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree


@pytest.fixture(scope="session")
def ours() -> etree.XMLSchema:
    """The SCORM 1.2 schema that scormkit ships."""
    return xml.schemas("scorm12")


@pytest.fixture(scope="session")
def theirs() -> etree.XMLSchema:
    """The official one; it is not ours to keep, so npm brings it."""
    return official("scorm12")


@pytest.fixture
def everything() -> etree._ElementTree:
    """A fresh copy of the manifest that holds each element and attribute of SCORM 1.2."""
    return xml.parse(ORIGINALS["scorm12"].document)


@pytest.fixture(scope="session")
def corpus(shared: Path) -> dict[str, tuple[str, str, bytes]]:
    """The SCORM manifests of the corpus: version and verdict on record, and the bytes."""
    with (shared / "corpus/index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        row["file"]: (row["version"], row["official_xsd"], (shared / "corpus" / row["file"]).read_bytes())
        for row in rows
        if row["file"].startswith("scorm/")
    }
