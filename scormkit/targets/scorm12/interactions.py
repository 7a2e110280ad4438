"""Says a neutral interaction in SCORM 1.2's few words: single letters and digits, 255 characters at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.formats.words import one_line, weighting
from scormkit.model import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.model import Interaction, Json, Option, Publication, Response

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""What CMIFeedback takes for an option, in the order in which options are written: 36 at most."""

LONGEST = 255
"""CMIString255: strict LMSs refuse a longer pattern or response."""

LETTERED = {"choice": 1, "sequencing": 1, "matching": 2}
"""Types that answer in letters, and how many lists of options each has."""

AS_WORDS = frozenset(("fill-in", "long-fill-in", "likert", "other"))
"""What is reported as fill-in, because 1.2 has no such type or takes one letter where words are wanted."""


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js is told of each question, by interaction id."""
    return {asked.id: told(asked) for several in publication.interactions.values() for asked in several}


def told(interaction: Interaction) -> Mapping[str, Json]:
    """Type, pattern, map and weighting of one interaction; what goes without saying is left out.

    `map` holds one mapping for a single answer, two for a pair: what each id is called, where that is not the id
    itself. `pattern` is missing where any answer will do, and then none is sent; `weighting` is missing where it is 1.
    """
    renamed = [{key: name for key, name in side.items() if key != name} for side in called(interaction)]
    right, points = pattern(interaction), weighting(interaction.weighting)
    said: dict[str, Json] = {"type": interaction_type(interaction)}
    if right:
        said["pattern"] = right
    if any(renamed):
        said["map"] = list(renamed)
    if points != "1":
        said["weighting"] = points
    return said


def heard(interaction: Interaction) -> Heard:
    """The same for a person: types, letters and the right answer."""
    sides: tuple[Mapping[str, str], ...] = (*called(interaction), {}, {})
    right = pattern(interaction)
    return Heard(interaction_type(interaction), sides[0], sides[1], (right,) if right else ())


def interaction_type(interaction: Interaction) -> str:
    """`cmi.interactions.n.type`; more options than letters are told in words."""
    return "fill-in" if interaction.type in AS_WORDS or _too_many(interaction) else interaction.type


def pattern(interaction: Interaction) -> str:
    """The first right answer as `correct_responses.0.pattern`; a range of numbers is `low:high`."""
    if not interaction.correct:
        return ""
    if interaction.type == "numeric":
        return ",".join(_range(*pair) for pair in interaction.correct[0] if isinstance(pair, tuple))
    return response(interaction, interaction.correct[0])


def response(interaction: Interaction, answer: Response) -> str:
    """`student_response` for a learner's answer; adapter.js says the same of what a widget read.

    A choice and a matching stand in written order, so that equal answers are equal strings.
    """
    names, spoken = called(interaction), interaction_type(interaction)
    words = [_item(names, item) for item in answer]
    if spoken in ("choice", "matching"):
        words.sort(key=lambda word: LETTERS.find(word[:1] or " "))
    return one_line((", " if spoken == "fill-in" else ",").join(words), LONGEST)


def called(interaction: Interaction) -> Sequence[Mapping[str, str]]:
    """What each id is called in a response: a letter, `t` or `f`, or the words of a scale."""
    if interaction.type == "true-false":
        return ({"true": "t", "false": "f"},)
    if interaction.type not in LETTERED:
        return (_words(interaction.options),) if interaction.type == "likert" else ()
    sides = (interaction.options, interaction.targets)[: LETTERED[interaction.type]]
    if _too_many(interaction):
        return tuple(_words(side) for side in sides)
    return tuple({option.id: LETTERS[place] for place, option in enumerate(side)} for side in sides)


def _too_many(interaction: Interaction) -> bool:
    longest = max(len(interaction.options), len(interaction.targets))
    return interaction.type in LETTERED and longest > len(LETTERS)


def _words(options: Iterable[Option]) -> Mapping[str, str]:
    return {option.id: option.text or option.id for option in options}


def _item(names: Sequence[Mapping[str, str]], item: str | tuple[str, str]) -> str:
    parts = (item,) if isinstance(item, str) else item
    sides = (*names, {}, {})
    return ".".join(side.get(part, part) for side, part in zip(sides, parts, strict=False))


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low}:{high}"
