"""Files come in and go out through one door, whole or not at all, and a hostile archive stays outside."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scormkit import disk
from scormkit.package import DEFLATED, STORED, Bytes, Package, digest, in_memory, planned, read

if TYPE_CHECKING:
    from pathlib import Path


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def codes(path: Path) -> list[str]:
    return [diagnostic.code for diagnostic in disk.read_package(path)[1]]


def test_a_tree_is_read_in_name_order_without_what_is_hidden_or_left_out(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.md", ".git/config", "node_modules/x.js", "dist/old.zip"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())

    tree = disk.read_tree(tmp_path, leave_out=[tmp_path / "dist"])

    assert {name: read(body) for name, body in tree.items()} == {"a/c.md": b"a/c.md", "b.md": b"b.md"}
    assert list(tree) == ["a/c.md", "b.md"]


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    package = planned(
        in_memory({"imsmanifest.xml": "<manifest/>"}), in_memory({"b.html": "b" * 3000, "a.png": "a"})
    )

    written = disk.write(package, tmp_path / "new" / "a.zip")
    again, noticed = disk.read_package(written.path)

    assert noticed == ()
    assert [(entry.name, entry.method, read(entry.body)) for entry in again.entries] == [
        ("imsmanifest.xml", DEFLATED, b"<manifest/>"),
        ("a.png", STORED, b"a"),
        ("b.html", DEFLATED, b"b" * 3000),
    ]
    assert written.size == written.path.stat().st_size
    assert digest(package) == digest(again)


def test_the_same_package_is_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = planned({}, in_memory({"a": "1", "b": "2"}))
    first = disk.write(package, tmp_path / "1.zip").path.read_bytes()

    monkeypatch.setenv("TZ", "Pacific/Auckland")
    os.umask(0o077)

    assert disk.write(package, tmp_path / "2.zip").path.read_bytes() == first


def test_source_date_epoch_sets_the_date_of_every_member(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    written = disk.write(planned({}, in_memory({"a": "1"})), tmp_path / "a.zip")

    assert zipfile.ZipFile(written.path).infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)


def test_a_package_that_cannot_be_finished_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    class Failing:
        size = 3

        def chunks(self) -> object:
            yield b"abc"
            raise OSError(28, "No space left on device")

    place = tmp_path / "a.zip"
    place.write_bytes(b"the old one")

    with pytest.raises(disk.Broken, match="No space left on device") as broken:
        disk.write(planned({}, {"a": Failing()}), place)  # type: ignore[dict-item]

    assert broken.value.diagnostic.code == "SK902"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.zip", b"the old one")]


def test_a_file_in_the_place_of_the_output_folder_is_said_kindly(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file")

    with pytest.raises(disk.Broken, match="cannot be written"):
        disk.write(planned({}, {"a": Bytes(b"1")}), tmp_path / "dist" / "a.zip")


def test_a_missing_file_is_said_kindly(tmp_path: Path) -> None:
    with pytest.raises(disk.Broken, match=r"cannot be read: No such file or directory"):
        disk.read_package(tmp_path / "none.zip")


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "it is empty"), (b"hello", "not a zip"), (b"PK\x03\x04rubbish", "not a zip")],
)
def test_what_is_no_zip_is_called_that(tmp_path: Path, content: bytes, says: str) -> None:
    place = tmp_path / "a.zip"
    place.write_bytes(content)

    package, (noticed,) = disk.read_package(place)

    assert package == Package(())
    assert noticed.code == "SK591"
    assert says in noticed.text


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/passwd", "C:\\x.txt", "..\\up.txt"])
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(zipped(tmp_path / "a.zip", {"a.txt": b"1", name: b"2"})) == ["SK592"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("link")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    assert codes(tmp_path / "a.zip") == ["SK592"]


def test_two_gigabytes_of_nothing_are_not_unpacked(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"a.txt": b"\x00" * (70 << 20)})

    package, (noticed,) = disk.read_package(place)

    assert (noticed.code, package) == ("SK593", Package(()))


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {"a.txt": b"1"})
    content = bytearray(place.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    place.write_bytes(content)

    _, (noticed,) = disk.read_package(place)

    assert (noticed.code, noticed.where.pointer if noticed.where else "") == ("SK594", "a.txt")
    assert "without a password" in noticed.help


@pytest.mark.parametrize(
    ("method", "way"), [(9, "Deflate64"), (12, "bzip2"), (99, "AES"), (77, "method 77")], ids=str
)
def test_a_way_of_packing_that_lmss_do_not_know_is_named(tmp_path: Path, method: int, way: str) -> None:
    place = zipped(tmp_path / "a.zip", {"a.txt": b"1"})
    content = bytearray(place.read_bytes())
    content[content.index(b"PK\x01\x02") + 10] = method
    place.write_bytes(content)

    _, (noticed,) = disk.read_package(place)

    assert (noticed.code, noticed.text) == (
        "SK594",
        f"The member 'a.txt' cannot be unpacked: it is packed by {way}, which few LMSs unpack.",
    )


@pytest.mark.parametrize(
    ("offset", "value", "says"),
    [(16, b"\x00\x00\x00\x00", "checksum"), (24, struct.pack("<I", 1), "longer than it says")],
    ids=["crc", "size"],
)
def test_a_member_that_is_not_what_the_archive_promised_is_damaged(
    tmp_path: Path, offset: int, value: bytes, says: str
) -> None:
    place = zipped(tmp_path / "a.zip", {"a.txt": b"some words"})
    content = bytearray(place.read_bytes())
    start = content.index(b"PK\x01\x02") + offset
    content[start : start + 4] = value
    place.write_bytes(content)
    package, _ = disk.read_package(place)

    with pytest.raises(disk.Damaged, match=says):
        read(package.files["a.txt"])


def test_a_bare_manifest_is_a_package_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "0001.xml").write_text('<?xml version="1.0"?><tincan/>')

    package, noticed = disk.read_package(tmp_path / "0001.xml")

    assert ([entry.name for entry in package.entries], noticed) == (["tincan.xml"], ())


def test_a_folder_of_zips_means_each_of_them(tmp_path: Path) -> None:
    for name in ("b.zip", "deep/a.ZIP", "note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    assert [path.name for path in disk.packages_below(tmp_path)] == ["b.zip", "a.ZIP"]


def test_an_unzipped_package_is_one_package(tmp_path: Path) -> None:
    (tmp_path / "imsmanifest.xml").write_text("<manifest/>")
    (tmp_path / "media.zip").write_bytes(b"")

    assert disk.packages_below(tmp_path) == (tmp_path,)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 400))
def test_no_archive_however_torn_makes_us_stumble(tmp_path: Path, noise: bytes, start: int, end: int) -> None:
    """Cut and overwrite a zip anywhere: it opens, is called damaged, or says which member is."""
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": b"<manifest/>" * 20, "b.txt": b"words"})
    content = place.read_bytes()
    place.write_bytes(content[:start] + noise + content[min(end, len(content)) :])

    package, _ = disk.read_package(place)
    for entry in package.entries:
        try:
            read(entry.body)
        except disk.Damaged as damaged:
            assert damaged.diagnostic.code == "SK594"  # noqa: PT017 - either is fine, nothing else is


def test_a_link_that_leads_back_to_a_folder_around_it_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "map.svg").write_bytes(b"<svg/>")
    (tmp_path / "lessons" / "up").symlink_to(tmp_path)
    (tmp_path / "lessons" / "media").symlink_to(tmp_path / "media")
    (tmp_path / "media" / "lessons").symlink_to(tmp_path / "lessons")

    assert list(disk.read_tree(tmp_path)) == ["lessons/media/map.svg", "media/map.svg"]


def test_a_name_that_is_no_text_is_said_kindly_where_it_would_be_written(tmp_path: Path) -> None:
    with pytest.raises(disk.Broken, match="is no text"):
        disk.write(planned({}, in_memory({"\udcff.png": b"x"})), tmp_path / "m.zip")

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_written_again_keeps_its_rights(tmp_path: Path) -> None:
    disk.write_files({"lessons/quiz.md": b"old"}, tmp_path)
    (tmp_path / "lessons" / "quiz.md").chmod(0o600)

    disk.write_files({"lessons/quiz.md": b"new"}, tmp_path)

    assert (tmp_path / "lessons" / "quiz.md").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "lessons" / "quiz.md").stat().st_mode) == 0o600
