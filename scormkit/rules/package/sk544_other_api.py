"""The scripts look for the LMS under the name that the manifest's standard gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK544", "other-api", Severity.WARNING,
    "The manifest says {declared}, but the scripts look for the LMS as {other} does ('{name}') and nowhere as {declared} does.",
    help="Publish the course again for {declared}; or, if it is meant for {other}, with the manifest of {other}. As it is, an LMS records nothing.",
    clause="R1",
)  # fmt: skip
def other_api(package: Playable) -> Findings:
    """The manifest decides which API an LMS offers: `API` for SCORM 1.2, `API_1484_11` for SCORM 2004.

    Content that looks only for the other one finds nothing and reports nothing, or shows 'Unable to find an API'. It happens
    where a manifest was copied from another course or written by hand. Scripts that know both names are fine.

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

        var api = parent.API_1484_11;
        api.Initialize("");
        api.SetValue("cmi.completion_status", "completed");
        window.onunload = function () { api.Terminate(""); };

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
    if package.standard == "scorm12" and "API_1484_11" in package.words and "LMS…" not in package.words:
        yield package.words["API_1484_11"], {"declared": OLD, "other": NEW, "name": "API_1484_11"}
    if package.standard.startswith(NEWER) and "LMS…" in package.words and "API_1484_11" not in package.words:
        yield package.words["LMS…"], {"declared": NEW, "other": OLD, "name": "LMSInitialize"}


OLD, NEW, NEWER = "SCORM 1.2", "SCORM 2004", "scorm2004"
