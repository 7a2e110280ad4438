"""Who opens a session with the LMS should end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK548", "finish-nowhere", Severity.INFO,
    "The scripts call {begin}, and {end} stands in none of them.",
    help="Play it once in your LMS, close it half-way and open it again. If time or results are missing, ask whoever made it to call {end} when the page is left.",
    clause="R3",
)  # fmt: skip
def finish_nowhere(package: Playable) -> Findings:
    """An LMS keeps what it was told when the session ends: some throw it away where nobody ends it.

    The time spent, the status and the score of the last minutes may be lost.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="course.js"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><script src="course.js"></script><p>Welcome.</p></html>

    Bad (course.js):

        parent.API.LMSInitialize("");
        parent.API.LMSSetValue("cmi.core.lesson_status", "completed");

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="course.js"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><script src="course.js"></script><p>Welcome.</p></html>

    Good (course.js):

        var api = parent.API;
        api.LMSInitialize("");
        api.LMSSetValue("cmi.core.lesson_status", "completed");
        window.onunload = function () { api.LMSFinish(""); };
    """
    if not package.whole or not package.opened:
        return
    if (
        package.standard == "scorm12"
        and "LMSInitialize" in package.words
        and "LMSFinish" not in package.words
    ):
        yield package.words["LMSInitialize"], {"begin": "LMSInitialize", "end": "LMSFinish"}
    later = package.standard.startswith("scorm2004") and "API_1484_11" in package.words
    if later and "Initialize" in package.words and "Terminate" not in package.words:
        yield package.words["Initialize"], {"begin": "Initialize", "end": "Terminate"}
