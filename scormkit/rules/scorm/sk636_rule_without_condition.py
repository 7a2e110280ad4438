"""A rule says when it applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK636", "rule-without-condition", Severity.ERROR,
    "A <imsss:{name}> says '{action}' and not when.",
    help="Write <imsss:ruleConditions> with a condition before the action; 'always' is one.",
    clause="M38",
)  # fmt: skip
def rule_without_condition(sequencing: Sequencing) -> Findings:
    """LMSs differ: some apply such a rule always, some never.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing><imsss:sequencingRules>
                <imsss:preConditionRule><imsss:ruleAction action="disabled"/></imsss:preConditionRule>
              </imsss:sequencingRules></imsss:sequencing></item>
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
                <imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule>
              </imsss:sequencingRules></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    for one in sequencing.rules:
        if not one.conditions:
            yield one.where, {"name": one.name, "action": one.action}
