"""Writes imsmanifest.xml for SCORM 2004: one organization, one item, one SCO, and the little sequencing it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import adlcp, imscp, imsss
from scormkit.formats.address import written
from scormkit.targets.scorm2004 import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from scormkit.model import Publication

VERSIONS = {3: "2004 3rd Edition", 4: "2004 4th Edition"}
"""The words by which Moodle and others know an edition; without them it offers the API of SCORM 1.2."""

SCHEMA_FILES = {
    imscp.NAMESPACE_2004: "imscp_v1p1.xsd",
    adlcp.NAMESPACE_2004: "adlcp_v1p3.xsd",
    imsss.SEQ: "adlseq_v1p3.xsd",
    imsss.NAV: "adlnav_v1p3.xsd",
    imsss.NAMESPACE: "imsss_v1p0.xsd",
    metadata.NAMESPACE: "lom.xsd",
}
PREFIXES = {
    None: imscp.NAMESPACE_2004,
    "adlcp": adlcp.NAMESPACE_2004,
    "adlnav": imsss.NAV,
    "imsss": imsss.NAMESPACE,
    "lom": metadata.NAMESPACE,
    "xsi": imscp.INSTANCE,
}
"""Moodle reads prefixes, not namespaces: the package's own elements without one, ADL's and IMS's with these."""

HIDDEN = ("previous", "continue", "abandon", "abandonAll")
"""Buttons of an LMS that lead nowhere in a package of one SCO, or throw away what a learner has done."""

PRIMARY = "primary"
"""The one objective of the item: the module's own result."""


def manifest(publication: Publication, names: Sequence[str], edition: int) -> bytes:
    """The manifest of a package that holds the files `names` (control documents left out)."""
    root = xml.element(
        imscp.name_2004("manifest"),
        {
            "identifier": identifier(publication, "manifest"),
            "version": publication.course.version,
            f"{{{imscp.INSTANCE}}}schemaLocation": " ".join(
                f"{space} {file}" for space, file in SCHEMA_FILES.items()
            ),
        },
        _one(
            "metadata",
            _one("schema", "ADL SCORM"),
            _one("schemaversion", VERSIONS[edition]),
            metadata.lom(publication),
        ),
        _organizations(publication, edition),
        _resources(publication, names),
        nsmap=PREFIXES,
    )
    return xml.serialise(root)


def identifier(publication: Publication, what: str) -> str:
    """`what_COURSE_MODULE`."""
    return imscp.identifier(what, publication.course.id, publication.id)


def _organizations(publication: Publication, edition: int) -> _Element:
    organization = identifier(publication, "organization")
    return _one(
        "organizations",
        _one(
            "organization",
            _one("title", imscp.shortened(publication.title)),
            _item(publication, edition),
            _sequencing(_ss("controlMode", choice="true", flow="true")),
            identifier=organization,
        ),
        default=organization,
    )


def _item(publication: Publication, edition: int) -> _Element:
    return _one(
        "item",
        _one("title", imscp.shortened(publication.title)),
        _completion(edition),
        _presentation(),
        _sequencing(
            _objectives(publication),
            _ss("deliveryControls", completionSetByContent="true", objectiveSetByContent="true"),
        ),
        identifier=identifier(publication, "item"),
        identifierref=identifier(publication, "resource"),
    )


def _completion(edition: int) -> _Element:
    """Complete at a progress of 1, which the adapter tells exactly when the module is finished."""
    threshold = adlcp.name_2004("completionThreshold")
    if edition == min(VERSIONS):
        return xml.element(threshold, None, "1.0")
    return xml.element(threshold, {"completedByMeasure": "true", "minProgressMeasure": "1.0"})


def _presentation() -> _Element:
    hidden = (xml.element(imsss.nav("hideLMSUI"), None, word) for word in HIDDEN)
    interface = xml.element(imsss.nav("navigationInterface"), None, *hidden)
    return xml.element(imsss.nav("presentation"), None, interface)


def _objectives(publication: Publication) -> _Element:
    """The pass mark where the test decides; never a map to other objectives, which no Moodle survives."""
    mark = tuple(_measures(publication.mastery))
    by_measure = {"satisfiedByMeasure": "true"} if mark else {}
    return _ss("objectives", _ss("primaryObjective", *mark, objectiveID=PRIMARY, **by_measure))


def _measures(mastery: int) -> Iterator[_Element]:
    if mastery:
        yield _ss("minNormalizedMeasure", f"{mastery / 100:g}")


def _resources(publication: Publication, names: Sequence[str]) -> _Element:
    resource = _one(
        "resource",
        *(_one("file", href=written(name)) for name in names),
        identifier=identifier(publication, "resource"),
        type="webcontent",
        href=written(publication.leaves[0].href),
    )
    resource.set(adlcp.name_2004("scormType"), "sco")
    return _one("resources", resource)


def _sequencing(*children: _Element) -> _Element:
    return _ss("sequencing", *children)


def _ss(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imsss.name(name), attributes, *children)


def _one(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imscp.name_2004(name), attributes, *children)
