"""Describes a module in LOM 1.2.1, for repositories and for people who open the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats.lom import NAMESPACE, duration, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.model import Publication

NEUTRAL = "x-none"
"""The language of words that belong to no language: versions and vocabularies."""


def lom(publication: Publication) -> _Element:
    """Title, address, language, description, keywords, version, learning time and rights."""
    parts = (
        _general(publication),
        _one("lifecycle", _words("version", publication.course.version, NEUTRAL)),
        _one("metametadata", _one("metadatascheme", "ADL SCORM 1.2")),
        _technical(publication),
        *_educational(publication),
        *_rights(publication),
    )
    return _one("lom", *parts)


def _general(publication: Publication) -> _Element:
    language = publication.course.language
    return _one(
        "general",
        _words("title", publication.title, language),
        *_catalogentry(publication),
        _one("language", language),
        _words("description", publication.summary, language),
        *(_words("keyword", word, language) for word in publication.keywords),
    )


def _catalogentry(publication: Publication) -> Iterator[_Element]:
    address = publication.plan.get("iri")
    if address:
        entry = _words("entry", str(address), NEUTRAL)
        yield _one("catalogentry", _one("catalog", "URI"), entry)


def _technical(publication: Publication) -> _Element:
    return _one("technical", _one("format", "text/html"), _one("location", publication.leaves[0].href))


def _educational(publication: Publication) -> Iterator[_Element]:
    if publication.minutes:
        time = _one("datetime", duration(publication.minutes))
        yield _one("educational", _one("typicallearningtime", time))


def _rights(publication: Publication) -> Iterator[_Element]:
    licence = publication.course.licence
    if licence:
        yield _one(
            "rights",
            _vocabulary("cost", "no"),
            _vocabulary("copyrightandotherrestrictions", "yes"),
            _words("description", licence, publication.course.language),
        )


def _vocabulary(element: str, value: str) -> _Element:
    return _one(element, _words("source", "LOMv1.0", NEUTRAL), _words("value", value, NEUTRAL))


def _words(element: str, words: str, language: str) -> _Element:
    return _one(element, xml.element(name("langstring"), {LANG: language}, words))


def _one(element: str, *children: _Element | str) -> _Element:
    return xml.element(name(element), None, *children)


LANG = "{http://www.w3.org/XML/1998/namespace}lang"

__all__ = ["NAMESPACE", "lom"]
