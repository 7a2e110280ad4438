"""A package is what an LMS would take it for; a manifest in the wrong place or of the wrong name is pointed at."""

from __future__ import annotations

import pytest

from scormkit import conformance
from scormkit.package import Bytes, Entry, Package, in_memory

PAGE = "<p>Welcome.</p>"
TINCAN = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="urn:x:1" type="http://adlnet.gov/expapi/activities/course">
<name lang="en">T</name><description lang="en">D</description><launch lang="en">index.html</launch>
</activity></activities></tincan>"""
WORDS = """<title><langstring lang="en">T</langstring></title>
<description><langstring lang="en">D</langstring></description>"""
CMI5 = f"""<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:x:c">{WORDS}</course><au id="urn:x:1">{WORDS}<url>index.html</url></au></courseStructure>"""
SCORM = """<manifest xmlns="{cp}" identifier="m" xmlns:adlcp="{adl}">
<metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:{type}="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>"""
OLD = {
    "cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adl": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
NEW = {"cp": "http://www.imsglobal.org/xsd/imscp_v1p1", "adl": "http://www.adlnet.org/xsd/adlcp_v1p3"}
SCORM12 = SCORM.format(**OLD, version="1.2", type="scormtype")
FINE = {"imsmanifest.xml": SCORM12, "index.html": PAGE}


def judged(tree: dict[str, str] | dict[str, bytes]) -> conformance.Report:
    return conformance.validate(Package(tuple(Entry(*pair) for pair in in_memory(dict(tree)).items())))


def codes(report: conformance.Report) -> list[str]:
    return [said.code for said in report.diagnostics]


def test_a_package_without_fault_is_valid_and_nothing_is_said() -> None:
    assert judged(FINE) == conformance.Report("scorm12", (), True, "valid", ())


@pytest.mark.parametrize(
    ("version", "standard"),
    [
        ("CAM 1.3", "scorm2004-2"),
        ("2004 2nd Edition", "scorm2004-2"),
        ("2004 3rd Edition", "scorm2004-3"),
        ("2004 4th Edition", "scorm2004-4"),
    ],
)
def test_an_edition_of_2004_is_known_by_its_schemaversion(version: str, standard: str) -> None:
    report = judged(
        {"imsmanifest.xml": SCORM.format(**NEW, version=version, type="scormType"), "index.html": PAGE}
    )

    assert (report.standard, report.schema, report.valid, codes(report)) == (
        standard,
        "valid",
        True,
        [],
    )


def test_2004_without_a_version_is_known_by_its_namespace() -> None:
    inside = SCORM.format(**NEW, version="", type="scormType").replace("<schemaversion></schemaversion>", "")

    assert judged({"imsmanifest.xml": inside, "index.html": PAGE}).standard == "scorm2004-3"


def test_several_standards_are_told_scorm_first() -> None:
    report = judged({"cmi5.xml": CMI5, "tincan.xml": TINCAN, **FINE})

    assert (report.standard, report.also, report.schema) == ("scorm12", ("cmi5", "xapi"), "valid")


def test_all_manifests_are_judged() -> None:
    report = judged({"tincan.xml": TINCAN.replace("index.html", "none.html"), **FINE})

    assert (report.valid, codes(report)) == (False, ["SK654"])


@pytest.mark.parametrize(
    ("tree", "standard"),
    [
        ({"tincan.xml": TINCAN, "index.html": PAGE}, "xapi"),
        ({"one/two/tincan.xml": TINCAN, "one/two/index.html": PAGE}, "xapi"),
        ({"cmi5.xml": CMI5, "index.html": PAGE}, "cmi5"),
        ({"module.webmanifest": "{}", "index.html": PAGE}, "web"),
        ({"a.crs": "", "a.au": "", "a.des": "", "a.cst": ""}, "aicc"),
        ({"a.crs": ""}, "unknown"),
        ({"index.html": PAGE}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_other_standards_are_known_by_their_files(tree: dict[str, str], standard: str) -> None:
    report = judged(tree)

    assert (report.standard, report.valid) == (standard, standard != "unknown")


@pytest.mark.parametrize("folder", ["my-course/", "a/b/"])
def test_a_package_in_a_folder_is_named_and_judged_all_the_same(folder: str) -> None:
    report = judged({f"{folder}{name}": text for name, text in FINE.items()} | {"__MACOSX/._x": ""})

    assert (report.standard, report.schema, report.valid) == ("scorm12", "valid", False)
    assert codes(report) == ["SK517", "SK501"]


def test_a_tincan_lies_deeper_where_nothing_else_lies_above_it() -> None:
    deep = {"a/b/tincan.xml": TINCAN, "a/b/index.html": PAGE}

    assert codes(judged(deep)) == []
    assert codes(judged({**deep, "read.me": ""})) == ["SK501"]


def test_what_is_wrong_inside_the_folder_is_told_too() -> None:
    assert codes(judged({"c/imsmanifest.xml": SCORM12, "c/start.html": PAGE})) == ["SK501", "SK537", "SK538"]


def test_a_manifest_in_capital_letters_is_named() -> None:
    report = judged({"IMSMANIFEST.XML": SCORM12, "index.html": PAGE})

    assert (report.standard, codes(report)[0], report.valid) == ("scorm12", "SK502", False)


def test_an_archive_of_archives_is_told_from_one_without_a_manifest() -> None:
    assert codes(judged({"1.zip": "", "2.zip": "", "read.me": ""})) == ["SK506"]
    assert codes(judged({"index.html": PAGE})) == ["SK500"]


def test_a_manifest_alone_is_judged_without_files_and_an_archive_of_one_file_is_not() -> None:
    body = Bytes(SCORM12.encode())

    alone = conformance.validate(Package((Entry("imsmanifest.xml", body),)))
    packed = conformance.validate(Package((Entry("imsmanifest.xml", body, compressed=100),)))

    assert (codes(alone), codes(packed)) == ([], ["SK538"])


@pytest.mark.parametrize(
    ("content", "standard"),
    [
        (SCORM12.replace("</manifest>", ""), "scorm12"),
        (SCORM.format(**NEW, version="2004 4th Edition", type="scormType")[:-5], "scorm2004-4"),
        (SCORM.format(**NEW, version="2004 3rd Edition", type="scormType")[:-5], "scorm2004-3"),
        ("no XML at all", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_manifest_that_cannot_be_parsed_is_guessed(content: str, standard: str) -> None:
    report = judged({"imsmanifest.xml": content, "index.html": PAGE})

    assert (report.standard, report.schema, report.valid) == (standard, "not-wf", False)


BILLION = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
FROM_DISK = '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "schema", "said"),
    [
        ((FROM_DISK + SCORM12.replace(">T<", ">&x;<", 1)).encode(), "none", "SK514"),
        ((BILLION + SCORM12.replace(">T<", ">&c;<", 1)).encode(), "none", "SK514"),
        (('<!DOCTYPE m SYSTEM "http://example.org/m.dtd">' + SCORM12).encode(), "valid", "SK513"),
        (SCORM12.replace(">T<", ">\xe9<").encode("latin-1"), "not-wf", "SK512"),
        (SCORM12.encode("utf-16"), "valid", ""),
        (b"\xef\xbb\xbf" + SCORM12.encode(), "valid", "SK516"),
        (SCORM12.replace(">T<", ">\x00<").encode(), "not-wf", "SK510"),
        (b"<a>" * 10_000, "not-wf", "SK510"),
        (b"<manifest>" + b" " * (33 << 20) + b"</manifest>", "none", "SK515"),
    ],
    ids=["file", "billion", "dtd", "latin-1", "utf-16", "bom", "nul", "deep", "large"],
)
def test_a_hostile_manifest_is_called_what_it_is(content: bytes, schema: str, said: str) -> None:
    report = judged({"imsmanifest.xml": content, "index.html": PAGE.encode()})

    assert (report.schema, codes(report)[:1]) == (schema, [said] if said else [])
    assert "root:" not in "".join(one.text for one in report.diagnostics)
