"""Each objective has an id of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK637", "objective-id-twice", Severity.ERROR,
    "The objectiveID '{id}' is {fault}.",
    help="Give each objective of an item an id that no other of its objectives has.",
    clause="M39",
)  # fmt: skip
def objective_id_twice(sequencing: Sequencing) -> Findings:
    """Results go to the objective of that id: of two alike an LMS fills one, and nobody knows which.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/><imsss:objective objectiveID="done"/></imsss:objectives></imsss:sequencing></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done"/><imsss:objective objectiveID="understood"/></imsss:objectives></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    seen: set[str] = set()
    for one in sequencing.objectives:
        if one.id is not None and not one.id.strip():
            yield one.where, {"id": one.id, "fault": "empty"}
        elif one.id is not None and one.id in seen:
            yield one.where, {"id": one.id, "fault": "given twice"}
        seen.add(one.id or "")
