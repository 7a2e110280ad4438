"""Puts entries into a zip archive: packed anew, or copied as they are packed. Bytes depend on the entries (and zlib) alone."""

from __future__ import annotations

import os
import time
import zipfile
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormkit.package import Entry

EARLIEST = (1980, 1, 1, 0, 0, 0)
FILE, FOLDER = 0o100644 << 16, 0o040755 << 16 | 0x10
UTF8 = 0x800
UNIX = 3


class _Named(zipfile.ZipInfo):
    """A member of a stranger's archive: its name keeps the bytes it had, because links in its pages mean those."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile asks for it by this name
        coding = "utf-8" if self.flag_bits & UTF8 else "cp437"
        return self.filename.encode(coding), self.flag_bits


def pack(archive: zipfile.ZipFile, entry: Entry) -> None:
    """Pack an entry's body by its method."""
    info = zipfile.ZipInfo(entry.name, _date())
    info.compress_type, info.create_system, info.external_attr = entry.method, UNIX, FILE
    info.file_size = entry.size
    with archive.open(info, "w") as member:
        for piece in entry.body.chunks():
            member.write(piece)


def copy(archive: zipfile.ZipFile, entry: Entry, packed: Iterable[bytes]) -> None:
    """Copy an entry of another archive as it is packed there.

    zipfile has no call for that, but keeps its table of contents open to all.
    """
    info = _Named(entry.name, _date())
    info.compress_type, info.create_system = entry.method, UNIX
    info.external_attr = FOLDER if entry.name.endswith("/") else FILE
    info.flag_bits, info.CRC = entry.flags & UTF8, entry.crc
    info.compress_size, info.file_size = entry.compressed, entry.size
    file = cast("BinaryIO", archive.fp)
    info.header_offset = file.tell()
    file.write(info.FileHeader())
    for piece in packed:
        file.write(piece)
    archive.filelist.append(info)
    archive.NameToInfo[info.filename] = info
    archive.start_dir = file.tell()


def _date() -> tuple[int, int, int, int, int, int]:
    """`SOURCE_DATE_EPOCH` where a distributor sets it, else the zip format's first day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdigit():
        return EARLIEST
    moment = time.gmtime(int(epoch))[:6]
    return max(EARLIEST, moment)
