"""What SCORM 2004 asks the LMS to do between the parts of a course, as sentences about these parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.formats import imsss
from scormkit.formats.document import local, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

ACTIONS = {
    "skip": "is skipped",
    "disabled": "is locked",
    "hiddenFromChoice": "is hidden from the menu",
    "stopForwardTraversal": "lets nobody pass",
    "exitParent": "leaves the chapter",
    "exitAll": "ends the course",
    "retry": "begins again",
    "retryAll": "begins the course again",
    "continue": "goes on to the next part",
    "previous": "goes back to the part before",
    "exit": "ends",
}
CONDITIONS = {
    "satisfied": ("it is passed", "it is not passed"),
    "objectiveStatusKnown": ("it has a verdict", "it has no verdict yet"),
    "objectiveMeasureKnown": ("it has a score", "it has no score yet"),
    "objectiveMeasureGreaterThan": ("its score is above {limit}", "its score is not above {limit}"),
    "objectiveMeasureLessThan": ("its score is below {limit}", "its score is not below {limit}"),
    "completed": ("it is completed", "it is not completed"),
    "activityProgressKnown": ("it is known whether it is completed", "it is not known whether it is completed"),
    "attempted": ("it was opened", "it was not opened yet"),
    "attemptLimitExceeded": ("its attempts are used up", "attempts are left"),
    "timeLimitExceeded": ("its time is over", "time is left"),
    "outsideAvailableTimeRange": ("it is not open at this time", "it is open at this time"),
}  # fmt: skip
"""Each condition of a rule, and its contrary; `always` has no words."""

FEW = 3
"""Parts that are named one by one where the same is said of all."""


def rules(root: _Element) -> Iterator[str]:
    """One sentence for each thing that is asked, with the parts of which it is asked."""
    said: dict[str, list[str]] = {}
    shared = {one.get("ID", ""): one for one in root.iter(imsss.name("sequencing")) if one.get("ID")}
    for found in root.iter(etree.Element):
        if local(found) in ("item", "organization"):
            for what in _of_part(found, shared):
                said.setdefault(what, []).append(_title(found))
    for what, titles in said.items():
        yield f"{_named(titles)} {what}"


def _of_part(part: _Element, shared: Mapping[str, _Element]) -> Iterator[str]:
    own = part.find(imsss.name("sequencing"))
    if own is None:
        return
    for one in (own, shared.get(own.get("IDRef", ""))):
        if one is not None:
            yield from _asked(one)


def _asked(sequencing: _Element) -> Iterator[str]:
    for rule in sequencing.findall(f"{imsss.name('sequencingRules')}/*"):
        action = rule.find(imsss.name("ruleAction"))
        word = "" if action is None else action.get("action", "")
        when = _when(rule.find(imsss.name("ruleConditions")))
        yield f"{ACTIONS.get(word, word)}{f' when {when}' if when else ''}"
    for limit in sequencing.findall(imsss.name("limitConditions")):
        if attempts := limit.get("attemptLimit"):
            yield f"may be tried {attempts} time{'' if attempts == '1' else 's'}"


def _when(conditions: _Element | None) -> str:
    if conditions is None:
        return ""
    several = " or " if conditions.get("conditionCombination") == "any" else " and "
    return several.join(filter(None, (_condition(one) for one in conditions.iterchildren(etree.Element))))


def _condition(one: _Element) -> str:
    name = one.get("condition", "")
    if name == "always":
        return ""
    words = CONDITIONS.get(name, (name, f"not {name}"))[one.get("operator") == "not"]
    objective = f" (by '{one.get('referencedObjective')}')" if one.get("referencedObjective") else ""
    return words.format(limit=one.get("measureThreshold", "?")) + objective


def _title(part: _Element) -> str:
    if local(part) == "organization":
        return "the course"
    found = (text(child) for child in part.iterchildren(etree.Element) if local(child) == "title")
    return f"'{next(found, '') or part.get('identifier', '')}'"


def _named(titles: list[str]) -> str:
    if len(titles) <= FEW:
        return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]} each"
    return f"{', '.join(titles[:2])} and {len(titles) - 2:,} more each"
