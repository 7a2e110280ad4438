"""Reads YAML 1.2 with the place of every key and value, and refuses what a teacher never needs."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from scormkit.source import yaml_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Json

DEEPEST = 12
"""Levels of nesting; our own files need five."""

WORDS: Mapping[str, Json] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
CURLY = re.compile(r"[“”„‟«»‘’‚‹›](.*)[“”„‟«»‘’‚‹›]", re.DOTALL)
"""Words between the quotation marks that a word processor makes of straight ones."""

NUMBERED = re.compile(r"[ \t]+(#\d[^\n\0]*)")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Yaml:
    """A value and its place.

    `plain` is the value without places; `fields` and `keys` hold a mapping's values and the places of their
    names; `items` a list's values.
    """

    plain: Json
    where: Where
    fields: Mapping[str, Yaml] = field(default_factory=dict)
    keys: Mapping[str, Where] = field(default_factory=dict)
    items: tuple[Yaml, ...] = ()


class Refused(Exception):  # noqa: N818 - the word for what happened; it never leaves this file
    """The first thing that makes the text unreadable."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.text)
        self.diagnostic = diagnostic


def read(text: str, where: Where) -> tuple[Yaml | None, tuple[Diagnostic, ...]]:
    """Read YAML whose first line stands at `where`; None where it is unreadable, a null value where it is empty."""
    noticed: list[Diagnostic] = []
    try:
        return _document(_events(text, where), where, noticed), tuple(noticed)
    except Refused as refused:
        return None, (*noticed, refused.diagnostic)


def scalar(text: str) -> Json:
    """What unquoted words mean in the core schema of YAML 1.2; `no`, `.inf` and dates are text."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    if DECIMAL.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text


def _events(text: str, where: Where) -> Iterator[Any]:
    """PyYAML's events, its complaints turned into ours; a byte order mark is no part of the text."""
    try:
        yield from yaml.parse(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        problem, context = error.problem or "", error.context or ""
        begun = any(phrase in problem for phrase in messages.BEGUN_ABOVE)
        mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
        place = _place(mark, where) if mark else where
        lines = text.split("\n")[max(mark.line - 1, 0) : mark.line + 1] if mark else []
        slip = messages.slip(lines, place)
        raise Refused(slip or messages.broken(place, problem, context)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        place = where.at((where.line or 1) + line)
        raise Refused(messages.CONTROL_CHARACTER.at(place, number=f"{int(error.character):04X}")) from None


def _place(mark: Any, where: Where) -> Where:
    return where.at((where.line or 1) + mark.line, mark.column + 1)


def _document(events: Iterator[Any], where: Where, noticed: list[Diagnostic]) -> Yaml:
    found = Yaml(None, where)
    starts = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            starts += 1
            if starts > 1 or event.version or event.tags:
                raise Refused(messages.SECOND_DOCUMENT.at(_place(event.start_mark, where)))
            found = _value(next(events), events, where, noticed, 0)
    return found


def _value(event: Any, events: Iterator[Any], where: Where, noticed: list[Diagnostic], depth: int) -> Yaml:
    place = _place(event.start_mark, where)
    if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
        raise Refused(messages.not_plain(place, event))
    if depth > DEEPEST:
        raise Refused(messages.TOO_DEEP.at(place, deepest=DEEPEST))
    if isinstance(event, yaml.ScalarEvent):
        noticed += () if event.style else _cut(event, place)
        return Yaml(event.value if event.style else _bare(event.value, place, noticed), place)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(place, events, where, noticed, depth)
    return _mapping(place, events, where, noticed, depth)


def _cut(event: Any, place: Where) -> Iterator[Diagnostic]:
    """Words that end where YAML sees a comment, and an author a number: `Module #1`."""
    end = event.end_mark
    rest = end.buffer[end.pointer :].split("\n", 1)[0] if end.buffer else ""
    if event.value and (found := NUMBERED.match(rest)):
        words = f"{event.value}{found[0]}".rstrip("\0")
        yield messages.WORDS_CUT.at(place, rest=found[1], words=words)


def _bare(text: str, place: Where, noticed: list[Diagnostic]) -> Json:
    """What a value without straight quotes means."""
    if found := CURLY.fullmatch(text):
        noticed.append(messages.CURLY_QUOTES.at(place, words=found[1], written=text))
        return found[1]
    return scalar(text)


def _list(place: Where, events: Iterator[Any], where: Where, noticed: list[Diagnostic], depth: int) -> Yaml:
    items = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(event, events, where, noticed, depth + 1))
    return Yaml([item.plain for item in items], place, items=tuple(items))


def _mapping(
    place: Where, events: Iterator[Any], where: Where, noticed: list[Diagnostic], depth: int
) -> Yaml:
    fields: dict[str, Yaml] = {}
    keys: dict[str, Where] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _value(event, events, where, noticed, depth + 1)
        if not isinstance(event, yaml.ScalarEvent):
            raise Refused(messages.ODD_KEY.at(key.where))
        value = _value(next(events), events, where, noticed, depth + 1)
        if event.value in fields:
            first = keys[event.value].line
            noticed.append(messages.KEY_TWICE.at(key.where, key=event.value, line=first))
        else:
            fields[event.value], keys[event.value] = value, key.where
    return Yaml({key: value.plain for key, value in fields.items()}, place, fields, keys)
