"""An item has to name a resource that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings

SHOWN = 10
"""Identifiers in the message; a manifest may have thousands."""


@rule(
    "SK610", "item-dangling", Severity.ERROR,
    "'{title}' opens the resource '{identifierref}', and there is none of this name.",
    help="Write the identifier of a <resource> of this manifest: {known}.",
    clause="M13",
)  # fmt: skip
def item_dangling(manifest: Manifest) -> Findings:
    """A learner who clicks the entry sees nothing.

    Moodle keeps it in the menu all the same.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="start"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

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
    """
    shown = ", ".join(resource.identifier for resource in manifest.resources[:SHOWN])
    inner = {inner.identifier for inner in manifest.inner}
    for item in manifest.items():
        wanted = item.identifierref
        if wanted and wanted not in inner and manifest.resource(wanted) is None:
            yield (
                item.where,
                {"title": item.title or item.identifier, "identifierref": wanted, "known": shown},
            )
