"""What a menu entry opens, and the LMS waits to hear from, is a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK543", "launch-no-page", Severity.WARNING,
    "'{title}' opens '{href}', which is {what}. Only a web page can speak to an LMS.",
    help="Put it on a web page that reports, with your authoring tool. If it is only to be shown, upload it to the LMS as a file, without a package.",
    clause="M16",
)  # fmt: skip
def launch_no_page(package: Playable) -> Findings:
    """Browsers show a PDF, and download a slide show; neither tells an LMS that it was read.

    The learner stays 'not attempted' for ever, and no score arrives. Flash has been played by no browser since 2021; a page in PHP
    or ASP needs a web server of its own, and an LMS sends its source to the learner.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="slides.pdf"><file href="slides.pdf"/></resource>
          </resources>
        </manifest>

    Bad (slides.pdf):

        (slides)

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

        <!DOCTYPE html><html lang="en"><title>My course</title><embed src="slides.pdf"><script>parent.API.LMSInitialize(""); onunload = function () { parent.API.LMSFinish(""); };</script></html>
    """
    for one in package.opened:
        what = KINDS.get(one.file.rpartition(".")[2].lower(), "") or _by_bytes(
            package.starts.get(one.file, b"")
        )
        if what:
            yield one.where, {"title": one.title, "href": one.href, "what": what}


def _by_bytes(start: bytes) -> str:
    return next((what for first, what in FIRST if start.startswith(first)), "")


def _kinds() -> Iterator[tuple[str, str]]:
    for what, endings in ENDINGS:
        yield from ((ending, what) for ending in endings.split())


ENDINGS = (
    ("a PDF document", "pdf"),
    ("an office document", "doc docx ppt pptx pps ppsx xls xlsx odt odp ods rtf"),
    ("a Flash film", "swf"),
    ("a film", "mp4 m4v webm ogv mov avi wmv flv mkv"),
    ("a sound", "mp3 m4a aac ogg oga opus wav"),
    ("a picture", "png jpg jpeg gif webp bmp tif tiff"),
    ("an archive", "zip rar 7z tar gz"),
    ("a program for Windows", "exe msi"),
    ("a program for a web server", "php asp aspx jsp cfm"),
)
KINDS = dict(_kinds())
FIRST = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"FWS", "a Flash film"),
    (b"CWS", "a Flash film"),
)
"""The first bytes of what is no page, whatever it is called."""
