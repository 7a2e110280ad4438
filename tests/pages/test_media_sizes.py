"""Media get names that no LMS mangles, and pictures their size from the first bytes."""

from __future__ import annotations

import struct

import pytest

from scormkit.package import Bytes, in_memory
from scormkit.pages import media

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
GIF = b"GIF89a" + struct.pack("<HH", 320, 200)
JPEG = (
    b"\xff\xd8\xff\xe0"
    + struct.pack(">H", 4)
    + b"JF"
    + b"\xff\xc0"
    + struct.pack(">HBHH", 11, 8, 300, 400)
    + b"\x01"
)
WEBP = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (799).to_bytes(3, "little") + (599).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("a.png", PNG, (640, 480)), ("a.gif", GIF, (320, 200)), ("a.jpg", JPEG, (400, 300)), ("a.webp", WEBP, (800, 600)),
        ("a.svg", b'<?xml version="1.0"?><svg viewBox="0 0 640 320.4">', (640, 320)),
        ("a.svg", b'<svg width="30" height="40px" viewBox="0 0 1 1"/>', (30, 40)),
        ("a.svg", b'<svg width="100%">', (0, 0)), ("a.svg", b"<svg viewBox='0 0 &x;'>", (0, 0)), ("a.svg", b"", (0, 0)),
        ("a.svg", b'<svg width="1.2.3" height="." viewBox="0 0 4.5.6 .">', (0, 0)), ("a.svg", b'<svg width=".5" height="2.">', (0, 2)),
        ("a.png", b"not a picture", (0, 0)), ("film.mp4", b"\0\0\0\x18ftyp", (0, 0)),
    ],
)  # fmt: skip
def test_a_picture_says_its_size(name: str, content: bytes, size: tuple[int, int]) -> None:
    assert media.size(name, Bytes(content)) == size


def test_names_are_small_ascii_letters_and_never_alike() -> None:
    tree = in_memory(
        {"a/Überblick & mehr.PNG": "", "b/uberblick-mehr.png": "", "c/移民.svg": "", "d/README": ""}
    )

    assert {path: one.href for path, one in media.catalogue(tree).items()} == {
        "a/Überblick & mehr.PNG": "media/uberblick-mehr.png", "b/uberblick-mehr.png": "media/uberblick-mehr-2.png",
        "c/移民.svg": "media/file.svg", "d/README": "media/readme",
    }  # fmt: skip
