"""The sequencing of an item: its own result, and in a whole course which modules it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import imscp, imsss
from scormkit.model import awaited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.model import Made, Publication

PRIMARY = "primary"
"""The first objective of an item: the module's own result."""


def folder() -> _Element:
    """Of an organization or a part: a learner may choose, and go on to the next."""
    return _ss("sequencing", _ss("controlMode", choice="true", flow="true"))


def item(made: Made, publication: Publication) -> _Element:
    """Of a module: closed until those before it are passed; its status and score are what it says itself."""
    return _ss(
        "sequencing",
        *_closed(made, publication),
        _objectives(made, publication),
        _ss("deliveryControls", completionSetByContent="true", objectiveSetByContent="true"),
    )


def shared(made: Made) -> bool:
    """Whether modules know of each other: by maps between objectives, which Moodle does not survive (SK805)."""
    return any(_before(made, one) for _, one in made.placed)


def _before(made: Made, publication: Publication) -> tuple[Publication, ...]:
    """Those it waits for that can pass: a completion is shared between items in the 4th Edition alone."""
    return tuple(one for one in awaited(made, publication) if one.passes)


def _closed(made: Made, publication: Publication) -> Iterator[_Element]:
    """Not passed, or not known yet: to some LMSs the second is not the first."""
    conditions = [
        _ss("ruleCondition", referencedObjective=_after(one), operator="not", condition=condition)
        for one in _before(made, publication)
        for condition in ("satisfied", "objectiveStatusKnown")
    ]
    if conditions:
        asked = _ss("ruleConditions", *conditions, conditionCombination="any")
        rule = _ss("preConditionRule", asked, _ss("ruleAction", action="disabled"))
        yield _ss("sequencingRules", rule)


def _objectives(made: Made, publication: Publication) -> _Element:
    """The pass mark where the test decides; a map only between modules that have to come one after the other."""
    mark = [_ss("minNormalizedMeasure", f"{publication.mastery / 100:g}")] if publication.mastery else []
    by_measure = {"satisfiedByMeasure": "true"} if mark else {}
    told = [_map(publication, "write")] if _is_awaited(made, publication) else []
    return _ss(
        "objectives",
        _ss("primaryObjective", *mark, *told, objectiveID=PRIMARY, **by_measure),
        *(_ss("objective", _map(one, "read"), objectiveID=_after(one)) for one in _before(made, publication)),
    )


def _is_awaited(made: Made, publication: Publication) -> bool:
    return any(before.id == publication.id for _, one in made.placed for before in _before(made, one))


def _map(publication: Publication, way: str) -> _Element:
    """Shares whether a module is passed, and nothing else."""
    return _ss(
        "mapInfo",
        targetObjectiveID=imscp.identifier("passed", publication.course.id, publication.id),
        readSatisfiedStatus=str(way == "read").lower(),
        readNormalizedMeasure="false",
        writeSatisfiedStatus=str(way == "write").lower(),
    )


def _after(publication: Publication) -> str:
    return f"after_{publication.id}"


def _ss(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imsss.name(name), attributes, *children)
