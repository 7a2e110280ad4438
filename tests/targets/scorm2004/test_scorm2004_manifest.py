"""The manifest of a small publication in each edition, to the last byte, and what each LMS finds in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormkit import conformance, targets, xml
from scormkit.formats import imscp, imsss
from scormkit.package import in_memory, read
from scormkit.targets.scorm2004 import arranged, data, manifest

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _ElementTree

    from scormkit.model import Publication

    Published = Callable[..., Publication]

EDITIONS = sorted(manifest.VERSIONS)
NAMES = ("index.html", "media/the ring.svg", "module-1-test.html", "scormkit.js", "style.css")
SCRIPT = in_memory({"scormkit.js": "play(window.API_1484_11)"})


def made(publication: Publication, edition: int = 3) -> bytes:
    return manifest.manifest(publication, NAMES, edition)


def root(publication: Publication, edition: int = 3) -> _ElementTree:
    return xml.parse(made(publication, edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_golden_manifest_of_an_edition(
    publication: Publication, golden: Callable[[str, bytes], None], edition: int
) -> None:
    golden(f"publication-imsmanifest-2004-{edition}.xml", made(publication, edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_package_is_valid_and_nothing_is_said_of_it(publication: Publication, edition: int) -> None:
    report = conformance.validate(arranged(publication, SCRIPT, edition))

    assert report == conformance.Report(f"scorm2004-{edition}", (), True, "valid", ())


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_manifest_at_every_limit_is_valid(published: Published, edition: int) -> None:
    long = "Migration & <work> " * 30
    course = {"title": long, "version": "2026-11-25 (second printing)", "licence": long, "iri": "", "settings": {"keywords": long}}  # fmt: skip

    found = root(published(module={"title": long, "summary": long, "id": "1-ü_x"}, course=course), edition)

    xml.schemas(f"scorm2004-{edition}").assertValid(found)
    titles = [element.text or "" for element in found.iter(imscp.name_2004("title"))]
    assert [len(title) <= 200 and title.endswith(" …") for title in titles] == [True, True]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_manifest_leads_and_every_other_file_is_listed_but_the_control_documents(
    publication: Publication, edition: int
) -> None:
    package = arranged(publication, SCRIPT, edition)

    names = [entry.name for entry in package.entries]
    inside = xml.parse(read(package.files["imsmanifest.xml"]))
    listed = [element.get("href", "") for element in inside.iter(imscp.name_2004("file"))]
    control = set(xml.control_documents(f"scorm2004-{edition}"))
    assert names[0] == "imsmanifest.xml"
    assert sorted({*listed, *control}) == sorted(name.replace(" ", "%20") for name in names[1:])
    assert control == {*manifest.SCHEMA_FILES.values(), "xml.xsd"}


@pytest.mark.parametrize(
    ("edition", "version"), [(2, "CAM 1.3"), (3, "2004 3rd Edition"), (4, "2004 4th Edition")]
)
def test_moodle_finds_its_prefixes_and_its_version(
    publication: Publication, edition: int, version: str
) -> None:
    """moodle.md 2.2: the reader knows no namespaces, and no version but these."""
    text = made(publication, edition).decode()

    assert '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"' in text
    assert ' adlcp:scormType="sco"' in text
    assert f"<schemaversion>{version}</schemaversion>" in text
    assert '<imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true">' in text


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_moodle_dies_of_a_map(publication: Publication, edition: int) -> None:
    """moodle.md 2.2: PHP 8 stops at `imsss:mapInfo`, and nobody can upload the package."""
    assert b"mapInfo" not in made(publication, edition)


def test_an_edition_says_in_its_own_way_when_the_module_is_complete(publication: Publication) -> None:
    for edition in (2, 3):
        assert b"<adlcp:completionThreshold>1.0</adlcp:completionThreshold>" in made(publication, edition)
    assert b'<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0"/>' in made(
        publication, 4
    )


def test_neither_title_nor_text_nor_version_nor_edition_changes_the_item(published: Published) -> None:
    other = published(module={"title": "Another", "summary": "x"}, course={"title": "Other", "version": "9"})
    found = [
        element.get("identifier")
        for made in (root(published(), 2), root(published()), root(other, 4))
        for element in made.iter(imscp.name_2004("item"))
    ]

    assert found == ["item_two-week_module-1"] * 3


@pytest.mark.parametrize(
    ("recorded", "complete", "said"),
    [(True, ("pages", "test"), ["0.7"]), (False, ("pages", "test"), []), (True, ("pages",), []), (True, ("test",), ["0.7"])],
)  # fmt: skip
def test_an_lms_judges_only_where_the_test_decides(
    published: Published, recorded: bool, complete: tuple[str, ...], said: list[str]
) -> None:
    """docs/why/005-mastery-score.md."""
    publication = published(recorded=recorded, module={"complete": complete})
    (objective,) = root(publication).iter(imsss.name("primaryObjective"))

    assert [measure.text for measure in objective] == said
    assert objective.get("satisfiedByMeasure") == ("true" if said else None)
    assert data(publication) == {"mastery": 70 if said else 0}


@pytest.mark.parametrize(("mark", "said"), [(70, "0.7"), (100, "1"), (5, "0.05"), (33, "0.33")])
def test_a_pass_mark_becomes_a_measure(published: Published, mark: int, said: str) -> None:
    test = published().modules[0].test
    assert test is not None
    publication = published(module={"test": replace(test, pass_mark=mark)})

    assert [one.text for one in root(publication).iter(imsss.name("minNormalizedMeasure"))] == [said]


def test_each_edition_has_a_name_and_the_plain_name_is_the_third() -> None:
    found = {name: targets.find(name) for name in ("scorm2004", "scorm2004-2", "scorm2004-3", "scorm2004-4")}

    assert {name: target and (target.name, target.title, target.limit) for name, target in found.items()} == {
        "scorm2004": ("scorm2004", "SCORM 2004 3rd Edition", 64_000),
        "scorm2004-2": ("scorm2004-2", "SCORM 2004 2nd Edition", 4_000),
        "scorm2004-3": ("scorm2004-3", "SCORM 2004 3rd Edition", 64_000),
        "scorm2004-4": ("scorm2004-4", "SCORM 2004 4th Edition", 64_000),
    }
    assert set(found) <= set(targets.names())
    assert (targets.find("scorm2004-1"), targets.find("scorm12-4"), targets.find("")) == (None, None, None)


def test_the_second_edition_hides_the_buttons_that_it_knows_and_the_third_one_more(
    publication: Publication,
) -> None:
    """The 3rd Edition added abandonAll; to a strict LMS of the 2nd it is a word that does not exist."""
    hidden = {
        edition: [one.text for one in root(publication, edition).iter(imsss.nav("hideLMSUI"))]
        for edition in EDITIONS
    }

    assert hidden[2] == ["previous", "continue", "abandon"]
    assert hidden[3] == hidden[4] == [*hidden[2], "abandonAll"]


@pytest.mark.parametrize(
    ("edition", "differing"),
    [
        (2, {"adlcp_v1p3.xsd", "adlnav_v1p3.xsd"}),
        (4, {"imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd"}),
    ],
)
def test_the_editions_differ_by_manifest_and_control_documents_alone(
    publication: Publication, edition: int, differing: set[str]
) -> None:
    third, other = (arranged(publication, SCRIPT, which).files for which in (3, edition))

    differ = {name for name in third if read(third[name]) != read(other[name])}
    assert third.keys() == other.keys()
    assert differ == {"imsmanifest.xml", *differing}
