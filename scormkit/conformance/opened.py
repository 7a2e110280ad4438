"""The pages that a manifest lets an LMS open and wait for, and what a browser would load with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import rules
from scormkit.formats.address import nearly, resolved, there
from scormkit.formats.playable import Opened, read_playable
from scormkit.formats.tincan import launch_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormkit.conformance.detect import Held
    from scormkit.diagnostics import Diagnostic
    from scormkit.formats.address import Address
    from scormkit.formats.cmi5 import Structure
    from scormkit.formats.imscp import Manifest
    from scormkit.formats.tincan import Tincan
    from scormkit.package import Package


def looked_at(
    package: Package,
    one: Held,
    standard: str,
    found: Iterable[tuple[Opened, Address]],
    listed: Iterable[Address] = (),
) -> tuple[Diagnostic, ...]:
    """What the rules say of the pages and scripts beside and below a manifest; `listed` are the files it promises."""
    files = {name: body for name, body in package.files.items() if name.startswith(one.folder)}
    names = frozenset(name[len(one.folder) :] for name in files)
    placed = [_placed(opened, address, one.folder, names) for opened, address in found]
    complete = all(there(each, names) or nearly(each, names) for each in listed if not each.external)
    return rules.run(read_playable(standard, placed, files, complete=complete))


def _placed(opened: Opened, address: Address, folder: str, names: frozenset[str]) -> Opened:
    known = next((path for path in (address.path, address.raw) if path in names), nearly(address, names))
    return Opened(opened.title, opened.href, folder + known if known else "", opened.where)


def listed(manifest: Manifest) -> Iterable[Address]:
    """The files that the resources of a manifest promise."""
    return (file.address for resource in manifest.resources for file in resource.files)


def scos(manifest: Manifest) -> Iterable[tuple[Opened, Address]]:
    """The SCOs of a menu: an asset reports nothing, so it may be anything."""
    for item in manifest.items():
        resource = manifest.resource(item.identifierref) if item.identifierref else None
        if resource and resource.href and resource.scormtype.lower() == "sco":
            title = item.title or item.identifier
            yield Opened(title, resource.href, "", resource.where), resource.address


def launches(view: Tincan) -> Iterable[tuple[Opened, Address]]:
    """The activities that open a page."""
    for one in view.activities:
        for launch in one.launches[:1]:
            title = one.names[0].text if one.names else one.id
            yield Opened(title, launch.text, "", launch.where), launch_address(launch)


def units(view: Structure) -> Iterable[tuple[Opened, Address]]:
    """The assignable units of a course."""
    for unit in view.units:
        yield Opened(unit.id, unit.url, "", unit.url_where), resolved("", unit.url)
