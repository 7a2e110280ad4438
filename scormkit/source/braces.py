"""Reads `{#id key=value key="two words"}`, the braces that describe the line they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scormkit.model import Braces

INSIDE = r'\{(?:[^{}"\n]|"[^"\n]*")*\}'
AT_END = re.compile(rf"(?<![\\)\]`}}])({INSIDE})\s*$")
AHEAD = re.compile(INSIDE)
MEANT = re.compile(r"\{\s*(#|[A-Za-z][\w-]*=)")
TORN = re.compile(r"(?<!\\)\{\s*(#[\w-]|[A-Za-z][\w-]*=)[^}\n]*$")
PART = re.compile(
    r"""\s*(?:\#(?P<id>[^\s{}="#“”„]+)|(?P<key>[A-Za-z][\w-]*)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s{}"“”„«»]+)))(?=[\s}])"""
)


@dataclass(frozen=True, slots=True)
class Ending:
    """What braces say: `start` is their place in the line; `fault` why they cannot be read, "" if they can."""

    start: int
    end: int
    braces: Braces
    words: str
    fault: str = ""


def at_end(line: str) -> Ending | None:
    """The braces that end a line; None where there are none, or where they are ordinary words.

    Braces right behind `)` or `]` belong to the picture or link before them.
    """
    found = AT_END.search(line)
    if found and MEANT.match(found[1]):
        return _read(found[1], found.start(1))
    if not found and (torn := TORN.search(line)):
        return Ending(torn.start(), len(line), Braces(), torn[0].rstrip(), "they are never closed with '}'")
    return None


def ahead(text: str, place: int) -> Ending | None:
    """The braces that stand right here, behind a picture or a link."""
    found = AHEAD.match(text, place)
    return _read(found[0], place) if found else None


def _read(words: str, start: int) -> Ending:
    values: dict[str, str] = {}
    ids: list[str] = []
    place, last = 1, len(words) - 1
    while words[place:last].strip():
        part = PART.match(words, place)
        if not part:
            return Ending(start, start + len(words), Braces(), words, _why(words[place:last].strip()))
        if part["key"] in values:
            return Ending(start, start + len(words), Braces(), words, f"'{part['key']}' stands there twice")
        if part["id"]:
            ids.append(part["id"])
        else:
            values[part["key"]] = part["bare"] if part["quoted"] is None else part["quoted"]
        place = part.end()
    fault = "there are two ids" if len(ids) > 1 else ""
    return Ending(start, start + len(words), Braces(ids[0] if ids else "", values), words, fault)


def _why(rest: str) -> str:
    """The likeliest slip, in a teacher's words."""
    if re.search("[“”„«»]", rest):
        return "the quotation marks are typographic ones; use straight ones"
    if rest.startswith("."):
        return "a point does not begin anything here"
    if re.match(r"[\w-]+\s+=|[\w-]+=\s", rest):
        return "there is a blank beside '='"
    return f"'{rest}' is neither '#id' nor 'key=value'"
