"""Moodle records nothing of a course that holds assets alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK807", "moodle-only-assets", Severity.WARNING,
    "All that the menu opens is an asset: Moodle calls it completed when it is opened, and records no score.",
    help='If the pages report, write {attribute}="sco" for "asset"; if they only show something, nothing is wrong.',
    clause="",
)  # fmt: skip
def moodle_only_assets(manifest: Manifest) -> Findings:
    """An asset is a page that does not speak to the LMS.

    Moodle opens it by a redirect and marks it completed at once; pages that look for the LMS find none. Where the manifest
    gives such a page a mastery score or a time limit, SK631 has said so already.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="page"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="page" type="webcontent" adlcp:scormtype="asset" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="page"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    if any(item.said for item in manifest.items()):
        return
    opened = [manifest.resource(item.identifierref) for item in manifest.items() if item.identifierref]
    found = [resource for resource in opened if resource]
    if found and all(resource.scormtype.lower() == "asset" for resource in found):
        yield found[0].where, {"attribute": f"{found[0].prefix or 'adlcp'}:{found[0].spelling}"}
