"""Reads `{#id key=value key="two words"}`, the braces that describe the line they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scormkit.model import Braces

INSIDE = r'\{(?:[^{}"\n]|"[^"\n]*")*\}'
AT_END = re.compile(rf"(?<![\\)\]`}}])({INSIDE})\s*$")
AHEAD = re.compile(INSIDE)
MEANT = re.compile(r"\{(?:[^{}]*\s)?(#|[A-Za-z][\w-]*=)")
TORN = re.compile(r"(?<!\\)\{\s*(#[\w-]|[A-Za-z][\w-]*=)[^}\n]*$")
PART = re.compile(
    r"""\s*(?:\#(?P<id>[^\s{}="#“”„]+)|(?P<key>[A-Za-z][\w-]*)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s{}"“”„«»]+)))(?=[\s}])"""
)


CURLED = "the quotation marks are typographic ones; use straight ones"
CURLY = str.maketrans("“”„«»", '"' * 5)
WORD = re.compile(r"\s*[^\s}]+")


@dataclass(frozen=True, slots=True)
class Ending:
    """What braces say: `start` is their place in the line; `fault` why they cannot be read, "" if they can.

    With a fault `braces` are what they most likely mean, so that one slip is told once.
    """

    start: int
    end: int
    braces: Braces
    words: str
    fault: str = ""


def at_end(line: str, *, sure: bool = False) -> Ending | None:
    """The braces that end a line; None where there are none, or where they are ordinary words.

    Braces right behind `)` or `]` belong to the picture or link before them. `sure`: on this line they cannot be
    ordinary words.
    """
    found = AT_END.search(line)
    if found and (sure or MEANT.match(found[1])):
        return _read(found[1], found.start(1))
    if not found and (torn := TORN.search(line)):
        words = torn[0].rstrip()
        meant = _read(f"{words}}}", torn.start()).braces
        return Ending(torn.start(), len(line), meant, words, "they are never closed with '}'")
    return None


def ahead(text: str, place: int) -> Ending | None:
    """The braces that stand right here, behind a picture or a link."""
    found = AHEAD.match(text, place)
    return _read(found[0], place) if found else None


def _read(words: str, start: int) -> Ending:
    values: dict[str, str] = {}
    ids: list[str] = []
    faults: list[str] = []
    text = words.translate(CURLY) if words.translate(CURLY).count('"') % 2 == 0 else words
    if text != words:
        faults.append(CURLED)
    place, last = 1, len(text) - 1
    while text[place:last].strip():
        part = PART.match(text, place)
        if not part:
            faults.append(_why(text[place:last].strip()))
            part = WORD.match(text, place)
            place = part.end() if part else last
            continue
        if part["key"] in values:
            faults.append(f"'{part['key']}' stands there twice")
        elif part["id"]:
            ids.append(part["id"])
        else:
            values[part["key"]] = part["bare"] if part["quoted"] is None else part["quoted"]
        place = part.end()
    if "id" in values and not ids:
        ids = [values.pop("id")]
        faults.append(f"an id is written '#{ids[0]}'")
    faults += ["there are two ids"] if len(ids) > 1 else []
    braces = Braces(ids[0] if ids else "", values)
    return Ending(start, start + len(words), braces, words, faults[0] if faults else "")


def _why(rest: str) -> str:
    """The likeliest slip, in a teacher's words."""
    if re.search("[“”„«»]", rest):
        return CURLED
    if rest.startswith("."):
        return "a point does not begin anything here"
    if re.match(r"[\w-]+\s+=|[\w-]+=\s", rest):
        return "there is a blank beside '='"
    return f"'{rest.split(maxsplit=1)[0]}' is neither '#id' nor 'key=value'"
