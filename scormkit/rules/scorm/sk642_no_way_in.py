"""Some way must lead from a course to its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK642", "no-way-in", Severity.WARNING,
    "The course forbids choosing an item, and going on to the next: no item can be opened.",
    help="Write flow='true' into <imsss:controlMode>, or choice='true', or both.",
    clause="M42",
)  # fmt: skip
def no_way_in(sequencing: Sequencing) -> Findings:
    """An LMS that obeys shows the menu of the course and opens nothing.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <imsss:sequencing><imsss:controlMode choice="false"/></imsss:sequencing>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    closed = sequencing.of == "organization" and sequencing.idref is None
    if closed and not sequencing.choice and not sequencing.flow:
        yield sequencing.where, {}
