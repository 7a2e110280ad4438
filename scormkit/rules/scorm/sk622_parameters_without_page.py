"""Parameters belong to an item that opens something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Item
    from scormkit.rules import Findings


@rule(
    "SK622", "parameters-without-page", Severity.WARNING,
    "'{title}' has parameters and opens no page.",
    help="Move them to the item that opens the page, or delete them.",
    clause="M23",
)  # fmt: skip
def parameters_without_page(item: Item) -> Findings:
    """Where nothing is opened, nobody reads them.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" parameters="?lesson=1"><title>My course</title>
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
                <item identifier="two" identifierref="sco" parameters="?lesson=1"><title>Lesson 1</title></item>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if item.parameters.strip() and not item.identifierref:
        yield item.where, {"title": item.title or item.identifier}
