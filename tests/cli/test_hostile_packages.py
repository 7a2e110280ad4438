"""A package made to fill a memory, a disk or a report is answered at once, with a code, and its faults are counted."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from one_sco import GOOD, MANIFEST, zipped

from scormkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT = 0, 1


def told(place: Path) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner().invoke(main, ["validate", str(place), "--format", "json"], catch_exceptions=False)
    return done.exit_code, json.loads(done.stdout)["packages"]


def codes(package: dict[str, Any]) -> list[str]:
    return [one["code"] for one in package["diagnostics"]]


ITEM = '<item identifier="{0}" identifierref="none{0}"><title>T</title></item>\n'


def with_items(items: str) -> dict[str, str]:
    return {**GOOD, "imsmanifest.xml": MANIFEST.replace("<item ", f"{items}<item ", 1)}


def test_what_is_wrong_in_thousands_of_places_is_told_fifty_times_and_counted(tmp_path: Path) -> None:
    items = "".join(ITEM.format(number) for number in range(2000))

    number, (package,) = told(zipped(tmp_path / "a.zip", with_items(items)))

    assert number == INPUT
    assert {code: codes(package).count(code) for code in codes(package)} == {"SK521": 51, "SK610": 51}
    last = package["diagnostics"][-1]
    assert (last["code"], last["severity"], last["more"]) == ("SK610", "error", 1950)
    assert last["message"] == "The same is wrong here and in 1,949 more places further on."
    assert [place for place, one in enumerate(package["diagnostics"]) if "more" in one] == [50, 101]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (f"<manifest>{'<item/>' * 21_000}</manifest>", "SK515"),
        (f"<manifest>{'<a><b/></a>' * 30_000}</manifest>", "SK515"),
        ("<m " + " ".join(f'a{n}=""' for n in range(61_000)) + "/>", "SK515"),
        (f'<m a="{"x" * (11 << 20)}"/>', "SK510"),
        (f'<m a="{"x" * (17 << 20)}"/>', "SK515"),
        ("<m>" * 300 + "</m>" * 300, "SK510"),
        ("<m>\x00</m>", "SK510"),
    ],
    ids=["wide", "many", "attributes", "long", "too long", "deep", "nul"],
)
def test_a_manifest_made_to_fill_memory_gets_a_code(tmp_path: Path, document: str, code: str) -> None:
    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, "imsmanifest.xml": document}))

    assert (number, codes(package)) == (INPUT, [code])


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_a_hostile_manifest_of_thirty_megabytes_is_answered_in_two_seconds_and_200_megabytes(
    tmp_path: Path,
) -> None:
    items = "".join(ITEM.format(number) for number in range(400_000))
    place = zipped(tmp_path / "a.zip", with_items(items))

    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "validate", str(place)], capture_output=True, text=True, check=False
    )

    seconds, megabytes = (float(word) for word in done.stderr.split()[-2:])
    assert "error SK515" in done.stdout
    assert (seconds < 2, megabytes < 200) == (True, True), done.stderr


MEASURED = """
import atexit, resource, sys
def spent():
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(used.ru_utime + used.ru_stime, int(most.split()[1]) / 1024, file=sys.stderr)
atexit.register(spent)
from scormkit.cli import main
main()
"""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (MANIFEST.encode("utf-16"), []),
        (MANIFEST.replace(">T<", ">é<", 1).encode("latin-1"), ["SK512"]),
        (b"\xff\xfe" + MANIFEST.encode(), ["SK510"]),
        (MANIFEST.encode("utf-16")[:301], ["SK510"]),
    ],
    ids=["UTF-16", "not UTF-8", "a mark that lies", "half a letter"],
)
def test_bytes_that_are_no_utf_8_are_read_or_named(
    tmp_path: Path, content: bytes, expected: list[str]
) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("imsmanifest.xml", content)
        archive.writestr("index.html", "")

    number, (package,) = told(place)

    assert (number, codes(package)) == (INPUT if expected else FINE, expected)


def test_many_members_of_nothing_are_not_unpacked(tmp_path: Path) -> None:
    nothing = "\0" * (60 << 20)

    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, **{f"{n}.bin": nothing for n in range(5)}}))

    assert (number, codes(package)) == (INPUT, ["SK593"])


def test_members_that_share_their_bytes_are_not_unpacked(tmp_path: Path) -> None:
    members = {f"{n}.html": "".join(map(chr, range(32, 126))) * 3 for n in range(9)}
    place = zipped(tmp_path / "a.zip", {"imsmanifest.xml": MANIFEST, "index.html": "x" * 9, **members})
    content = place.read_bytes()
    first, ending = content.index(b"PK\x03\x04"), content.index(b"PK\x01\x02")
    body = content[first:ending]
    kept = body[: body.index(b"PK\x03\x04", 4)]
    index = bytearray(content[ending:])
    for at in (n for n in range(len(index)) if index[n : n + 4] == b"PK\x01\x02"):
        index[at + 42 : at + 46] = b"\0\0\0\0"
    end = index.rindex(b"PK\x05\x06")
    index[end + 16 : end + 20] = struct.pack("<I", len(kept))
    for at in (n for n in range(len(index)) if index[n : n + 4] == b"PK\x01\x02"):
        index[at + 20 : at + 24] = struct.pack("<I", len(kept))
    place.write_bytes(kept + index)

    number, (package,) = told(place)

    assert (number, codes(package)) == (INPUT, ["SK593"])


def test_a_name_given_twice_is_said_once(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(place, "a") as archive:
        archive.writestr("index.html", "<p>Another.</p>")

    number, (package,) = told(place)

    assert (number, codes(package)) == (FINE, ["SK531"])


def test_thousands_of_names_that_lead_outside_are_counted(tmp_path: Path) -> None:
    evil = {f"../{number}": "" for number in range(1000)}

    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, **evil}))

    assert (number, codes(package)) == (INPUT, ["SK592"] * 51)
    assert max(one.get("more", 0) for one in package["diagnostics"]) == 950


def test_thousands_of_bad_names_are_told_two_hundred_times_and_counted(tmp_path: Path) -> None:
    names = {f"a{number}?.html": "" for number in range(1000)}

    number, (package,) = told(zipped(tmp_path / "a.zip", {**GOOD, **names}))

    found = [one for one in package["diagnostics"] if one["code"] == "SK533"]
    assert (number, len(found)) == (FINE, 201)
    assert sum(one.get("more", 1) for one in found) == 1000
