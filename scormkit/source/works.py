"""Reads `bibliography.yaml`: works in CSL, written by hand or exported from Zotero."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.model import Work
from scormkit.source import csl, field_messages, fields
from scormkit.source import table_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Json
    from scormkit.source.fields import Fields
    from scormkit.source.yaml import Yaml

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,79}")
YEAR = re.compile(r"-?[0-9]{3,4}")


def read(listed: Yaml, noticed: list[Diagnostic]) -> Mapping[str, Work]:
    """Works by id."""
    found: dict[str, Work] = {}
    for key, where, value in _entries(listed, noticed):
        if not ID.fullmatch(key):
            noticed.append(messages.WORK_ID.at(where, id=key))
        elif key in found:
            noticed.append(messages.WORK_TWICE.at(where, id=key, line=found[key].where.line))
        elif work := _work(key, where, value, noticed):
            found[key] = work
    return found


def _entries(listed: Yaml, noticed: list[Diagnostic]) -> Iterator[tuple[str, Where, Yaml]]:
    """`id: {…}` as we write it; a list of entries with `id`, alone or under `references:`, as Zotero exports it."""
    whole = listed.fields["references"] if set(listed.fields) == {"references"} else listed
    if not isinstance(whole.plain, list):
        fields.fields(whole, "The bibliography", tuple(whole.fields), noticed)
        yield from ((key, whole.keys[key], value) for key, value in whole.fields.items())
        return
    for item in whole.items:
        at = fields.Fields(item, "A work", noticed)
        if not isinstance(item.plain, dict):
            fields.wrong(at, "a work", "a group of settings", item)
        elif key := fields.needed(at, "id", "Lessons point to a work by its id."):
            yield key, item.where, item


def _work(key: str, where: Where, value: Yaml, noticed: list[Diagnostic]) -> Work | None:
    at = fields.fields(value, f"The work '{key}'", csl.KEYS, noticed)
    if not isinstance(value.plain, dict):
        return None
    title = fields.needed(at, "title", "It stands in the list of works.")
    if not fields.needed(at, "type", "For example 'type: report' or 'type: book'."):
        return None
    fields.one_of(at, "type", csl.TYPES, "document")
    people = {role: tuple(_people(at, role)) for role in csl.NAMES if role in value.fields}
    issued = _issued(at, value.fields["issued"]) if "issued" in value.fields else ""
    authors = people.get("author") or people.get("editor") or ()
    return Work(key, title, authors, issued, value.plain, where)


def _people(at: Fields, role: str) -> Iterator[str]:
    """Each name as a list of works has it: family name first."""
    for item in fields.items(at, role):
        name = fields.fields(item, "A name", csl.PARTS_OF_A_NAME, at.noticed)
        family = " ".join(
            part for part in (fields.text(name, "non-dropping-particle"), fields.text(name, "family")) if part
        )
        given = " ".join(
            part for part in (fields.text(name, "given"), fields.text(name, "dropping-particle")) if part
        )
        written = ", ".join(part for part in (family, given, fields.text(name, "suffix")) if part)
        if whole := fields.text(name, "literal") or written:
            yield whole
        elif isinstance(item.plain, dict):
            why = "Write 'family' and 'given', or 'literal' for an organization."
            at.say(field_messages.MISSING_KEY, item.where, what="A name", key="family", why=why)


def _issued(at: Fields, value: Yaml) -> str:
    """The year, or the author's words (`forthcoming`); CSL has five ways to write a date."""
    said = _said(value.plain)
    if not said:
        at.say(messages.NO_YEAR, value.where)
    return said


def _said(value: Json) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | str):
        words = str(value).strip()
        found = YEAR.match(words)
        return found[0] if found else words
    if isinstance(value, list | tuple):
        return "–".join(dict.fromkeys(_said(part) for part in value))
    if not isinstance(value, dict):
        return ""
    if isinstance(parts := value.get("date-parts"), list):
        return "–".join(dict.fromkeys(_said(part[0]) for part in parts if isinstance(part, list) and part))
    return next((_said(value[key]) for key in ("year", "literal", "raw") if key in value), "")
