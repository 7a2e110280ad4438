"""Says what a file is that is called a package and is none, by the bytes it begins with, and what to do with it."""

from __future__ import annotations

import re
from typing import TypeAlias

Mistaken: TypeAlias = tuple[str, str]
"""What it is, and what to do; both end a sentence."""

MANIFESTS = {b"tincan": "tincan.xml", b"courseStructure": "cmi5.xml", b"manifest": "imsmanifest.xml"}
"""The first tag of each manifest, and the name by which an LMS looks for it."""

AGAIN = "Copy or download it again, and compare its size with that of the original"
UNPACK = (
    "No LMS opens it. Unpack it: if a zip lies inside, that is the package; else select all that lies inside and "
    "compress that as a zip"
)
ANSWERED = (
    "Open it in a browser or an editor to see what the server said, such as that you have to log in or that a link has "
    "expired; then download the package again"
)
ASK = "Ask whoever made it for the course published as SCORM, which is a zip"
BACKUP = "Restore it as a course: in Moodle under 'Course reuse', 'Restore'. As a SCORM activity it cannot be opened"

OTHERS = (
    (0, b"Rar!", "it is a RAR archive", UNPACK),
    (0, b"7z\xbc\xaf", "it is a 7-Zip archive", UNPACK),
    (0, b"\x1f\x8b", "it is a gzip archive", UNPACK),
    (0, b"BZh", "it is a bzip2 archive", UNPACK),
    (0, b"\xfd7zXZ\x00", "it is an xz archive", UNPACK),
    (257, b"ustar", "it is a tar archive", UNPACK),
    (0, b"PK\x07\x08", "it is one part of an archive that was split", "Ask for the archive in one piece"),
    (0, b"%PDF-", "it is a PDF document", f"Add it to a course as a file; it is no package. {ASK}"),
    (0, b"\xd0\xcf\x11\xe0", "it is a document of an older Word, PowerPoint or Excel", ASK),
    (0, b"{\\rtf", "it is a text of a word processor", ASK),
    (0, b"\x89PNG", "it is a picture", ASK),
    (0, b"\xff\xd8\xff", "it is a picture", ASK),
    (0, b"GIF8", "it is a picture", ASK),
    (4, b"ftyp", "it is a film or a recording", ASK),
    (0, b"MZ", "it is a program for Windows", f"Do not start it. {ASK}"),
    (
        0, b"version https://git-lfs",
        "it is a note of Git LFS that stands for the file",
        "Fetch the file itself, with 'git lfs pull' where the note came from",
    ),
)  # fmt: skip
"""Where in a file a mark stands, what the file is, and what to do."""

AHEAD = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
END = b"PK\x05\x06"
"""With this begins the last record of an archive, within its last 65,557 bytes."""

PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
TAG = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")


def mistaken(name: str, start: bytes) -> Mistaken | None:
    """What a file is that begins like this; None where it may be a package or a manifest."""
    if not start:
        return "it is empty", f"{AGAIN}: the disk may have been full, or the download broken off"
    if name.lower().endswith(".mbz") and start.startswith(b"\x1f\x8b"):
        return "it is a backup of a Moodle course", BACKUP
    for place, mark, what, mend in OTHERS:
        if start.startswith(mark, place):
            return what, mend
    return _page(name, start)


def no_archive(name: str, start: bytes, end: bytes) -> Mistaken:
    """Why a file cannot be opened as an archive, though it begins as nothing else that we know."""
    if END in end:
        return "its table of contents is damaged", AGAIN
    if start.startswith(b"PK"):
        return "its end is missing, as if it had been cut off on its way", AGAIN
    if not start.strip(b"\0"):
        return "it begins with nothing but zeros, as if it had been made and never filled", AGAIN
    return _unpacked(name, start)


def _unpacked(name: str, start: bytes) -> Mistaken:
    """What a file is that is no archive of any kind."""
    if start.lstrip().startswith((b"{", b"[")):
        return "it is data for programs (JSON), perhaps what a server answered in place of the file", ANSWERED
    if CONTROL.search(start):
        return "it begins as no file that scormkit knows by sight", f"{AGAIN}. {ASK}"
    if name.lower().endswith((".md", ".yaml", ".yml")):
        return (
            "it is a text",
            "If it belongs to a course that you write, name its folder: 'scormkit check FOLDER'",
        )
    return "it is a text", ANSWERED


def manifest_name(start: bytes) -> str:
    """The name of the manifest that begins like this, "" where it is no XML."""
    if not start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return ""
    return MANIFESTS[_first_tag(start)]


def _page(name: str, start: bytes) -> Mistaken | None:
    """A web page, or XML that is no manifest; what is called like a manifest is judged as one."""
    opening = _opening(start)
    if PAGE.match(opening):
        return "it is a web page, perhaps what a server answered in place of the file", ANSWERED
    tag = TAG.match(opening)
    if tag is None or tag[1] in MANIFESTS or name.lower() in MANIFESTS.values():
        return None
    return f"it is XML that begins with <{tag[1].decode()}>, and no manifest", ANSWERED


def _first_tag(start: bytes) -> bytes:
    """Of the names that a manifest begins with the first; what stands before it may be a DOCTYPE, or longer than we look."""
    tags = (tag[1] for tag in TAG.finditer(_opening(start)))
    return next((tag for tag in tags if tag in MANIFESTS), b"manifest")


def _opening(start: bytes) -> bytes:
    """What stands after byte order marks, blanks, comments and instructions."""
    rest = start.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"")
    while ahead := AHEAD.match(rest):
        rest = rest[ahead.end() :]
    return rest
