"""`scormkit validate --format` tells the same findings to build servers and to people, and no stranger's words break a form."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from click.testing import CliRunner
from lxml import etree, html

from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT = 0, 1
EVIL = "&lt;script>alert(1)&lt;/script>::error::100%, ]]&gt;"
MANIFEST = f"""<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="none"><title>{EVIL}</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
</resource></resources></manifest>"""
TEXT = (
    "'<script>alert(1)</script>::error::100%, ]]>' opens the resource 'none', and there is none of this name."
)
HELP = "Write the identifier of a <resource> of this manifest: r."


def zipped(place: Path) -> Path:
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST)
        archive.writestr("index.html", "")
    return place


def unzipped(place: Path) -> Path:
    place.mkdir()
    (place / "imsmanifest.xml").write_text(MANIFEST, encoding="utf-8")
    (place / "index.html").write_text("", encoding="utf-8")
    return place


def run(form: str, *places: object) -> str:
    done = CliRunner().invoke(
        main, ["validate", *map(str, places), "--format", form, "--ignore", "SK616"], catch_exceptions=False
    )
    assert done.exit_code == INPUT
    return done.stdout


def test_github_is_told_file_and_line_of_a_folder(tmp_path: Path) -> None:
    place = unzipped(tmp_path / "a")

    first = run("github", place).splitlines()[0]

    assert first == (
        f"::error file={place}/imsmanifest.xml,line=5,title=SK610 item-dangling::"
        f"{TEXT.replace('%', '%25')} {HELP}"
    )


def test_github_is_told_the_archive_and_no_stranger_gives_it_commands(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a,b%.zip")

    lines = run("github", place).splitlines()

    assert lines[0].startswith(
        f"::error file={tmp_path}/a%2Cb%25.zip,title=SK610 item-dangling::imsmanifest.xml:5: "
    )
    assert all(line.startswith("::") for line in lines)


def test_a_build_server_reads_a_package_as_a_suite(tmp_path: Path) -> None:
    root = etree.fromstring(run("junit", zipped(tmp_path / "a.zip")))

    assert (root.tag, root.get("failures")) == ("testsuites", "1")
    (failure,) = root.findall("testsuite/testcase/failure")
    assert (failure.get("type"), failure.get("message")) == ("error", TEXT)
    assert failure.text == f"imsmanifest.xml:5: {TEXT} {HELP}"


def test_a_package_without_fault_is_a_test_that_passes(tmp_path: Path) -> None:
    place = tmp_path / "a.xml"
    place.write_text(
        MANIFEST.replace("none", "r").replace("</resource>", '<file href="index.html"/></resource>')
    )

    done = CliRunner().invoke(main, ["validate", str(place), "--format", "junit"], catch_exceptions=False)

    assert done.exit_code == FINE
    assert [(one.get("name"), len(one)) for one in etree.fromstring(done.stdout).iter("testcase")] == [
        ("nothing to complain about", 0)
    ]


def test_a_scanner_reads_sarif(tmp_path: Path) -> None:
    said = json.loads(run("sarif", zipped(tmp_path / "a b.zip"), unzipped(tmp_path / "c")))

    (run_,) = said["runs"]
    archived, unpacked = (one for one in run_["results"] if one["ruleId"] == "SK610")
    assert said["version"] == "2.1.0"
    assert {one["ruleId"] for one in run_["results"]} == {
        one["id"] for one in run_["tool"]["driver"]["rules"]
    }
    assert (archived["level"], archived["message"]) == ("error", {"text": f"{TEXT} {HELP}"})
    assert archived["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": f"{tmp_path}/a%20b.zip"},
                "region": {"startLine": 1},
            },
            "logicalLocations": [{"fullyQualifiedName": "imsmanifest.xml:5"}],
        }
    ]
    assert unpacked["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": f"{tmp_path}/c/imsmanifest.xml"},
                "region": {"startLine": 5},
            }
        }
    ]


def test_the_page_to_forward_needs_no_other_file_and_runs_nothing(tmp_path: Path) -> None:
    page = run("html", zipped(tmp_path / "a.zip"), unzipped(tmp_path / "c"))

    root = html.document_fromstring(page)
    assert [one.tag for one in root.iter("script", "link", "img", "iframe")] == []
    assert [one.get("content") for one in root.iter("meta") if one.get("http-equiv")] == [
        "default-src 'none'; style-src 'unsafe-inline'"
    ]
    assert [one.text_content() for one in root.iter("h2")] == [str(tmp_path / "a.zip"), str(tmp_path / "c")]
    assert TEXT in [one.text_content() for one in root.iter("p")]
    assert "0 of 2 packages are valid." in root.text_content()


def test_the_page_shows_the_line_that_is_meant(tmp_path: Path) -> None:
    root = html.document_fromstring(run("html", zipped(tmp_path / "a.zip")))

    assert [one.text_content().split("\n")[0] for one in root.iter("pre")][:1] == [
        '     5 | <item identifier="i" identifierref="none"><title>&lt;script>alert(1)&lt;/script>::error::100%, ]]&gt;</title><'
    ]


def test_the_same_package_gives_the_same_page(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip")

    assert run("html", place) == run("html", place)
