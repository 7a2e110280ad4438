"""Each mistake that is certain is mended, alone and with others, once and for good; what is not certain stays."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scormkit import conformance, disk
from scormkit.mending import mended, repair
from scormkit.package import Bytes, Entry, Package, read

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b'<!DOCTYPE html><html lang="en"><title>T</title><p>Welcome.</p></html>'
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Réseau</title>
  <item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
  <resources>
    <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="pages/index.html">
      <file href="pages/index.html"/>
    </resource>
  </resources>
</manifest>"""
NEW = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>"""
TINCAN = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="urn:x:1" type="http://adlnet.gov/expapi/activities/course"><name lang="en">T</name>
<description lang="en">D</description><launch lang="en">index.html</launch></activity></activities></tincan>"""
WORDS = """<title><langstring lang="en">T</langstring></title>
<description><langstring lang="en">D</langstring></description>"""
CMI5 = f"""<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:x:c">{WORDS}</course><au id="urn:x:1">{WORDS}<url>index.html?a=1</url></au></courseStructure>"""
GOOD = {"imsmanifest.xml": MANIFEST.encode(), "pages/index.html": PAGE}
LOCATIONS = """xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation=
"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
http://www.adlnet.org/xsd/adlcp_rootv1p2 xsd/adlcp_rootv1p2.xsd" identifier="m\""""


def packed(*pairs: tuple[str, bytes], **more: bytes) -> Package:
    members = (*pairs, *more.items())
    return Package(tuple(Entry(name, Bytes(content), compressed=1) for name, content in members))


def with_manifest(old: str, new: str) -> Package:
    assert old in MANIFEST
    return packed(*{**GOOD, "imsmanifest.xml": MANIFEST.replace(old, new).encode()}.items())


def content(package: Package) -> list[tuple[str, bytes]]:
    return [(entry.name, read(entry.body)) for entry in package.entries]


def codes(package: Package) -> list[str]:
    return [said.code for said in conformance.validate(package).diagnostics]


def folder(name: str) -> Package:
    return packed(*((f"{name}/{member}", text) for member, text in GOOD.items()))


LONG = Entry("imsmanifest.xml", Bytes(MANIFEST.encode()))
BROKEN = {
    "folder": (folder("my course"), ["SK501"]),
    "folder in folder": (folder("a/b"), ["SK501"]),
    "backslashes": (
        packed(("imsmanifest.xml", GOOD["imsmanifest.xml"]), ("pages\\index.html", PAGE)),
        ["SK530"],
    ),
    "backslashes in a folder": (
        packed(("c\\imsmanifest.xml", GOOD["imsmanifest.xml"]), ("c\\pages\\index.html", PAGE)),
        ["SK530", "SK501"],
    ),
    "capitals": (packed(("IMSManifest.XML", GOOD["imsmanifest.xml"]), ("pages/index.html", PAGE)), ["SK502"]),
    "clutter": (packed(*GOOD.items(), ("__MACOSX/x", b""), ("pages/Thumbs.db", b"")), ["SK517"]),
    "twins": (packed(*GOOD.items(), ("pages/index.html", PAGE)), ["SK531"]),
    "mark": (
        packed(*{**GOOD, "imsmanifest.xml": b"\xef\xbb\xbf" + GOOD["imsmanifest.xml"]}.items()),
        ["SK516"],
    ),
    "two marks": (
        packed(*{**GOOD, "imsmanifest.xml": b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD["imsmanifest.xml"]}.items()),
        ["SK510"],
    ),
    "a blank line": (
        packed(*{**GOOD, "imsmanifest.xml": b"\r\n" + GOOD["imsmanifest.xml"]}.items()),
        ["SK510"],
    ),
    "no version": (with_manifest("<schemaversion>1.2</schemaversion>", ""), ["SK601"]),
    "empty version": (with_manifest("<schemaversion>1.2<", "<schemaversion> <"), ["SK603"]),
    "no schema": (with_manifest("<schema>ADL SCORM</schema>", "<!-- none -->"), ["SK601"]),
    "no metadata": (
        with_manifest(
            "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>", ""
        ),
        ["SK601", "SK601"],
    ),
    "not listed": (with_manifest('<file href="pages/index.html"/>', ""), ["SK616"]),
    "case": (with_manifest("pages/index.html", "Pages/index.HTML"), ["SK540", "SK540"]),
    "case, page and query": (
        with_manifest('sco" href="pages/index.html', 'sco" href="pages/Index.html?a=1#b'),
        ["SK540"],
    ),
    "backslash in an address": (with_manifest("pages/index.html", "pages\\index.html"), ["SK617", "SK617"]),
    "control documents": (with_manifest('identifier="m"', LOCATIONS), ["SK536"]),
    "xapi, case": (packed(("tincan.xml", TINCAN.encode()), ("Index.html", PAGE)), ["SK654"]),
    "cmi5, case": (packed(("cmi5.xml", CMI5.encode()), ("Index.html", PAGE)), ["SK667"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_mended_told_by_its_code_and_nothing_is_left(name: str) -> None:
    package, wanted = BROKEN[name]
    found = set(codes(package))

    made, changes = mended(package)

    assert [change.code for change in changes] == wanted
    assert codes(made) == []
    assert set(wanted) <= found


@pytest.mark.parametrize("name", BROKEN)
def test_who_repairs_twice_changes_nothing_more(name: str) -> None:
    made, _ = mended(BROKEN[name][0])
    again, changes = mended(made)

    assert (changes, content(again)) == ((), content(made))


def test_what_is_not_changed_in_a_manifest_stays_in_it() -> None:
    made, _ = mended(with_manifest("<schemaversion>1.2</schemaversion>", ""))

    text = read(made.files["imsmanifest.xml"]).decode()
    assert "<!-- made by hand -->" in text
    assert text.partition("<organizations")[2] == MANIFEST.partition("<organizations")[2]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("latin-1", "iso-8859-1"), ("cp1252", "windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16LE")],
)
def test_a_manifest_keeps_its_encoding(encoding: str, declared: str) -> None:
    text = MANIFEST.replace("UTF-8", declared).replace('<file href="pages/index.html"/>', "")

    made, changes = mended(packed(*{**GOOD, "imsmanifest.xml": text.encode(encoding)}.items()))

    assert [change.code for change in changes] == ["SK616"]
    assert "<title>Réseau</title>" in read(made.files["imsmanifest.xml"]).decode(encoding)
    assert codes(made) == []


UNCERTAIN = {
    "two courses": packed(*((f"{top}/{name}", text) for top in "ab" for name, text in GOOD.items())),
    "a file of the same name above": packed(*content(folder("a")), ("pages/index.html", b"other")),
    "two files that differ by case": packed(
        *{**GOOD, "imsmanifest.xml": MANIFEST.replace("pages/index", "pages/INDEX").encode()}.items(),
        ("pages/Index.html", b"other"),
    ),
    "twins that differ": packed(*GOOD.items(), ("pages/index.html", b"other")),
    "a backslash and a slash": packed(*GOOD.items(), ("pages\\index.html", b"other")),
    "which edition of 2004": packed(("imsmanifest.xml", NEW.encode()), ("index.html", PAGE)),
    "a page that is missing": packed(("imsmanifest.xml", GOOD["imsmanifest.xml"])),
    "which of two manifests": packed(("imsmanifest.xml", b"\r\n" + GOOD["imsmanifest.xml"]), *GOOD.items()),
    "a mark before another encoding": packed(
        ("imsmanifest.xml", b"\xef\xbb\xbf" + MANIFEST.replace("UTF-8", "iso-8859-1").encode()),
        ("pages/index.html", PAGE),
    ),
    "clutter that is listed": packed(
        *{
            **GOOD,
            "imsmanifest.xml": MANIFEST.replace(
                '<file href="', '<file href=".DS_Store"/><file href="'
            ).encode(),
        }.items(),
        (".DS_Store", b""),
    ),
}


@pytest.mark.parametrize("name", UNCERTAIN)
def test_what_is_not_certain_stays_as_it_is(name: str) -> None:
    made, changes = mended(UNCERTAIN[name])

    assert (changes, content(made)) == ((), content(UNCERTAIN[name]))


NAMES = some.sampled_from(
    ["imsmanifest.xml", "IMSMANIFEST.xml", "tincan.xml", "cmi5.xml", "pages/index.html", "pages\\index.html", "index.html",
     "Index.html", "a/", "a/imsmanifest.xml", "a/b/imsmanifest.xml", "a/pages/index.html", "__MACOSX/x", ".DS_Store",
     "imscp_rootv1p1p2.xsd", "ring.svg"]
)  # fmt: skip
TEXTS = some.sampled_from(
    [
        MANIFEST.encode(),
        b"\xef\xbb\xbf" + MANIFEST.encode(),
        NEW.encode(),
        TINCAN.encode(),
        CMI5.encode(),
        PAGE,
        b"",
        b"<m/>",
    ]
    + [
        read(package.files["imsmanifest.xml"])
        for package, _ in BROKEN.values()
        if "imsmanifest.xml" in package.files
    ]
)
PACKAGES = some.lists(some.tuples(NAMES, TEXTS), max_size=8).map(lambda pairs: packed(*pairs))


@given(PACKAGES)
@settings(derandomize=True, max_examples=300, deadline=None)
def test_repair_is_done_after_one_time_and_loses_no_page(package: Package) -> None:
    made, changes = mended(package)
    again, more = mended(made)

    assert (more, content(again)) == ((), content(made))
    assert bool(changes) == (content(made) != content(package))
    pages = {text for name, text in content(package) if name.endswith((".html", ".svg")) and text == PAGE}
    assert pages <= {text for _, text in content(made)}


@given(PACKAGES)
@settings(derandomize=True, max_examples=300, deadline=None)
def test_repair_makes_nothing_worse_and_a_package_without_fault_comes_out_as_it_was(package: Package) -> None:
    before, (_, changes) = codes(package), mended(package)

    assert before or not changes
    assert {change.code for change in changes} <= {
        *before,
        "SK603",
        "SK601",
        "SK516",
        "SK616",
        "SK617",
        "SK540",
        "SK536",
    }


def archive(place: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(place, "w") as made:
        for name, text in members.items():
            made.writestr(zipfile.ZipInfo(name), text, 0 if name.endswith(".svg") else 8, 9)
    return place


def test_members_that_are_not_touched_are_copied_as_they_are_packed(tmp_path: Path) -> None:
    page = PAGE * 1000
    source = archive(
        tmp_path / "a.zip",
        {
            f"x/{name}": text
            for name, text in {**GOOD, "pages/index.html": page, "ring.svg": b"<svg/>"}.items()
        },
    )

    done = repair(source, tmp_path / "b.zip")

    old, new = (disk.read_package(place)[0].entries for place in (source, tmp_path / "b.zip"))
    assert [change.code for change in done.changes] == ["SK501"]
    assert [(e.name, e.method, e.compressed, e.crc) for e in new] == [
        (e.name.removeprefix("x/"), e.method, e.compressed, e.crc) for e in old
    ]
    assert [b"".join(e.body.packed()) for e in new] == [b"".join(e.body.packed()) for e in old]  # type: ignore[attr-defined]
    with zipfile.ZipFile(tmp_path / "b.zip") as found:
        assert found.testzip() is None


def test_a_name_keeps_its_bytes_whatever_they_mean(tmp_path: Path) -> None:
    source = archive(tmp_path / "a.zip", {**GOOD, "\u00fcbung-XX.html": PAGE, "\u4e16.html": PAGE})
    old = source.read_bytes().replace("\u00fcbung-XX".encode(), b"\xc3\xbcbung-\xff\xfe")
    flags = b"\x00\x08"
    start = 0
    while (start := old.find(b"\xc3\xbcbung-\xff\xfe.html", start + 1)) != -1:
        header = max(old.rfind(b"PK\x03\x04", 0, start), old.rfind(b"PK\x01\x02", 0, start))
        at = header + (6 if old[header + 2 : header + 4] == b"\x03\x04" else 8)
        assert old[at : at + 2] == flags
        old = old[:at] + b"\0\0" + old[at + 2 :]
    source.write_bytes(old)

    repair(source, tmp_path / "b.zip")

    new = (tmp_path / "b.zip").read_bytes()
    assert (new.count(b"\xc3\xbcbung-\xff\xfe.html"), new.count("\u4e16.html".encode())) == (2, 2)
    assert [e.name for e in disk.read_package(tmp_path / "b.zip")[0].entries] == [
        e.name for e in disk.read_package(source)[0].entries
    ]


def test_a_library_call_refuses_what_the_command_refuses(tmp_path: Path) -> None:
    source = archive(tmp_path / "a.zip", GOOD)

    with pytest.raises(ValueError, match="is the package itself"):
        repair(source, source, force=True)


def test_our_own_packages_are_copied_whole(tmp_path: Path) -> None:
    source = archive(tmp_path / "a.zip", {**GOOD, "pages/": b""})

    done = repair(source, tmp_path / "b.zip")

    assert (done.changes, done.report.diagnostics) == ((), ())
    assert content(disk.read_package(tmp_path / "b.zip")[0]) == content(disk.read_package(source)[0])
