"""What of a package is opened, under which address: given a small dict, exactly these parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormkit.package import Bytes, Entry, Package
from scormkit.trial.parts import launched, parts
from scormkit.trial.site import found_in
from scormkit.trial.stage import with_query
from scormkit.trial.visit import DOES

MANIFEST = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
 xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i1" identifierref="r1" parameters="?n=1"><title>One</title>
<adlcp:dataFromLMS>seed</adlcp:dataFromLMS><adlcp:completionThreshold>0.8</adlcp:completionThreshold>
<imsss:sequencing><imsss:objectives>
<imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
<imsss:objective objectiveID="second"/></imsss:objectives></imsss:sequencing></item>
<item identifier="i2" identifierref="r1" parameters="?n=1"><title>The same</title></item>
<item identifier="i3" identifierref="r2"><title>Two</title></item>
<item identifier="i4"><title>A heading</title><item identifier="i5" identifierref="gone"><title>Gone</title></item></item>
</organization></organizations>
<resources xml:base="course/"><resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="a%20b.html#top"/>
<resource identifier="r2" type="webcontent" adlcp:scormType="asset" href="https://example.org/x"/></resources></manifest>"""


def of(files: dict[str, str]) -> Package:
    return Package(tuple(Entry(name, Bytes(text.encode())) for name, text in files.items()))


def test_a_scorm_item_is_opened_once_with_its_parameters_and_what_its_sequencing_says() -> None:
    one, two = parts(of({"imsmanifest.xml": MANIFEST, "course/a b.html": ""}))

    assert (one.standard, one.title, one.path, one.address, one.reports) == (
        "scorm2004-3", "One", "course/a b.html", "course/a%20b.html?n=1#top", True,
    )  # fmt: skip
    assert one.data == {
        "datafromlms": "seed", "completionthreshold": "0.8", "objectives": "main second", "mastery": "0.6", "threshold": "0.8",
    }  # fmt: skip
    assert (two.title, two.path, two.external, two.reports) == ("Two", "", "https://example.org/x", False)


def test_a_package_in_a_folder_is_opened_there() -> None:
    files = {"export/tincan.xml": '<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="a:1" type="a:t">'
             '<name>Borders</name><launch lang="en">x/index.html?a=1</launch></activity></activities></tincan>'}  # fmt: skip
    (part,) = parts(of(files))

    assert (part.standard, part.title, part.address, part.id) == (
        "xapi",
        "Borders",
        "export/x/index.html?a=1",
        "a:1",
    )


def test_what_is_no_package_has_no_parts() -> None:
    assert parts(of({"index.html": "<p>"})) == ()
    assert parts(of({"imsmanifest.xml": "<manifest"})) == ()


@pytest.mark.parametrize(
    ("href", "parameters", "query"),
    [
        ("a.html", "", ""),
        ("a.html", "?n=1", "?n=1"),
        ("a.html", "n=1", "?n=1"),
        ("a.html?m=2", "?n=1", "?m=2&n=1"),
        ("a.html?m=2#top", "&n=1", "?m=2&n=1#top"),
        ("a.html", "#end", "#end"),
        ("a.html#top", "#end", "#top"),
    ],
)
def test_parameters_stand_behind_the_address_as_an_lms_puts_them(
    href: str, parameters: str, query: str
) -> None:
    assert launched(href, parameters) == query


def test_a_launch_keeps_its_query_and_its_fragment() -> None:
    assert with_query("http://h/a.html", "n=1") == "http://h/a.html?n=1"
    assert with_query("http://h/a.html?m=2#top", "n=1") == "http://h/a.html?m=2&n=1#top"


def test_a_file_is_found_by_its_name_and_by_its_escapes() -> None:
    files = {"a b.html": Bytes(b"1"), "c%20d.html": Bytes(b"2")}

    assert [one and one[0] for one in (found_in(files, "a%20b.html"), found_in(files, "c%20d.html"), found_in(files, "e"))] == [
        "a b.html", "c%20d.html", None,
    ]  # fmt: skip


def test_the_reference_says_exactly_what_a_run_does() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/validate.md").read_text(encoding="utf-8")

    assert [line for line in DOES if f"- {line}" not in page] == []
