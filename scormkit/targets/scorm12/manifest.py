"""Writes imsmanifest.xml, by which an LMS knows what to launch: one organization, and an item and a SCO for each module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import adlcp, imscp, imscp_writer
from scormkit.formats.imscp_writer import identifier
from scormkit.model import awaited
from scormkit.targets.scorm12 import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from scormkit.model import Made, Publication, Section

SCHEMA_FILES = {
    imscp.NAMESPACE: "imscp_rootv1p1p2.xsd",
    metadata.NAMESPACE: "imsmd_rootv1p2p1.xsd",
    adlcp.NAMESPACE: "adlcp_rootv1p2.xsd",
}
PREFIXES = {
    None: imscp.NAMESPACE,
    "adlcp": adlcp.NAMESPACE,
    "imsmd": metadata.NAMESPACE,
    "xsi": imscp.INSTANCE,
}
"""Moodle reads prefixes, not namespaces: the package's own elements without one, ADL's with `adlcp:`."""


def manifest(made: Made, names: Sequence[str]) -> bytes:
    """The manifest of a package that holds the files `names` (control documents left out)."""
    root = xml.element(
        imscp.name("manifest"),
        {
            "identifier": identifier(made, "manifest"),
            "version": made.course.version[:20],
            f"{{{imscp.INSTANCE}}}schemaLocation": " ".join(
                f"{space} {file}" for space, file in SCHEMA_FILES.items()
            ),
        },
        _one("metadata", _one("schema", "ADL SCORM"), _one("schemaversion", "1.2"), metadata.lom(made)),
        _organizations(made),
        _one("resources", *(_resource(folder, one, names) for folder, one in made.placed)),
        nsmap=PREFIXES,
    )
    return xml.serialise(root)


def _organizations(made: Made) -> _Element:
    organization = identifier(made, "organization")
    return _one(
        "organizations",
        _one(
            "organization",
            _one("title", imscp.shortened(made.title)),
            *(item for section in made.sections for item in _section(made, section)),
            identifier=organization,
        ),
        default=organization,
    )


def _section(made: Made, section: Section) -> Iterator[_Element]:
    """The items of a part in a folder of its own; of modules in no part, as they are."""
    items = [_item(made, one) for one in section.publications]
    if not section.id:
        yield from items
        return
    folder = imscp.identifier("part", made.course.id, section.id)
    yield _one("item", _one("title", imscp.shortened(section.title)), *items, identifier=folder)


def _item(made: Made, publication: Publication) -> _Element:
    return _one(
        "item",
        _one("title", imscp.shortened(publication.title)),
        *_said(made, publication),
        identifier=identifier(publication, "item"),
        identifierref=identifier(publication, "resource"),
    )


def _said(made: Made, publication: Publication) -> Iterator[_Element]:
    """What ADL adds for the launch: what the item waits for, as ids joined with `&` (and), and the pass mark."""
    if script := "&".join(identifier(one, "item") for one in awaited(made, publication)):
        yield xml.element(adlcp.name("prerequisites"), {"type": "aicc_script"}, script)
    if publication.mastery:
        yield xml.element(adlcp.name("masteryscore"), None, str(publication.mastery))


def _resource(folder: str, publication: Publication, names: Sequence[str]) -> _Element:
    resource = imscp_writer.resource(imscp.name, folder, publication, names)
    resource.set(adlcp.name("scormtype"), "sco")
    return resource


def _one(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imscp.name(name), attributes, *children)
