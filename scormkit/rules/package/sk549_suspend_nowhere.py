"""Who keeps a place says that the learner will come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK549", "suspend-nowhere", Severity.INFO,
    "The scripts keep a place ({element}), and nowhere say that the learner will come back: '{exit}' is never 'suspend'.",
    help="Close the course half-way in your LMS and open it again. If it begins anew, ask whoever made it to set '{exit}' to 'suspend' before the session ends.",
    clause="cmi.exit",
)  # fmt: skip
def suspend_nowhere(package: Playable) -> Findings:
    """An attempt that is not suspended is over: the next one begins at the first page.

    SCORM 2004 says so, and Moodle does it: bookmark and answers of a learner who was interrupted are gone. In SCORM 1.2
    LMSs differ.

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

        var api = parent.API;
        api.LMSInitialize("");
        api.LMSSetValue("cmi.core.lesson_location", "3");
        window.onunload = function () { api.LMSFinish(""); };

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
        api.LMSSetValue("cmi.core.lesson_location", "3");
        api.LMSSetValue("cmi.core.exit", "suspend");
        window.onunload = function () { api.LMSFinish(""); };
    """
    kept = next(
        (word for word in PLACES if word in package.words and package.standard.startswith(word.split()[0])),
        "",
    )
    if kept and package.whole and package.opened and "suspend" not in package.words:
        yield package.words[kept], dict(zip(("element", "exit"), PLACES[kept], strict=True))


PLACES = {
    "scorm12 place": ("cmi.core.lesson_location or cmi.suspend_data", "cmi.core.exit"),
    "scorm2004 place": ("cmi.location or cmi.suspend_data", "cmi.exit"),
}
"""What keeps a learner's place, and what says that the attempt goes on."""
