"""SCORM 2004 promises room for so many characters, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imscp import edition
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Where
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings

LIMITS = {
    "version of the manifest": 20,
    "schema": 100,
    "title": 200,
    "identifierref": 2000,
    "parameters of an item": 1000,
    "dataFromLMS": 4000,
    "type of a resource": 1000,
    "address of a resource": 2000,
    "address of a file": 2000,
}
"""Characters; those of an address count with the xml:base before it."""


@rule(
    "SK675", "longer-than-promised", Severity.WARNING,
    "{what} has {length} characters; every LMS takes {limit}, and some no more.",
    help="Shorten it.",
    clause="M28",
)  # fmt: skip
def longer_than_promised(manifest: Manifest) -> Findings:
    """These lengths are the least that an LMS must take. What is longer may be cut off, and a cut address leads nowhere.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, My course about courses, and more</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if not edition(manifest).startswith("scorm2004"):
        return
    for what, words, where in _measured(manifest):
        limit = LIMITS[what]
        if len(words) > limit:
            yield where, {"what": f"The {what}", "length": len(words), "limit": limit}


def _measured(manifest: Manifest) -> Iterator[tuple[str, str, Where]]:
    yield "version of the manifest", manifest.version, manifest.where
    if manifest.metadata:
        yield "schema", manifest.metadata.schema or "", manifest.metadata.where
    for organization in manifest.organizations:
        yield "title", organization.title or "", organization.where
    for item in manifest.items():
        yield "title", item.title or "", item.where
        yield "identifierref", item.identifierref, item.where
        yield "parameters of an item", item.parameters, item.where
        yield from (("dataFromLMS", one.text, one.where) for one in item.said if one.name == "dataFromLMS")
    for resource in manifest.resources:
        yield "type of a resource", resource.type, resource.where
        yield "address of a resource", "".join((*resource.bases, resource.href)), resource.where
        yield from (("address of a file", file.href, file.where) for file in resource.files)
