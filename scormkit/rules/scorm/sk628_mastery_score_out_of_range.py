"""A pass mark lies between 0 and 100."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings

HIGHEST = 100
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@rule(
    "SK628", "mastery-score-out-of-range", Severity.ERROR,
    "The pass mark of '{title}' is {score}; scores go from 0 to 100.",
    help="Write a number from 0 to 100.",
    clause="M29",
)  # fmt: skip
def mastery_score_out_of_range(item: Item) -> Findings:
    """With a pass mark above 100 nobody ever passes, however well they answer.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:masteryscore>700</adlcp:masteryscore></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    for said in item.said:
        number = NUMBER.fullmatch(said.text) if said.name == "masteryscore" else None
        if number and not 0 <= float(number[0]) <= HIGHEST:
            yield said.where, {"title": item.title or item.identifier, "score": said.text}
