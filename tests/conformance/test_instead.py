"""What holds no manifest is told as what it is, once: a course's source, a document, archives, or a manifest by another name."""

from __future__ import annotations

import pytest

from scormkit import conformance
from scormkit.package import Bytes, Entry, Package

CASES = {
    "source": (["course.yaml", "welcome.md"], "SK507", "'course.yaml'"),
    "sources": (["lessons/a/course.yaml/a.md", "b.course.yaml", "lessons/a.md"], "SK507", "'b.course.yaml'"),
    "zipped source": (["my/course.yaml", "my/CON.md", "my/con.md"], "SK507", "'my/course.yaml'"),
    "Word": (["[Content_Types].xml", "word/document.xml"], "SK518", "a document of Word"),
    "PowerPoint": (["ppt/presentation.xml"], "SK518", "a presentation of PowerPoint"),
    "Excel": (["xl/workbook.xml"], "SK518", "a workbook of Excel"),
    "e-book": (["mimetype", "META-INF/container.xml"], "SK518", "an e-book"),
    "OpenDocument": (["mimetype", "META-INF/manifest.xml"], "SK518", "a document of OpenDocument"),
    "H5P": (["h5p.json", "content/content.json"], "SK518", "an H5P activity"),
    "backup": (["moodle_backup.xml", "files/ab/abc"], "SK518", "a backup of Moodle"),
    "archives": (["a.zip", "b.pif"], "SK506", "'a.zip' (2 in all)"),
    "other name": (["imsmanifest.xml.txt", "index.html"], "SK500", "'imsmanifest.xml.txt' looks like one"),
    "pages": (["index.html"], "SK500", "nor 'cmi5.xml'."),
    "nothing": ([], "SK500", "nor 'cmi5.xml'."),
}


@pytest.mark.parametrize(("names", "code", "words"), CASES.values(), ids=CASES)
def test_what_holds_no_manifest_is_told_once_as_what_it_is(names: list[str], code: str, words: str) -> None:
    report = conformance.validate(Package(tuple(Entry(name, Bytes(b"")) for name in names)))

    (said,) = report.diagnostics
    assert (report.standard, report.valid, said.code, said.where) == ("unknown", False, code, None)
    assert words in said.text


def test_who_validates_a_source_is_sent_to_check_and_build() -> None:
    (said,) = conformance.validate(Package((Entry("course.yaml", Bytes(b"title: A\n")),))).diagnostics

    assert "'scormkit check FOLDER'" in said.help
    assert "'scormkit build FOLDER'" in said.help


@pytest.mark.parametrize(
    ("kind", "what"),
    [("webcontent", "a plain IMS content package"), ("imsqti_item_xmlv2p1", "a bank of questions (QTI)")],
)
def test_a_manifest_without_a_word_of_adl_is_told_as_what_it_describes(kind: str, what: str) -> None:
    manifest = (
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><organizations/><resources>'
        f'<resource identifier="q" type="{kind}" href="q.xml"><file href="q.xml"/></resource></resources></manifest>'
    )
    files = {"imsmanifest.xml": manifest.encode(), "q.xml": b"<q/>"}

    report = conformance.validate(Package(tuple(Entry(name, Bytes(text)) for name, text in files.items())))

    assert [(said.code, what in said.text) for said in report.diagnostics] == [("SK503", True)]
