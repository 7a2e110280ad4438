"""An address leads to the file that a browser would ask for, and never out of the package."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit.formats.address import Address, joined, nearly, resolved, there, written

NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"), min_size=1).filter(
    lambda name: name.strip() == name and name not in (".", "..")
)


@settings(derandomize=True, deadline=None, database=None)
@given(st.lists(NAMES, min_size=1, max_size=4))
def test_a_file_is_found_again_by_its_written_address(parts: list[str]) -> None:
    path = "/".join(parts)

    assert resolved("", written(path)).path == path


@pytest.mark.parametrize(
    ("base", "href", "path"),
    [
        ("", "a.html", "a.html"),
        ("", "./a//b.html", "a/b.html"),
        ("one/", "../a.html", "a.html"),
        ("one", "a.html", "one/a.html"),
        ("", "a%20b.html?x=1#y", "a b.html"),
        ("", "a%3Fb.html", "a?b.html"),
        ("", "a\\b.html", "a/b.html"),
        ("", "%E9.html", "%E9.html"),
        ("", " a.html ", "a.html"),
        ("", "", ""),
    ],
)
def test_an_address_becomes_a_path(base: str, href: str, path: str) -> None:
    assert resolved(base, href).path == path


@pytest.mark.parametrize("href", ["../a.html", "a/../../b.html", "%2e%2e/a.html", "..\\a.html"])
def test_what_climbs_out_leads_nowhere(href: str) -> None:
    assert resolved("", href) == Address(outside=True)


@pytest.mark.parametrize(
    "href", ["https://example.org/a", "//example.org/a", "mailto:a@example.org", "file:///a"]
)
def test_what_leaves_the_package_is_told(href: str) -> None:
    assert resolved("one/", href) == Address(external=href)


def test_a_base_may_lie_on_another_host() -> None:
    assert (
        resolved(joined("https://example.org/", "one/"), "a.html").external
        == "https://example.org/one/a.html"
    )


def test_a_file_is_there_or_nearly_there() -> None:
    names = frozenset(("A.html", "b%20c.html"))

    assert there(resolved("", "b%20c.html"), names)
    assert not there(resolved("", "a.html"), names)
    assert nearly(resolved("", "a.html"), names) == "A.html"
    assert nearly(resolved("", "d.html"), names) == ""
