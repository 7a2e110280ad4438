"""What names an objective names one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imsss import COLLECTION
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK639", "sequenced-objective-unknown", Severity.ERROR,
    "{what} '{id}', and no objective of its item has this id.",
    help="Write the objectiveID of an objective in the same <imsss:sequencing>.",
    clause="M39",
)  # fmt: skip
def sequenced_objective_unknown(manifest: Manifest) -> Findings:
    """A condition on an objective that does not exist is never true, and a map of it carries nothing.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:sequencingRules>
                <imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition referencedObjective="other" condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule>
              </imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives></imsss:sequencing></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:sequencingRules>
                <imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition referencedObjective="done" condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule>
              </imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="done"/></imsss:objectives></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    shared = {one.id: one for one in manifest.sequencing if one.id is not None}
    for one in manifest.sequencing:
        beside = shared.get(one.idref) if one.idref is not None else None
        known = {each.id for each in (*one.objectives, *(beside.objectives if beside else ()))}
        for rule_ in one.rules:
            for asked in rule_.conditions:
                if asked.objective and asked.objective not in known and one.of != COLLECTION:
                    yield asked.where, {"what": "A condition asks for the objective", "id": asked.objective}
        for each in one.extended:
            if each.id not in known and one.of != COLLECTION:
                yield each.where, {"what": "ADL's part adds maps to the objective", "id": each.id or ""}
