"""What a manifest lists should be in the package."""

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
    "SK539", "listed-file-missing", Severity.WARNING,
    "The manifest lists '{href}', which is not in the package.",
    help="If a page needs the file, add it and zip the course again; if none does, delete the line from the manifest.",
    clause="M19",
)  # fmt: skip
def listed_file_missing(package: ContentPackage) -> Findings:
    """A picture or a film that was forgotten when the course was zipped.

    One real package of five lists at least one file that is not there.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="ring.svg"/></resource>
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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="ring.svg"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (ring.svg):

        <svg xmlns="http://www.w3.org/2000/svg"/>
    """
    launched = {item.identifierref for item in package.manifest.items()}
    for resource in package.manifest.resources:
        started = {resource.address.path} if resource.identifier in launched else set()
        for file in resource.files:
            if (
                file.address.path
                and file.address.path not in started
                and not _found(file.address, package.names)
            ):
                yield file.where, {"href": file.href}


def _found(address: Address, names: frozenset[str]) -> bool:
    return there(address, names) or bool(nearly(address, names))
