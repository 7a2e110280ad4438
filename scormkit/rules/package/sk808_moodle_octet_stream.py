"""Moodle does not know every kind of file that a browser is particular about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings


@rule(
    "SK808", "moodle-octet-stream", Severity.WARNING,
    "Moodle sends {what} as 'application/octet-stream': {effect}.",
    help="{mend}",
)  # fmt: skip
def moodle_octet_stream(package: Package) -> Findings:
    """A server says of each file what it is; Moodle goes by the ending, and calls what it does not know 'application/octet-stream'.

    Browsers refuse to run a script module of that name, so that the course stays blank; WebAssembly loads the slow way or not at
    all. Fonts (`.woff2`), source maps and pictures (`.avif`) come the same way and work.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="course.mjs"/></resource>
          </resources>
        </manifest>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><script type="module" src="course.mjs"></script><p>Welcome.</p></html>

    Bad (course.mjs):

        var api = parent.API;
        api.LMSInitialize("");
        api.LMSSetValue("cmi.core.lesson_status", "completed");
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

        <!DOCTYPE html><html lang="en"><title>My course</title><script type="module" src="course.js"></script><p>Welcome.</p></html>

    Good (course.js):

        var api = parent.API;
        api.LMSInitialize("");
        api.LMSSetValue("cmi.core.lesson_status", "completed");
        window.onunload = function () { api.LMSFinish(""); };
    """
    for ending, effect, mend in EFFECTS:
        found = [name for name in package.files if name.lower().endswith(ending)]
        if found:
            more = f" and {len(found) - 1:,} more" if len(found) > 1 else ""
            yield Where(found[0]), {"what": f"'{found[0]}'{more}", "effect": effect, "mend": mend}


EFFECTS = (
    (
        ".mjs",
        "browsers do not run it as a module",
        "Let it end in '.js', here and in the pages and scripts that load it; or ask your administrator to add the type 'mjs' to Moodle's file types.",
    ),
    (
        ".wasm",
        "WebAssembly.instantiateStreaming fails, and not every script knows another way",
        "Play the course once in Moodle. If it stops, ask your administrator to add the type 'wasm' (application/wasm) to Moodle's file types.",
    ),
)
