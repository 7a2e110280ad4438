"""Reads what a course asks of its writing, and what a page says why it is excused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.model.writing import HOUSE, PER_PAGE, SETTINGS, SILENT, Writing
from scormkit.source import fields, writing_messages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.source.fields import Fields

RANGES = {"words": (1, 20_000), "lix": (1, 100)}
"""Settings that are a lowest and a highest value, and what these can be."""

NUMBERS = {
    "sentence": (5, 200),
    "average": (5, 100),
    "guess": (1, 100),
    "pool": (1, 1000),
    "kinds": (1, 13),
    "spare": (1, 20),
}
"""Settings that are one number, and what it can be."""

SWITCHES = ("acronyms", "numbers", "fresh", "objectives", "feedback", "repeats", "terms")
LISTS = ("known", "invented")
LIKE = ("house",)
KEYS = ("like", *SETTINGS)


def read(at: Fields) -> Writing:
    """The course's `writing:`: the word `house`, or a group of settings, those not written taken from `like`."""
    value = at.yaml.fields.get("writing")
    if value is None:
        return SILENT
    if isinstance(value.plain, str):
        return HOUSE if fields.one_of(at, "writing", LIKE, "house") else SILENT
    inside = fields.fields(value, "'writing'", KEYS, at.noticed)
    if not isinstance(value.plain, dict):
        return SILENT
    base = HOUSE if fields.one_of(inside, "like", ("", *LIKE), "") else SILENT
    return _settings(inside, base)


def excused(at: Fields) -> Mapping[str, str]:
    """A page's `writing:`: the rules that do not hold there, each with the author's reason."""
    listed = fields.group(at, "writing")
    if listed is None:
        return {}
    inside = fields.fields(listed, "'writing' of a page", PER_PAGE, at.noticed)
    return {key: fields.text(inside, key) for key in listed.fields if key in PER_PAGE}


def _settings(at: Fields, base: Writing) -> Writing:
    found: dict[str, Any] = {}
    for key, bounds in RANGES.items():
        found[key] = () if _off(at, key) else _range(at, key, getattr(base, key), bounds)
    for key, bounds in NUMBERS.items():
        found[key] = 0 if _off(at, key) else fields.number(at, key, getattr(base, key), bounds)
    for key in SWITCHES:
        found[key] = fields.switch(at, key, default=getattr(base, key))
    for key in LISTS:
        found[key] = tuple(word for word, _ in fields.texts(at, key))
    return Writing(avoid=_avoid(at), **found)


def _off(at: Fields, key: str) -> bool:
    return key in at.yaml.fields and at.yaml.fields[key].plain is False


def _range(at: Fields, key: str, default: tuple[int, ...], bounds: tuple[int, int]) -> tuple[int, ...]:
    if key not in at.yaml.fields:
        return default
    value = at.yaml.fields[key]
    match value.plain:
        case [int(one), int(other)] if not _switch(one, other):
            low, high = sorted((one, other))
            if bounds[0] <= low and high <= bounds[1]:
                return low, high
    at.say(writing_messages.NOT_A_RANGE, value.where, key=key, low=bounds[0], high=bounds[1])
    return default


def _switch(*values: object) -> bool:
    return any(isinstance(value, bool) for value in values)


def _avoid(at: Fields) -> Mapping[str, str]:
    """Words to avoid, each with what to write instead."""
    listed = fields.group(at, "avoid")
    if listed is None:
        return {}
    inside = fields.Fields(listed, "'avoid'", at.noticed)
    found = {" ".join(word.split()): fields.text(inside, word) for word in listed.fields}
    return {word: instead for word, instead in found.items() if word and instead}
