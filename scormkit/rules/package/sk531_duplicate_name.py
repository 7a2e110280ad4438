"""Two files of one name in an archive hide each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings


@rule(
    "SK531", "duplicate-name", Severity.WARNING,
    "The archive holds {count} files called '{name}'.",
    help="Delete all but one and zip the course again: which of them a learner sees depends on the LMS.",
    clause="P04",
)  # fmt: skip
def duplicate_name(package: Package) -> Findings:
    """A program that adds to an archive instead of replacing leaves the old file in it.

    Some LMSs unpack the first, others the last.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome back.</p></html>

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
    names = Counter(entry.name for entry in package.entries if not entry.name.endswith("/"))
    for name, count in names.items():
        if count > 1:
            yield Where(name), {"count": count, "name": name}
