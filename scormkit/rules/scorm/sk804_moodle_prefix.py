"""Moodle reads prefixes where others read namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK804", "moodle-prefix", Severity.WARNING,
    "The manifest writes {written}; Moodle reads only {wanted}.",
    help="Write {wanted}, and declare it in the <manifest> tag. To Moodle the pages are mere files otherwise: they open, and nothing is recorded.",
)  # fmt: skip
def moodle_prefix(manifest: Manifest) -> Findings:
    """In XML the prefix is free: what counts is the address that it stands for.

    Moodle compares the letters all the same: package elements without prefix, ADL's with `adlcp:`.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adl="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adl:scormtype="sco" href="index.html"><file href="index.html"/></resource>
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
    if manifest.prefix:
        yield manifest.where, {"written": f"<{manifest.prefix}:manifest>", "wanted": "<manifest>"}
    for resource in manifest.resources:
        if resource.scormtype and resource.prefix != "adlcp":
            yield resource.where, {"written": f"{resource.prefix}:scormtype", "wanted": "adlcp:scormtype"}
            return
