"""Names in an archive that an LMS, a disk or a browser would stumble over."""

from __future__ import annotations

import pytest

from scormkit import rules
from scormkit.package import Bytes, Entry, Package


def said(*names: str) -> list[tuple[str, str]]:
    package = Package(tuple(Entry(name, Bytes(b"")) for name in names))
    return [(one.code, one.text) for one in rules.run(package)]


def codes(*names: str) -> list[str]:
    return [code for code, _ in said(*names)]


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "media/ring 1.svg",
        "média/été.html",
        "a+b%20c#d;e.html",
        ".htaccess",
        "con-text.txt",
        "folder/",
    ],
)
def test_an_ordinary_name_is_nobodys_business(name: str) -> None:
    assert said(name) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("why?.html", "it holds '?'"),
        ("a/b:c/d.html", "it holds ':'"),
        ("tab\t.html", "it holds an invisible character"),
        ("end.", "it ends with a dot or a blank"),
        ("media /a.svg", "it ends with a dot or a blank"),
        ("aux", "that is the name of a device"),
        ("lessons/CON.html", "that is the name of a device"),
    ],
)
def test_a_name_that_windows_refuses_is_told_why(name: str, why: str) -> None:
    ((code, text),) = said(name)

    assert code == "SK533"
    assert text.endswith(f"{why}.")


@pytest.mark.parametrize("name", ["a" * 256, "f" * 256 + "/a.html", "/".join(["folder"] * 40) + "/a.html"])
def test_a_name_longer_than_255_characters_is_an_error(name: str) -> None:
    assert codes(name) == ["SK801"]


def test_names_of_255_characters_pass() -> None:
    assert codes("f" * 255 + "/" + "a" * 255) == []


def test_backslashes_are_told_once_with_their_number() -> None:
    ((code, text),) = said("a\\b.txt", "a\\c.txt", "d.txt")

    assert (code, text) == ("SK530", r"The name 'a\b.txt' in the archive holds a backslash, and 1 more do.")


def test_two_entries_of_one_name_are_told_once() -> None:
    assert said("a.txt", "b.txt", "a.txt") == [("SK531", "The archive holds 2 files called 'a.txt'.")]


def test_names_that_differ_by_case_are_told_in_pairs() -> None:
    assert said("Ring.svg", "ring.svg", "RING.svg") == [
        ("SK532", "'ring.svg' and 'Ring.svg' differ by capital letters alone."),
        ("SK532", "'RING.svg' and 'Ring.svg' differ by capital letters alone."),
    ]


@pytest.mark.parametrize(("name", "sign"), [("q&a.html", "&"), ("what's-new/a.html", "'")])
def test_a_sign_that_moodle_takes_out_is_told(name: str, sign: str) -> None:
    assert said(name) == [
        ("SK802", f"Moodle will store '{name}' without its '{sign}', and links to it lead nowhere.")
    ]
