"""xsi:schemaLocation says in pairs which schema belongs to which namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.imscp import INSTANCE
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings

BUILT_IN = (INSTANCE, "http://www.w3.org/XML/1998/namespace")


@rule(
    "SK542", "schema-location-odd", Severity.WARNING,
    "xsi:schemaLocation {why}.",
    help="Write pairs: each namespace that the manifest uses, a blank, and the schema file for it.",
    clause="P10",
)  # fmt: skip
def schema_location_odd(manifest: Manifest) -> Findings:
    """LMSs do not read it; strict checkers such as ADL's test suite refuse a manifest whose pairs do not come out even or leave a namespace out.

    A manifest without the attribute is read everywhere.

    Bad (imsmanifest.xml):

        <manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
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

    Good (imsmanifest.xml):

        <manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
                                      http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd"
                  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
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
    tokens = manifest.schema_locations
    if tokens is None:
        return
    mapped = {*tokens[::2], *BUILT_IN}
    unmapped = [space for space in manifest.namespaces if space and space not in mapped]
    if len(tokens) % 2:
        yield manifest.where, {"why": f"holds {len(tokens)} words, which is no number of pairs"}
    elif unmapped:
        yield manifest.where, {"why": f"does not name {', '.join(unmapped)}"}
