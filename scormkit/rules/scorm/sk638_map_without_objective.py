"""A map says which objective it shares, and under what name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK638", "map-without-objective", Severity.ERROR,
    "{what}.",
    help="Give the objective an objectiveID, and each map a targetObjectiveID; they may be any words without blanks.",
    clause="M39",
)  # fmt: skip
def map_without_objective(sequencing: Sequencing) -> Findings:
    """A result is shared between two objectives that both have a name.

    Without one there is nothing to share, and LMSs refuse the package or lose the result.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives>
                <adlseq:objectives><adlseq:objective objectiveID="done"><adlseq:mapInfo targetObjectiveID=" " writeRawScore="true"/></adlseq:objective></adlseq:objectives>
              </imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives>
                <adlseq:objectives><adlseq:objective objectiveID="done"><adlseq:mapInfo targetObjectiveID="course-done" writeRawScore="true"/></adlseq:objective></adlseq:objectives>
              </imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    for one in sequencing.objectives:
        if one.primary and one.maps and one.id is None:
            yield one.where, {"what": "The primary objective has a map, but no objectiveID"}
    for each in sequencing.maps():
        if not each.target.strip():
            yield each.where, {"what": "A <mapInfo> has an empty targetObjectiveID"}
