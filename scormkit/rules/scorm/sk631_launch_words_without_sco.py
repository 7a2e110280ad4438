"""Pass marks, time limits and launch data belong to items that open a SCO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.adlcp import IN_ITEM, IN_ITEM_2004, OF_ASSETS
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK631", "launch-words-without-sco", Severity.WARNING,
    "'{title}' has <adlcp:{name}> and opens no page that reports.",
    help='Move it to the item that opens the page, or write adlcp:scormtype="sco" into its resource.',
    clause="M32",
)  # fmt: skip
def launch_words_without_sco(manifest: Manifest) -> Findings:
    """Only a page that reports can be told of a pass mark or a time limit.

    Elsewhere nobody reads them.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="asset" href="index.html"><file href="index.html"/></resource>
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
    for item in manifest.items():
        resource = manifest.resource(item.identifierref) if item.identifierref else None
        dangling = bool(item.identifierref) and resource is None  # SK610 says so
        if dangling or (resource and resource.scormtype.lower() == "sco"):
            continue
        for said in item.said:
            known = said.name in IN_ITEM | IN_ITEM_2004 and said.name != "prerequisites"
            if known and not (resource and said.name in OF_ASSETS):
                yield said.where, {"title": item.title or item.identifier, "name": said.name}
