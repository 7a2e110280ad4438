"""A package as data: entries in the order of the archive, and the files one can read in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STORED = 0
DEFLATED = 8


class Unreadable(Exception):  # noqa: N818 - it reads as a sentence
    """A body whose bytes are not what its archive promised; whoever opened the archive says how."""


class Body(Protocol):
    """The bytes of one file, wherever they lie: in memory, on a disk, in an archive."""

    @property
    def size(self) -> int:
        """Length in bytes."""

    def chunks(self) -> Iterator[bytes]:
        """The bytes, piece by piece, so that a film never fills the memory."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """A body that is already in memory."""

    content: bytes

    @property
    def size(self) -> int:
        """Length in bytes."""
        return len(self.content)

    def chunks(self) -> Iterator[bytes]:
        """All of it at once."""
        yield self.content


def read(body: Body) -> bytes:
    """All of a body that is known to be small: a manifest, a page, a source file."""
    return b"".join(body.chunks())


def in_memory(tree: Mapping[str, str | bytes]) -> Mapping[str, Body]:
    """A tree from names and contents: a dict is a disk."""
    return {
        name: Bytes(content if isinstance(content, bytes) else content.encode())
        for name, content in tree.items()
    }


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an archive, as its central directory describes it.

    `name` is as written; `method` 0 stored or 8 deflated; sizes in bytes; `flags` the general purpose bits;
    `mode` the Unix mode, 0 where unknown.
    """

    name: str
    body: Body
    method: int = DEFLATED
    compressed: int = 0
    crc: int = 0
    flags: int = 0
    mode: int = 0

    @property
    def size(self) -> int:
        """Uncompressed length in bytes."""
        return self.body.size


@dataclass(frozen=True)
class Package:
    """An ordered tuple of entries, duplicates included, plus `files`, what can be read by name."""

    entries: tuple[Entry, ...]

    @cached_property
    def files(self) -> Mapping[str, Body]:
        """Readable files by normalised path (`/` between folders, the first of two alike wins)."""
        found: dict[str, Body] = {}
        for entry in self.entries:
            if not entry.name.endswith("/"):
                found.setdefault(entry.name.replace("\\", "/"), entry.body)
        return found


PACKED = frozenset(
    [
        "7z",
        "aac",
        "avif",
        "docx",
        "flac",
        "gif",
        "gz",
        "jpeg",
        "jpg",
        "m4a",
        "m4v",
        "mov",
        "mp3",
        "mp4",
        "ogg",
        "ogv",
        "opus",
        "pdf",
        "png",
        "pptx",
        "webm",
        "webp",
        "woff",
        "woff2",
        "xlsx",
        "zip",
    ]
)
"""Endings of files that are compressed already: deflating them costs time and gains nothing."""


CLUTTER = (".DS_Store", "Thumbs.db", "desktop.ini")
"""Files by which desktops remember how a folder looks; nobody means them."""


def is_clutter(name: str) -> bool:
    """Whether a member is something that a desktop left in the archive: `__MACOSX/` and the like."""
    return name.startswith("__MACOSX/") or name.replace("\\", "/").rpartition("/")[2] in CLUTTER


def digest(package: Package) -> str:
    """SHA-256 over the names and contents of all members: the same wherever the package was built."""
    total = hashlib.sha256()
    for entry in package.entries:
        name = entry.name.encode()
        total.update(len(name).to_bytes(4, "big") + name + entry.size.to_bytes(8, "big"))
        for piece in entry.body.chunks():
            total.update(piece)
    return total.hexdigest()


def planned(first: Mapping[str, Body], rest: Mapping[str, Body]) -> Package:
    """A package of our own: `first` in the order given (the manifest leads), `rest` by name."""
    names = [*first, *sorted(set(rest) - set(first))]
    bodies = {**rest, **first}
    return Package(tuple(Entry(name, bodies[name], _method(name)) for name in names))


def beside(trees: Iterable[tuple[str, Mapping[str, Body]]]) -> dict[str, Body]:
    """Trees side by side, each behind its folder: "" or `name/`."""
    return {folder + name: body for folder, tree in trees for name, body in tree.items()}


def _method(name: str) -> int:
    return STORED if name.rpartition(".")[2].lower() in PACKED else DEFLATED
