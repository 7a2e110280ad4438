"""The only file that touches files: source trees and packages come in here, packages go out.

Raises `Broken` where the machine fails; what is wrong with the *content* of an archive comes back as diagnostics.
"""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from scormkit import archive, gate, messages, mistaken
from scormkit.diagnostics import Where, tidy
from scormkit.diagnostics.often import at_most
from scormkit.package import STORED, Entry, Package, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Message
    from scormkit.package import Body

PIECE = 1 << 20
LAST_RECORD = 22 + 0xFFFF
COPY = "Copy or download the package again, or let it be exported anew"
LOCAL_HEADER = struct.Struct("<4s5H3L2H")


class Broken(Exception):  # noqa: N818 - it reads as a sentence: disk.Broken
    """The machine failed: a file cannot be read or written. Carries the diagnostic that says so."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.text)
        self.diagnostic = diagnostic


class Damaged(Unreadable):
    """A member of an archive cannot be unpacked. Carries the diagnostic that says so."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.text)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class FileBody:
    """A file on a disk, read when asked."""

    path: Path
    size: int

    def chunks(self) -> Iterator[bytes]:
        """The file, a megabyte at a time."""
        try:
            with self.path.open("rb") as file:
                while piece := file.read(PIECE):
                    yield piece
        except OSError as error:
            raise _cannot_read(self.path, error) from error


@dataclass(frozen=True, slots=True)
class MemberBody:
    """A member of a zip archive, unpacked when asked and never beyond the size it declares."""

    archive: Path
    name: str
    offset: int
    method: int
    compressed: int
    size: int
    crc: int

    def chunks(self) -> Iterator[bytes]:
        """The member's bytes; raises `Damaged` where they are not what the archive promised."""
        try:
            with self.archive.open("rb") as file:
                yield from self._checked(file)
        except OSError as error:
            raise _cannot_read(self.archive, error) from error
        except zlib.error as error:
            raise self._damaged("what is packed makes no sense") from error
        except struct.error as error:
            raise self._damaged("its local header is missing") from error

    def _checked(self, file: BinaryIO) -> Iterator[bytes]:
        length, crc = 0, 0
        for piece in self._unpacked(file):
            length += len(piece)
            crc = zlib.crc32(piece, crc)
            if length > self.size:
                raise self._damaged("it is longer than it says")
            yield piece
        if length != self.size or crc != self.crc:
            raise self._damaged("its checksum does not fit")

    def packed(self) -> Iterator[bytes]:
        """The member's bytes as the archive holds them, to be copied as they are."""
        try:
            with self.archive.open("rb") as file:
                yield from self._packed(file)
        except OSError as error:
            raise _cannot_read(self.archive, error) from error
        except struct.error as error:
            raise self._damaged("its local header is missing") from error

    def _packed(self, file: BinaryIO) -> Iterator[bytes]:
        file.seek(max(self.offset, 0))
        signature, *_, name_length, extra_length = LOCAL_HEADER.unpack(file.read(LOCAL_HEADER.size))
        if signature != b"PK\x03\x04" or self.offset < 0:
            raise self._damaged("its local header is missing")
        file.seek(name_length + extra_length, os.SEEK_CUR)
        left = self.compressed
        while left:
            piece = file.read(min(PIECE, left))
            if not piece:
                raise self._damaged("it is cut off")
            left -= len(piece)
            yield piece

    def _unpacked(self, file: BinaryIO) -> Iterator[bytes]:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        for piece in self._packed(file):
            if self.method == STORED:
                yield piece
                continue
            rest = piece
            while rest:
                yield inflate.decompress(rest, PIECE)
                rest = inflate.unconsumed_tail
        if self.method != STORED:
            yield inflate.flush()

    def _damaged(self, reason: str) -> Damaged:
        where = Where(self.archive.name).inside(self.name)
        return Damaged(messages.BAD_MEMBER.at(where, name=self.name, reason=reason, mend=COPY))


def _cannot_read(path: Path, error: OSError) -> Broken:
    return Broken(messages.CANNOT_READ.at(None, path=path, reason=error.strerror or error))


def read_tree(folder: str | Path, leave_out: Sequence[str | Path] = ()) -> Mapping[str, Body]:
    """Every file below a folder by its path with `/`, in name order.

    Hidden names, `node_modules`, the folders of `leave_out` (the output, say) and links that lead back to a folder around
    them are passed over. Raises `Broken` where a file cannot be looked at.
    """
    root = Path(folder)
    closed = frozenset(Path(path).resolve() for path in leave_out)
    found: dict[str, Body] = {}
    pending = [(root, closed | {root.resolve()})]
    while pending:
        place, passed = pending.pop()
        try:
            for path in place.iterdir():
                if path.name.startswith(".") or path.name == "node_modules" or path.resolve() in passed:
                    continue
                if path.is_dir():
                    pending.append((path, passed | {path.resolve()}))
                else:
                    found[path.relative_to(root).as_posix()] = FileBody(path, path.stat().st_size)
        except OSError as error:
            raise _cannot_read(Path(error.filename or root), error) from error
    return dict(sorted(found.items()))


def read_package(path: str | Path) -> tuple[Package, tuple[Diagnostic, ...]]:
    """A zip, an unzipped folder or a bare manifest as a package, and what is wrong with the archive as such."""
    place = Path(path)
    if place.is_dir():
        return Package(tuple(Entry(name, body) for name, body in read_tree(place).items())), ()
    try:
        with place.open("rb") as file:
            start = file.read(4096)
        if other := mistaken.mistaken(place.name, start):
            return _no_package(place, *other)
        if name := mistaken.manifest_name(start):
            return _bare_manifest(place, name), ()
        with zipfile.ZipFile(place) as found:
            return _entries(place, found.infolist())
    except OSError as error:
        raise _cannot_read(place, error) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, ValueError):
        return _no_package(place, *mistaken.no_archive(place.name, start, _end(place)))


def _no_package(place: Path, what: str, mend: str) -> tuple[Package, tuple[Diagnostic, ...]]:
    return Package(()), (
        messages.NOT_A_PACKAGE.at(Where(place.name), path=place.name, reason=what, mend=mend),
    )


def _end(place: Path) -> bytes:
    """The bytes among which an archive says where its table of contents is."""
    with place.open("rb") as file:
        file.seek(max(0, place.stat().st_size - LAST_RECORD))
        return file.read(LAST_RECORD)


def damage(package: Package) -> Iterator[Diagnostic]:
    """The members of an archive that cannot be unpacked: each is read to its end, and let go."""
    found = (said for entry in package.entries if (said := _damage(entry.body)))
    yield from at_most((said.message, said.where, partial(_as_it_is, said)) for said in found)


def _damage(body: Body) -> Diagnostic | None:
    if isinstance(body, MemberBody):
        try:
            for _ in body.chunks():
                pass
        except Damaged as damaged:
            return damaged.diagnostic
    return None


def _as_it_is(said: Diagnostic) -> Diagnostic:
    return said


def _bare_manifest(place: Path, name: str) -> Package:
    return Package((Entry(name, FileBody(place, place.stat().st_size)),))


def _entries(place: Path, infos: list[zipfile.ZipInfo]) -> tuple[Package, tuple[Diagnostic, ...]]:
    bombs = [
        messages.BOMB.at(Where(place.name), what=what) for what in gate.bombs(infos, place.stat().st_size)
    ]
    if bombs:
        return Package(()), tuple(bombs)
    looked = [(info, gate.refused(info)) for info in infos]
    return (
        Package(tuple(_entry(place, gate.name(info), info) for info, refused in looked if not refused)),
        tuple(at_most(_said(place, info, *refused) for info, refused in looked if refused)),
    )


def _said(
    place: Path, info: zipfile.ZipInfo, message: Message, words: Mapping[str, str]
) -> tuple[Message, Where, Callable[[], Diagnostic]]:
    name = gate.name(info)
    where = Where(place.name).inside(name)
    return message, where, partial(message.at, where, name=name, **words)


def _entry(place: Path, name: str, info: zipfile.ZipInfo) -> Entry:
    body = MemberBody(
        place, name, info.header_offset, info.compress_type, info.compress_size, info.file_size, info.CRC
    )
    return Entry(
        name, body, info.compress_type, info.compress_size, info.CRC, info.flag_bits, info.external_attr >> 16
    )


def packages_below(path: str | Path) -> tuple[Path, ...]:
    """The packages a person means by a path: itself, or the archives and unzipped packages of a folder that is none."""
    place = Path(path)
    if not place.is_dir() or _is_package(place):
        return (place,)
    found = tuple(_packages_in(place))
    alone = len(found) == 1 and found[0].is_dir()  # somebody unzipped a zipped folder: that is one package
    return (place,) if alone or not found else found


def _packages_in(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise _cannot_read(folder, error) from error
    for place in inside:
        if place.is_dir() and not place.is_symlink():
            yield from (place,) if _is_package(place) else _packages_in(place)
        elif place.suffix.lower() in (".zip", ".pif"):
            yield place


def _is_package(folder: Path) -> bool:
    return any((folder / name).is_file() for name in mistaken.MANIFESTS.values())


@dataclass(frozen=True, slots=True)
class Written:
    """A package that is on the disk: where, and its size in bytes."""

    path: Path
    size: int


def write(package: Package, path: str | Path) -> Written:
    """Write the archive whole or not at all.

    Bytes depend on the entries (and zlib) alone: one date, one mode, no extra fields. Raises `Broken`.
    """
    place = Path(path)
    with _whole(place) as file, zipfile.ZipFile(file, "w") as made:
        for entry in package.entries:
            _write_entry(made, entry)
    return Written(place, place.stat().st_size)


def _write_entry(file: zipfile.ZipFile, entry: Entry) -> None:
    if isinstance(entry.body, MemberBody) and entry.method == entry.body.method:
        archive.copy(file, entry, entry.body.packed())
    else:
        archive.pack(file, entry)


def write_files(files: Mapping[str, bytes], folder: str | Path) -> None:
    """Write small text files below a folder, each whole or not at all. Raises `Broken`."""
    for name, content in files.items():
        with _whole(Path(folder, *PurePosixPath(name).parts)) as file:
            file.write(content)


@contextmanager
def _whole(place: Path) -> Iterator[BinaryIO]:
    """A file that gets its name when all of it is on the disk, and keeps the rights of the one that it replaces."""
    temporary: Path | None = None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as file:
            temporary = Path(file.name)
            yield cast("BinaryIO", file)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o644)
        temporary.replace(place)
    except OSError as error:
        raise Broken(messages.CANNOT_WRITE.at(None, path=place, reason=error.strerror or error)) from error
    except UnicodeEncodeError as error:
        reason = f"the name {tidy(repr(error.object))} in it is no text"
        raise Broken(messages.CANNOT_WRITE.at(None, path=place, reason=reason)) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
