"""The manifests of xAPI and cmi5 in words: what is launched, and what the LMS will be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.conformance.part import Part
from scormkit.formats.document import local, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.formats.tincan import Activity, Tincan

MOVE_ON = {
    "Passed": "done when passed",
    "Completed": "done when completed",
    "CompletedAndPassed": "done when completed and passed",
    "CompletedOrPassed": "done when completed or passed",
    "NotApplicable": "done when opened",
}


def course(view: Tincan) -> str:
    """The name of the first activity that is launched, else of the first."""
    found = sorted(view.activities, key=lambda one: not one.launches)
    return _name(found[0]) if found else ""


def launched(view: Tincan) -> tuple[Part, ...]:
    """The activities that open a page."""
    return tuple(Part(_name(one), one.launches[0].text) for one in view.activities if one.launches)


def questions(view: Tincan) -> tuple[str, ...]:
    """How many questions the package describes, and whether it says their right answers."""
    asked = [one for one in view.activities if one.interaction]
    answered = sum(bool(one.patterns) for one in asked)
    if not asked:
        return ()
    return (f"questions described: {len(asked)}, with their right answers: {answered}",)


def titled(root: _Element) -> str:
    """The title of a cmi5 course."""
    found = _child(root, "course")
    return "" if found is None else _title(found)


def units(found: _Element) -> tuple[Part, ...]:
    """Blocks and assignable units, as they are nested."""
    return tuple(_units(found))


def _units(found: _Element) -> Iterator[Part]:
    for one in found.iterchildren(etree.Element):
        if local(one) == "block":
            yield Part(_title(one), parts=units(one))
        elif local(one) == "au":
            yield Part(_title(one), text(_child(one, "url")), tuple(_told(one)))


def _told(unit: _Element) -> Iterator[str]:
    move_on = unit.get("moveOn", "NotApplicable").strip()
    yield MOVE_ON.get(move_on, f"moveOn {move_on}")
    if mastery := unit.get("masteryScore", "").strip():
        yield f"passed from {mastery} of 1"
    if unit.get("launchMethod", "").strip() == "OwnWindow":
        yield "opens in a window of its own"
    if text(_child(unit, "launchParameters")):
        yield "starts with data of its own"


def _name(activity: Activity) -> str:
    return activity.names[0].text if activity.names else activity.id


def _title(found: _Element) -> str:
    title = _child(found, "title")
    words = None if title is None else _child(title, "langstring")
    return text(words if words is not None else title) or found.get("id", "").strip()


def _child(found: _Element, name: str) -> _Element | None:
    return next((one for one in found.iterchildren(etree.Element) if local(one) == name), None)
