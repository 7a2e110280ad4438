"""Moodle plays one SCO of a 2004 package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imscp import edition
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK806", "moodle-several-scos", Severity.WARNING,
    "The course has {count} parts that report; in Moodle only the first one opened in each visit records anything.",
    help="For Moodle make one package of each part, or export the course as SCORM 1.2.",
    clause="",
)  # fmt: skip
def moodle_several_scos(manifest: Manifest) -> Findings:
    """After the first part has ended, Moodle takes the next one for ended too (error 104; 4.5, 5.0) until the learner enters again.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <item identifier="two" identifierref="test"><title>My test</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
            <resource identifier="test" type="webcontent" adlcp:scormType="sco" href="test.html"><file href="test.html"/></resource>
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
    opened = [manifest.resource(item.identifierref) for item in manifest.items() if item.identifierref]
    count = sum(1 for resource in opened if resource and resource.scormtype.lower() == "sco")
    if count > 1:
        yield manifest.where, {"count": count}
