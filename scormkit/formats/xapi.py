"""Says a neutral interaction in xAPI's words: type, correct responses, component lists (1.0.3, 2.4.4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.formats.words import EXACT, plain
from scormkit.model import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.model import Interaction, Option, Response

TYPES = frozenset(("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"))  # fmt: skip
COMPONENTS = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
}
"""Which lists each type has; the first is filled from `options`, the second from `targets`."""


def interaction_type(interaction: Interaction) -> str:
    """The `interactionType`; what xAPI has no word for is `other`."""
    return interaction.type if interaction.type in TYPES else "other"


def heard(interaction: Interaction) -> Heard:
    """The same for a person: types, ids as they are written, and right answers."""
    options, targets = (
        {option.id: option.id for option in side} for side in (interaction.options, interaction.targets)
    )
    return Heard(interaction_type(interaction), options, targets, patterns(interaction) or ())


def patterns(interaction: Interaction) -> tuple[str, ...] | None:
    """`correctResponsesPattern`, each alternative once; None (omit it) where any answer will do."""
    if not interaction.correct:
        return None
    prefix = EXACT if interaction.exact else ""
    return tuple(dict.fromkeys(prefix + _correct(interaction, answer) for answer in interaction.correct))


def response(interaction: Interaction, answer: Response) -> str:
    """`result.response` for a learner's answer; adapter.js says the same of what a widget read."""
    return "[,]".join(_item(item) for item in _in_order(interaction, answer))


def components(interaction: Interaction) -> Mapping[str, tuple[Option, ...]]:
    """The component lists of this type by property name, empty ones left out."""
    names = COMPONENTS.get(interaction.type, ())
    lists = zip(names, (interaction.options, interaction.targets), strict=False)
    return {name: options for name, options in lists if options}


def written_order(interaction: Interaction) -> tuple[str, ...]:
    """The ids by which a set of answers is sorted, so that equal answers are equal strings; () where order counts."""
    if interaction.type in ("choice", "matching"):
        return tuple(option.id for option in interaction.options)
    return ()


def _correct(interaction: Interaction, answer: Response) -> str:
    if interaction.type == "numeric":
        return "".join(_range(*pair) for pair in answer if isinstance(pair, tuple))
    return response(interaction, answer)


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low}[:]{high}"


def _in_order(interaction: Interaction, answer: Response) -> Iterable[str | tuple[str, str]]:
    order = {identifier: place for place, identifier in enumerate(written_order(interaction))}
    return sorted(answer, key=lambda item: order.get(item if isinstance(item, str) else item[0], len(order)))


def _item(item: str | tuple[str, str]) -> str:
    return plain(item) if isinstance(item, str) else "[.]".join(plain(part) for part in item)
