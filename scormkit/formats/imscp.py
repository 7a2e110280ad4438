"""IMS Content Packaging as SCORM uses it: names, and a manifest as read, with the line of everything in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scormkit.formats import adlcp, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Where
    from scormkit.formats.address import Address
    from scormkit.formats.imsss import Sequencing

NAMESPACE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
NAMESPACE_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
BASE = "{http://www.w3.org/XML/1998/namespace}base"
FILE = "imsmanifest.xml"

LONGEST_TITLE = 200
"""The limit of SCORM 1.2, and what 2004 promises; Moodle's column holds 255."""


def name(local: str) -> str:
    """The Clark name of one of its elements in SCORM 1.2."""
    return f"{{{NAMESPACE}}}{local}"


def name_2004(local: str) -> str:
    """The Clark name of one of its elements in SCORM 2004."""
    return f"{{{NAMESPACE_2004}}}{local}"


def identifier(what: str, *ids: str) -> str:
    """`what_COURSE_MODULE`: stable for ever, because an LMS keeps results under the item's.

    Moodle deletes every learner's results when a new release calls the item something else (scormlib.php:706).
    Leading with a word makes it a name even where an id begins with a digit (M03).
    """
    return "_".join([what, *(re.sub(r"[^A-Za-z0-9.-]", "-", part) for part in dict.fromkeys(ids))])


def shortened(title: str) -> str:
    """A title of at most 200 characters, cut between words."""
    return words.shortened(title, LONGEST_TITLE)


@dataclass(frozen=True, slots=True)
class File:
    """A file that a resource lists; `address` says what its href means in the package."""

    href: str
    address: Address
    where: Where


@dataclass(frozen=True, slots=True)
class Dependency:
    """Another resource that this one needs."""

    identifierref: str
    where: Where


@dataclass(frozen=True, slots=True)
class Resource:
    """What can be launched, or what others need.

    `scormtype` is "" where absent; `prefix` is what the manifest writes before it, `spelling` how it spells the
    attribute; `bases` are the xml:base values above and at the resource, outermost first.
    """

    identifier: str
    type: str
    href: str
    address: Address
    scormtype: str
    prefix: str
    spelling: str
    bases: tuple[str, ...]
    files: tuple[File, ...]
    dependencies: tuple[Dependency, ...]
    locations: tuple[File, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the menu; `title` is None where there is none; `said` is what ADL adds for its launch."""

    identifier: str
    identifierref: str
    title: str | None
    parameters: str
    isvisible: str
    items: tuple[Item, ...]
    said: tuple[adlcp.Said, ...]
    where: Where

    def all(self) -> Iterator[Item]:
        """Itself and all items below, in reading order; a stack, because strangers nest hundreds."""
        pending = [self]
        while pending:
            item = pending.pop()
            yield item
            pending.extend(reversed(item.items))


@dataclass(frozen=True, slots=True)
class Organization:
    """One table of contents."""

    identifier: str
    title: str | None
    items: tuple[Item, ...]
    where: Where

    def all(self) -> Iterator[Item]:
        """All its items, in reading order."""
        for item in self.items:
            yield from item.all()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the manifest says of itself; None where the element is absent."""

    schema: str | None
    schemaversion: str | None
    where: Where


@dataclass(frozen=True)
class Manifest:
    """A manifest as read, whatever the edition: children are known by name in any of its namespaces.

    `default` is organizations@default, None where absent; `locations` the metadata files it names;
    `schema_locations` the tokens of xsi:schemaLocation, None where absent; `namespaces` those of all elements
    and attributes, in order of appearance; `adl` those of ADL among them; `inner` its sub-manifests;
    `sequencing` that of 2004, of organizations, items and collections; `misplaced` what ADL adds for the launch
    of an item and stands elsewhere.
    """

    identifier: str
    version: str
    namespace: str
    prefix: str
    base: str
    metadata: Metadata | None
    default: str | None
    organizations: tuple[Organization, ...]
    resources: tuple[Resource, ...]
    locations: tuple[File, ...]
    schema_locations: tuple[str, ...] | None
    namespaces: tuple[str, ...]
    inner: tuple[Manifest, ...]
    sequencing: tuple[Sequencing, ...]
    misplaced: tuple[adlcp.Said, ...]
    where: Where

    @property
    def adl(self) -> frozenset[str]:
        """ADL's content packaging namespaces in use: of SCORM 1.2, of 2004, or of both."""
        return frozenset(self.namespaces) & {adlcp.NAMESPACE, adlcp.NAMESPACE_2004}

    @property
    def is_scorm12(self) -> bool:
        """Whether its version, or else its namespaces, are those of SCORM 1.2."""
        return edition(self) == "scorm12"

    def items(self) -> Iterator[Item]:
        """All items of all organizations, in reading order."""
        for organization in self.organizations:
            yield from organization.all()

    @cached_property
    def by_identifier(self) -> Mapping[str, Resource]:
        """The resources by identifier, those of sub-manifests too; the first of two alike wins."""
        found: dict[str, Resource] = {}
        for inner in reversed(self.inner):
            found.update(inner.by_identifier)
        return found | {resource.identifier: resource for resource in reversed(self.resources)}

    def resource(self, identifier: str) -> Resource | None:
        """The resource of this identifier, here or in a sub-manifest."""
        return self.by_identifier.get(identifier)


@dataclass(frozen=True, slots=True)
class ContentPackage:
    """A manifest together with the names of the files beside and below it."""

    manifest: Manifest
    names: frozenset[str]


EDITIONS = {
    "1.2": "scorm12",
    "1.3": "scorm2004-2",
    "CAM 1.3": "scorm2004-2",
    "2004 2nd Edition": "scorm2004-2",
    "2004 3rd Edition": "scorm2004-3",
    "2004 4th Edition": "scorm2004-4",
}
"""What a schemaversion stands for."""


def edition(manifest: Manifest) -> str:
    """The standard an LMS takes a manifest for: by the namespace of 1.2, its schemaversion, ADL's namespaces."""
    metadata = manifest.metadata
    if "/imscc" in manifest.namespace or (metadata and metadata.schema == "IMS Common Cartridge"):
        return "common-cartridge"
    if manifest.namespace == NAMESPACE:
        return "scorm12"
    if metadata and metadata.schemaversion in EDITIONS:
        return EDITIONS[metadata.schemaversion]
    if adlcp.NAMESPACE in manifest.adl or not manifest.namespace:
        return "scorm12"
    return "scorm2004-3" if manifest.adl else "unknown"
