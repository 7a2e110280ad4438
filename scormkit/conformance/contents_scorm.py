"""A SCORM manifest in words: the menu, what the LMS will be told, how it leads the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.conformance import contents_sequencing
from scormkit.conformance.part import Part
from scormkit.formats import imsss
from scormkit.formats.document import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from scormkit.formats.adlcp import Said
    from scormkit.formats.imscp import Item, Manifest, Organization, Resource

SAID = {
    "masteryscore": "passed from {} of 100",
    "maxtimeallowed": "at most {}",
    "timelimitaction": "when the time is over: {}",
    "timeLimitAction": "when the time is over: {}",
    "prerequisites": "opens after: {}",
    "datafromlms": "starts with data of its own",
    "dataFromLMS": "starts with data of its own",
    "completionThreshold": "has a threshold for completion",
}


def title(manifest: Manifest) -> str:
    """The title of the organization that an LMS shows."""
    shown = _shown(manifest)
    return (shown.title or "") if shown else ""


def parts(manifest: Manifest) -> tuple[Part, ...]:
    """The menu that a learner sees; of several organizations the default."""
    shown = _shown(manifest)
    return tuple(_part(item, manifest) for item in shown.items) if shown else ()


def told(manifest: Manifest) -> tuple[str, ...]:
    """How many parts report to the LMS, and how many organizations stay unseen."""
    opened = {item.identifierref for item in manifest.items()}
    resources = [one for one in manifest.resources if one.identifier in opened]
    scos = sum(one.scormtype.lower() == "sco" for one in resources)
    said = [_count(scos, "part reports", "parts report") + " to the LMS"]
    if len(resources) > scos:
        said.append(_count(len(resources) - scos, "part only opens", "parts only open"))
    if len(manifest.organizations) > 1:
        said.append(f"{len(manifest.organizations)} menus, of which an LMS shows one")
    return tuple(said)


def pass_marks(root: _Element) -> tuple[str, ...]:
    """The measures from which 2004 calls an objective satisfied, and how long an attempt may take."""
    measures = dict.fromkeys(text(one) for one in root.iter(imsss.name("minNormalizedMeasure")))
    limits = (one.get("attemptAbsoluteDurationLimit") for one in root.iter(imsss.name("limitConditions")))
    return (
        *(f"passed from {measure} of 1" for measure in measures if measure),
        *(f"an attempt may take {limit}" for limit in dict.fromkeys(limits) if limit),
    )


def sequencing(manifest: Manifest, root: _Element) -> tuple[str, ...]:
    """What SCORM 2004 asks the LMS to do between the parts; () where nothing is asked."""
    return tuple(_sequencing(manifest, root)) if manifest.sequencing else ()


def _sequencing(manifest: Manifest, root: _Element) -> Iterator[str]:
    top = next((one for one in manifest.sequencing if one.of == "organization"), None)
    if top:
        choice = "chooses freely in the menu" if top.choice else "cannot choose in the menu"
        flow = "goes on with Next" if top.flow else "has no Next"
        yield f"the learner {choice} and {flow}"
    yield from contents_sequencing.rules(root)
    targets = {each.target for one in manifest.sequencing for each in one.maps()}
    if targets:
        yield f"{_count(len(targets), 'result is', 'results are')} shared between parts"


def _shown(manifest: Manifest) -> Organization | None:
    named = [one for one in manifest.organizations if one.identifier == manifest.default]
    return next(iter((*named, *manifest.organizations)), None)


def _part(item: Item, manifest: Manifest) -> Part:
    resource = manifest.resource(item.identifierref) if item.identifierref else None
    return Part(
        title=item.title or item.identifier,
        launch=_launch(resource, item.parameters) if resource else "",
        told=tuple(_told(item, resource)),
        parts=tuple(_part(one, manifest) for one in item.items),
    )


def _launch(resource: Resource, parameters: str) -> str:
    """The address with its query, and the item's parameters behind it."""
    query = "?" + resource.href.partition("?")[2] if "?" in resource.href else ""
    where = (resource.address.external or resource.address.path or resource.href) + query
    if not parameters or parameters.startswith("#"):
        return where + parameters
    return where + ("&" if query else "?") + parameters.lstrip("?&")


def _told(item: Item, resource: Resource | None) -> Iterator[str]:
    if item.isvisible.strip() in ("false", "0"):
        yield "not in the menu"
    if resource and resource.scormtype.lower() != "sco":
        yield "does not report"
    yield from (_said(one) for one in item.said if one.name in SAID)


def _said(one: Said) -> str:
    return SAID[one.name].format(one.text)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
