"""Says a neutral interaction in SCORM 2004's words: short ids between delimiters, and what was asked (RTE 4.2.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.formats.words import EXACT, asked, one_line, plain, weighting
from scormkit.model import Heard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model import Interaction, Json, Option, Publication, Response

SHORT = re.compile(r"[^A-Za-z0-9_.]+")
"""What no short id may hold: Moodle refuses a hyphen and all that is not of the English alphabet."""

REAL = re.compile(r"-?[0-9]{1,10}(?:\.[0-9]{1,7})?")

BRACE = re.compile(r"^\{")

LONGEST_ID = 250
LONGEST = {"fill-in": 250, "performance": 250, "long-fill-in": 4000, "other": 4000}
"""UTF-16 units of words that a learner chose freely."""

ALTERNATIVES = {
    "choice": 10,
    "fill-in": 5,
    "long-fill-in": 5,
    "matching": 5,
    "performance": 5,
    "sequencing": 5,
}
"""How many right answers an LMS has room for, where it is more than one."""

NAMED = {"choice": 1, "sequencing": 1, "likert": 1, "true-false": 1, "matching": 2, "performance": 1}
"""Types that answer with short ids, and how many parts of an item are one."""

SETS = frozenset(("choice", "matching"))
"""Types in which order does not count: they stand sorted, so that equal answers are equal strings."""


def data(publication: Publication) -> Mapping[str, Json]:
    """What reports.js is told of each question, by interaction id."""
    return {asked.id: told(asked) for several in publication.interactions.values() for asked in several}


def told(interaction: Interaction) -> Mapping[str, Json]:
    """Type, patterns, map, weighting and objective of one interaction; what goes without saying is left out.

    `map` holds one mapping for a single answer, two for a pair: what each id is called, where that is not the id
    itself. `patterns` is missing where any answer will do, and then none is sent; `weighting` where it is 1;
    `description` where the question has no parts: then the page says it.
    """
    said: dict[str, Json] = {"type": interaction.type}
    renamed = [{key: name for key, name in side.items() if key != name} for side in called(interaction)]
    optional: dict[str, Json] = {
        "patterns": list(patterns(interaction)),
        "map": list(renamed) if any(renamed) else (),
        "weighting": "" if weighting(interaction.weighting) == "1" else weighting(interaction.weighting),
        "objective": interaction.objective,
        "description": _description(interaction) if interaction.part else "",
    }
    return {**said, **{key: value for key, value in optional.items() if value}}


def heard(interaction: Interaction) -> Heard:
    """The same for a person: types, short ids and right answers."""
    sides: tuple[Mapping[str, str], ...] = (*called(interaction), {}, {})
    return Heard(interaction.type, sides[0], sides[1], patterns(interaction))


def patterns(interaction: Interaction) -> tuple[str, ...]:
    """`correct_responses.n.pattern`, each right answer once, as many as an LMS has room for."""
    found = dict.fromkeys(_correct(interaction, answer) for answer in interaction.correct)
    prefix = EXACT if interaction.exact else ""
    return tuple(prefix + pattern for pattern in found if pattern)[: ALTERNATIVES.get(interaction.type, 1)]


def response(interaction: Interaction, answer: Response) -> str:
    """`learner_response` for a learner's answer, "" for none; reports.js says the same of what a widget read."""
    if interaction.type == "numeric":
        return "".join(number for number in answer[:1] if isinstance(number, str) and REAL.fullmatch(number))
    if interaction.type not in NAMED:
        return _words(interaction.type, answer)
    names = called(interaction)
    items = [_item(names, interaction.type, item) for item in answer]
    return "[,]".join(sorted(items) if interaction.type in SETS else items)


def called(interaction: Interaction) -> Sequence[Mapping[str, str]]:
    """What each id is called in a response: itself, or what is left of it without forbidden characters."""
    sides = (interaction.options, interaction.targets)[: NAMED.get(interaction.type, 0)]
    return tuple(_called(side) for side in sides)


def _called(options: Sequence[Option]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for option in options:
        name = short(option.id)
        while name in found.values():
            name += "_"
        found[option.id] = name
    return found


def short(words: str) -> str:
    """A short id: what is forbidden becomes `_`."""
    return SHORT.sub("_", words)[:LONGEST_ID]


def _item(names: Sequence[Mapping[str, str]], kind: str, item: str | tuple[str, str]) -> str:
    parts = (item,) if isinstance(item, str) else item
    named = [
        (names[side] if side < len(names) else {}).get(part) or short(part)
        if side < NAMED[kind]
        else _line(kind, part)
        for side, part in enumerate(parts)
    ]
    return "[.]".join(named)


def _words(kind: str, answer: Response) -> str:
    """Texts: several gaps stand between delimiters, a long text is one."""
    lines = [_line(kind, part) for part in answer if isinstance(part, str)]
    return "[,]".join(lines) if kind == "fill-in" else _line(kind, " ".join(lines))


def _line(kind: str, words: str) -> str:
    """Words in one line; a brace at their start would open a parameter."""
    return BRACE.sub("(", one_line(plain(words), LONGEST.get(kind, LONGEST["other"])))


def _description(interaction: Interaction) -> str:
    """What was asked, in one line; of a long question the part alone, whose words tell its answers apart."""
    return one_line(plain(asked(interaction, LONGEST_ID)), LONGEST_ID)


def _correct(interaction: Interaction, answer: Response) -> str:
    if interaction.type == "numeric":
        return "".join("[:]".join(pair) for pair in answer[:1] if isinstance(pair, tuple))
    return response(interaction, answer)
