"""A file that is called a package and is none is named by its first bytes, in our own words, with what to do."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from scormkit import disk
from scormkit.diagnostics.words import LONGEST_QUOTE
from scormkit.mistaken import OTHERS, mistaken, no_archive

if TYPE_CHECKING:
    from pathlib import Path


def archive() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(zipfile.ZipInfo("imsmanifest.xml"), "<manifest/>" * 100)
    return made.getvalue()


def tarred() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as file:
        file.addfile(tarfile.TarInfo("imsmanifest.xml"))
    return made.getvalue()


ZIP = archive()
LOG_IN = b"<html><title>Log in</title>"
WHOLE = "as if it had been cut off on its way"
PAGE = "it is a web page, perhaps what a server answered in place of the file"
KINDS = {
    "empty": (b"", "it is empty", "Copy or download it again"),
    "zeros": (bytes(5000), "nothing but zeros", "Copy or download it again"),
    "half a zip": (ZIP[:600], WHOLE, "compare its size"),
    "a zip without its last bytes": (ZIP[:-30], WHOLE, "compare its size"),
    "a zip with a damaged table": (ZIP.replace(b"PK\x01\x02", b"PK\x01\x00"), "table of contents", "again"),
    "a part": (b"PK\x07\x08PK\x03\x04", "one part of an archive that was split", "in one piece"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "it is a RAR archive", "Unpack it"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "it is a 7-Zip archive", "Unpack it"),
    "gzip": (gzip.compress(ZIP, mtime=0), "it is a gzip archive", "Unpack it"),
    "bzip2": (bz2.compress(ZIP), "it is a bzip2 archive", "Unpack it"),
    "xz": (lzma.compress(ZIP), "it is an xz archive", "Unpack it"),
    "tar": (tarred(), "it is a tar archive", "Unpack it"),
    "page": (b"\xef\xbb\xbf\r\n<!DOCTYPE html>" + LOG_IN, PAGE, "to see what the server said"),
    "page after a comment": (b"<!-- saved from -->\n" + LOG_IN, PAGE, "to see what the server said"),
    "page as XML": (b'<?xml version="1.0"?><!doctype HTML PUBLIC ""><HTML>', PAGE, "to see"),
    "XML": (b'<?xml version="1.0"?><Error><Code>1</Code></Error>', "XML that begins with <Error>", "to see"),
    "JSON": (b'{"error": "gone"}', "data for programs (JSON)", "to see what the server said"),
    "text": (b"Not found", "it is a text", "to see what the server said"),
    "PDF": (b"%PDF-1.7\n", "it is a PDF document", "Ask whoever made it"),
    "old Word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "older Word, PowerPoint or Excel",
        "Ask whoever made it",
    ),
    "picture": (b"\x89PNG\r\n\x1a\n", "it is a picture", "Ask whoever made it"),
    "film": (b"\x00\x00\x00\x18ftypmp42", "it is a film or a recording", "Ask whoever made it"),
    "program": (b"MZ\x90\x00", "it is a program for Windows", "Do not start it"),
    "Git LFS": (b"version https://git-lfs.github.com/spec/v1\n", "a note of Git LFS", "git lfs pull"),
    "anything": (b"\x01\x02\x03", "no file that scormkit knows by sight", "Ask whoever made it"),
}


@pytest.mark.parametrize(("content", "what", "mend"), KINDS.values(), ids=KINDS)
def test_what_is_no_zip_is_named_and_what_to_do_is_said(
    tmp_path: Path, content: bytes, what: str, mend: str
) -> None:
    (tmp_path / "course.zip").write_bytes(content)

    package, (said,) = disk.read_package(tmp_path / "course.zip")

    assert (package.entries, said.code) == ((), "SK591")
    assert what in said.text
    assert mend in said.help


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("backup.mbz", b"\x1f\x8b\x08", "a backup of a Moodle course"),
        ("lesson.md", b"# Borders\n", "it is a text"),
    ],
    ids=["mbz", "md"],
)
def test_an_ending_says_more_where_the_bytes_say_little(
    tmp_path: Path, name: str, content: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert what in disk.read_package(tmp_path / name)[1][0].text


@pytest.mark.parametrize(
    "content",
    [
        ZIP,
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <html> --><manifest identifier="m">',
        b"<tincan/>",
        b'<x:courseStructure xmlns:x="x">',
        '<?xml version="1.0" encoding="utf-16"?><manifest>'.encode("utf-16"),
        b"<!DOCTYPE m [<!ENTITY x 'y'>]><manifest>",
        b"<!--" + b"." * 5000,
    ],
    ids=["zip", "mark", "tincan", "prefix", "utf-16", "doctype", "long comment"],
)
def test_what_may_be_a_package_or_a_manifest_is_left_to_its_judges(content: bytes) -> None:
    assert mistaken("a.zip", content[:4096]) is None


def test_what_is_called_a_manifest_is_judged_as_one() -> None:
    assert mistaken("imsmanifest.xml", b"<Error/>") is None
    assert mistaken("0001.xml", b"<Error/>") is not None


def test_words_are_never_cut_short() -> None:
    said = [part for _, _, *parts in OTHERS for part in parts]
    for content, _, _ in KINDS.values():
        said += mistaken("a.zip", content) or no_archive("a.zip", content, content)

    assert [part for part in said if len(part) >= LONGEST_QUOTE or part.endswith(".")] == []


def test_what_is_packed_and_makes_no_sense_is_told_in_our_words(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("a.txt"), "some words", zipfile.ZIP_DEFLATED)
    content = bytearray(made.getvalue())
    content[35] = 0xFF
    (tmp_path / "a.zip").write_bytes(content)
    package, _ = disk.read_package(tmp_path / "a.zip")

    (said,) = disk.damage(package)

    assert said.text == "The member 'a.txt' cannot be unpacked: what is packed makes no sense."
