"""A course that loads something from elsewhere depends on somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK546", "loads-from-elsewhere", Severity.INFO,
    "The package loads something from {host} ({what}).",
    help="Ask whether that host may see your learners, and what happens without it. Better, have the file in the package.",
)  # fmt: skip
def loads_from_elsewhere(package: Playable) -> Findings:
    """What a page loads from another host, that host can see: who opens the course, from which network, and when.

    Fonts, players and counters are often loaded so. Without the host, or where a firewall keeps it out, the part is missing. Only
    addresses that pages and styles load by themselves are looked at, not links, and not what scripts ask for: `--run` sees those.

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

        <!DOCTYPE html><html lang="en"><title>My course</title><img src="https://cdn.example.org/logo.png" alt="Example"><p>Welcome.</p></html>

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="logo.png"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><img src="logo.png" alt="Example"><p>Welcome.</p></html>

    Good (logo.png):

        (a picture)
    """
    told: set[str] = set()
    for one in package.asked:
        if one.host and not one.blocked and one.host not in told:
            told.add(one.host)
            yield one.where, {"host": one.host, "what": WORDS.get(one.what, "a picture, film or sound")}


WORDS = {
    "script": "a script",
    "link": "a style",
    "icon": "an icon, or something in advance",
    "@import": "a style",
    "url": "a font or picture",
    "iframe": "a page in a frame",
    "frame": "a page in a frame",
}
