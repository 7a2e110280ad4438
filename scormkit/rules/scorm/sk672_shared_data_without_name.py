"""A store of data that several pages share has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK672", "shared-data-without-name", Severity.ERROR,
    "'{title}' shares data with other pages, but a map does not say which: its targetID is empty.",
    help='Write the name of the store, the same in every item that shares it: <adlcp:map targetID="notes"/>.',
    clause="M35",
)  # fmt: skip
def shared_data_without_name(manifest: Manifest) -> Findings:
    """In the 4th Edition pages can share a store of data; each item names it.

    An LMS cannot find a store without a name, and the page reads nothing back.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:data><adlcp:map targetID=" "/></adlcp:data></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title><adlcp:data><adlcp:map targetID="notes"/></adlcp:data></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    for item in manifest.items():
        for said in item.said:
            if any(not target.strip() for target in said.targets):
                yield said.where, {"title": item.title or item.identifier}
