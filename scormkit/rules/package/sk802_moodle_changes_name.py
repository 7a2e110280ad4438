"""Moodle takes some signs out of names of files, and out of no link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings


@rule(
    "SK802", "moodle-changes-name", Severity.WARNING,
    "Moodle will store '{name}' without its '{sign}', and links to it lead nowhere.",
    help="Rename the file, and change every link to it.",
)  # fmt: skip
def moodle_changes_name(package: Package) -> Findings:
    """Moodle removes `&` and `'` from the names of files that it unpacks.

    `q&a.html` becomes `qa.html`; the link to it stays as it was, and the learner sees 'File not found'.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="q%26a.html"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (q&a.html):

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="q-and-a.html"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (q-and-a.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    for name in package.files:
        sign = next((sign for sign in name if sign in "&'"), "")
        if sign:
            yield Where(name), {"name": name, "sign": sign}
