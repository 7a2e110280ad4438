"""A course as a whole has nothing above it and nothing before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings

NOWHERE = {"exitParent": "above", "previous": "before"}


@rule(
    "SK674", "action-above-the-course", Severity.ERROR,
    "A rule of the whole course says '{action}', but there is nothing {place} it.",
    help="Write 'exitAll' to end the course, or 'retryAll' to begin it again; or move the rule into an item.",
    clause="M38",
)  # fmt: skip
def action_above_the_course(sequencing: Sequencing) -> Findings:
    """ADL forbids the actions exitParent and previous in the sequencing of an organization.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <imsss:sequencing><imsss:sequencingRules>
                <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="completed"/></imsss:ruleConditions><imsss:ruleAction action="exitParent"/></imsss:postConditionRule>
              </imsss:sequencingRules></imsss:sequencing>
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
              <imsss:sequencing><imsss:sequencingRules>
                <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="completed"/></imsss:ruleConditions><imsss:ruleAction action="exitAll"/></imsss:postConditionRule>
              </imsss:sequencingRules></imsss:sequencing>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if sequencing.of != "organization":
        return
    for one in sequencing.rules:
        if one.name == "postConditionRule" and one.action.strip() in NOWHERE:
            yield one.where, {"action": one.action.strip(), "place": NOWHERE[one.action.strip()]}
