"""A dependency has to name a resource that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK623", "dependency-dangling", Severity.ERROR,
    "The resource '{identifier}' depends on '{wanted}', and there is no resource of this name.",
    help="Write the identifier of a <resource> of this manifest, or delete the dependency.",
    clause="M25",
)  # fmt: skip
def dependency_dangling(manifest: Manifest) -> Findings:
    """The files that the page shares with others are named nowhere; systems that copy by the manifest leave them out.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/>
              <dependency identifierref="shared"/></resource>
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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/>
              <dependency identifierref="shared"/></resource>
            <resource identifier="shared" type="webcontent" adlcp:scormtype="asset"><file href="style.css"/></resource>
          </resources>
        </manifest>
    """
    for resource in manifest.resources:
        for dependency in resource.dependencies:
            if manifest.resource(dependency.identifierref) is None:
                yield (
                    dependency.where,
                    {"identifier": resource.identifier, "wanted": dependency.identifierref},
                )
