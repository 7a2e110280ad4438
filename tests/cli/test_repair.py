"""`scormkit repair` mends what is certain into a new file, tells each change, and touches nothing else."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from one_sco import MANIFEST as PLAIN
from one_sco import zipped

from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT, USAGE = 0, 1, 2
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>\n{PLAIN}"""
GOOD = {"imsmanifest.xml": MANIFEST, "index.html": "<p>Welcome.</p>"}
WRAPPED = {f"my course/{name}": text for name, text in GOOD.items()} | {"__MACOSX/my course/._index.html": ""}


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["repair", *map(str, words)], catch_exceptions=False)


def members(place: Path) -> dict[str, str]:
    with zipfile.ZipFile(place) as archive:
        return {info.filename: archive.read(info).decode() for info in archive.infolist()}


def test_a_folder_that_was_zipped_comes_out_as_its_content_and_each_change_is_told(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", WRAPPED), "-o", tmp_path / "b.zip")

    assert (done.exit_code, members(tmp_path / "b.zip")) == (FINE, GOOD)
    assert done.output.splitlines() == [
        f"{tmp_path}/a.zip → {tmp_path}/b.zip: 2 changes",
        "",
        "  SK501  moved 2 files out of the folder 'my course'",
        "  SK517  left out '__MACOSX/my course/._index.html'",
        "",
        f"{tmp_path}/b.zip: SCORM 1.2, valid; its schema accepts the manifest",
    ]


def test_what_is_left_is_told_and_an_error_that_is_left_fails(tmp_path: Path) -> None:
    dangling = {**GOOD, "imsmanifest.xml": MANIFEST.replace('identifierref="r"', 'identifierref="x"')}

    done = run(zipped(tmp_path / "a.zip", dangling), "-o", tmp_path / "b.zip")

    assert (done.exit_code, members(tmp_path / "b.zip")) == (INPUT, dangling)
    assert "nothing to mend; it was copied as it is" in done.output
    assert "error SK610" in done.output


def test_a_dry_run_writes_nothing_and_tells_what_would_be_done_and_left(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", WRAPPED)

    done = run(place, "--dry-run")

    assert (done.exit_code, list(tmp_path.iterdir())) == (FINE, [place])
    assert done.output.startswith(f"{place}: 2 changes would be made\n")
    assert done.output.endswith("Nothing would be left to complain about.\n")


def test_the_original_stays_as_it_is_to_the_byte(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", WRAPPED)
    before = place.read_bytes()

    run(place, "-o", tmp_path / "b.zip")

    assert place.read_bytes() == before


def test_an_unzipped_folder_is_mended_into_a_zip(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    folder.mkdir()
    for name, text in GOOD.items():
        (folder / name).write_text(text.replace('<file href="index.html"/>', ""))

    done = run(folder, "-o", tmp_path / "b.zip")

    assert (done.exit_code, "SK616" in done.output) == (FINE, True)
    assert sorted(members(tmp_path / "b.zip")) == ["imsmanifest.xml", "index.html"]
    assert "<file" not in (folder / "imsmanifest.xml").read_text()


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("out", ["a.zip", "link.zip", "folder/../a.zip"])
def test_the_package_itself_is_never_written(tmp_path: Path, out: str, force: tuple[str, ...]) -> None:
    place = zipped(tmp_path / "a.zip", WRAPPED)
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.zip").symlink_to(place)
    before = place.read_bytes()

    done = run(place, "-o", tmp_path / out, *force)

    assert (done.exit_code, "is the package itself" in done.output) == (USAGE, True)
    assert place.read_bytes() == before


def test_another_file_is_replaced_only_when_that_is_asked(tmp_path: Path) -> None:
    place, other = zipped(tmp_path / "a.zip", WRAPPED), tmp_path / "b.zip"
    other.write_text("mine")

    done = run(place, "-o", other)
    assert (done.exit_code, "add --force" in done.output, other.read_text()) == (USAGE, True, "mine")
    assert (run(place, "-o", other, "--force").exit_code, members(other)) == (FINE, GOOD)


def test_nothing_is_written_into_the_folder_that_is_mended(tmp_path: Path) -> None:
    (tmp_path / "imsmanifest.xml").write_text(MANIFEST)

    done = run(tmp_path, "-o", tmp_path / "b.zip")

    assert (done.exit_code, "would lie inside the package" in done.output) == (USAGE, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Say where the mended package goes: '-o a-fixed.zip'."),
        (("--dry-run", "-o", "b.zip"), "leave out '--out'"),
        (("-o", "."), "is a folder. Name a file"),
    ],
)
def test_wrong_usage_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    zipped(tmp_path / "a.zip", GOOD)

    done = run("a.zip", *words)

    assert (done.exit_code, said in done.output) == (USAGE, True), done.output


def test_a_manifest_alone_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "imsmanifest.xml").write_text(MANIFEST)

    done = run(tmp_path / "imsmanifest.xml", "-o", tmp_path / "b.zip")

    assert (done.exit_code, "is a manifest alone" in done.output) == (USAGE, True)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"index.html": ""}, "SK500"),
        ({**GOOD, "../x": ""}, "SK592"),
        ({}, "SK500"),
    ],
)
def test_what_cannot_be_read_is_not_written(tmp_path: Path, content: dict[str, str], code: str) -> None:
    place = zipped(tmp_path / "a.zip", content)

    done = run(place, "-o", tmp_path / "b.zip")

    assert (done.exit_code, list(tmp_path.iterdir())) == (INPUT, [place])
    assert done.output.startswith(f"{place} cannot be repaired, and nothing was written.\n")
    assert f"error {code}" in done.output


def test_what_is_no_zip_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("hello")

    done = run(tmp_path / "a.zip", "-o", tmp_path / "b.zip")

    assert (done.exit_code, "error SK591" in done.output, len(list(tmp_path.iterdir()))) == (INPUT, True, 1)


def test_a_damaged_manifest_is_not_written(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", WRAPPED)
    content = bytearray(place.read_bytes())
    start = content.index(b"PK\x01\x02") + 16
    content[start : start + 4] = b"\0\0\0\0"
    place.write_bytes(content)

    done = run(place, "-o", tmp_path / "b.zip")

    assert (done.exit_code, "error SK594" in done.output, list(tmp_path.iterdir())) == (INPUT, True, [place])


def test_of_a_thousand_changes_of_one_kind_fifty_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    resource = '<resource identifier="r{0}" type="webcontent" adlcp:scormtype="asset" href="{0}.html"/>'
    many = "".join(resource.format(number) for number in range(1000))
    pages = {f"{number}.html": "" for number in range(1000)}
    place = zipped(
        tmp_path / "a.zip",
        {**GOOD, **pages, "imsmanifest.xml": MANIFEST.replace("</resources>", f"{many}</resources>")},
    )

    done = run(place, "-o", tmp_path / "b.zip")

    told = [line for line in done.output.splitlines() if line.startswith("  SK616")]
    assert (len(told), told[-1]) == (51, "  SK616  the same in 950 more places")


def test_what_is_no_package_cannot_be_repaired_on_a_dry_run_either(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("title: Borders\n")

    done = run(tmp_path, "--dry-run")

    assert done.exit_code == INPUT
    assert done.stdout.splitlines()[0] == f"{tmp_path} cannot be repaired."
    assert "SK507" in done.stdout
