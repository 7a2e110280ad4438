"""Our SCORM 1.2 schema and the official one give the same verdict on real, broken and made-up manifests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import official
from hypothesis import given, settings
from lxml import etree
from mutations import EXAMPLES, ORIGINALS, Mutant, mutants, single_changes
from verdicts import declared, elements, verdict

from scormkit import xml

if TYPE_CHECKING:
    Corpus = dict[str, tuple[str, str, bytes]]

ORIGINAL = ORIGINALS["scorm12"]


def test_real_manifests_get_the_verdict_on_record(ours: etree.XMLSchema, corpus: Corpus) -> None:
    words = {True: "valid", False: "invalid"}
    recorded = {file: known for file, (version, known, _) in corpus.items() if version in {"1.2", "not-wf"}}
    found = {file: verdict(ours, corpus[file][2]) for file in recorded}

    assert {
        file: errors if isinstance(errors, str) else words[errors == []] for file, errors in found.items()
    } == recorded


def test_real_manifests_get_the_official_errors_on_the_same_lines(
    ours: etree.XMLSchema, theirs: etree.XMLSchema, corpus: Corpus
) -> None:
    found = {file: verdict(ours, document) for file, (*_, document) in corpus.items()}

    assert found == {file: verdict(theirs, document) for file, (*_, document) in corpus.items()}


def test_the_same_elements_and_attributes_are_declared(theirs: etree.XMLSchema) -> None:
    assert declared(xml.schema_files("scorm12")) == declared(official.documents("scorm12"))


def test_the_manifest_of_everything_is_valid_and_holds_every_element(ours: etree.XMLSchema) -> None:
    used = {str(element.tag) for element in etree.fromstring(ORIGINAL.document).iter(etree.Element)}

    assert verdict(ours, ORIGINAL.document) == []
    assert used == elements(xml.schema_files("scorm12"))


def test_manifests_with_one_small_change_get_the_official_verdict(
    ours: etree.XMLSchema, theirs: etree.XMLSchema
) -> None:
    divergent = (
        mutant
        for mutant in single_changes(ORIGINAL)
        if verdict(ours, mutant.document) != verdict(theirs, mutant.document)
    )

    assert next(divergent, None) is None


@settings(derandomize=True, deadline=None, database=None, max_examples=EXAMPLES)
@given(mutant=mutants(ORIGINAL))
def test_manifests_that_go_wrong_get_the_official_verdict(
    ours: etree.XMLSchema, theirs: etree.XMLSchema, mutant: Mutant
) -> None:
    assert verdict(ours, mutant.document) == verdict(theirs, mutant.document)
