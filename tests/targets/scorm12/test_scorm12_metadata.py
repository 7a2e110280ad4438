"""What a manifest says about a module to repositories: LOM, filled from what the author wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from scormkit.formats.lom import duration, name
from scormkit.targets.scorm12 import metadata

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
    assert said(publication, "general", "catalogentry", "entry") == [
        "https://example.org/labour-migration/module-1"
    ]
    assert said(publication, "educational", "typicallearningtime", "datetime") == ["PT1H25M"]
    assert said(publication, "rights", "description") == ["CC-BY-4.0"]


def test_what_an_author_left_out_is_left_out(published: Published) -> None:
    bare = published(module={"summary": ""}, course={"iri": "", "licence": ""})

    assert said(bare, "general", "description") == ["Introduction"]
    assert said(bare, "general", "catalogentry") == []
    assert said(bare, "rights") == []


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("migration, work ,law", ("migration", "work", "law")),
        (["migration", "work"], ("migration", "work")),
        (None, ()),
    ],
)
def test_keywords_are_a_list_or_words_between_commas(
    published: Published, given: Any, found: tuple[str, ...]
) -> None:
    assert published(course={"settings": {"keywords": given}}).keywords == found


@pytest.mark.parametrize(("minutes", "written"), [(25, "PT25M"), (60, "PT1H"), (85, "PT1H25M")])
def test_a_learning_time_is_written_as_iso_8601(minutes: int, written: str) -> None:
    assert duration(minutes) == written


def test_words_carry_their_language(published: Published) -> None:
    text = etree.tostring(metadata.lom(published(course={"language": "ar"}))).decode()

    assert 'xml:lang="ar"' in text
    assert 'xml:lang="en"' not in text
