"""cmi5.xml is valid, and says of a module when it counts as done; ids come from ids alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from borders_course import SMALL

from scormkit import conformance, pages, spine, targets, xml
from scormkit.formats.cmi5 import read_structure
from scormkit.package import in_memory
from scormkit.targets.cmi5 import manifest

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.model import Publication

ROOT = "https://example.org/borders/borders"


@pytest.fixture(scope="module")
def publication() -> Publication:
    course = spine.parsed(in_memory(SMALL)).courses[0]
    return pages.compile(course, course.modules[0])[0]


def written(publication: Publication) -> Structure:
    tree = xml.parse(manifest.manifest(publication))
    schema = xml.schemas("cmi5")
    assert schema.validate(tree), schema.error_log
    return read_structure(tree)


def changed(
    publication: Publication, complete: tuple[str, ...] = ("pages", "test"), **test: Any
) -> Publication:
    """The publication with other rules of its test, or of its completion."""
    module = publication.modules[0]
    assert module.test is not None
    return replace(
        publication, modules=(replace(module, complete=complete, test=replace(module.test, **test)),)
    )


def test_one_unit_opens_the_first_page_and_names_what_it_teaches(publication: Publication) -> None:
    made = written(publication)

    assert [(one.id, one.url) for one in made.units] == [(ROOT, "index.html")]
    assert [(one.kind, one.id) for one in made.named] == [
        ("course", f"{ROOT}#package"), ("objective", f"{ROOT}/crossing_name"), ("objective", f"{ROOT}/staying_count"),
        ("au", ROOT),
    ]  # fmt: skip
    assert [one.id for one in made.references] == [f"{ROOT}/crossing_name", f"{ROOT}/staying_count"]


@pytest.mark.parametrize(
    ("rules", "done"),
    [
        ({}, ("CompletedAndPassed", "0.6")),
        ({"pass_mark": 67}, ("CompletedAndPassed", "0.67")),
        ({"pass_mark": 100}, ("CompletedAndPassed", "1")),
        ({"pass_mark": 0}, ("CompletedAndPassed", "0")),
        ({"counts": "last"}, ("CompletedAndPassed", "0.6")),
        ({"recorded": False}, ("Completed", "")),
        ({"complete": ("pages",)}, ("Completed", "")),
    ],
)
def test_a_recorded_test_that_decides_has_to_be_passed(
    publication: Publication, rules: dict[str, Any], done: tuple[str, str]
) -> None:
    (unit,) = written(changed(publication, **rules)).units

    assert (unit.move_on, unit.mastery) == done


def test_another_title_changes_no_id(publication: Publication) -> None:
    renamed = replace(publication, modules=(replace(publication.modules[0], title="Frontiers"),))

    assert [one.id for one in written(renamed).named] == [one.id for one in written(publication).named]
    assert b"Frontiers" in manifest.manifest(renamed)


@pytest.mark.parametrize("iri", ["", "borders", "https://example.org/two words"])
def test_a_course_without_an_address_has_ids_all_the_same(publication: Publication, iri: str) -> None:
    bare = replace(publication, course=replace(publication.course, iri=iri))

    assert written(bare).units[0].id == "urn:scormkit:course/borders"


def test_nothing_is_wrong_with_the_package(publication: Publication) -> None:
    cmi5 = targets.find("cmi5")
    assert cmi5 is not None
    report = conformance.validate(cmi5.plan(publication))

    assert report == conformance.Report("cmi5", (), True, "valid", ())
