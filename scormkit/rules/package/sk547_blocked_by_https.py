"""A browser loads no script, style or frame by http into a page that came by https."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.playable import Playable
    from scormkit.rules import Findings


@rule(
    "SK547", "blocked-by-https", Severity.WARNING,
    "The package loads '{address}' by 'http:'. In an LMS that runs on 'https:', as nearly all do, browsers refuse it.",
    help="Ask whoever made it to put the file into the package, or to write 'https:' if that host answers there.",
)  # fmt: skip
def blocked_by_https(package: Playable) -> Findings:
    """Browsers call it mixed content: a page that came safely must not run what came unsafely.

    On the author's own computer it works; in the LMS the frame stays empty, or the course does not start. Pictures, films and
    sounds are tried by `https:` instead, so they are not told here.

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

        <!DOCTYPE html><html lang="en"><title>My course</title><iframe src="http://video.example.org/1" title="Film"></iframe></html>

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="film.html"/></resource>
          </resources>
        </manifest>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><iframe src="film.html" title="Film"></iframe></html>

    Good (film.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Film</p></html>
    """
    told: set[str] = set()
    for one in package.asked:
        if one.blocked and one.address not in told:
            told.add(one.address)
            yield one.where, {"address": one.address}
