"""A SCO has to look for the LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK545", "no-api", Severity.INFO,
    "No script of the package seems to look for the LMS: whoever works through it may stay 'not attempted'.",
    help="Play it once in your LMS and look at the report; or run 'scormkit validate --run'. If nothing arrives, publish the course again as SCORM, not as web pages. If it is only to be read, declare it an asset.",
    clause="R2",
)  # fmt: skip
def no_api(package: Playable) -> Findings:
    """A part that the manifest calls a SCO has to find the LMS's API, and to call it.

    Here none of its names stands in any page or script. That is so where somebody put a manifest beside ordinary web pages.
    Nothing is said of packages that load scripts from elsewhere or keep them packed, and none of pages without any script: those are
    not looked into.

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

        document.title = "Welcome";

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
    silent = package.scripted and package.whole and not any(name in package.words for name in NAMES)
    if silent and package.opened and package.standard.startswith("scorm"):
        yield package.opened[0].where, {}


NAMES = ("API", "API_1484_11", "LMS…")
