"""Shared sequencing is found by its ID."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imsss import COLLECTION
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imsss import Sequencing
    from scormkit.rules import Findings


@rule(
    "SK634", "shared-sequencing-without-id", Severity.ERROR,
    "A sequencing in <imsss:sequencingCollection> has no ID.",
    help="Write ID='…' into it and IDRef='…' into the items that use it, or delete it.",
    clause="M37",
)  # fmt: skip
def shared_sequencing_without_id(sequencing: Sequencing) -> Findings:
    """Without an ID no item can name it, and nothing of what it says is ever done.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
          <imsss:sequencingCollection><imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing></imsss:sequencingCollection>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><imsss:sequencing IDRef="shared"></imsss:sequencing></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
          <imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:controlMode flow="true"/></imsss:sequencing></imsss:sequencingCollection>
        </manifest>
    """
    if sequencing.of == COLLECTION and sequencing.id is None:
        yield sequencing.where, {}
