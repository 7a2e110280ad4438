"""Says what holds no manifest and is no package: the source of a course, a document, archives in an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.conformance import messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics import Diagnostic

ARCHIVES = (".zip", ".pif")
MANIFESTS = ("imsmanifest", "tincan", "cmi5")

PUBLISHED = "Add it to a course as a file, or ask whoever made it for the course published as SCORM"
RESTORE = "Restore it: in Moodle under 'Course reuse', 'Restore'. As a SCORM activity it cannot be opened"
OTHERS = (
    ("word/document.xml", "a document of Word", PUBLISHED),
    ("ppt/presentation.xml", "a presentation of PowerPoint", PUBLISHED),
    ("xl/workbook.xml", "a workbook of Excel", PUBLISHED),
    ("META-INF/container.xml", "an e-book (EPUB)", PUBLISHED),
    ("META-INF/manifest.xml", "a document of OpenDocument", PUBLISHED),
    ("h5p.json", "an H5P activity", "Add it as an H5P activity, which most LMSs know"),
    ("moodle_backup.xml", "a backup of Moodle", RESTORE),
)
"""A file that each kind of archive has, what it is, and what to do with it."""


NOTHING_ELSE = (messages.ANOTHER_ARCHIVE, messages.COURSE_SOURCE)
"""Of what was never meant as a package nothing else is worth saying."""


def instead(names: Sequence[str]) -> Diagnostic:
    """The one thing to say of what holds no manifest."""
    for file, what, mend in OTHERS:
        if file in names:
            return messages.ANOTHER_ARCHIVE.at(None, what=what, mend=mend)
    if source := course_file(names):
        return messages.COURSE_SOURCE.at(None, file=source)
    archives = [name for name in names if name.lower().endswith(ARCHIVES)]
    if archives:
        return messages.ARCHIVE_OF_ARCHIVES.at(None, count=len(archives), name=archives[0])
    near = next((name for name in names if _last(name).startswith(MANIFESTS)), "")
    return messages.NO_MANIFEST.at(None, near=f"'{near}' looks like one by another name." if near else "")


def course_file(names: Sequence[str]) -> str:
    """The file that makes something the source of a course, the nearest to its top; "" where there is none."""
    found = [name for name in names if _last(name) == "course.yaml" or name.endswith(".course.yaml")]
    return min(found, key=lambda name: name.count("/"), default="")


def _last(name: str) -> str:
    return name.rpartition("/")[2].lower()
