"""A resource that nothing names is never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK625", "resource-unused", Severity.INFO,
    "Nothing opens or needs the resource '{identifier}'.",
    help="Delete it, or give it an item, if learners should see it.",
    clause="M26",
)  # fmt: skip
def resource_unused(manifest: Manifest) -> Findings:
    """It travels along and nobody sees it; perhaps its entry in the menu was forgotten.

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
            <resource identifier="two" type="webcontent" adlcp:scormtype="asset" href="two.html"><file href="two.html"/></resource>
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
    if not manifest.organizations or manifest.inner:
        return
    used = {item.identifierref for item in manifest.items()}
    used |= {
        dependency.identifierref for resource in manifest.resources for dependency in resource.dependencies
    }
    for resource in manifest.resources:
        if resource.identifier not in used:
            yield resource.where, {"identifier": resource.identifier}
