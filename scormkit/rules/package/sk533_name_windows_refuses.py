"""Some names cannot be stored on Windows, and many LMSs and learners use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings

DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')


@rule(
    "SK533", "name-windows-refuses", Severity.WARNING,
    "Windows cannot store a file called '{name}': {why}.",
    help="Rename the file, and change every link to it. Small letters, digits, '-', '_' and '.' are safe everywhere.",
)  # fmt: skip
def name_windows_refuses(package: Package) -> Findings:
    """An LMS on Windows refuses the upload or leaves the file out.

    Names must not hold any of `< > : " | ? *`, end with a dot or a blank, or be one of the old names of devices,
    such as `con` and `aux`.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="why%3F.html"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (why?.html):

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="why.html"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (why.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    for name in package.files:
        why = next((why for part in name.split("/") if (why := _trouble(part))), "")
        if why:
            yield Where(name), {"name": name, "why": why}


def _trouble(part: str) -> str:
    if found := FORBIDDEN.search(part):
        return f"it holds '{found[0]}'" if found[0].isprintable() else "it holds an invisible character"
    if part.endswith((".", " ")):
        return "it ends with a dot or a blank"
    return "that is the name of a device" if DEVICES.fullmatch(part) else ""
