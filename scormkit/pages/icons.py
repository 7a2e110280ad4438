"""The icons as one inline sprite, with only the symbols that a part of a page uses."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import Markup

from scormkit import xml

if TYPE_CHECKING:
    from collections.abc import Mapping

SVG = "{http://www.w3.org/2000/svg}"
USED = re.compile(r'href="#i-(\w+)"')
SHELL = ("check", "menu", "off", "print", "sync", "warn", "x")
"""What bar and rail use, and what the script may put there: these stay while the pages change."""


def sprite(names: tuple[str, ...]) -> Markup:
    """The symbols of these names, in order, in one `<svg>` that takes no room."""
    symbols = Markup("").join(_symbols()[name] for name in names)
    return Markup('<svg class="vh" aria-hidden="true">{}</svg>').format(symbols) if names else Markup("")


def beside(html: str) -> Markup:
    """The symbols that this part of a page uses and the shell does not bring."""
    return sprite(tuple(sorted(set(USED.findall(html)) - set(SHELL))))


@cache
def _symbols() -> Mapping[str, Markup]:
    root = xml.parse(files("scormkit.pages").joinpath("theme", "icons.svg").read_bytes()).getroot()
    return {str(symbol.get("id")).removeprefix("i-"): _markup(symbol) for symbol in root}


def _markup(symbol: etree._Element) -> Markup:
    for node in symbol.iter():
        node.tag = str(node.tag).removeprefix(SVG)
    etree.cleanup_namespaces(symbol)
    symbol.tail = None
    whole = etree.tostring(symbol, encoding="unicode").replace(' xmlns="http://www.w3.org/2000/svg"', "")
    return Markup(whole)  # noqa: S704 - our own file
