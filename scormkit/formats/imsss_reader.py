"""Reads the sequencing of a SCORM 2004 manifest into the view of `imsss`, whatever is missing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.formats.document import line, local
from scormkit.formats.imsss import SEQ, Condition, ConditionRule, Map, Objective, Sequencing, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.diagnostics import Where

TRUE = ("true", "1")
DEFAULT_READS = {
    name("mapInfo"): ("SatisfiedStatus", "NormalizedMeasure"),
    f"{{{SEQ}}}mapInfo": ("RawScore", "MinScore", "MaxScore", "CompletionStatus", "ProgressMeasure"),
}
"""What a map reads unless it says `read…="false"`; it writes only what it says."""

DISCOURAGED = {
    "conditions": ("timeLimitExceeded", "outsideAvailableTimeRange"),
    "limits": (
        "attemptExperiencedDurationLimit", "activityAbsoluteDurationLimit", "activityExperiencedDurationLimit",
        "beginTimeLimit", "endTimeLimit",
    ),
}  # fmt: skip
"""What IMS has and SCORM asks nobody to support (M41)."""


def read_sequencing(root: _Element, where: Where) -> tuple[Sequencing, ...]:
    """Every sequencing of a manifest, in the order of the document."""
    return tuple(_sequencing(found, where) for found in root.iter(name("sequencing")))


def _sequencing(found: _Element, where: Where) -> Sequencing:
    mode = found.find(name("controlMode"))
    parent = found.getparent()
    return Sequencing(
        of="" if parent is None else local(parent),
        id=found.get("ID"),
        idref=found.get("IDRef"),
        choice=_truth(mode, "choice", "true"),
        flow=_truth(mode, "flow", "false"),
        rules=tuple(_rules(found, where)),
        objectives=tuple(_objectives(found.find(name("objectives")), where)),
        extended=tuple(_objectives(found.find(f"{{{SEQ}}}objectives"), where)),
        discouraged=tuple(dict.fromkeys(_discouraged(found))),
        where=where.at(line(found)),
    )


def _truth(found: _Element | None, attribute: str, default: str) -> bool:
    return (default if found is None else found.get(attribute, default)).strip() in TRUE


def _rules(found: _Element, where: Where) -> Iterator[ConditionRule]:
    for one in found.findall(f"{name('sequencingRules')}/*"):
        action = one.find(name("ruleAction"))
        conditions = one.findall(f"{name('ruleConditions')}/{name('ruleCondition')}")
        yield ConditionRule(
            name=local(one),
            action="" if action is None else action.get("action", ""),
            conditions=tuple(
                Condition(
                    each.get("condition", ""), each.get("referencedObjective", ""), where.at(line(each))
                )
                for each in conditions
            ),
            where=where.at(line(one)),
        )


def _objectives(found: _Element | None, where: Where) -> Iterator[Objective]:
    if found is None:
        return
    for one in found.iterchildren(etree.Element):
        maps = tuple(_map(each, where) for each in one.iterchildren(*DEFAULT_READS))
        primary = local(one) == "primaryObjective"
        yield Objective(one.get("objectiveID"), primary, maps, where.at(line(one)))


def _map(found: _Element, where: Where) -> Map:
    values = DEFAULT_READS[str(found.tag)]
    return Map(
        target=found.get("targetObjectiveID", ""),
        reads=frozenset(value for value in values if _truth(found, f"read{value}", "true")),
        writes=frozenset(value for value in values if _truth(found, f"write{value}", "false")),
        where=where.at(line(found)),
    )


def _discouraged(found: _Element) -> Iterator[str]:
    if found.find(name("auxiliaryResources")) is not None:
        yield "auxiliaryResources"
    limits = found.find(name("limitConditions"))
    if limits is not None:
        yield from (word for word in DISCOURAGED["limits"] if word in limits.attrib)
    for each in found.iter(name("ruleCondition"), name("rollupCondition")):
        if each.get("condition") in DISCOURAGED["conditions"]:
            yield str(each.get("condition"))
