"""Describes a module, or a whole course, in LOM 1.2.1, for repositories and for people who open the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats.lom import NAMESPACE, duration, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.model import Made

NEUTRAL = "x-none"
"""The language of words that belong to no language: versions and vocabularies."""


def lom(made: Made) -> _Element:
    """Title, address, language, description, keywords, version, learning time and rights."""
    parts = (
        _general(made),
        _one("lifecycle", _words("version", made.course.version, NEUTRAL)),
        _one("metametadata", _one("metadatascheme", "ADL SCORM 1.2")),
        _technical(made),
        *_educational(made),
        *_rights(made),
    )
    return _one("lom", *parts)


def _general(made: Made) -> _Element:
    language = made.course.language
    return _one(
        "general",
        _words("title", made.title, language),
        *_catalogentry(made),
        _one("language", language),
        _words("description", made.summary, language),
        *(_words("keyword", word, language) for word in made.keywords),
    )


def _catalogentry(made: Made) -> Iterator[_Element]:
    address = made.iri
    if address:
        entry = _words("entry", str(address), NEUTRAL)
        yield _one("catalogentry", _one("catalog", "URI"), entry)


def _technical(made: Made) -> _Element:
    return _one("technical", _one("format", "text/html"), _one("location", made.start))


def _educational(made: Made) -> Iterator[_Element]:
    if made.minutes:
        time = _one("datetime", duration(made.minutes))
        yield _one("educational", _one("typicallearningtime", time))


def _rights(made: Made) -> Iterator[_Element]:
    licence = made.course.licence
    if licence:
        yield _one(
            "rights",
            _vocabulary("cost", "no"),
            _vocabulary("copyrightandotherrestrictions", "yes"),
            _words("description", licence, made.course.language),
        )


def _vocabulary(element: str, value: str) -> _Element:
    return _one(element, _words("source", "LOMv1.0", NEUTRAL), _words("value", value, NEUTRAL))


def _words(element: str, words: str, language: str) -> _Element:
    return _one(element, xml.element(name("langstring"), {LANG: language}, words))


def _one(element: str, *children: _Element | str) -> _Element:
    return xml.element(name(element), None, *children)


LANG = "{http://www.w3.org/XML/1998/namespace}lang"

__all__ = ["NAMESPACE", "lom"]
