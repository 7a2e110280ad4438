"""Only sequencing that others share has an ID."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imsss import COLLECTION
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK633", "sequencing-id-misplaced", Severity.ERROR,
    "The sequencing of an {of} has the ID '{id}'.",
    help="Delete the ID, or move the sequencing into <imsss:sequencingCollection> and name it by IDRef.",
    clause="M37",
)  # fmt: skip
def sequencing_id_misplaced(sequencing: Sequencing) -> Findings:
    """An ID is for what several items share. On an item of its own an LMS need not know it.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing ID="mine"><imsss:controlMode flow="true"/></imsss:sequencing></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if sequencing.id is not None and sequencing.of != COLLECTION:
        yield sequencing.where, {"of": sequencing.of, "id": sequencing.id}
