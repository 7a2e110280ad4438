"""A pass mark is a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings

NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@rule(
    "SK627", "mastery-score-no-number", Severity.WARNING,
    "The pass mark of '{title}' is '{score}', which is no number.",
    help="Write a number from 0 to 100, such as <adlcp:masteryscore>70</adlcp:masteryscore>.",
    clause="M29",
)  # fmt: skip
def mastery_score_no_number(item: Item) -> Findings:
    """An LMS that cannot read it as a number passes everyone or nobody.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:masteryscore>70 %</adlcp:masteryscore></item>
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
        if said.name == "masteryscore" and not NUMBER.fullmatch(said.text):
            yield said.where, {"title": item.title or item.identifier, "score": said.text}
