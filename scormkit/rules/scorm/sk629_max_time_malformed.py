"""The time allowed is written as HHHH:MM:SS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings

TIMESPAN = re.compile(r"\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?")


@rule(
    "SK629", "max-time-malformed", Severity.ERROR,
    "The time allowed for '{title}' is '{time}'.",
    help="Write hours, minutes and seconds as 01:30:00.",
    clause="M30",
)  # fmt: skip
def max_time_malformed(item: Item) -> Findings:
    """An LMS that cannot read it sets no limit, or one of no time at all.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:maxtimeallowed>90 minutes</adlcp:maxtimeallowed></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:maxtimeallowed>01:30:00</adlcp:maxtimeallowed></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    for said in item.said:
        if said.name == "maxtimeallowed" and not TIMESPAN.fullmatch(said.text):
            yield said.where, {"title": item.title or item.identifier, "time": said.text}
