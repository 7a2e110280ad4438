"""A manifest should list what the package holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.package import is_clutter
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.formats.address import Address
    from scormkit.formats.imscp import ContentPackage, Manifest
    from scormkit.rules import Findings

MANIFESTS = frozenset(("imsmanifest.xml", "tincan.xml", "cmi5.xml"))
CONTROL = (".xsd", ".dtd")


@rule(
    "SK537", "unlisted-files", Severity.INFO,
    "No resource of the manifest lists '{name}'{more}.",
    help="Nothing need be done: LMSs unpack them all the same. If you do not know them, look whether they belong to the course.",
    clause="P08",
)  # fmt: skip
def unlisted_files(package: ContentPackage) -> Findings:
    """Working files, old versions and notes for trainers travel along unseen, and learners can open them.

    Nine of ten real packages have files that no manifest lists, mostly harmless ones.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (notes-for-the-trainer.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    listed = {
        path.casefold() for address in addresses(package.manifest) for path in (address.path, address.raw)
    }
    unlisted = [
        name for name in sorted(package.names) if name.casefold() not in listed and not _expected(name)
    ]
    if unlisted:
        others = len(unlisted) - 1
        more = f", nor {others:,} more file{'s' if others > 1 else ''} of the package" if others else ""
        yield None, {"name": unlisted[0], "more": more}


def addresses(manifest: Manifest) -> Iterator[Address]:
    """Where everything leads that a manifest speaks of."""
    yield from (location.address for location in manifest.locations)
    for resource in manifest.resources:
        yield resource.address
        yield from (file.address for file in (*resource.files, *resource.locations))
    for inner in manifest.inner:
        yield from addresses(inner)


def _expected(name: str) -> bool:
    return name.lower() in MANIFESTS or name.endswith(CONTROL) or is_clutter(name)
