"""What a menu entry opens has to be in the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import nearly, there
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.address import Address
    from scormkit.formats.imscp import ContentPackage
    from scormkit.rules import Findings


@rule(
    "SK538", "launch-file-missing", Severity.ERROR,
    "'{href}', which opens '{title}', is not in the package.",
    help="Add the file, or mend the address in the manifest. A learner who clicks here sees 'File not found'.",
    clause="M19",
)  # fmt: skip
def launch_file_missing(package: ContentPackage) -> Findings:
    """The manifest tells the LMS which page to open.

    Without that page nothing starts.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="start.html"><file href="start.html"/></resource>
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
    for item in package.manifest.items():
        resource = package.manifest.resource(item.identifierref) if item.identifierref else None
        if resource and resource.address.path and not _found(resource.address, package.names):
            yield resource.where, {"href": resource.href, "title": item.title or item.identifier}


def _found(address: Address, names: frozenset[str]) -> bool:
    return there(address, names) or bool(nearly(address, names))
