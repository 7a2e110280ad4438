"""A backslash is a folder separator on Windows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings


@rule(
    "SK530", "backslash-in-name", Severity.WARNING,
    "The name '{name}' in the archive holds a backslash{more}.",
    help="Zip the course again with another program: folders in an archive are written with '/'.",
    clause="P03",
)  # fmt: skip
def backslash_in_name(package: Package) -> Findings:
    r"""Old programs on Windows write `media\film.mp4` into archives.

    On a server that is one file with an odd name in no folder, and the page that shows the film finds nothing. Some
    LMSs mend it, others do not.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="media/ring.svg"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (media\ring.svg):

        <svg xmlns="http://www.w3.org/2000/svg"/>

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="media/ring.svg"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (media/ring.svg):

        <svg xmlns="http://www.w3.org/2000/svg"/>
    """
    found = [entry.name for entry in package.entries if "\\" in entry.name]
    if found:
        more = f", and {len(found) - 1} more do" if len(found) > 1 else ""
        yield Where(found[0]), {"name": found[0], "more": more}
