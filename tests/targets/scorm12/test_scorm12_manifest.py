"""The manifest of a small publication, to the last byte, and how it stays the same item for ever."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormkit import xml
from scormkit.formats import adlcp, imscp
from scormkit.formats.imscp_writer import identifier
from scormkit.package import in_memory, read
from scormkit.targets.scorm12 import arranged, data, manifest

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.model import Publication

    Published = Callable[..., Publication]

NAMES = ("index.html", "media/the ring.svg", "module-1-test.html", "scormkit.js", "style.css")


def made(publication: Publication) -> bytes:
    return manifest.manifest(publication, NAMES)


def mastery(publication: Publication) -> list[str | None]:
    root = xml.parse(made(publication))
    return [element.text for element in root.iter(adlcp.name("masteryscore"))]


def test_golden_manifest_of_a_publication(
    publication: Publication, golden: Callable[[str, bytes], None]
) -> None:
    golden("publication-imsmanifest.xml", made(publication))


def test_the_manifest_is_valid_against_the_schemas(publication: Publication) -> None:
    xml.schemas("scorm12").assertValid(xml.parse(made(publication)))


def test_a_manifest_at_every_limit_is_valid(published: Published) -> None:
    long = "Migration & <work> " * 30
    course = {"title": long, "version": "2026-11-25 (second printing)", "licence": long, "iri": "", "settings": {"keywords": long}}  # fmt: skip

    found = made(published(module={"title": long, "summary": long, "id": "1-ü_x"}, course=course))

    xml.schemas("scorm12").assertValid(xml.parse(found))
    titles = [element.text or "" for element in xml.parse(found).iter(imscp.name("title"))]
    assert [len(title) <= 200 and title.endswith(" …") for title in titles] == [True, True]


def test_the_manifest_leads_and_every_other_file_is_listed_but_the_control_documents(
    publication: Publication,
) -> None:
    package = arranged(publication, in_memory({"scormkit.js": "play()"}))

    names = [entry.name for entry in package.entries]
    root = xml.parse(read(package.files["imsmanifest.xml"]))
    listed = [element.get("href", "") for element in root.iter(imscp.name("file"))]
    assert names[0] == "imsmanifest.xml"
    assert names[1:] == sorted(names[1:])
    assert sorted({*listed, *xml.control_documents("scorm12")}) == sorted(
        name.replace(" ", "%20") for name in names[1:]
    )
    assert set(xml.control_documents("scorm12")) == set(manifest.SCHEMA_FILES.values()) | {"ims_xml.xsd"}


def test_moodle_finds_its_prefixes_and_no_other(publication: Publication) -> None:
    """moodle.md 2.2: the reader knows no namespaces; a SCO under another prefix is an asset that nobody tracks."""
    text = made(publication).decode()

    assert '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"' in text
    assert ' adlcp:scormtype="sco"' in text
    assert "<adlcp:masteryscore>70</adlcp:masteryscore>" in text
    assert "<schemaversion>1.2</schemaversion>" in text


def test_neither_title_nor_text_nor_version_changes_the_item(published: Published) -> None:
    before = identifier(published(), "item")

    after = identifier(
        published(module={"title": "Another", "summary": "x"}, course={"title": "Other", "version": "9"}),
        "item",
    )

    assert before == after == "item_two-week_module-1"


@pytest.mark.parametrize(
    ("recorded", "complete", "said"),
    [(True, ("pages", "test"), ["70"]), (False, ("pages", "test"), []), (True, ("pages",), []), (True, ("test",), ["70"])],
)  # fmt: skip
def test_an_lms_judges_only_where_the_test_decides(
    published: Published, recorded: bool, complete: tuple[str, ...], said: list[str]
) -> None:
    """docs/why/005-mastery-score.md."""
    publication = published(recorded=recorded, module={"complete": complete})

    assert mastery(publication) == said
    assert data(publication)["mastery"] == int((said or ["0"])[0])


def test_no_lms_judges_where_a_later_attempt_may_lower_the_score(published: Published) -> None:
    test = published().modules[0].test
    assert test is not None

    assert mastery(published(module={"test": replace(test, counts="average")})) == ["70"]
    assert mastery(published(module={"test": replace(test, counts="last")})) == []


def test_a_module_without_a_test_has_no_mastery_score(published: Published) -> None:
    assert mastery(published(module={"test": None, "complete": ("pages",)})) == []


def test_a_title_is_cut_between_words() -> None:
    assert imscp.shortened("a" * 200) == "a" * 200
    assert imscp.shortened("word, " * 40) == "word, " * 32 + "word …"
