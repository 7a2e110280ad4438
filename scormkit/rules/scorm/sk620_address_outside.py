"""Nothing outside a package can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Resource
    from scormkit.rules import Findings


@rule(
    "SK620", "address-outside", Severity.ERROR,
    "The address '{href}' climbs out of the package.",
    help="Delete the '../' that are too many: what lies outside the package is not on the server.",
    clause="M19",
)  # fmt: skip
def address_outside(resource: Resource) -> Findings:
    """An address with more `../` than there are folders above it leads out of the course.

    Servers refuse it, for good reason.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="../index.html"><file href="../index.html"/></resource>
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
    places = {resource.href: (resource.address, resource.where)}
    places |= {file.href: (file.address, file.where) for file in resource.files if file.href not in places}
    for href, (address, where) in places.items():
        if address.outside:
            yield where, {"href": href}
