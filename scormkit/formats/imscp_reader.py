"""Reads imsmanifest.xml into the view of `imscp`, whatever the edition and however careless the tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics import Where
from scormkit.formats import adlcp, imsss
from scormkit.formats.address import joined, resolved
from scormkit.formats.document import elements, line, local, namespace, text
from scormkit.formats.imscp import (
    BASE,
    FILE,
    INSTANCE,
    NAMESPACE,
    NAMESPACE_2004,
    Dependency,
    File,
    Item,
    Manifest,
    Metadata,
    Organization,
    Resource,
)
from scormkit.formats.imsss_reader import read_sequencing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

LAUNCH = (
    *(adlcp.name(name) for name in sorted(adlcp.IN_ITEM)),
    *(adlcp.name_2004(name) for name in sorted(adlcp.IN_ITEM_2004 - {"presentation"})),
    imsss.nav("presentation"),
)
ADL = (adlcp.NAMESPACE, adlcp.NAMESPACE_2004, imsss.NAV)
"""Whose elements in an item say how it is launched."""


def read_manifest(tree: _ElementTree, file: str = FILE) -> Manifest:
    """Read a manifest; raises nothing, whatever the document holds."""
    return _manifest(tree.getroot(), Where(file), ())


def _manifest(root: _Element, where: Where, above: tuple[str, ...]) -> Manifest:
    organizations, resources, metadata = (
        _first(root, part) for part in ("organizations", "resources", "metadata")
    )
    bases = (*above, root.get(BASE, ""))
    locations = root.get(f"{{{INSTANCE}}}schemaLocation")
    return Manifest(
        identifier=root.get("identifier", ""),
        version=root.get("version", ""),
        namespace=namespace(root),
        prefix=root.prefix or "",
        base=root.get(BASE, ""),
        metadata=_metadata(metadata, where),
        default=None if organizations is None else organizations.get("default"),
        organizations=tuple(_organization(one, where) for one in _children(organizations, "organization")),
        resources=_resources(resources, where, bases),
        locations=tuple(_locations(root, where, bases)),
        schema_locations=None if locations is None else tuple(locations.split()),
        namespaces=tuple(dict.fromkeys(_namespaces(root))),
        inner=tuple(_manifest(inner, where, bases) for inner in _children(root, "manifest")),
        sequencing=read_sequencing(root, where),
        misplaced=tuple(_misplaced(root, where)),
        where=_at(root, where),
    )


def _metadata(found: _Element | None, where: Where) -> Metadata | None:
    if found is None:
        return None
    schema, version = _first(found, "schema"), _first(found, "schemaversion")
    return Metadata(
        schema=None if schema is None else text(schema),
        schemaversion=None if version is None else text(version),
        where=_at(found if version is None else version, where),
    )


def _organization(found: _Element, where: Where) -> Organization:
    return Organization(
        found.get("identifier", ""), _title(found), _items(found, where), _at(found, where)
    )  # fmt: skip


def _items(found: _Element, where: Where) -> tuple[Item, ...]:
    return tuple(
        Item(
            identifier=item.get("identifier", ""),
            identifierref=item.get("identifierref", ""),
            title=_title(item),
            parameters=item.get("parameters", ""),
            isvisible=item.get("isvisible", ""),
            items=_items(item, where),
            said=tuple(
                _said(one, where) for one in item.iterchildren(etree.Element) if namespace(one) in ADL
            ),
            where=_at(item, where),
        )
        for item in _children(found, "item")
    )


def _said(found: _Element, where: Where, parent: str = "item") -> adlcp.Said:
    maps = found.iterchildren(adlcp.name_2004("map"))
    targets = tuple(target for one in maps if (target := one.get("targetID")) is not None)
    return adlcp.Said(local(found), text(found), found.get("type", ""), _at(found, where), targets, parent)


def _misplaced(root: _Element, where: Where) -> Iterator[adlcp.Said]:
    """A threshold may belong to the organization too."""
    for found in root.iter(*LAUNCH):
        parent = found.getparent()
        above = "" if parent is None else local(parent)
        allowed = ("item", "organization") if local(found) == "completionThreshold" else ("item",)
        if parent is not None and above not in allowed:
            yield _said(found, where, above)


def _resources(found: _Element | None, where: Where, above: tuple[str, ...]) -> tuple[Resource, ...]:
    if found is None:
        return ()
    bases = (*above, found.get(BASE, ""))
    return tuple(_resource(one, where, bases) for one in _children(found, "resource"))


def _resource(found: _Element, where: Where, above: tuple[str, ...]) -> Resource:
    bases = (*above, found.get(BASE, ""))
    scormtype, prefix, spelling = _scormtype(found)
    return Resource(
        identifier=found.get("identifier", ""),
        type=found.get("type", ""),
        href=found.get("href", ""),
        address=resolved(joined(*bases), found.get("href", "")),
        scormtype=scormtype,
        prefix=prefix,
        spelling=spelling,
        bases=bases,
        files=tuple(_file(one, one.get("href", ""), where, bases) for one in _children(found, "file")),
        dependencies=tuple(
            Dependency(one.get("identifierref", ""), _at(one, where))
            for one in _children(found, "dependency")
        ),
        locations=tuple(_locations(found, where, bases)),
        where=_at(found, where),
    )


def _scormtype(found: _Element) -> tuple[str, str, str]:
    """Its value, its prefix and its spelling; 2004 and 1.2 spell it differently, and tools mix them up."""
    for key, value in found.attrib.items():
        space, _, attribute = str(key).rpartition("}")
        if attribute.lower() == "scormtype":
            prefixes = [prefix for prefix, known in found.nsmap.items() if prefix and f"{{{known}" == space]
            return str(value).strip(), prefixes[0] if prefixes else "", attribute
    return "", "", ""


def _file(found: _Element, href: str, where: Where, bases: tuple[str, ...]) -> File:
    return File(href, resolved(joined(*bases), href), _at(found, where))


def _locations(found: _Element, where: Where, bases: tuple[str, ...]) -> Iterator[File]:
    """The files that hold metadata of an element, and at the manifest of its organizations and items too."""
    resources = _first(found, "resources")
    for one in found.iter(f"{{{adlcp.NAMESPACE}}}location", f"{{{adlcp.NAMESPACE_2004}}}location"):
        if resources is None or resources not in one.iterancestors():
            yield _file(one, text(one), where, bases)


def _title(found: _Element) -> str | None:
    title = _first(found, "title")
    return None if title is None else text(title)


def _first(found: _Element, name: str) -> _Element | None:
    return next(_children(found, name), None)


def _children(found: _Element | None, name: str) -> Iterator[_Element]:
    if found is None:
        return
    known = {"", NAMESPACE, NAMESPACE_2004, namespace(found)}
    for child in found.iterchildren(etree.Element):
        if local(child) == name and namespace(child) in known:
            yield child


def _namespaces(root: _Element) -> Iterator[str]:
    for found in elements(root):
        yield namespace(found)
        yield from (str(key)[1:].partition("}")[0] for key in found.attrib if str(key).startswith("{"))


def _at(found: _Element, where: Where) -> Where:
    return where.at(line(found))
