"""What a desktop remembers about a folder has no place in a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.package import is_clutter
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings


@rule(
    "SK517", "clutter", Severity.INFO,
    "The archive holds {what}: a desktop left it there.",
    help="Nothing need be done: no LMS minds. 'scormkit repair' leaves such files out.",
)  # fmt: skip
def clutter(package: Package) -> Findings:
    """`__MACOSX`, `.DS_Store`, `Thumbs.db` and `desktop.ini` say how a folder looked on somebody's machine.

    They do no harm, but they tell strangers the names of files that were in the folder once.

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

    Bad (__MACOSX/._index.html):

        Mac OS X

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
    found = [entry.name for entry in package.entries if is_clutter(entry.name)]
    if found:
        more = f" and {len(found) - 1:,} more such" if len(found) > 1 else ""
        yield Where(found[0]), {"what": f"'{found[0]}'{more}"}
