"""Mends the capitals of the address that opens an xAPI or cmi5 course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics import Where, tidy
from scormkit.formats import cmi5
from scormkit.formats.document import line, local, text
from scormkit.mending import addresses
from scormkit.mending.change import Change
from scormkit.rules.cmi5.sk667_unit_page_missing import unit_page_missing
from scormkit.rules.xapi.sk654_launched_page_missing import launched_page_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _ElementTree


def mended(tree: _ElementTree, file: str, names: frozenset[str]) -> tuple[Change, ...]:
    """Mend the document in place; `names` are the files beside it. Gives what was changed."""
    return tuple(_mended(tree, Where(file), names))


def _mended(tree: _ElementTree, where: Where, names: frozenset[str]) -> Iterator[Change]:
    unit = where.file.lower().endswith(cmi5.FILE)
    name, parent = ("url", "au") if unit else ("launch", "activity")
    message = (unit_page_missing if unit else launched_page_missing).message
    for found in tree.iter(etree.Element):
        above = found.getparent()
        if len(found) or local(found) != name or above is None or local(above) != parent:
            continue
        written = text(found)
        better = addresses.spelt(written, (), names)
        if better != written:
            found.text = better
            yield Change(message, where.at(line(found)), f"wrote '{tidy(better)}' for '{tidy(written)}'")
