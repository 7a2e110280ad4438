"""The style sheets of a publication: for running text, and for more; without comments and needless blanks."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.DOTALL)
SHEETS = ("tokens", "base", "shell", "text", "foot", "controls", "media")
BLOCKS, ASKING, TESTING = ("asides", "blocks"), ("choices", "questions"), ("results",)
RICH = (
    "<blockquote",
    "<code",
    "<dl",
    "<hr",
    "<pre",
    'class="points"',
    "<figure",
    "<table",
    "<details",
    'class="monday',
    'class="tags"',
    'class="q ',
    'class="recording"',
    "data-test",
    "data-record",
)
"""What running text does not have, and a page that links the second sheet has."""


def sheet(changes: str = "", parts: Iterable[str] = ()) -> bytes:
    """The sheet that every page needs, with a theme's `changes` where the tokens end.

    `parts` are names of `theme/parts/`: what only some pages or languages need. A name without a sheet there needs none.
    """
    tokens, *rest, media = SHEETS
    return _joined(_read(tokens), minified(changes), *map(_read, rest), *_parts(parts), _read(media))


def more(parts: Iterable[str] = (), *, asked: bool = True, tested: bool = False) -> bytes:
    """The sheet of pages that show more than text: figures, tables, cases; questions and a test where there are any."""
    names = BLOCKS + (ASKING if asked else ()) + (TESTING if tested else ())
    return _joined(*map(_read, names), *_parts(parts))


def printed(name: str, changes: str = "") -> str:
    """The sheet of a document that stands alone: the tokens, a theme's changes, and `theme/NAME.css`."""
    return "".join((_read("tokens"), minified(changes), _read(name)))


def rich(main: str) -> bool:
    """Whether a page shows what only the second sheet knows."""
    return any(sign in main for sign in RICH)


def _joined(*rules: str) -> bytes:
    return ("".join(rules) + "\n").encode()


def _parts(names: Iterable[str]) -> Iterator[str]:
    return (_read(f"parts/{name}") for name in sorted(names))


@cache
def _read(name: str) -> str:
    resource = files("scormkit.pages").joinpath("theme", *f"{name}.css".split("/"))
    return minified(resource.read_text(encoding="utf-8")) if resource.is_file() else ""


def minified(css: str) -> str:
    """The same rules with fewer characters. Strings stay; blanks around `+`, `-` and `:` may mean something."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if found[1] is None:
            return " "
        kept.append(found[1])
        return f"\0{len(kept) - 1}\0"

    bare = re.sub(r"\s+", " ", TOKEN.sub(keep, css))
    bare = re.sub(r" ?([{};,>]) ?", r"\1", bare).replace(";}", "}").strip()
    return re.sub("\0(\\d+)\0", lambda found: kept[int(found[1])], bare)
