"""Looks at an archive before anything in it is unpacked: what makes it dangerous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit import messages
from scormkit.package import DEFLATED, STORED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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

PACKED_BY = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd", 99: "AES"}
"""Ways of packing that people's programs know and few LMSs, by their number."""

UNLOCK = (
    "Ask for the package without a password, or unpack it with the password and compress the content anew"
)
ANEW = "Unpack the archive where it was made, and compress the content anew as an ordinary zip"


def name(info: ZipInfo) -> str:
    """The name of a member as the archive has it."""
    return info.orig_filename.partition("\x00")[0]


def refused(info: ZipInfo) -> tuple[Message, Mapping[str, str]] | None:
    """Why a member is not even looked at, and the words for it; None where it is."""
    if _unsafe(name(info), info.external_attr >> 16):
        return messages.UNSAFE_NAME, {}
    if info.flag_bits & ENCRYPTED:
        return messages.BAD_MEMBER, {"reason": "it asks for a password", "mend": UNLOCK}
    if info.compress_type not in (STORED, DEFLATED):
        way = PACKED_BY.get(info.compress_type, f"method {info.compress_type}")
        return messages.BAD_MEMBER, {"reason": f"it is packed by {way}, which few LMSs unpack", "mend": ANEW}
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
