"""Writes imsmanifest.xml for SCORM 2004: one organization, an item and a SCO for each module, the sequencing they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.formats import adlcp, imscp, imscp_writer, imsss
from scormkit.formats.imscp_writer import identifier
from scormkit.targets.scorm2004 import metadata, sequencing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from scormkit.model import Made, Publication, Section

VERSIONS = {2: "CAM 1.3", 3: "2004 3rd Edition", 4: "2004 4th Edition"}
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

IDLE = ("previous", "continue")
"""Buttons of an LMS that lead nowhere in a package of one SCO."""

HARMFUL = {2: ("abandon",), 3: ("abandon", "abandonAll"), 4: ("abandon", "abandonAll")}
"""Those that throw away what a learner has done, as far as an edition can hide them."""


def manifest(made: Made, names: Sequence[str], edition: int) -> bytes:
    """The manifest of a package that holds the files `names` (control documents left out)."""
    root = xml.element(
        imscp.name_2004("manifest"),
        {
            "identifier": identifier(made, "manifest"),
            "version": made.course.version,
            f"{{{imscp.INSTANCE}}}schemaLocation": " ".join(
                f"{space} {file}" for space, file in SCHEMA_FILES.items()
            ),
        },
        _one(
            "metadata",
            _one("schema", "ADL SCORM"),
            _one("schemaversion", VERSIONS[edition]),
            metadata.lom(made),
        ),
        _organizations(made, edition),
        _one("resources", *(_resource(folder, one, names) for folder, one in made.placed)),
        nsmap=PREFIXES | ({"adlseq": imsss.SEQ} if sequencing.shared(made) else {}),
    )
    return xml.serialise(root)


def _organizations(made: Made, edition: int) -> _Element:
    organization = _one(
        "organization",
        _one("title", imscp.shortened(made.title)),
        *(item for section in made.sections for item in _section(made, section, edition)),
        sequencing.folder(),
        identifier=identifier(made, "organization"),
    )
    if sequencing.shared(made):
        # What modules know of each other stays in this course, and in this attempt at it.
        organization.set(f"{{{imsss.SEQ}}}objectivesGlobalToSystem", "false")
    return _one("organizations", organization, default=identifier(made, "organization"))


def _section(made: Made, section: Section, edition: int) -> Iterator[_Element]:
    """The items of a part in a folder of its own; of modules in no part, as they are."""
    items = [_item(made, one, edition) for one in section.publications]
    if not section.id:
        yield from items
        return
    folder = imscp.identifier("part", made.course.id, section.id)
    title = _one("title", imscp.shortened(section.title))
    yield _one("item", title, *items, sequencing.folder(), identifier=folder)


def _item(made: Made, publication: Publication, edition: int) -> _Element:
    return _one(
        "item",
        _one("title", imscp.shortened(publication.title)),
        _completion(edition),
        _presentation(HARMFUL[edition] if len(made.placed) > 1 else IDLE + HARMFUL[edition]),
        sequencing.item(made, publication),
        identifier=identifier(publication, "item"),
        identifierref=identifier(publication, "resource"),
    )


def _completion(edition: int) -> _Element:
    """Complete at a progress of 1, which the adapter tells exactly when the module is finished."""
    threshold = adlcp.name_2004("completionThreshold")
    if edition < max(VERSIONS):
        return xml.element(threshold, None, "1.0")
    return xml.element(threshold, {"completedByMeasure": "true", "minProgressMeasure": "1.0"})


def _presentation(buttons: Sequence[str]) -> _Element:
    hidden = (xml.element(imsss.nav("hideLMSUI"), None, word) for word in buttons)
    interface = xml.element(imsss.nav("navigationInterface"), None, *hidden)
    return xml.element(imsss.nav("presentation"), None, interface)


def _resource(folder: str, publication: Publication, names: Sequence[str]) -> _Element:
    resource = imscp_writer.resource(imscp.name_2004, folder, publication, names)
    resource.set(adlcp.name_2004("scormType"), "sco")
    return resource


def _one(name: str, *children: _Element | str, **attributes: str) -> _Element:
    return xml.element(imscp.name_2004(name), attributes, *children)
