"""Moodle keeps titles and identifiers in 255 characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings

MOST = 255


@rule(
    "SK803", "moodle-identifier-too-long", Severity.ERROR,
    "The {what} '{words}' has {length} characters; Moodle's database takes 255.",
    help="Shorten it; Moodle refuses the whole package with 'Error writing to database'.",
)  # fmt: skip
def moodle_identifier_too_long(manifest: Manifest) -> Findings:
    """One title that is longer, and the activity is not created.

    SCORM 1.2 itself allows 200 for a title (SK523) and sets no limit for identifiers.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-lesson-one-of-the-course-about-courses-" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

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
    """
    parts = [("identifier", manifest.identifier, manifest.where)]
    parts += [("identifier", found.identifier, found.where) for found in manifest.organizations]
    parts += [("identifier", item.identifier, item.where) for item in manifest.items()]
    if not manifest.is_scorm12:
        parts += [("title", item.title or "", item.where) for item in manifest.items()]
    for what, words, where in parts:
        if len(words) > MOST:
            yield where, {"what": what, "words": words, "length": len(words)}
