"""A manifest should say which edition of SCORM it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK601", "metadata-missing", Severity.WARNING,
    "The manifest does not say {what}.",
    help="Put <metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata> right after the <manifest> tag.",
    clause="M05",
)  # fmt: skip
def metadata_missing(manifest: Manifest) -> Findings:
    """LMSs that play several editions decide by this line.

    One package of eleven lacks it; Moodle then takes it for SCORM 1.2.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
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
    version = "1.2" if manifest.is_scorm12 else "2004 3rd Edition"
    if metadata is None:
        yield manifest.where, {"what": "which standard it follows, nor which version", "version": version}
    elif metadata.schema is None or metadata.schemaversion is None:
        lacks = "schema" if metadata.schema is None else "schemaversion"
        yield metadata.where, {"what": f"its <{lacks}>", "version": version}
