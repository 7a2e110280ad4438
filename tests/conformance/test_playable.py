"""Pages and scripts are looked at without being run: what is certain is told, and scripts of real tools are left in peace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from scormkit import conformance
from scormkit.package import Bytes, Entry, Package, Unreadable, in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

SCORM = """<manifest xmlns="{cp}" identifier="m" xmlns:adlcp="{adl}">
<metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>Course</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:{type}="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>"""
OLD = SCORM.format(
    cp="http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    adl="http://www.adlnet.org/xsd/adlcp_rootv1p2",
    version="1.2",
    type="scormtype",
)
NEW = SCORM.format(
    cp="http://www.imsglobal.org/xsd/imscp_v1p1",
    adl="http://www.adlnet.org/xsd/adlcp_v1p3",
    version="2004 4th Edition",
    type="scormType",
)
PAGE = '<!DOCTYPE html><html lang="en"><title>T</title><script src="a.js"></script><p>Hello</p></html>'
SPEAKS12 = 'a.LMSInitialize("");a.LMSSetValue("cmi.core.exit","suspend");a.LMSFinish("")'
SPEAKS2004 = 'w.API_1484_11;a.Initialize("");a.SetValue("cmi.exit","suspend");a.Terminate("")'


def said(manifest: str, script: str, page: str = PAGE, **more: str) -> list[str]:
    """The codes of a package of a page and a script; what is not listed in the manifest does not count here."""
    tree = {"imsmanifest.xml": manifest, "index.html": page, "a.js": script, **more}
    report = conformance.validate(Package(tuple(Entry(*pair) for pair in in_memory(dict(tree)).items())))
    return [one.code for one in report.diagnostics if one.code != "SK537"]


@pytest.mark.parametrize(
    ("manifest", "script", "expected"),
    [
        (OLD, SPEAKS12, []),
        (NEW, SPEAKS2004, []),
        (OLD, SPEAKS2004, ["SK544"]),
        (NEW, SPEAKS12, ["SK544"]),
        (OLD, SPEAKS12 + SPEAKS2004, []),
        (NEW, SPEAKS12 + SPEAKS2004, []),
        (OLD, "document.title = 'T'", ["SK545"]),
        (OLD, 'a["LMS"+name]("")', []),
        (OLD, "window.parent.API.call(name)", []),
        (NEW, "window.parent['API_1484' + '_11']", []),
        (OLD, 'a.LMSInitialize("")', ["SK548"]),
        (NEW, 'w.API_1484_11.Initialize("")', ["SK548"]),
        (OLD, SPEAKS12.replace("suspend", "") + '"cmi.suspend_data"', ["SK549"]),
        (OLD, SPEAKS12.replace("suspend", "") + '"cmi.core.lesson_location"', ["SK549"]),
        (NEW, SPEAKS2004.replace("suspend", "") + '"cmi.location"', ["SK549"]),
        (OLD, SPEAKS12 + '"cmi.suspend_data"', []),
        (
            OLD,
            'var EXIT_SUSPEND=1;a.LMSInitialize("");a.LMSFinish("");"cmi.suspend_data";x="\\"suspend\\""',
            [],
        ),
    ],
)
def test_the_api_and_the_habits_are_those_of_the_standard(
    manifest: str, script: str, expected: list[str]
) -> None:
    assert said(manifest, script) == expected


@pytest.mark.parametrize(
    "more",
    [
        {"player.swf": ""},
        {"core.wasm": ""},
        {"bundle.js.gz": ""},
        {"page2.html": '<script src="https://cdn.example.org/lms.js"></script>'},
        {"huge.js": "x" * (9 << 20)},
    ],
    ids=["flash", "wasm", "packed", "from elsewhere", "huge"],
)
def test_who_may_speak_unseen_is_not_accused_of_silence(more: dict[str, str]) -> None:
    assert not {"SK544", "SK545", "SK548", "SK549"} & set(said(OLD, "document.title = 'T'", **more))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<img src="https://a.example/x.png">', ["SK546"]),
        ('<img src="http://a.example/x.png">', ["SK546"]),
        ('<link rel="stylesheet" href="//a.example/x.css">', ["SK546"]),
        ('<script src="http://a.example/x.js"></script>', ["SK547"]),
        ("<link href=http://a.example/x.css rel=stylesheet>", ["SK547"]),
        ('<link rel="icon" href="http://a.example/x.ico">', ["SK546"]),
        ("<iframe title='x' src='http://a.example/'></iframe>", ["SK547"]),
        ('<img src="https://a.example/1.png"><img src="https://a.example/2.png">', ["SK546"]),
        ('<a href="http://a.example/">link</a>', []),
        ('<link rel="canonical" href="http://a.example/">', []),
        ('<link rel="preconnect" href="https://a.example/">', []),
        ('<img data-src="http://a.example/x.png" src="x.png">', []),
        ('<!--[if lt IE 9]><script src="http://a.example/x.js"></script><![endif]-->', []),
        ("<script>document.write('<script src=\"http://a.example/x.js\">')</script>", []),
        ("<script>//", []),
        ("<!--", []),
    ],
)
def test_only_what_a_page_loads_by_itself_is_told(inside: str, expected: list[str]) -> None:
    assert said(OLD, SPEAKS12, PAGE + inside) == expected


def test_styles_load_too_but_not_in_their_comments() -> None:
    style = "/* url(http://a.example/1) */ a{background:url(https://b.example/2)} @import url(http://c.example/3);"

    assert said(OLD, SPEAKS12, **{"a.css": style}) == ["SK546", "SK547"]


def test_a_place_is_told_to_the_sign() -> None:
    page = PAGE + "\n<p>é</p> <img src='https://a.example/x.png'>"
    tree = {"imsmanifest.xml": OLD, "index.html": page, "a.js": SPEAKS12}

    report = conformance.validate(Package(tuple(Entry(*pair) for pair in in_memory(dict(tree)).items())))

    assert [str(one.where) for one in report.diagnostics if one.code == "SK546"] == ["index.html:2:10"]


@pytest.mark.parametrize(
    ("href", "content", "expected"),
    [
        ("a.pdf", "%PDF-1.7", ["SK543"]),
        ("a.pptx", "PK", ["SK543"]),
        ("a.swf", "CWS", ["SK543"]),
        ("a.php", "<?php", ["SK543"]),
        ("a.html", "%PDF-1.7", ["SK543"]),
        ("a.xhtml", "<html/>", []),
        ("a.xml", "<html/>", []),
        ("a.svg", "<svg/>", []),
        ("A.HTM", "<html>", []),
    ],
)
def test_a_sco_is_a_page(href: str, content: str, expected: list[str]) -> None:
    assert said(OLD.replace("index.html", href), SPEAKS12, **{href: content}) == expected
    assert "SK543" not in said(
        OLD.replace("index.html", href).replace('"sco"', '"asset"'), SPEAKS12, **{href: content}
    )


def test_units_of_cmi5_and_activities_of_xapi_are_pages_too() -> None:
    words = '<title><langstring lang="en">T</langstring></title><description><langstring lang="en">D</langstring></description>'
    cmi5 = f"""<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="urn:x:c">{words}</course><au id="urn:x:1">{words}<url>film.mp4</url></au></courseStructure>"""
    tincan = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
    <activity id="urn:x:1" type="http://adlnet.gov/expapi/activities/course"><name lang="en">T</name>
    <description lang="en">D</description><launch lang="en">film.mp4</launch></activity></activities></tincan>"""
    tree = {"cmi5.xml": cmi5, "tincan.xml": tincan, "film.mp4": ""}

    report = conformance.validate(Package(tuple(Entry(*pair) for pair in in_memory(dict(tree)).items())))

    assert [(one.code, one.where.file if one.where else "") for one in report.diagnostics] == [
        ("SK543", "cmi5.xml"),
        ("SK543", "tincan.xml"),
    ]


def test_modules_of_another_ending_are_told_to_who_has_moodle() -> None:
    assert said(OLD, SPEAKS12, **{"b.mjs": "", "c.mjs": "", "d.wasm": ""}) == ["SK808", "SK808"]


@dataclass(frozen=True)
class Damaged:
    """A body whose bytes cannot be had."""

    size: int = 9

    def chunks(self) -> Iterator[bytes]:
        raise Unreadable
        yield b""


def test_what_cannot_be_unpacked_is_passed_over() -> None:
    entries = [
        *(Entry(*pair) for pair in in_memory({"imsmanifest.xml": OLD}).items()),
        Entry("index.html", Damaged()),
    ]

    report = conformance.validate(Package(tuple(entries)))

    assert (report.standard, report.diagnostics) == ("scorm12", ())


def test_a_page_of_tags_that_never_end_is_looked_through_at_once() -> None:
    page = ("<img " * 200_000 + "<script " * 200_000 + "<!--" * 200_000 + " src=http://a.example").encode()
    entries = (*in_memory({"imsmanifest.xml": OLD}).items(), ("index.html", Bytes(page)))

    report = conformance.validate(Package(tuple(Entry(*pair) for pair in entries)))

    assert report.valid
