"""A heading of the menu should not be a page at the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings


@rule(
    "SK612", "folder-with-content", Severity.WARNING,
    "'{title}' opens a page and holds other entries as well.",
    help="Make an item of its own for the page, as the first one inside. SCORM 1.2 allows both at once; SCORM 2004 and some LMSs do not.",
    clause="M14",
)  # fmt: skip
def folder_with_content(item: Item) -> Findings:
    """Many LMSs show such an entry as a heading only, and its page is never opened.

    One real package of twenty has one.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title>
                <item identifier="two" identifierref="sco"><title>Lesson 1</title></item>
              </item>
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
              <item identifier="one"><title>My course</title>
                <item identifier="two" identifierref="sco"><title>Lesson 1</title></item>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if item.items and item.identifierref:
        yield item.where, {"title": item.title or item.identifier}
