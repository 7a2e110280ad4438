"""Memory does not grow with media: ten thousand entries, and two gigabytes of film, are judged like any other package."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
<file href="index.html"/>{}</resource></resources></manifest>"""
PAGE = '<!DOCTYPE html><html lang="en"><title>T</title><p>Welcome.</p></html>'
FILM = 2 << 30
CHECKSUM = 0x4DBDF21C
"""Of so many zeros."""
MEASURED = """
import json, sys, time
from scormkit import validate
from scormkit.cli.inspect import looked_into
begin = time.process_time()
report = validate(sys.argv[1])
seconds = time.process_time() - begin
contents, _ = looked_into(sys.argv[1])
peak = next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM"))
files, size = sum(one.files for one in contents.sizes), sum(one.bytes for one in contents.sizes)
print(json.dumps([[one.code for one in report.diagnostics], report.valid, files, size, seconds, peak]))
"""


def judged(place: Path) -> tuple[list[str], bool, int, int, float, float]:
    """Codes, verdict, files, bytes; seconds of the processor to judge; the most megabytes to judge and to look into."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(place)], capture_output=True, text=True, check=True
    )
    codes, valid, files, size, seconds, peak = json.loads(done.stdout)
    return codes, valid, files, size, seconds, peak


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_ten_thousand_entries_are_judged_in_two_seconds(tmp_path: Path) -> None:
    names = [f"part-{number // 100}/page-{number}.html" for number in range(9_998)]
    listed = "".join(f'<file href="{name}"/>' for name in names)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, text in (("imsmanifest.xml", MANIFEST.format(listed)), ("index.html", PAGE)):
            archive.writestr(name, text)
        for name in names:
            archive.writestr(name, PAGE)

    codes, valid, files, _, seconds, megabytes = judged(tmp_path / "a.zip")

    assert (codes, valid, files) == ([], True, 10_000)
    assert (seconds < 2, megabytes < 100) == (True, True), (seconds, megabytes)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_two_gigabytes_of_film_never_pass_through_memory(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST.format('<file href="film.mp4"/>'))
        archive.writestr("index.html", PAGE)
    appended(place, "film.mp4")

    codes, valid, files, size, _, megabytes = judged(place)

    assert (codes, valid, files, size > FILM) == ([], True, 3, True)
    assert megabytes < 100, megabytes


def appended(place: Path, name: str) -> None:
    """An archive with one more member: two gigabytes of nothing, as a hole in the file."""
    content = place.read_bytes()
    start = content.index(b"PK\x01\x02")
    end = content.rindex(b"PK\x05\x06")
    encoded = name.encode()
    sizes = struct.pack("<3I2H", CHECKSUM, FILM, FILM, len(encoded), 0)
    member = struct.pack("<4s5H", b"PK\x03\x04", 20, 0, 0, 0, 33) + sizes + encoded
    entry = struct.pack("<4s6H", b"PK\x01\x02", 20, 20, 0, 0, 0, 33) + sizes
    entry += struct.pack("<3H2I", 0, 0, 0, 0, start) + encoded
    index = content[start:end] + entry
    at = start + len(member) + FILM
    last = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 3, 3, len(index), at, 0)
    with place.open("r+b") as file:
        file.truncate(start)
        file.seek(start)
        file.write(member)
        file.truncate(at)
        file.seek(at)
        file.write(index + last)
