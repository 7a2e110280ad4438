"""Reads the tables that lessons point into: figures with sources, terms, and works."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.model import Term
from scormkit.questions.parts import near
from scormkit.source import facts, fields, works, yaml
from scormkit.source import table_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Fact, Work
    from scormkit.package import Body
    from scormkit.source.yaml import Yaml

FACTS, GLOSSARY, BIBLIOGRAPHY = "facts.csv", "glossary.yaml", "bibliography.yaml"
TERM = ("term", "meaning", "source")
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows by id, in the order of their files."""

    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    works: Mapping[str, Work]


def read(tree: Mapping[str, Body]) -> tuple[Tables, tuple[Diagnostic, ...]]:
    """The three tables at the top of the tree; one that is absent is empty."""
    noticed: list[Diagnostic] = []
    found = facts.read(_text(tree, FACTS, noticed), Where(FACTS, 1), noticed)
    shelf = works.read(_yaml(tree, BIBLIOGRAPHY, noticed), noticed)
    terms = dict(_terms(_yaml(tree, GLOSSARY, noticed), shelf, noticed))
    return Tables(found, terms, shelf), tuple(noticed)


def _text(tree: Mapping[str, Body], path: str, noticed: list[Diagnostic]) -> str:
    return (fields.decoded(tree[path], Where(path, 1), noticed) or "") if path in tree else ""


def _yaml(tree: Mapping[str, Body], path: str, noticed: list[Diagnostic]) -> Yaml:
    found, diagnostics = yaml.read(_text(tree, path, noticed), Where(path, 1))
    noticed += diagnostics
    return found if found and found.plain is not None else yaml.Yaml({}, Where(path, 1))


def _terms(listed: Yaml, shelf: Mapping[str, Work], noticed: list[Diagnostic]) -> Iterator[tuple[str, Term]]:
    glossary = fields.fields(listed, "The glossary", tuple(listed.fields), noticed)
    for key, value in listed.fields.items():
        if fields.is_id(glossary, key, "a term", listed.keys[key]):
            at = fields.fields(value, f"The term '{key}'", TERM, noticed)
            if isinstance(value.plain, dict):
                yield key, _term(at, key, listed.keys[key], shelf)


def _term(at: fields.Fields, key: str, where: Where, shelf: Mapping[str, Work]) -> Term:
    source = fields.text(at, "source")
    if source and source not in shelf:
        at.say(
            messages.UNKNOWN_WORK, at.place("source"), term=key, work=source, near=near(source, shelf),
            file=BIBLIOGRAPHY,
        )  # fmt: skip
    why = "It is what learners see."
    return Term(key, fields.needed(at, "term", why), fields.needed(at, "meaning", why), where, source)
