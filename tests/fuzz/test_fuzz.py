"""Whatever a stranger sends, the answer is a code: no trace, no long wait, no full memory, nothing written.

A few hundred packages in the ordinary run; `nox -s fuzz` makes many thousand (`FUZZ=20000`). What it finds becomes a
fixture in tests/fuzz/test_found.py.
"""

from __future__ import annotations

import io
import os
import resource
import struct
import tempfile
import time
import warnings
import zipfile
from itertools import islice
from pathlib import Path

from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from scormkit.cli import main

EXAMPLES = int(os.environ.get("FUZZ", "40"))
SECONDS, MEGABYTES = 2.0, 200
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FIXTURES = Path(__file__).parents[1]
KNOWN = (
    "schemas/everything-1.2.xml", "schemas/everything-2004-3.xml", "schemas/everything-2004-4.xml",
    "golden/small-scorm12-imsmanifest.xml", "golden/small-scorm2004-imsmanifest.xml", "golden/small-cmi5-cmi5.xml",
    "golden/small-xapi-tincan.xml",
)  # fmt: skip
TOKENS = (
    b"<", b">", b"&", b"]]>", b"<!--", b"<![CDATA[", b"&#0;", b"&#x110000;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"'",
    b"<?xml version='1.1'?>", b"<?xml version='1.0' encoding='utf-7'?>", b"<!DOCTYPE m [<!ENTITY a 'b'>]>", b"&a;",
    b"xml:base='../../'", b"xmlns='urn:x'", b"xmlns:adlcp=''", b"href='..\\..\\x'", b"%2e%2e/", b"%00", b"%ff", b"\xed\xa0\x80",
    b"<manifest>", b"</manifest>", b"<item>", b"<item><item><item>", b"<resources/>", b"<metadata/>", b"identifier=''",
    b"\xe2\x80\xae", b"1.2", b"CAM 1.3", b"2004 4th Edition", b"9" * 400, b"a" * 5000, b"file:///etc/passwd", b"//host/x",
    b"http://[::1", b"C:\\", b"{}", b"{0}", b"%s", b"\r", b"\n" * 300, b"<a/>" * 300, b"<imsss:sequencing>", b"<file/>",
)  # fmt: skip
NAMES = (
    "imsmanifest.xml", "IMSMANIFEST.XML", "a/imsmanifest.xml", "a\\imsmanifest.xml", "tincan.xml", "a/b/tincan.xml", "cmi5.xml",
    "module.webmanifest", "index.html", "Index.html", "pages/index.html", "../x", "/etc/x", "C:\\x", "a/../b", "", "/", "a/", "a//b",
    ".", "..", "con", "nul.html", "x\x01", "x\n.html", "é.html", "e\u0301.html", "\u202etxt.exe", "a" * 300, "__MACOSX/x",
    ".DS_Store", "x.zip", "a.crs", "a.au", "imscp_rootv1p1p2.xsd", "{x}.html", "%2e.html", "pages/\ud7ff.html",
)  # fmt: skip


def manifests() -> list[bytes]:
    """Small ones of ours, and those of the field where they are here."""
    ours = [(FIXTURES / name).read_bytes() for name in KNOWN]
    field = [place.read_bytes() for place in sorted(CORPUS.rglob("*.xml"))] if CORPUS.is_dir() else []
    return [*ours, *(one for one in field if len(one) < 50_000)]


MANIFESTS = manifests()
Cut = tuple[str, float, int, bytes]
CUTS = some.lists(
    some.tuples(
        some.sampled_from(("put", "cut", "flip", "again", "swap")),
        some.floats(0, 1),
        some.integers(1, 200),
        some.sampled_from(TOKENS) | some.binary(max_size=8),
    ),
    max_size=6,
)


def changed(content: bytes, cuts: list[Cut]) -> bytes:
    """The content after some accidents."""
    for what, where, length, token in cuts:
        at = int(where * len(content))
        piece = content[at : at + length]
        if what == "put":
            content = content[:at] + token + content[at:]
        elif what == "cut":
            content = content[:at] + content[at + length :]
        elif what == "again":
            content = content[:at] + piece * 3 + content[at:]
        elif what == "swap":
            content = content[:at] + piece[::-1] + content[at + length :]
        elif piece:
            content = content[:at] + bytes([piece[0] ^ (1 << length % 8)]) + content[at + 1 :]
    return content


MANIFEST = some.tuples(some.sampled_from(MANIFESTS), CUTS).map(lambda pair: changed(*pair))


def zipped(members: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive, warnings.catch_warnings(action="ignore"):
        for name, content in members:
            info = zipfile.ZipInfo("x")
            info.filename, info.compress_type = name, method
            archive.writestr(info, content)
    return made.getvalue()


def with_pages(manifest: bytes, name: str) -> list[tuple[str, bytes]]:
    return [(name, manifest), ("index.html", b"<p>x</p>"), ("pages/index.html", b"<p>x</p>")]


MEMBER = some.tuples(some.sampled_from(NAMES), MANIFEST | some.just(b"<p>x</p>"))
ROOTS = some.sampled_from(("imsmanifest.xml", "tincan.xml", "cmi5.xml"))
AROUND = some.lists(MEMBER, max_size=4)
FORMS = some.sampled_from(("text", "json", "sarif", "junit", "github", "html"))


def growth() -> float:
    """Megabytes of memory that this process has taken at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def answered(content: bytes, form: str) -> None:
    """Every command answers: with 0 or 1, in time, in little memory, and writes nothing but what it was asked to."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "a.zip")
        place.write_bytes(content)
        before = growth()
        for words in (
            ("validate", str(place), "--format", form, "--strict", "--profile", "moodle"),
            ("inspect", str(place)),
            ("repair", str(place), "-o", str(place.with_name("b.zip"))),
        ):
            begin = time.process_time()
            done = CliRunner().invoke(main, words, catch_exceptions=False)
            assert done.exit_code in (0, 1) or "is a manifest alone" in done.output, (words, done.output)
            assert time.process_time() - begin <= SECONDS, words
        assert growth() - before <= MEGABYTES
        assert place.read_bytes() == content
        assert {one.name for one in Path(folder).iterdir()} <= {"a.zip", "b.zip"}
        again(place.with_name("b.zip"))


def again(place: Path) -> None:
    """What was repaired once has nothing more to mend."""
    if place.is_file():
        done = CliRunner().invoke(main, ["repair", str(place), "--dry-run"], catch_exceptions=False)
        assert "nothing to mend" in done.output, done.output


fuzz = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True,
    derandomize=EXAMPLES < 1000, database=None,
)  # fmt: skip


@given(MANIFEST, ROOTS, AROUND, FORMS)
@fuzz
def test_a_manifest_after_accidents(
    manifest: bytes, name: str, around: list[tuple[str, bytes]], form: str
) -> None:
    answered(zipped([*with_pages(manifest, name), *around]), form)


@given(MANIFEST, FORMS)
@fuzz
def test_a_manifest_alone_after_accidents(manifest: bytes, form: str) -> None:
    answered(manifest, form)


@given(some.lists(MEMBER, max_size=8), FORMS)
@fuzz
def test_an_archive_of_odd_names(members: list[tuple[str, bytes]], form: str) -> None:
    answered(zipped(members), form)


@given(some.sampled_from(MANIFESTS[:7]), ROOTS, some.sampled_from((0, 8)), CUTS, FORMS)
@fuzz
def test_an_archive_after_accidents(
    manifest: bytes, name: str, method: int, cuts: list[Cut], form: str
) -> None:
    answered(changed(zipped(with_pages(manifest, name), method), cuts), form)


FIELDS = some.sampled_from(
    (
        (8, "<H"),
        (10, "<H"),
        (16, "<L"),
        (20, "<L"),
        (24, "<L"),
        (28, "<H"),
        (30, "<H"),
        (32, "<H"),
        (38, "<L"),
        (42, "<L"),
    )
)
VALUES = some.sampled_from((0, 1, 8, 9, 0x800, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xA1FF0000, 2**28))


@given(some.integers(0, 2), some.lists(some.tuples(FIELDS, VALUES), min_size=1, max_size=3), FORMS)
@fuzz
def test_a_table_of_contents_that_lies(
    member: int, lies: list[tuple[tuple[int, str], int]], form: str
) -> None:
    content = bytearray(zipped(with_pages(MANIFESTS[3], "imsmanifest.xml")))
    start = list(islice(_entries(content), 3))[member]
    for (offset, shape), value in lies:
        size = struct.calcsize(shape)
        struct.pack_into(shape, content, start + offset, value & ((1 << 8 * size) - 1))
    answered(bytes(content), form)


def _entries(content: bytearray) -> list[int]:
    found, at = [], content.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at)
        at = content.find(b"PK\x01\x02", at + 1)
    return found
