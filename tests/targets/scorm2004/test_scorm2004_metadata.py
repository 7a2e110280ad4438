"""What a manifest of SCORM 2004 says about a module to repositories: LOM, filled from what the author wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit import xml
from scormkit.formats.lom import name_2004 as name
from scormkit.targets.scorm2004 import metadata

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.model import Publication

    Published = Callable[..., Publication]


def said(publication: Publication, *path: str) -> list[str]:
    root = metadata.lom(publication)
    return ["".join(found.itertext()) for found in root.iterfind("/".join(name(part) for part in path))]


def test_title_description_language_address_and_time_are_the_authors(publication: Publication) -> None:
    assert said(publication, "general", "title") == ["Introduction"]
    assert said(publication, "general", "description") == ["Who counts."]
    assert said(publication, "general", "language") == ["en"]
    assert said(publication, "general", "identifier", "entry") == [
        "https://example.org/labour-migration/module-1"
    ]
    assert said(publication, "lifeCycle", "version") == ["1.0"]
    assert said(publication, "educational", "typicalLearningTime", "duration") == ["PT1H25M"]
    assert said(publication, "rights", "description") == ["CC-BY-4.0"]


def test_what_an_author_left_out_is_left_out(published: Published) -> None:
    bare = published(module={"summary": ""}, course={"iri": "", "licence": ""})

    assert said(bare, "general", "description") == ["Introduction"]
    assert said(bare, "general", "identifier") == []
    assert said(bare, "rights") == []


def test_keywords_are_told_one_by_one(published: Published) -> None:
    found = published(course={"settings": {"keywords": ["migration", "work"]}})

    assert said(found, "general", "keyword") == ["migration", "work"]


def test_words_carry_their_language_and_versions_none(published: Published) -> None:
    root = metadata.lom(published(course={"language": "ar"}))
    languages = {element.get("language") for element in root.iter(name("string"))}

    assert languages == {"ar", None}
    assert 'language="en"' not in etree.tostring(root).decode()


def test_metadata_stand_by_themselves(publication: Publication) -> None:
    xml.schemas("scorm2004-4").assertValid(etree.ElementTree(metadata.lom(publication)))
