"""Writes tincan.xml, by which an LMS knows what to launch and which questions will be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import activities, tincan, xapi
from scormkit.formats.iri import root_iri

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scormkit.model import Interaction, Leaf, Option, Publication


def manifest(publication: Publication) -> bytes:
    """The manifest: the launched activity first, then each page and each question (T01–T07)."""
    root = xml.element(
        tincan.name("tincan"),
        None,
        _one(
            "activities",
            _launched(publication),
            *(_page(publication, leaf) for leaf in publication.leaves),
            *(_question(publication, asked) for asked in activities.all_interactions(publication)),
        ),
        nsmap={None: tincan.NAMESPACE},
    )
    return xml.serialise(root)


def _launched(publication: Publication) -> _Element:
    language = publication.course.language
    return _activity(
        root_iri(publication), "course",
        _words("name", publication.title, language),
        _words("description", activities.summary(publication), language),
        _words("launch", publication.leaves[0].href, language),
    )  # fmt: skip


def _page(publication: Publication, leaf: Leaf) -> _Element:
    language = publication.course.language
    return _activity(
        f"{root_iri(publication)}/{leaf.id}",
        "test" if leaf.id in activities.tests(publication) else "page",
        _words("name", leaf.title, language),
        _words("description", leaf.title, language),
    )


def _question(publication: Publication, asked: Interaction) -> _Element:
    language = publication.course.language
    patterns = xapi.patterns(asked)
    return _activity(
        f"{root_iri(publication)}/{asked.id}",
        "question",
        _words("name", activities.named(asked), language),
        _words("description", activities.described(asked), language),
        _one("interactionType", xapi.interaction_type(asked)),
        *(_patterns(patterns) if patterns else ()),
        *(
            _one(name, *(_component(option, language) for option in options))
            for name, options in xapi.components(asked).items()
        ),
    )


def _patterns(patterns: tuple[str, ...]) -> tuple[_Element, ...]:
    return (
        _one("correctResponsePatterns", *(_one("correctResponsePattern", pattern) for pattern in patterns)),
    )


def _component(option: Option, language: str) -> _Element:
    return _one("component", _one("id", option.id), _words("description", option.text, language))


def _activity(iri: str, kind: str, *children: _Element) -> _Element:
    return xml.element(tincan.name("activity"), {"id": iri, "type": activities.TYPES[kind]}, *children)


def _words(name: str, words: str, language: str) -> _Element:
    return xml.element(tincan.name(name), {"lang": language}, words)


def _one(name: str, *children: _Element | str) -> _Element:
    return xml.element(tincan.name(name), None, *children)
