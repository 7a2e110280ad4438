"""The version of a manifest is one of a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imscp import EDITIONS
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK603", "schemaversion-unknown", Severity.WARNING,
    "The manifest gives '{version}' as its version; no LMS knows it.",
    help="Write <schemaversion>{better}</schemaversion>, without blanks around it.",
    clause="M07",
)  # fmt: skip
def schemaversion_unknown(manifest: Manifest) -> Findings:
    """Moodle compares it letter by letter and takes whatever it does not know for SCORM 1.2.

    A course of SCORM 2004 then finds nobody to talk to, and records nothing.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>SCORM 1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
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
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    metadata = manifest.metadata
    if metadata and metadata.schemaversion is not None and metadata.schemaversion not in EDITIONS:
        better = "1.2" if manifest.is_scorm12 else "2004 3rd Edition"
        yield metadata.where, {"version": metadata.schemaversion, "better": better}
