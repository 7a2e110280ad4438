"""Everything on the list of what hostile packages do is answered with a code, in two seconds and 200 MB, and nothing is written."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from one_sco import GOOD, MANIFEST, zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

HEAD = '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"'
MEGABYTE = 1 << 20


def streamed(place: Path, name: str, pieces: Iterable[bytes]) -> None:
    """A package with one member too long to be held in memory."""
    zipped(place, {key: text for key, text in GOOD.items() if key != name})
    with zipfile.ZipFile(place, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(info, "w") as member:
            for piece in pieces:
                member.write(piece)


def patched(place: Path, at: Callable[[bytearray], int], value: bytes) -> None:
    """A good package with some bytes of its index overwritten."""
    zipped(place, GOOD)
    content = bytearray(place.read_bytes())
    start = at(content)
    content[start : start + len(value)] = value
    place.write_bytes(content)


def link(place: Path) -> None:
    zipped(place, GOOD)
    with zipfile.ZipFile(place, "a") as archive:
        info = zipfile.ZipInfo("link.html")
        info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")


def nested(place: Path) -> None:
    """Archives in archives, the innermost of them a bomb."""
    inner = b"\0" * (16 * MEGABYTE)
    for name in ("c.zip", "b.zip", "a.zip"):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, inner)
        inner = held.getvalue()
    place.write_bytes(inner)


def twice(place: Path) -> None:
    zipped(place, {**GOOD, "index.htmm": ""})
    place.write_bytes(place.read_bytes().replace(b"index.htmm", b"index.html"))


def overlapping(place: Path) -> None:
    """Two members whose bytes are the same bytes, and more than the file has."""
    zipped(place, {**GOOD, "a.bin": os.urandom(MEGABYTE), "b.bin": b""})
    content = bytearray(place.read_bytes())
    index = content.index(b"PK\x01\x02")
    first = content.index(b"a.bin", index) - 46
    second = content.index(b"b.bin", index) - 46
    content[second + 16 : second + 28] = content[first + 16 : first + 28]
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    place.write_bytes(content)


def many(place: Path) -> None:
    """An index of 50,000 entries of nothing."""
    with zipfile.ZipFile(place, "w") as archive:
        for number in range(50_000):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")


def central(offset: int) -> Callable[[bytearray], int]:
    return lambda content: content.rindex(b"PK\x01\x02") + offset


def manifest(text: str | bytes) -> Callable[[Path], None]:
    return lambda place: zipped(place, {**GOOD, "imsmanifest.xml": text})


def members(**more: str) -> Callable[[Path], None]:
    return lambda place: zipped(place, {**GOOD, **more})


def attributes() -> Iterable[bytes]:
    """A hundred megabytes of attributes."""
    yield HEAD.encode()
    for number in range(100):
        yield b"".join(b' a%07d="%s"' % (number * 60_000 + n, b"x" * 5) for n in range(60_000))
    yield b"/>"


BILLION = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 9}">' for n in range(12))
HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "path traversal": (members(**{"../../evil.html": "x"}), "SK592"),
    "absolute name": (members(**{"/tmp/evil.html": "x"}), "SK592"),  # noqa: S108 - nobody writes it
    "drive letter": (members(**{"C:\\evil.html": "x"}), "SK592"),
    "symbolic link": (link, "SK592"),
    "bomb by ratio": (lambda place: streamed(place, "a.bin", [b"\0" * MEGABYTE] * 400), "SK593"),
    "bomb by what it claims": (
        lambda place: patched(place, central(24), struct.pack("<I", 2 << 30)),
        "SK593",
    ),
    "bomb by count": (many, "SK593"),
    "bomb in a bomb": (nested, "SK506"),
    "overlapping entries": (overlapping, "SK593"),
    "encrypted entry": (lambda place: patched(place, central(8), b"\x01"), "SK594"),
    "duplicate names": (twice, "SK531"),
    "checksum": (lambda place: patched(place, central(16), b"\0\0\0\0"), "SK594"),
    "truncated": (
        lambda place: (zipped(place, GOOD), place.write_bytes(place.read_bytes()[:-60]))[0],
        "SK591",
    ),
    "no archive": (lambda place: (place.write_bytes(os.urandom(MEGABYTE)), None)[1], "SK591"),
    "document type": (manifest(f"<!DOCTYPE m>{MANIFEST}"), "SK513"),
    "external entity": (
        manifest('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>'),
        "SK514",
    ),
    "parameter entity": (
        manifest('<!DOCTYPE m [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]><m/>'),
        "SK514",
    ),
    "entity expansion": (manifest(f'<!DOCTYPE m [<!ENTITY a0 "ha">{BILLION}]><m>&a12;</m>'), "SK510"),
    "deep nesting": (manifest("<m>" * 50_000), "SK510"),
    "100 MB of attributes": (lambda place: streamed(place, "imsmanifest.xml", attributes()), "SK593 SK515"),
    "100 MB of blanks": (
        lambda place: streamed(place, "imsmanifest.xml", [HEAD.encode(), *[b" " * MEGABYTE] * 100, b"/>"]),
        "SK593 SK515",
    ),
    "UTF-16": (manifest(f'<?xml version="1.0" encoding="UTF-16"?>{MANIFEST}x'.encode("utf-16")), "SK510"),
    "invalid UTF-8": (manifest(MANIFEST.replace(">T<", ">\xff\xfe<").encode("latin-1")), "SK512"),
    "NUL bytes": (manifest(MANIFEST.replace(">T<", ">\0<")), "SK510"),
    "names of NUL": (members(**{"a\0.html": ""}), ""),
    "page without end": (
        members(**{"a.html": "<img " * MEGABYTE + "<script" * 100_000 + "<!--" * 100_000}),
        "",
    ),
    "page of addresses": (members(**{"a.html": '<img src="http://a/">' * 300_000}), "SK546"),
    "page of names": (members(**{"a.js": "cmi.LMSAPI1484suspend_data'LMS cmi" * 200_000}), ""),
    "style without end": (members(**{"a.css": "/*" * MEGABYTE + "url(" * MEGABYTE}), ""),
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """All of them judged by one Python, one after the other: what it said, and what that took."""
    folder, empty = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("empty")
    places = {name: folder / f"{number}.zip" for number, name in enumerate(HOSTILE)}
    for name, place in places.items():
        HOSTILE[name][0](place)
    before = sorted(folder.iterdir())
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, places.values())],
        capture_output=True,
        text=True,
        check=False,
        cwd=empty,
        env={**os.environ, "TMPDIR": str(empty), "HOME": str(empty)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (sorted(folder.iterdir()), list(empty.iterdir())) == (before, []), "something was written"
    return dict(zip(places, json.loads(done.stdout), strict=True))


MEASURED = """
import json, sys, time
from scormkit import validate
def peak():
    lines = open("/proc/self/status") if sys.platform == "linux" else ()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0)
def judged(path):
    begin = time.process_time()
    report = validate(path)
    return {"codes": sorted({one.code for one in report.diagnostics}), "valid": report.valid,
            "seconds": time.process_time() - begin, "megabytes": peak()}
print(json.dumps([judged(path) for path in sys.argv[1:]]))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_it_gets_its_code_in_two_seconds_and_200_megabytes(
    answers: dict[str, dict[str, object]], name: str
) -> None:
    answer = answers[name]
    codes = set(HOSTILE[name][1].split())

    assert not codes or codes & set(answer["codes"]), answer  # type: ignore[call-overload]
    assert float(str(answer["seconds"])) < 2, answer
    assert float(str(answer["megabytes"])) < 200, answer
