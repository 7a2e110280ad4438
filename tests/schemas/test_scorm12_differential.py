"""Our SCORM 1.2 schema and the official one give the same verdict on real, broken and made-up manifests."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import official
import pytest
from hypothesis import given, settings
from lxml import etree
from mutations import EVERYTHING, Mutant, mutants, single_changes

from scormkit import xml

if TYPE_CHECKING:
    from pathlib import Path

Verdict = list[int] | str


def verdict(schema: etree.XMLSchema, document: bytes) -> Verdict:
    """The lines that have an error: none where it is valid.

    Not the kinds of error: where two facets say the same, like an enumeration and a length, one of them may be
    written or both.
    """
    try:
        schema.validate(xml.parse(document))
    except etree.XMLSyntaxError:
        return "not-wf"
    return sorted({error.line for error in schema.error_log})  # type: ignore[attr-defined]  # the stubs do not know


def declared(documents: dict[str, bytes]) -> set[tuple[str | None, str, str | None]]:
    """Namespace, kind and name of each element and attribute that may stand alone."""
    roots = [etree.fromstring(document) for document in documents.values()]
    kinds = {f"{official.XS}element": "element", f"{official.XS}attribute": "attribute"}
    return {
        (root.get("targetNamespace"), kinds[str(child.tag)], child.get("name"))
        for root in roots
        for child in root
        if child.tag in kinds
    }


@pytest.fixture(scope="session")
def field(shared: Path) -> dict[str, tuple[str, bytes]]:
    """The SCORM manifests of the corpus: the verdict on record, or "other" for other standards, and the bytes."""
    with (shared / "corpus/index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        row["file"]: (
            row["official_xsd"] if row["version"] in {"1.2", "not-wf"} else "other",
            (shared / "corpus" / row["file"]).read_bytes(),
        )
        for row in rows
        if row["file"].startswith("scorm/")
    }


def test_real_manifests_get_the_verdict_on_record(
    ours: etree.XMLSchema, field: dict[str, tuple[str, bytes]]
) -> None:
    words = {True: "valid", False: "invalid"}
    recorded = {file: known for file, (known, _) in field.items() if known != "other"}
    found = {file: verdict(ours, document) for file, (known, document) in field.items() if file in recorded}

    assert {
        file: errors if isinstance(errors, str) else words[errors == []] for file, errors in found.items()
    } == recorded


def test_real_manifests_get_the_official_errors_on_the_same_lines(
    ours: etree.XMLSchema, theirs: etree.XMLSchema, field: dict[str, tuple[str, bytes]]
) -> None:
    found = {file: verdict(ours, document) for file, (_, document) in field.items()}

    assert found == {file: verdict(theirs, document) for file, (_, document) in field.items()}


def test_the_same_elements_and_attributes_are_declared(theirs: etree.XMLSchema) -> None:
    assert declared(xml.schema_files("scorm12")) == declared(official.documents())


def test_the_manifest_of_everything_is_valid_and_holds_every_element(ours: etree.XMLSchema) -> None:
    used = {str(element.tag) for element in etree.fromstring(EVERYTHING).iter(etree.Element)}
    known = {
        f"{{{namespace}}}{name}"
        for namespace, kind, name in declared(xml.schema_files("scorm12"))
        if kind == "element"
    }

    assert verdict(ours, EVERYTHING) == []
    assert used == known


def test_manifests_with_one_small_change_get_the_official_verdict(
    ours: etree.XMLSchema, theirs: etree.XMLSchema
) -> None:
    divergent = (
        mutant
        for mutant in single_changes()
        if verdict(ours, mutant.document) != verdict(theirs, mutant.document)
    )

    assert next(divergent, None) is None


@settings(derandomize=True, deadline=None, database=None, max_examples=1000)
@given(mutant=mutants())
def test_manifests_that_go_wrong_get_the_official_verdict(
    ours: etree.XMLSchema, theirs: etree.XMLSchema, mutant: Mutant
) -> None:
    assert verdict(ours, mutant.document) == verdict(theirs, mutant.document)
