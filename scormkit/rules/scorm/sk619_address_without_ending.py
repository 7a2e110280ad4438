"""A server tells by the ending of a name what kind of file it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Resource
    from scormkit.rules import Findings


@rule(
    "SK619", "address-without-ending", Severity.WARNING,
    "The address '{href}' ends without '.html' or another ending.",
    help="Name the file itself, such as '{better}': an LMS does not open folders.",
    clause="M21",
)  # fmt: skip
def address_without_ending(resource: Resource) -> Findings:
    """On the web a folder opens its index page.

    Inside an LMS it does not: the learner sees 'File not found', or a download.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="start"><file href="start"/></resource>
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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="start/index.html"><file href="start/index.html"/></resource>
          </resources>
        </manifest>
    """
    last = resource.address.path.rpartition("/")[2]
    if last and "." not in last:
        yield resource.where, {"href": resource.href, "better": f"{resource.address.path}/index.html"}
