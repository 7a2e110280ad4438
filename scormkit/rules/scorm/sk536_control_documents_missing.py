"""The schema files that a manifest names should lie beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import resolved, there
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import ContentPackage
    from scormkit.rules import Findings


@rule(
    "SK536", "control-documents-missing", Severity.WARNING,
    "The manifest names schema files that are not in the package: {names}.",
    help="Export the package again with its control documents (the .xsd files), or leave it as it is if your LMS takes it: most never look.",
    clause="P09",
)  # fmt: skip
def control_documents_missing(package: ContentPackage) -> Findings:
    """SCORM wants the schemas that `xsi:schemaLocation` names in the package.

    One package of three in the field lacks them and works; ADL's test suite and a few LMSs refuse such a package.

    Bad (imsmanifest.xml):

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

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

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

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    named = package.manifest.schema_locations or ()
    addresses = [resolved("", token) for token in named[1::2]]
    missing = [address.path for address in addresses if address.path and not there(address, package.names)]
    if missing:
        yield package.manifest.where, {"names": ", ".join(f"'{name}'" for name in dict.fromkeys(missing))}
