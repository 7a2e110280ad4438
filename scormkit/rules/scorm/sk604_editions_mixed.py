"""Version and tags of a manifest have to be of one edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats import adlcp
from scormkit.formats.imscp import EDITIONS, NAMESPACE
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK604", "editions-mixed", Severity.ERROR,
    "The manifest says '{version}', but its tags are those of SCORM {other}.",
    help="Export the package again: an LMS opens it as {version} and the pages wait for another.",
    clause="M08",
)  # fmt: skip
def editions_mixed(manifest: Manifest) -> Findings:
    """An LMS chooses by the version how it talks to the pages; by the tags it finds out which pages report at all.

    Where these contradict each other, the course opens and nothing is recorded.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
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
    version = (manifest.metadata and manifest.metadata.schemaversion) or ""
    is_2004 = EDITIONS.get(version, "").startswith("scorm2004")
    if is_2004 and {NAMESPACE, adlcp.NAMESPACE} & set(manifest.namespaces):
        yield manifest.where, {"version": version, "other": "1.2"}
    elif version == "1.2" and manifest.namespace == NAMESPACE and adlcp.NAMESPACE_2004 in manifest.namespaces:
        yield manifest.where, {"version": "SCORM 1.2", "other": "2004"}
