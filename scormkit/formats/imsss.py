"""Simple Sequencing in SCORM 2004: the names of IMS's part and of ADL's, and a manifest's sequencing as read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Where

NAMESPACE = "http://www.imsglobal.org/xsd/imsss"
SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
NAV = "http://www.adlnet.org/xsd/adlnav_v1p3"

COLLECTION = "sequencingCollection"


def name(local: str) -> str:
    """The Clark name of one of IMS's elements."""
    return f"{{{NAMESPACE}}}{local}"


def nav(local: str) -> str:
    """The Clark name of one of ADL's elements for navigation."""
    return f"{{{NAV}}}{local}"


@dataclass(frozen=True, slots=True)
class Map:
    """Where an objective keeps what it shares: `reads` and `writes` are the values, `SatisfiedStatus` and so on."""

    target: str
    reads: frozenset[str]
    writes: frozenset[str]
    where: Where


@dataclass(frozen=True, slots=True)
class Objective:
    """One objective; `id` is None where it has none, which only the primary may."""

    id: str | None
    primary: bool
    maps: tuple[Map, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Condition:
    """What a rule asks: a condition, perhaps of an objective named."""

    condition: str
    objective: str
    where: Where


@dataclass(frozen=True, slots=True)
class ConditionRule:
    """If … then; without a condition it says nothing about when."""

    name: str
    action: str
    conditions: tuple[Condition, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Sequencing:
    """One `imsss:sequencing`; `of` is what it belongs to: organization, item or sequencingCollection.

    `id` and `idref` are None where absent. `extended` are the objectives to which ADL adds maps; `discouraged`
    the words of IMS that ADL warns of, wherever they stand in it.
    """

    of: str
    id: str | None
    idref: str | None
    choice: bool
    flow: bool
    rules: tuple[ConditionRule, ...]
    objectives: tuple[Objective, ...]
    extended: tuple[Objective, ...]
    discouraged: tuple[str, ...]
    where: Where

    def maps(self) -> Iterator[Map]:
        """All maps of all its objectives, IMS's and ADL's."""
        for objective in (*self.objectives, *self.extended):
            yield from objective.maps
