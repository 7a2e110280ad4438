"""No two maps fill the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK640", "maps-collide", Severity.ERROR,
    "{what}",
    help="Let one map only read a value of an objective, and one map only write it to a target: write read…='false' or delete the write.",
    clause="M40",
)  # fmt: skip
def maps_collide(sequencing: Sequencing) -> Findings:
    """Where two maps meet, the last one wins in one LMS and the first in another: learners pass here and fail there.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives><adlseq:objectives><adlseq:objective objectiveID="done">
                <adlseq:mapInfo targetObjectiveID="one"/><adlseq:mapInfo targetObjectiveID="two"/>
              </adlseq:objective></adlseq:objectives></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives><adlseq:objectives><adlseq:objective objectiveID="done">
                <adlseq:mapInfo targetObjectiveID="one"/>
              </adlseq:objective></adlseq:objectives></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    written: set[tuple[str, str]] = set()
    for one in (*sequencing.objectives, *sequencing.extended):
        read: set[str] = set()
        for each in one.maps:
            if twice := sorted(read & each.reads):
                yield (
                    each.where,
                    {"what": f"The objective '{one.id or ''}' reads {twice[0]} from two places."},
                )
            read |= each.reads
            if again := sorted(value for value in each.writes if (each.target, value) in written):
                yield each.where, {"what": f"Two maps write {again[0]} to '{each.target}'."}
            written |= {(each.target, value) for value in each.writes}
