"""Pictures and films: the name each gets in a package, and the size a picture asks for before it has loaded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING
from unicodedata import normalize

from lxml.etree import XMLSyntaxError

from scormkit import xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.package import Body

HEAD = 65536
"""Bytes read of a picture: enough for every header met in the wild, however long its colour profile."""

FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
"""JPEG markers that open a frame and tell its size (ITU-T T.81, table B.1)."""


NUMBER = r"(?:\d{1,9}(?:\.\d*)?|\.\d+)"


@dataclass(frozen=True, slots=True)
class Medium:
    """A file of the source tree in its package; sizes in pixels, 0 where unknown."""

    href: str
    width: int = 0
    height: int = 0


def catalogue(assets: Mapping[str, Body]) -> Mapping[str, Medium]:
    """By path in the source: `media/` and a name of small ASCII letters, unlike all others.

    Moodle drops `& ' " : < >` from names, so that two may become one (facts/moodle.md 2.3).
    """
    taken: set[str] = set()
    made = {}
    for path in sorted(assets):
        href = next(name for name in _names(path) if name not in taken)
        taken.add(href)
        made[path] = Medium(href, *size(path, assets[path]))
    return made


def size(path: str, body: Body) -> tuple[int, int]:
    """Width and height of an SVG, PNG, GIF, JPEG or WebP in pixels; (0, 0) where it does not say."""
    head = b""
    for piece in body.chunks():
        head += piece
        if len(head) >= HEAD:
            break
    found = _vector(head) if path.lower().endswith(".svg") else _raster(head)
    return found or (0, 0)


def _names(path: str) -> Iterator[str]:
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    stem, ending = (_plain(stem) or "file", _plain(ending)) if dot else (_plain(ending) or "file", "")
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        yield f"media/{stem}{again}{'.' if ending else ''}{ending}"


def _plain(name: str) -> str:
    ascii_only = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60]


def _raster(head: bytes) -> tuple[int, int] | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n") and len(head) >= 24:  # noqa: PLR2004 - end of IHDR's size
        return _big(head, 16, 4), _big(head, 20, 4)
    if head.startswith((b"GIF87a", b"GIF89a")):
        return _little(head, 6, 2), _little(head, 8, 2)
    if head.startswith(b"\xff\xd8"):
        return _jpeg(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    return None


def _jpeg(head: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(head) and head[place] == 0xFF:  # noqa: PLR2004 - a marker
        if head[place + 1] in FRAMES:
            return _big(head, place + 7, 2), _big(head, place + 5, 2)
        place += 2 + _big(head, place + 2, 2)
    return None


def _webp(head: bytes) -> tuple[int, int] | None:
    if head[12:16] == b"VP8X":
        return _little(head, 24, 3) + 1, _little(head, 27, 3) + 1
    if head[12:16] == b"VP8L":
        bits = _little(head, 21, 4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if head[12:16] == b"VP8 ":
        return _little(head, 26, 2) & 0x3FFF, _little(head, 28, 2) & 0x3FFF
    return None


def _vector(head: bytes) -> tuple[int, int] | None:
    opening = re.search(rb"<svg\b[^>]*>", head)
    try:
        root = xml.parse(opening[0].rstrip(b"/>") + b"/>").getroot() if opening else None
    except XMLSyntaxError:
        return None
    if root is None:
        return None
    sides = [re.fullmatch(rf"({NUMBER})(?:px)?", root.get(side, "")) for side in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    if sides[0] and sides[1]:
        return round(float(sides[0][1])), round(float(sides[1][1]))
    numbers = [float(part) for part in box if re.fullmatch(f"-?{NUMBER}", part)]
    return (round(numbers[2]), round(numbers[3])) if len(numbers) == 4 else None  # noqa: PLR2004 - x y w h


def _big(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "big")


def _little(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "little")
