"""An address and its file have to agree in capital letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import nearly, there
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import ContentPackage
    from scormkit.rules import Findings


@rule(
    "SK540", "file-name-differs-by-case", Severity.WARNING,
    "The manifest says '{href}'; the file in the package is called '{found}'.",
    help="Write both alike. Where capital letters count, the file is not found.",
    clause="M19",
)  # fmt: skip
def file_name_differs_by_case(package: ContentPackage) -> Findings:
    """On the author's Windows the course works; on a server with Linux, where most LMSs run, `Index.html` and `index.html` are two files.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="Index.html"><file href="Index.html"/></resource>
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
    for resource in package.manifest.resources:
        places = [(resource.href, resource.address, resource.where)]
        places += [(file.href, file.address, file.where) for file in resource.files]
        for href, address, where in {
            address.path: (href, address, where) for href, address, where in places
        }.values():
            found = "" if there(address, package.names) else nearly(address, package.names)
            if found:
                yield where, {"href": href, "found": found}
