"""A file of metadata that the manifest names should be in the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import there
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import ContentPackage
    from scormkit.rules import Findings


@rule(
    "SK541", "metadata-file-missing", Severity.WARNING,
    "The manifest says that '{href}' describes it, but the package holds no such file.",
    help="Export the package again, or delete the line <adlcp:location>.",
    clause="M33",
)  # fmt: skip
def metadata_file_missing(package: ContentPackage) -> Findings:
    """Repositories show title, author and rights from this file.

    LMSs that only play courses do not miss it.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion><adlcp:location>metadata.xml</adlcp:location></metadata>
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
    manifest = package.manifest
    inside = (location for resource in manifest.resources for location in resource.locations)
    for location in (*manifest.locations, *inside):
        if location.address.path and not there(location.address, package.names):
            yield location.where, {"href": location.href}
