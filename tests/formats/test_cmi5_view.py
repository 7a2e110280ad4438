"""A cmi5.xml is read whatever its namespace, and everything in it knows its line."""

from __future__ import annotations

from scormkit import xml
from scormkit.formats.cmi5 import NAMESPACE, SANDSTONE, read_structure

DOCUMENT = f"""<courseStructure xmlns="{NAMESPACE}" xmlns:v="urn:vendor" xmlns:w="urn:other">
<course id=" urn:x:c "/>
<objectives><objective id="urn:x:o"/></objectives>
<block id="urn:x:b">
  <au id="urn:x:1" moveOn="Passed" masteryScore=" 0.7 " v:colour="blue">
    <objectives><objective idref="urn:x:o"/><objective/></objectives>
    <url>
      a.html?b=c
    </url>
    <launchParameters><w:own/></launchParameters>
  </au>
</block>
<au><v:more/></au>
</courseStructure>"""


def test_everything_is_read_with_its_line_and_trimmed() -> None:
    view = read_structure(xml.parse(DOCUMENT.encode()))
    first, second = view.units

    assert [(one.kind, one.id, one.where.line) for one in view.named] == [
        ("course", "urn:x:c", 2), ("objective", "urn:x:o", 3), ("block", "urn:x:b", 4), ("au", "urn:x:1", 5), ("au", "", 13),
    ]  # fmt: skip
    assert (first.url, first.move_on, first.mastery, first.url_where.line) == (
        "a.html?b=c",
        "Passed",
        "0.7",
        7,
    )
    assert (second.id, second.url, second.url_where.line) == ("", "", 13)
    assert [(one.id, one.where.line) for one in view.references] == [("urn:x:o", 6)]
    assert [(space, where.line) for space, where in view.foreign] == [("urn:vendor", 5)]


def test_another_namespace_is_read_all_the_same() -> None:
    for instead in (f' xmlns="{SANDSTONE}"', ""):
        view = read_structure(xml.parse(DOCUMENT.replace(f' xmlns="{NAMESPACE}"', instead).encode()))

        assert (len(view.units), len(view.named)) == (2, 5)
