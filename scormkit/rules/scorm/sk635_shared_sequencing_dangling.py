"""An IDRef names sequencing that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imsss import COLLECTION
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK635", "shared-sequencing-dangling", Severity.ERROR,
    "A sequencing refers to '{idref}', which stands in no <imsss:sequencingCollection>.",
    help="Write the ID of a sequencing of the collection, or delete IDRef.",
    clause="M37",
)  # fmt: skip
def shared_sequencing_dangling(manifest: Manifest) -> Findings:
    """The item is then played without its rules: what was to be locked is open.

    Bad (imsmanifest.xml):

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
    shared = {one.id for one in manifest.sequencing if one.of == COLLECTION}
    for one in manifest.sequencing:
        if one.idref is not None and (one.idref not in shared or one.of == COLLECTION):
            yield one.where, {"idref": one.idref}
