"""Our SCORM 2004 schemas and the official ones give the same verdict on real, broken and made-up manifests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import official
import pytest
import verdicts
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from mutations import EXAMPLES, ORIGINALS, Mutant, mutants, single_changes
from verdicts import declared, elements, verdict

from scormkit import xml

if TYPE_CHECKING:
    Corpus = dict[str, tuple[str, str, bytes]]
    Pair = tuple[etree.XMLSchema, etree.XMLSchema]

EDITIONS = ("scorm2004-2", "scorm2004-3", "scorm2004-4")
VERSIONS = {"2004-3": "scorm2004-3", "2004-?": "scorm2004-3", "2004-4": "scorm2004-4"}
OURS_ALONE = {"driver.xsd", "lom.xsd"}
"""Files without an official twin in the set."""


@pytest.fixture(scope="session")
def both() -> dict[str, Pair]:
    """Of each edition our schema and the official one."""
    return {edition: (xml.schemas(edition), verdicts.official(edition)) for edition in EDITIONS}


def differs(pair: Pair, mutant: Mutant) -> bool:
    return verdict(pair[0], mutant.document) != verdict(pair[1], mutant.document)


def test_real_manifests_get_the_verdict_on_record(corpus: Corpus) -> None:
    recorded = {file: known for file, (version, known, _) in corpus.items() if version in VERSIONS}
    schemas = {file: xml.schemas(VERSIONS[corpus[file][0]]) for file in recorded}
    words = {True: "valid", False: "invalid"}

    assert len(recorded) == 33
    assert {
        file: words[verdict(schemas[file], corpus[file][2]) == []] for file in recorded
    } == recorded  # fmt: skip


@pytest.mark.parametrize("edition", EDITIONS)
def test_real_manifests_get_the_official_errors_on_the_same_lines(
    both: dict[str, Pair], edition: str, corpus: Corpus
) -> None:
    ours, theirs = both[edition]
    found = {file: verdict(ours, document) for file, (*_, document) in corpus.items()}

    assert found == {file: verdict(theirs, document) for file, (*_, document) in corpus.items()}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_same_elements_and_attributes_are_declared(both: dict[str, Pair], edition: str) -> None:
    files = {name: text for name, text in xml.schema_files(edition).items() if name not in OURS_ALONE}

    assert declared(files) == declared(official.documents(edition))
    assert elements(files) == elements(official.documents(edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_manifest_of_everything_is_valid_and_holds_every_element(edition: str) -> None:
    document = ORIGINALS[edition].document
    used = {str(element.tag) for element in etree.fromstring(document).iter(etree.Element)}

    assert verdict(xml.schemas(edition), document) == []
    assert used == elements(xml.schema_files(edition))


def test_the_third_edition_refuses_what_only_the_fourth_knows() -> None:
    """The namespaces are the same: only schemaversion tells which schema is to be asked."""
    third, fourth = (xml.schemas(edition) for edition in EDITIONS[1:])

    assert verdict(fourth, ORIGINALS["scorm2004-3"].document) == []
    assert verdict(third, ORIGINALS["scorm2004-4"].document) != []


def test_the_second_edition_hides_no_button_that_ends_the_course_and_the_third_keeps_no_state() -> None:
    second, third = (xml.schemas(edition) for edition in EDITIONS[:2])
    newer = ORIGINALS["scorm2004-3"].document
    hiding = newer.replace(b">continue</adlnav:hideLMSUI>", b">abandonAll</adlnav:hideLMSUI>")

    assert (verdict(second, newer), verdict(third, newer)) == ([], [])
    assert (len(verdict(second, hiding)), verdict(third, hiding)) == (1, [])
    assert len(verdict(third, ORIGINALS["scorm2004-2"].document)) == 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_manifests_with_one_small_change_get_the_official_verdict(
    both: dict[str, Pair], edition: str
) -> None:
    divergent = (
        mutant for mutant in single_changes(ORIGINALS[edition]) if differs(both[edition], mutant)
    )  # fmt: skip

    assert next(divergent, None) is None


@settings(derandomize=True, deadline=None, database=None, max_examples=EXAMPLES)
@given(
    drawn=st.sampled_from(EDITIONS).flatmap(lambda edition: st.tuples(st.just(edition), mutants(ORIGINALS[edition])))
)  # fmt: skip
def test_manifests_that_go_wrong_get_the_official_verdict(
    both: dict[str, Pair], drawn: tuple[str, Mutant]
) -> None:
    edition, mutant = drawn

    assert not differs(both[edition], mutant)
