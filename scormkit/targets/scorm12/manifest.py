"""Writes imsmanifest.xml, by which an LMS knows what to launch: one organization, one item, one SCO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import adlcp, imscp
from scormkit.formats.address import written
from scormkit.targets.scorm12 import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from scormkit.model import Publication

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


def manifest(publication: Publication, names: Sequence[str]) -> bytes:
    """The manifest of a package that holds the files `names` (control documents left out)."""
    root = xml.element(
        imscp.name("manifest"),
        {
            "identifier": identifier(publication, "manifest"),
            "version": publication.course.version[:20],
            f"{{{imscp.INSTANCE}}}schemaLocation": " ".join(
                f"{space} {file}" for space, file in SCHEMA_FILES.items()
            ),
        },
        _one(
            "metadata", _one("schema", "ADL SCORM"), _one("schemaversion", "1.2"), metadata.lom(publication)
        ),
        _organizations(publication),
        _resources(publication, names),
        nsmap=PREFIXES,
    )
    return xml.serialise(root)


def identifier(publication: Publication, what: str) -> str:
    """`what_COURSE_MODULE`."""
    return imscp.identifier(what, publication.course.id, publication.id)


def _organizations(publication: Publication) -> _Element:
    organization = identifier(publication, "organization")
    return _one(
        "organizations",
        _one(
            "organization",
            _one("title", imscp.shortened(publication.title)),
            _item(publication),
            identifier=organization,
        ),
        default=organization,
    )


def _item(publication: Publication) -> _Element:
    mastery = publication.mastery
    return _one(
        "item",
        _one("title", imscp.shortened(publication.title)),
        *((xml.element(adlcp.name("masteryscore"), None, str(mastery)),) if mastery else ()),
        identifier=identifier(publication, "item"),
        identifierref=identifier(publication, "resource"),
    )


def _resources(publication: Publication, names: Sequence[str]) -> _Element:
    resource = _one(
        "resource",
        *(_one("file", href=written(name)) for name in names),
        identifier=identifier(publication, "resource"),
        type="webcontent",
        href=written(publication.leaves[0].href),
    )
    resource.set(adlcp.name("scormtype"), "sco")
    return _one("resources", resource)


def _one(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imscp.name(name), attributes, *children)
