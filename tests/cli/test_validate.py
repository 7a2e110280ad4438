"""`scormkit validate` answers every package, however broken or hostile, with a code, words and the right number."""

from __future__ import annotations

import json
import stat
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from one_sco import GOOD, MANIFEST, zipped

from scormkit.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

FINE, INPUT, USAGE, MACHINE = 0, 1, 2, 3
BAD = {**GOOD, "imsmanifest.xml": MANIFEST.replace('default="o"', 'default="none"')}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["validate", *map(str, words)], catch_exceptions=False)


def told(*words: str | Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the packages, as a program reads them."""
    done = run(*words, "--format", "json")
    said = json.loads(done.stdout)
    assert list(said) == ["version", "totals", "packages"]
    return done.exit_code, said["packages"]


def codes(package: dict[str, Any]) -> list[str]:
    return [one["code"] for one in package["diagnostics"]]


def unzipped(place: Path, members: dict[str, str]) -> Path:
    for name, content in members.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(content, encoding="utf-8")
    return place


def bare(place: Path, members: dict[str, str]) -> Path:
    file = place.with_suffix(".xml")
    file.write_text(members["imsmanifest.xml"], encoding="utf-8")
    return file


@pytest.mark.parametrize("form", [zipped, unzipped, bare])
def test_a_zip_a_folder_and_a_manifest_alone_are_judged_alike(
    tmp_path: Path, form: Callable[[Path, dict[str, str]], Path]
) -> None:
    good, bad = form(tmp_path / "good.zip", GOOD), form(tmp_path / "bad.zip", BAD)

    assert told(good) == (
        FINE,
        [
            {
                "path": str(good),
                "standard": "scorm12",
                "also": [],
                "valid": True,
                "schema": "valid",
                "diagnostics": [],
            }
        ],
    )
    code, (package,) = told(bad)
    assert (code, package["valid"], package["schema"], codes(package)) == (INPUT, False, "valid", ["SK607"])


def test_a_manifest_that_speaks_of_another_standard_is_still_its_own(tmp_path: Path) -> None:
    (tmp_path / "0001.xml").write_text(
        MANIFEST.replace('identifier="m"', 'identifier="tincan-courseStructure"')
    )

    code, (package,) = told(tmp_path / "0001.xml")

    assert (code, package["standard"], package["valid"]) == (FINE, "scorm12", True)


def test_a_diagnostic_is_told_whole(tmp_path: Path) -> None:
    _, (package,) = told(zipped(tmp_path / "bad.zip", BAD))

    assert package["diagnostics"] == [
        {
            "code": "SK607",
            "severity": "error",
            "message": "The default organization is 'none', and there is none of this name.",
            "help": "Write one of: o.",
            "clause": "M10",
            "where": {"file": "imsmanifest.xml", "line": 4, "column": None},
        }
    ]


def test_what_is_about_the_whole_package_is_nowhere(tmp_path: Path) -> None:
    _, (package,) = told(zipped(tmp_path / "a.zip", {"index.html": ""}))

    assert [one["where"] for one in package["diagnostics"]] == [None]


def test_a_folder_of_zips_is_judged_one_by_one_in_order_of_names(tmp_path: Path) -> None:
    zipped(tmp_path / "b.zip", GOOD)
    zipped(tmp_path / "a.zip", BAD)
    (tmp_path / "note.txt").write_text("no package")

    code, packages = told(tmp_path)

    assert code == INPUT
    assert [(package["path"], package["valid"]) for package in packages] == [
        (str(tmp_path / "a.zip"), False),
        (str(tmp_path / "b.zip"), True),
    ]


def test_a_folder_of_unzipped_packages_is_judged_one_by_one_and_their_downloads_are_none(
    tmp_path: Path,
) -> None:
    unzipped(tmp_path / "a", GOOD)
    zipped(tmp_path / "a" / "download.zip", {"notes.txt": ""})
    unzipped(tmp_path / "deep" / "b", BAD)
    zipped(tmp_path / "deep" / "c.pif", GOOD)

    _, packages = told(tmp_path)

    assert [(package["path"], package["standard"], package["valid"]) for package in packages] == [
        (str(tmp_path / "a"), "scorm12", True),
        (str(tmp_path / "deep" / "b"), "scorm12", False),
        (str(tmp_path / "deep" / "c.pif"), "scorm12", True),
    ]


def test_an_unzipped_folder_in_a_folder_is_one_package(tmp_path: Path) -> None:
    unzipped(tmp_path / "course", GOOD)

    _, (package,) = told(tmp_path)

    assert (package["path"], codes(package)) == (str(tmp_path), ["SK501"])


def test_a_person_reads_what_it_is_the_line_and_what_to_do(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "good.zip", GOOD), zipped(tmp_path / "bad.zip", BAD))

    assert done.exit_code == INPUT
    assert done.stdout.splitlines() == [
        f"{tmp_path}/good.zip: SCORM 1.2, valid; its schema accepts the manifest",
        "",
        f"{tmp_path}/bad.zip: SCORM 1.2, NOT valid; its schema accepts the manifest",
        "",
        "imsmanifest.xml:4: error SK607 The default organization is 'none', and there is none of this name.",
        '     4 | <organizations default="none"><organization identifier="o"><title>T</title>',
        "  Write one of: o.",
        "",
        "1 error",
        "",
        "1 of 2 packages are valid. In all: 1 error.",
        f"  NOT valid: {tmp_path}/bad.zip (SK607)",
    ]


def test_a_program_reads_totals_as_a_person_does(tmp_path: Path) -> None:
    listed = MANIFEST.replace('<file href="index.html"/>', "")
    zipped(tmp_path / "a.zip", GOOD)
    zipped(tmp_path / "b.zip", BAD)
    zipped(tmp_path / "c.zip", {**GOOD, "imsmanifest.xml": listed, "more.txt": ""})

    whole = json.loads(run(tmp_path, "--ignore", "SK537", "--format", "json").stdout)

    assert (whole["version"], len(whole["packages"])) == (1, 3)
    assert whole["totals"] == {
        "packages": 3,
        "valid": 2,
        "errors": 1,
        "warnings": 1,
        "hints": 0,
        "ignored": 1,
        "profiles": {},
    }


def test_the_shape_is_the_one_that_the_documentation_shows(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/reference/validate.md").read_text(encoding="utf-8")
    shown = json.loads(page.partition("```json\n")[2].partition("```")[0])
    listed = BAD["imsmanifest.xml"].replace('<file href="index.html"/>', "")
    place = zipped(tmp_path / "a.zip", {**BAD, "imsmanifest.xml": listed})

    said = json.loads(run(place, "--ignore", "SK616", "--format", "json").stdout)

    assert (list(shown), list(shown["totals"])) == (list(said), list(said["totals"]))
    assert list(shown["packages"][0]) == list(said["packages"][0])
    assert shown["packages"][0]["diagnostics"] == said["packages"][0]["diagnostics"]


def test_what_was_cut_short_is_counted_in_full(tmp_path: Path) -> None:
    items = "".join(
        f'<item identifier="i{n}" identifierref="none"><title>{n}</title></item>' for n in range(70)
    )
    many = MANIFEST.replace("<item", f"{items}<item", 1)

    whole = json.loads(
        run(zipped(tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": many}), "--format", "json").stdout
    )

    assert len(whole["packages"][0]["diagnostics"]) == 51
    assert whole["totals"]["errors"] == 70


def test_the_worst_is_told_first(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {**BAD, "more.txt": "", "a\\b.txt": ""})

    _, (package,) = told(place)

    assert [one["severity"] for one in package["diagnostics"]] == ["error", "warning", "info"]


def test_what_is_of_one_kind_is_told_together(tmp_path: Path) -> None:
    files = "".join(f'<file href="{name}.css"/>' for name in "ab")
    twice = MANIFEST.replace('<file href="index.html"/>', files).replace(
        "</resources>", '<resource identifier="s" type="x" href="b.html"/></resources>'
    )

    _, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": twice, "b.html": ""}))

    loud = [code for code in codes(package) if code in ("SK539", "SK616")]
    assert loud in (["SK539", "SK539", "SK616", "SK616"], ["SK616", "SK616", "SK539", "SK539"])


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.zip", b"<html>", "cannot be opened"),
        ("a.md", b"# Borders", "cannot be opened"),
        ("a.xml", b"<Error/>", "cannot be opened"),
    ],
)
def test_what_is_no_package_is_not_said_to_be_of_no_standard(
    tmp_path: Path, name: str, content: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert run(tmp_path / name).stdout.splitlines()[0] == f"{tmp_path / name}: {what}, NOT valid"


def test_the_folder_of_a_course_is_pointed_to_check_and_build(tmp_path: Path) -> None:
    unzipped(tmp_path, {"spring.course.yaml": "title: Borders", "lessons/one.md": "# One", "CON.md": "# Two"})

    done = run(tmp_path)

    assert done.exit_code == INPUT
    assert done.stdout.splitlines() == [
        f"{tmp_path}: the source of a course, NOT valid",
        "",
        "error SK507 This is the source of a course, not a package: 'spring.course.yaml' says what scormkit builds packages from.",
        "  'scormkit check FOLDER' says what is wrong with the source in a folder, 'scormkit build FOLDER' makes packages of it, and those are what 'validate' judges.",
        "",
        "1 error",
    ]


def test_no_colour_is_shown_to_who_wants_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", BAD)

    assert "\x1b" in CliRunner().invoke(main, ["validate", str(place)], color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in CliRunner().invoke(main, ["validate", str(place)], color=True).stdout


def test_a_warning_alone_leaves_a_package_valid(tmp_path: Path) -> None:
    listed = MANIFEST.replace('<file href="index.html"/>', "")

    code, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": listed}))

    assert (code, package["valid"], codes(package)) == (FINE, True, ["SK616"])


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "none.zip").exit_code == USAGE


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "SK591"), (b"hello", "SK591"), (b"PK\x03\x04", "SK591"), (b"\x89PNG\r\n\x1a\n", "SK591")],
)
def test_what_is_no_archive_is_called_that(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)

    number, (package,) = told(tmp_path / "a.zip")

    assert (number, package["standard"], package["schema"], codes(package)) == (
        INPUT,
        "unknown",
        "none",
        [code],
    )


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"Rar!\x1a\x07\x00", "it is a RAR archive."),
        (b"7z\xbc\xaf\x27\x1c", "it is a 7-Zip archive."),
        (
            b"\n<!DOCTYPE html><title>Log in</title>",
            "it is a web page, perhaps what a server answered in place of the file.",
        ),
    ],
)
def test_what_is_often_called_a_zip_is_named(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)

    _, (package,) = told(tmp_path / "a.zip")

    assert [(one["code"], one["message"].partition(": ")[2]) for one in package["diagnostics"]] == [
        ("SK591", what)
    ]


def test_nothing_at_all_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass

    for place in (tmp_path / "empty", tmp_path / "empty.zip"):
        number, (package,) = told(place)
        assert (number, package["valid"], codes(package)) == (INPUT, False, ["SK500"])


def test_half_an_archive_is_called_that(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", GOOD)
    place.write_bytes(place.read_bytes()[:-40])

    number, (package,) = told(place)

    assert (number, codes(package)) == (INPUT, ["SK591"])


@pytest.mark.parametrize(
    "name",
    ["../evil.html", "a/../../evil.html", "/etc/passwd", "C:\\evil.html", "..\\evil.html", "\\\\server\\x"],
)
def test_a_name_that_leads_outside_is_refused_and_the_rest_judged(tmp_path: Path, name: str) -> None:
    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, name: "evil"}))

    assert (number, package["standard"], codes(package)) == (INPUT, "scorm12", ["SK592"])
    assert [found.name for found in tmp_path.iterdir()] == ["a.zip"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", GOOD)
    with zipfile.ZipFile(place, "a") as archive:
        link = zipfile.ZipInfo("link.html")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    number, (package,) = told(place)

    assert (number, codes(package)) == (INPUT, ["SK592"])


def test_gigabytes_of_nothing_are_not_unpacked(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {**GOOD, "film.mp4": "x"})
    content = bytearray(place.read_bytes())
    start = content.rindex(b"PK\x01\x02")
    content[start + 24 : start + 28] = struct.pack("<I", 2 << 30)
    place.write_bytes(content)

    number, (package,) = told(place)

    assert (number, package["standard"], codes(package)) == (INPUT, "unknown", ["SK593"])


def test_an_encrypted_manifest_cannot_be_judged(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": MANIFEST})
    content = bytearray(place.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    place.write_bytes(content)

    number, (package,) = told(place)

    assert (number, package["standard"], codes(package)) == (INPUT, "unknown", ["SK594"])


def test_a_damaged_manifest_cannot_be_judged(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", GOOD)
    content = bytearray(place.read_bytes())
    start = content.index(b"PK\x01\x02") + 16
    content[start : start + 4] = b"\0\0\0\0"
    place.write_bytes(content)

    number, (package,) = told(place)

    assert (number, package["standard"], package["valid"], codes(package)) == (
        INPUT,
        "unknown",
        False,
        ["SK594"],
    )


def test_a_damaged_page_is_named_though_the_manifest_is_fine(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", GOOD)
    content = bytearray(place.read_bytes())
    start = content.rindex(b"PK\x01\x02") + 16
    content[start : start + 4] = b"\0\0\0\0"
    place.write_bytes(content)

    number, (package,) = told(place)

    assert (number, package["standard"], codes(package)) == (INPUT, "scorm12", ["SK594"])


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>', "SK514"),
        (
            '<!DOCTYPE m [<!ENTITY a0 "ha">'
            + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 9}">' for n in range(9))
            + "]><m>&a9;</m>",
            "SK510",
        ),
        ("<m>" * 60_000, "SK510"),
        ("\x00\x01\x02", "SK510"),
        ("", "SK510"),
    ],
    ids=["file", "billion", "deep", "bytes", "empty"],
)
def test_a_hostile_manifest_gets_a_code_and_no_trace(tmp_path: Path, document: str, code: str) -> None:
    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": document}))

    assert (number, package["valid"]) == (INPUT, False)
    assert codes(package) == [code]
    assert "root:" not in json.dumps(package)


def test_control_characters_of_a_stranger_do_not_reach_the_terminal(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", {**GOOD, "\x1b[31m\u202eevil.html": ""}))

    assert "\x1b[31m\u202e" not in done.output


STRANGE = "\x1b[31m\x07\x9b\u202e\u2066\u200f"


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "html"])
def test_no_form_passes_on_what_steers_a_terminal_or_turns_a_line_round(tmp_path: Path, form: str) -> None:
    page = f'<script src="http://a.example/{STRANGE}"></script>'
    manifest = MANIFEST.replace('default="o"', f'default="x{STRANGE[3:]}"'.replace("[31m\x07", ""))
    broken = MANIFEST.replace("<title>T", f"<title>{STRANGE}")
    places = [
        zipped(tmp_path / "a.zip", {**GOOD, f"{STRANGE}.html": page, "imsmanifest.xml": manifest}),
        zipped(tmp_path / "b.zip", {**GOOD, "imsmanifest.xml": broken}),
    ]

    done = run(*places, "--format", form)

    assert done.exit_code == INPUT
    assert not set(done.stdout) & set(STRANGE[:1] + STRANGE[5:])


def test_a_file_whose_name_is_no_text_is_named_all_the_same(tmp_path: Path) -> None:
    place = unzipped(tmp_path / "a", GOOD)
    (place / "\udcff.html").write_text("")

    for form in ("text", "json", "html"):
        assert run(place, "--format", form).stdout_bytes.decode().count("\ufffd.html") >= 1


def test_a_terminal_of_few_letters_shows_what_it_can(tmp_path: Path) -> None:
    place = zipped(
        tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": MANIFEST.replace('default="o"', 'default="Ω"')}
    )

    done = CliRunner(charset="cp1252").invoke(main, ["validate", str(place)], catch_exceptions=False)

    assert (done.exit_code, "The default organization is '?'" in done.stdout) == (INPUT, True)


def test_the_line_shown_is_the_line_meant(tmp_path: Path) -> None:
    """Not every sign that Python takes for the end of a line is one."""
    odd = MANIFEST.replace("ADL SCORM<", "ADL\u2028\x85SCORM<").replace('default="o"', 'default="none"')
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", odd.encode("utf-16"))
        archive.writestr("index.html", "")

    assert '     4 | <organizations default="none"><organization identifier="o">' in run(place).stdout


def test_what_is_only_recognised_is_not_called_valid(tmp_path: Path) -> None:
    cartridge = '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1" identifier="c"/>'

    aicc = run(zipped(tmp_path / "a.zip", {"a.au": "", "a.crs": ""})).stdout.splitlines()
    other = run(zipped(tmp_path / "b.zip", {"imsmanifest.xml": cartridge})).stdout.splitlines()

    assert (aicc[0], other[0]) == (
        f"{tmp_path}/a.zip: AICC, judged in part",
        f"{tmp_path}/b.zip: Common Cartridge, judged in part",
    )
