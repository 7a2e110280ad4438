"""Mends what is certain inside a SCORM manifest: its version, its addresses, and the page that a resource does not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics import Where, tidy
from scormkit.formats import adlcp, imscp
from scormkit.formats.address import joined, resolved, there
from scormkit.formats.document import line, local, namespace, text
from scormkit.formats.imscp_reader import read_manifest
from scormkit.mending import addresses
from scormkit.mending.change import Change
from scormkit.rules.scorm.sk540_file_name_differs_by_case import file_name_differs_by_case
from scormkit.rules.scorm.sk601_metadata_missing import metadata_missing
from scormkit.rules.scorm.sk603_schemaversion_unknown import schemaversion_unknown
from scormkit.rules.scorm.sk616_own_file_unlisted import own_file_unlisted
from scormkit.rules.scorm.sk617_address_odd import address_odd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

SCHEMA = "ADL SCORM"
VERSION = "1.2"


def mended(tree: _ElementTree, file: str, names: frozenset[str]) -> tuple[Change, ...]:
    """Mend the document in place; `names` are the files beside it. Gives what was changed."""
    root, where = tree.getroot(), Where(file)
    view = read_manifest(tree, file)
    if imscp.edition(view) in ("unknown", "common-cartridge"):
        return ()
    first = view.namespace == imscp.NAMESPACE and adlcp.NAMESPACE_2004 not in view.adl
    changes = list(_version(root, where)) if first else []
    for resource, bases in _resources(root):
        for found, above in ((resource, bases), *((one, bases) for one in _children(resource, "file"))):
            changes += _address(found, above, names, where)
        changes += _listed(resource, bases, names, where)
    return tuple(dict.fromkeys(changes))


def _version(root: _Element, where: Where) -> Iterator[Change]:
    """The namespace of SCORM 1.2 tells its version; the editions of 2004 share theirs, so nothing is certain there."""
    metadata = next(_children(root, "metadata"), None)
    if metadata is None:
        metadata = _put(root, None, "metadata")
    last, at = None, where.at(line(root))
    for name, words in (("schema", SCHEMA), ("schemaversion", VERSION)):
        found = next(_children(metadata, name), None)
        if found is None:
            found = _put(metadata, last, name)
            found.text = words
            yield Change(metadata_missing.message, at, f"wrote <{name}>{words}</{name}>, which was missing")
        elif name == "schemaversion" and not text(found) and not len(found):
            at, found.text = where.at(line(found)), words
            yield Change(schemaversion_unknown.message, at, f"wrote {words} into <{name}>, which was empty")
        last = found


def _address(
    found: _Element, bases: tuple[str, ...], names: frozenset[str], where: Where
) -> Iterator[Change]:
    href = found.get("href", "")
    for message, mend in (
        (address_odd.message, addresses.slashed),
        (file_name_differs_by_case.message, addresses.spelt),
    ):
        better = mend(href, bases, names)
        if better != href:
            found.set("href", better)
            yield Change(message, where.at(line(found)), f"wrote '{tidy(better)}' for '{tidy(href)}'")
            href = better


def _listed(
    resource: _Element, bases: tuple[str, ...], names: frozenset[str], where: Where
) -> Iterator[Change]:
    """A resource lists its own page, where that is in the package."""
    base, href = joined(*bases), resource.get("href", "")
    address = resolved(base, href)
    listed = {resolved(base, one.get("href", "")).path for one in _children(resource, "file")}
    if address.path and address.path not in listed and there(address, names):
        path = addresses.REST.sub("", href.strip())
        _put(resource, next(_children(resource, "metadata"), None), "file").set("href", path)
        yield Change(
            own_file_unlisted.message, where.at(line(resource)), f"listed '{tidy(path)}' in its resource"
        )


def _resources(root: _Element) -> Iterator[tuple[_Element, tuple[str, ...]]]:
    above = (root.get(imscp.BASE, ""),)
    for group in list(_children(root, "resources"))[:1]:
        for one in _children(group, "resource"):
            yield one, (*above, group.get(imscp.BASE, ""), one.get(imscp.BASE, ""))


def _children(found: _Element, name: str) -> Iterator[_Element]:
    known = {"", imscp.NAMESPACE, imscp.NAMESPACE_2004, namespace(found)}
    for child in found.iterchildren(etree.Element):
        if local(child) == name and namespace(child) in known:
            yield child


def _put(parent: _Element, after: _Element | None, name: str) -> _Element:
    """A new child in its parent's namespace, first or after another, on a line of its own where that one is."""
    made = etree.Element(f"{{{namespace(parent)}}}{name}" if namespace(parent) else name)
    blank = parent.text if parent.text and not parent.text.strip() else None
    if after is None:
        made.tail = blank
        parent.insert(0, made)
    else:
        made.tail, after.tail = after.tail, blank
        parent.insert(parent.index(after) + 1, made)
    return made
