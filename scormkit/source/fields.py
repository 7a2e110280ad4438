"""Reads checked values out of YAML: each complaint says what was wanted in a teacher's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from scormkit.package import read as content
from scormkit.questions.parts import near
from scormkit.source import field_messages as messages

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from scormkit.diagnostics import Diagnostic, Message, Where
    from scormkit.model import Json
    from scormkit.package import Body
    from scormkit.source.yaml import Yaml

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
OWN = "x-"
"""Begins the settings that colleagues and other people's targets may add; we never read them."""

QUOTES = 'Put it in double quotes: {key}: "{value}".'
REMEDIES = {
    "text": "Write words after the colon, or delete the line.",
    "a whole number": "Write the number alone, without quotes or unit, for example '{key}: 20'.",
    "true or false": "Write '{key}: true' or '{key}: false', without quotes.",
    "a list": "Write '{key}: [one, two]', or each entry on a line of its own that begins with '- '.",
    "a group of settings": "Write each setting on a line of its own below, indented, as 'name: value'.",
}

NOTHING_INNER: Mapping[str, Collection[str]] = {}


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping being read, what it is called in messages, and the list that takes the complaints."""

    yaml: Yaml
    what: str
    noticed: list[Diagnostic]

    def say(self, message: Message, where: Where, **words: object) -> None:
        """Complain."""
        self.noticed.append(message.at(where, **words))

    def place(self, key: str) -> Where:
        """Where the value of a key stands, or the whole mapping where it has none."""
        return self.yaml.fields[key].where if key in self.yaml.fields else self.yaml.where


def fields(  # noqa: PLR0913 - what is read, and all that may stand there
    yaml: Yaml,
    what: str,
    known: Collection[str],
    noticed: list[Diagnostic],
    *,
    own: bool = False,
    inner: Mapping[str, Collection[str]] = NOTHING_INNER,
) -> Fields:
    """Open a mapping and refuse names it cannot have.

    `own` allows names that begin with `x-`; `inner` are the names that groups inside know: where one stands outside, it
    was probably not set in.
    """
    found = Fields(yaml, what, noticed)
    if not isinstance(yaml.plain, dict):
        wrong(found, what, "a group of settings", yaml)
    for key, place in yaml.keys.items():
        if key not in known and not (own and key.startswith(OWN)):
            group = next((name for name, inside in inner.items() if key in inside), "")
            meant = f"It belongs to '{group}:'; set it in further than that." if group else near(key, known)
            found.say(messages.UNKNOWN_KEY, place, what=what, key=key, near=meant, known=", ".join(known))
    return found


def wrong(at: Fields, key: str, wanted: str, value: Yaml) -> None:
    """Say that a value is of another kind than the one wanted."""
    quoted = wanted == "text" and isinstance(value.plain, bool | int | float)
    remedy = (QUOTES if quoted else REMEDIES[wanted]).format(key=key, value=_shown(value.plain))
    at.say(messages.WRONG_KIND, value.where, key=key, wanted=wanted, found=called(value.plain), remedy=remedy)


def called(value: Json) -> str:
    """A value's kind in a teacher's words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the switch '{_shown(value)}'"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the words '{value}'"
    return "a group of settings" if isinstance(value, dict) else "a list"


def text(at: Fields, key: str, default: str = "") -> str:
    """Words."""
    if key not in at.yaml.fields:
        return default
    value = at.yaml.fields[key]
    return words(at, key, value) or default


def matching(at: Fields, key: str, pattern: re.Pattern[str], message: Message) -> str:
    """Words of a certain form; "" where absent, and with this message where they have another."""
    value = text(at, key)
    if value and not pattern.fullmatch(value):
        at.say(message, at.place(key), value=value)
        return ""
    return value


def words(at: Fields, key: str, value: Yaml) -> str:
    """The words of one value, "" with a complaint where it has none."""
    if isinstance(value.plain, str) and value.plain.strip():
        return " ".join(value.plain.split())
    wrong(at, key, "text", value)
    return ""


def needed(at: Fields, key: str, why: str) -> str:
    """Words that must be there; `why` is a sentence."""
    if key not in at.yaml.fields:
        at.say(messages.MISSING_KEY, at.yaml.where, what=at.what, key=key, why=why)
    return text(at, key)


def number(at: Fields, key: str, default: int, bounds: tuple[int, int], unit: str = "") -> int:
    """A whole number from the first bound to the second; `unit` begins with a space."""
    low, high = bounds
    if key not in at.yaml.fields:
        return default
    value = at.yaml.fields[key]
    if not isinstance(value.plain, int) or isinstance(value.plain, bool):
        wrong(at, key, "a whole number", value)
        return default
    if not low <= value.plain <= high:
        at.say(messages.OUT_OF_RANGE, value.where, key=key, value=value.plain, low=low, high=high, unit=unit)
        return default
    return value.plain


def switch(at: Fields, key: str, *, default: bool) -> bool:
    """True or false."""
    if key not in at.yaml.fields:
        return default
    value = at.yaml.fields[key]
    if not isinstance(value.plain, bool):
        wrong(at, key, "true or false", value)
        return default
    return value.plain


def one_of(at: Fields, key: str, known: Collection[str], default: str) -> str:
    """One word of a closed list."""
    value = text(at, key, default)
    return value if _is_known(at, key, value, at.place(key), known) else default


def items(at: Fields, key: str) -> tuple[Yaml, ...]:
    """The entries of a list; nothing where the key is absent."""
    if key not in at.yaml.fields:
        return ()
    value = at.yaml.fields[key]
    if not isinstance(value.plain, list):
        wrong(at, key, "a list", value)
    elif not value.items:
        at.say(messages.NO_VALUES, value.where, key=key)
    return value.items


def texts(at: Fields, key: str, known: Collection[str] = ()) -> tuple[tuple[str, Where], ...]:
    """A list of words with their places, each once; `known` closes the list of words allowed."""
    found: dict[str, Where] = {}
    for item in items(at, key):
        value = words(at, key, item)
        if value in found:
            at.say(messages.LISTED_TWICE, item.where, key=key, value=value)
        elif value and (not known or _is_known(at, key, value, item.where, known)):
            found[value] = item.where
    return tuple(found.items())


def group(at: Fields, key: str) -> Yaml | None:
    """A mapping inside this one; None where it is absent or no mapping."""
    if key not in at.yaml.fields:
        return None
    value = at.yaml.fields[key]
    if isinstance(value.plain, dict):
        return value
    wrong(at, key, "a group of settings", value)
    return None


def own(at: Fields) -> dict[str, Json]:
    """The author's own settings."""
    return {key: value.plain for key, value in at.yaml.fields.items() if key.startswith(OWN)}


def day(at: Fields, key: str) -> str:
    """A date as `YYYY-MM-DD`, "" where absent."""
    value = text(at, key)
    if value and not is_day(value):
        at.say(messages.NOT_A_DATE, at.place(key), key=key, value=value)
        return ""
    return value


def is_day(value: str) -> bool:
    """Whether this is a day of the calendar, written `YYYY-MM-DD`."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_id(at: Fields, value: str, what: str, where: Where) -> bool:
    """Whether words can be an id; complains where not."""
    if ID.fullmatch(value):
        return True
    at.say(messages.NOT_AN_ID, where, value=value, what=what)
    return False


def decoded(body: Body, where: Where, noticed: list[Diagnostic]) -> str | None:
    """The words of a file; None with a complaint where it is not UTF-8."""
    try:
        return content(body).decode("utf-8-sig")
    except UnicodeDecodeError:
        noticed.append(messages.NOT_UTF8.at(where, file=where.file))
        return None


def _is_known(at: Fields, key: str, value: str, where: Where, known: Collection[str]) -> bool:
    if value in known:
        return True
    at.say(messages.NOT_ONE_OF, where, key=key, value=value, near=near(value, known), known=", ".join(known))
    return False


def _shown(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
