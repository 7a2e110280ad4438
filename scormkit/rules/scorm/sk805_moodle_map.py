"""Moodle dies of maps between objectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK805", "moodle-map", Severity.WARNING,
    "The manifest maps objectives with <imsss:mapInfo>: Moodle cannot open the package.",
    help="Leave the maps out if the package is for Moodle, or export it as SCORM 1.2.",
    clause="",
)  # fmt: skip
def moodle_map(manifest: Manifest) -> Findings:
    """Moodle stops with an exception while it reads the manifest (seen in 4.2 to 5.0, under PHP 8); the activity is not made.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"><imsss:mapInfo targetObjectiveID="a"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    first = next((each for one in manifest.sequencing for each in one.objectives if each.maps), None)
    if first:
        yield first.maps[0].where, {}
