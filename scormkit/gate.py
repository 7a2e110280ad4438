"""Looks at a file before anything in it is unpacked: what it is in place of a package, and what makes it dangerous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit import messages
from scormkit.package import DEFLATED, STORED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zipfile import ZipInfo

    from scormkit.diagnostics import Message

MOST_ENTRIES = 40_000
MOST_BYTES = 16 << 30
GROWTH = 250
GROWTH_FROM = 64 << 20
GROWTH_OF_ALL = 100
GROWTH_OF_ALL_FROM = 256 << 20
ENCRYPTED = 0x1
LINK_MODE = 0o120000

MANIFESTS = {b"tincan": "tincan.xml", b"courseStructure": "cmi5.xml", b"manifest": "imsmanifest.xml"}
"""The first tag of each manifest, and the name by which an LMS looks for it."""

FIRST_TAG = re.compile(rb"<(?:[\w.-]+:)?(tincan|courseStructure|manifest)[\s/>]")

OTHERS = (
    (b"rar!", "it is a RAR archive"),
    (b"7z\xbc\xaf", "it is a 7-Zip archive"),
    (b"\x1f\x8b", "it is a gzip archive"),
    (b"%pdf-", "it is a PDF document"),
    (b"<!doctype html", "it is a web page, perhaps what a server answered in place of the file"),
    (b"<html", "it is a web page, perhaps what a server answered in place of the file"),
)
"""How files begin that are often called .zip, or downloaded instead of one."""


def another(start: bytes) -> str:
    """What a file is that begins like this, "" where it may be a package."""
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((what for mark, what in OTHERS if first.startswith(mark)), "")


def manifest_name(start: bytes) -> str:
    """The name of the manifest that begins like this, "" where it is no XML."""
    if not start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return ""
    tag = FIRST_TAG.search(start.replace(b"\x00", b""))
    return MANIFESTS[tag[1] if tag else b"manifest"]


def name(info: ZipInfo) -> str:
    """The name of a member as the archive has it."""
    return info.orig_filename.partition("\x00")[0]


def refused(info: ZipInfo) -> tuple[Message, str] | None:
    """Why a member is not even looked at, None where it is."""
    if _unsafe(name(info), info.external_attr >> 16):
        return messages.UNSAFE_NAME, ""
    if info.flag_bits & ENCRYPTED:
        return messages.BAD_MEMBER, "it is encrypted"
    if info.compress_type not in (STORED, DEFLATED):
        return messages.BAD_MEMBER, f"packing method {info.compress_type}"
    return None


def bombs(infos: Sequence[ZipInfo], size: int) -> Iterator[str]:
    """What an archive of `size` bytes would grow to, where no course grows like that."""
    total, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    if len(infos) > MOST_ENTRIES:
        yield f"{len(infos):,} entries"
    if total > MOST_BYTES:
        yield f"{total:,} bytes"
    if total > max(GROWTH_OF_ALL_FROM, GROWTH_OF_ALL * size):
        yield f"{total:,} bytes, packed in {size:,}"
    elif packed > size:
        yield f"{packed:,} bytes in members that overlap, in a file of {size:,}"
    else:
        yield from (_grown(info) for info in infos if _grows(info))


def _grows(info: ZipInfo) -> bool:
    return info.file_size > GROWTH_FROM and info.file_size > GROWTH * info.compress_size


def _grown(info: ZipInfo) -> str:
    return f"{info.file_size:,} bytes in '{info.filename}', packed in {info.compress_size:,}"


def _unsafe(name: str, mode: int) -> bool:
    parts = name.replace("\\", "/").split("/")
    absolute = name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", name))
    return ".." in parts or absolute or mode & 0o170000 == LINK_MODE
