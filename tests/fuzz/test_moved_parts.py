"""A manifest that is still XML, but with its parts moved, doubled, dropped and renamed: what rules and repair make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as some
from lxml import etree
from test_fuzz import MANIFESTS, ROOTS, fuzz

from scormkit import conformance, xml
from scormkit.conformance.contents import contents
from scormkit.diagnostics import Severity
from scormkit.mending import mended
from scormkit.package import Bytes, Entry, Package, read

if TYPE_CHECKING:
    from lxml.etree import _Element

WORDS = (
    "", " ", ".", "..", "../../x", "%2e%2e/%2e", "a\\b", "/x", "//h/x", "http://[::1", "file:///c:/x", "x" * 5000, "1e9", "-1", "NaN",
    "PT", "é", "\u202e", "{0}", "{x}", "%", "%%", "#", "?", "?a", "index.html", "Index.HTML", "pages\\index.html", "PAGES/index.html?a#b",
    "pages/%49ndex.html", "1.2", "CAM 1.3", "2004 4th Edition", "ADL SCORM", "sco", "True", "0", "~a&(b|", "urn:x", "en", "00:00:00",
)  # fmt: skip
NAMES = (
    "imsmanifest.xml", "index.html", "pages/index.html", "Pages/Index.html", "pages\\other.html", "a/index.html", ".DS_Store",
    "imscp_v1p1.xsd", "../x.html",
)  # fmt: skip
MOVES = some.lists(
    some.tuples(
        some.sampled_from(("drop", "again", "into", "set", "lose", "say", "call")),
        some.floats(0, 1),
        some.floats(0, 1),
        some.sampled_from(WORDS),
    ),
    min_size=1,
    max_size=8,
)
Move = tuple[str, float, float, str]


def moved(content: bytes, moves: list[Move]) -> bytes:
    """The manifest after some moves of its parts; as it was where it is no XML."""
    try:
        tree = xml.parse(content)
    except (etree.XMLSyntaxError, ValueError):
        return content
    for what, where, other, word in moves:
        every = list(tree.iter(etree.Element))
        _move(what, _at(every, where), _at(every, other), word, other)
    return etree.tostring(tree)


def _at(every: list[_Element], where: float) -> _Element:
    return every[min(int(where * len(every)), len(every) - 1)]


def _move(what: str, found: _Element, other: _Element, word: str, share: float) -> None:
    parent, keys = found.getparent(), sorted(found.attrib, key=str)
    key = keys[min(int(share * len(keys)), len(keys) - 1)] if keys else "href"
    if what == "set":
        found.set(key, word)
    elif what == "lose" and keys:
        del found.attrib[key]
    elif what == "say":
        found.text = word
    elif what == "call":
        found.tag = other.tag
    elif parent is not None and what == "drop":
        parent.remove(found)
    elif parent is not None and what == "again":
        parent.append(etree.fromstring(etree.tostring(found)))
    elif parent is not None and found not in other.iterancestors() and found is not other:
        other.append(found)


def package(manifest: bytes, name: str, names: list[str]) -> Package:
    pages = (Entry(one, Bytes(b"<p>x</p>"), compressed=1) for one in names)
    return Package((Entry(name, Bytes(manifest), compressed=1), *pages))


def errors(report: conformance.Report) -> set[str]:
    return {one.code for one in report.diagnostics if one.severity is Severity.ERROR}


@given(
    some.sampled_from(MANIFESTS), MOVES, ROOTS, some.lists(some.sampled_from(NAMES), max_size=5, unique=True)
)
@fuzz
def test_what_is_moved_is_answered_and_repair_makes_nothing_worse(
    content: bytes, moves: list[Move], name: str, names: list[str]
) -> None:
    before = package(moved(content, moves), name, names)
    report = conformance.validate(before)
    contents(before)

    made, changes = mended(before)
    after = conformance.validate(made)
    again, more = mended(made)

    assert (more, [read(one.body) for one in again.entries]) == ((), [read(one.body) for one in made.entries])
    if report.schema != "not-wf":
        assert errors(after) <= errors(report), changes
    for one in (*report.diagnostics, *after.diagnostics):
        assert one.code.startswith("SK")
        assert one.text
