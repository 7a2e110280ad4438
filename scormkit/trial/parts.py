"""What of a package can be opened: its SCOs, units and activities, each with the address that an LMS launches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from scormkit.conformance.detect import held
from scormkit.diagnostics import Where
from scormkit.formats import cmi5, imscp, imsss, tincan, webmanifest
from scormkit.formats.address import resolved, there, written
from scormkit.formats.document import local, read_document, text
from scormkit.formats.imscp_reader import read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element, _ElementTree

    from scormkit.conformance.detect import Held
    from scormkit.formats.address import Address
    from scormkit.formats.imscp import Item
    from scormkit.package import Package


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an LMS opens.

    `standard` is in the words of `Report`: scorm12, scorm2004-3, xapi, cmi5, web …; `path` the file in the package, ""
    where there is none; `query` what follows in the address; `external` an address that leads out of the package.
    `reports` says that the LMS expects to hear of it; `id` is what it is called there; `data` what the manifest says of
    its launch.
    """

    standard: str
    title: str
    path: str
    where: Where
    query: str = ""
    external: str = ""
    reports: bool = True
    id: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address below the package, as a browser writes it."""
        return written(self.path) + self.query


def parts(package: Package) -> tuple[Part, ...]:
    """Everything that can be opened, of every standard the package holds; each address once."""
    found: dict[tuple[str, str, str, str], Part] = {}
    for one in held(package)[0]:
        for part in _of(package, one):
            key = (part.standard, part.path, part.query, part.external)
            found.setdefault(key, part)
    return tuple(found.values())


def _of(package: Package, one: Held) -> Iterator[Part]:
    if one.name == webmanifest.FILE:
        yield Part("web", "", f"{one.folder}index.html", Where(one.path), reports=False)
    elif one.name in READ:
        tree = read_document(package.files[one.path], one.path)[0]
        if tree is not None:
            yield from READ[one.name](tree, one, frozenset(package.files))


def _scorm(tree: _ElementTree, one: Held, names: frozenset[str]) -> Iterator[Part]:
    manifest = read_manifest(tree, one.path)
    standard = imscp.edition(manifest)
    if not standard.startswith("scorm"):
        return
    items = (found for found in tree.getroot().iter(etree.Element) if local(found) == "item")
    elements = {found.get("identifier"): found for found in items}
    for item in manifest.items():
        resource = manifest.resource(item.identifierref) if item.identifierref else None
        if resource is not None and resource.href:
            path, external = _placed(one, names, resource.address)
            yield Part(
                standard=standard,
                title=item.title or item.identifier,
                path=path,
                where=item.where,
                query=launched(resource.href, item.parameters),
                external=external,
                reports=resource.scormtype.lower() == "sco",
                id=item.identifier,
                data={**_said(item), **_sequenced(elements.get(item.identifier))},
            )


def _said(item: Item) -> dict[str, str]:
    """What ADL's elements of an item say for its launch."""
    return {said.name.lower(): said.text for said in item.said}


def _sequenced(item: _Element | None) -> dict[str, str]:
    """What 2004 says of an item for its launch: the objectives that are there from the start, pass mark and threshold."""
    if item is None:
        return {}
    objectives = item.findall(f"{imsss.name('sequencing')}/{imsss.name('objectives')}/*")
    ids = (found.get("objectiveID", "") for found in objectives)
    measures = (text(found.find(imsss.name("minNormalizedMeasure"))) for found in objectives[:1])
    threshold = next(
        (one for one in item.iterchildren(etree.Element) if local(one) == "completionThreshold"), None
    )
    found = {
        "objectives": " ".join(one for one in ids if one),
        "mastery": next(measures, ""),
        "threshold": "" if threshold is None else threshold.get("minProgressMeasure", "") or text(threshold),
    }
    return {name: value for name, value in found.items() if value}


def launched(href: str, parameters: str) -> str:
    """Query and fragment of a launch: those of the address, and the item's parameters behind them (M23)."""
    query = "?" + href.partition("#")[0].partition("?")[2] if "?" in href else ""
    fragment = "#" + href.partition("#")[2] if "#" in href else ""
    if not parameters:
        return query + fragment
    if parameters.startswith("#"):
        return query + (fragment or parameters)
    return query + ("&" if query else "?") + parameters.lstrip("?&") + fragment


def _xapi(tree: _ElementTree, one: Held, names: frozenset[str]) -> Iterator[Part]:
    for activity in tincan.read_tincan(tree, one.path).activities:
        for launch in activity.launches[:1]:
            path, external = _placed(one, names, tincan.launch_address(launch))
            title = activity.names[0].text if activity.names else activity.id
            yield Part("xapi", title, path, launch.where, launched(launch.text, ""), external, id=activity.id)


def _cmi5(tree: _ElementTree, one: Held, names: frozenset[str]) -> Iterator[Part]:
    view = cmi5.read_structure(tree, one.path)
    units = [found for found in tree.getroot().iter(etree.Element) if local(found) == "au"]
    for unit, element in zip(view.units, units, strict=False):
        path, external = _placed(one, names, resolved("", unit.url))
        data = {
            "parameters": text(_child(element, "launchParameters")),
            "move_on": unit.move_on or "NotApplicable",
            "mastery": unit.mastery,
        }
        title, query = _title(element) or unit.id, launched(unit.url, "")
        yield Part("cmi5", title, path, unit.where, query, external, id=unit.id, data=data)


def _title(unit: _Element) -> str:
    title = _child(unit, "title")
    words = None if title is None else _child(title, "langstring")
    return text(words if words is not None else title)


def _child(found: _Element, name: str) -> _Element | None:
    return next((one for one in found.iterchildren(etree.Element) if local(one) == name), None)


def _placed(one: Held, names: frozenset[str], address: Address) -> tuple[str, str]:
    """Path in the package and address outside it; the file that is really called `a%20b` is found too."""
    below = frozenset(name[len(one.folder) :] for name in names if name.startswith(one.folder))
    if address.external or address.outside or not address.path:
        return "", address.external
    raw = there(address, below) and address.path not in below
    return one.folder + (address.raw if raw else address.path), ""


READ = {imscp.FILE: _scorm, tincan.FILE: _xapi, cmi5.FILE: _cmi5}
