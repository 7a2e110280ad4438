"""The 4th Edition says in attributes when an item is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imscp import edition
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK632", "completion-threshold-words", Severity.WARNING,
    "'{title}' says '{words}' in <adlcp:completionThreshold>, as the 3rd Edition does.",
    help="Write it as an attribute: minProgressMeasure, together with completedByMeasure.",
    clause="M34",
)  # fmt: skip
def completion_threshold_words(manifest: Manifest) -> Findings:
    """An LMS of the 4th Edition reads the attributes, and completes nobody by these words.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title>
                <adlcp:completionThreshold>0.8</adlcp:completionThreshold>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title>
                <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if edition(manifest) != "scorm2004-4":
        return
    for item in manifest.items():
        for said in item.said:
            if said.name == "completionThreshold" and said.text:
                yield said.where, {"title": item.title or item.identifier, "words": said.text}
