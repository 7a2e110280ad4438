"""Describes a module, or a whole course, in IEEE LOM, for repositories and for people who open the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats.lom import NAMESPACE_2004 as NAMESPACE
from scormkit.formats.lom import duration
from scormkit.formats.lom import name_2004 as name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.model import Made


def lom(made: Made) -> _Element:
    """Title, address, language, description, keywords, version, learning time and rights."""
    return _one(
        "lom",
        _general(made),
        _one("lifeCycle", _words("version", made.course.version, "")),
        _one("metaMetadata", _one("metadataSchema", "LOMv1.0")),
        _one("technical", _one("format", "text/html"), _one("location", made.start)),
        *_educational(made),
        *_rights(made),
    )


def _general(made: Made) -> _Element:
    language = made.course.language
    return _one(
        "general",
        *_identifier(made),
        _words("title", made.title, language),
        _one("language", language),
        _words("description", made.summary, language),
        *(_words("keyword", word, language) for word in made.keywords),
    )


def _identifier(made: Made) -> Iterator[_Element]:
    address = made.iri
    if address:
        yield _one("identifier", _one("catalog", "URI"), _one("entry", str(address)))


def _educational(made: Made) -> Iterator[_Element]:
    if made.minutes:
        time = _one("typicalLearningTime", _one("duration", duration(made.minutes)))
        yield _one("educational", time)


def _rights(made: Made) -> Iterator[_Element]:
    licence = made.course.licence
    if licence:
        yield _one(
            "rights",
            _vocabulary("cost", "no"),
            _vocabulary("copyrightAndOtherRestrictions", "yes"),
            _words("description", licence, made.course.language),
        )


def _vocabulary(element: str, value: str) -> _Element:
    return _one(element, _one("source", "LOMv1.0"), _one("value", value))


def _words(element: str, words: str, language: str) -> _Element:
    """Words in a language, or in none: versions belong to no language."""
    return _one(element, xml.element(name("string"), {"language": language} if language else None, words))


def _one(element: str, *children: _Element | str) -> _Element:
    return xml.element(name(element), None, *children)


__all__ = ["NAMESPACE", "lom"]
