"""Parameters are added to the address of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings

PAIR = r"[^=&#?\s]+=[^&#\s]*"
FORM = re.compile(rf"[?&]?{PAIR}(?:&{PAIR})*(?:#\S*)?|#\S*")


@rule(
    "SK621", "parameters-malformed", Severity.WARNING,
    "The parameters '{parameters}' of '{title}' are not of the form ?name=value&name=value.",
    help="Write them so, with blanks as %20; a part of a page is #name.",
    clause="M23",
)  # fmt: skip
def parameters_malformed(item: Item) -> Findings:
    """An LMS puts them behind the address as they are.

    What is not of this form breaks the address.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco" parameters="lesson 1"><title>My course</title></item>
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
              <item identifier="one" identifierref="sco" parameters="?lesson=1"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if item.parameters.strip() and not FORM.fullmatch(item.parameters.strip()):
        yield item.where, {"parameters": item.parameters, "title": item.title or item.identifier}
