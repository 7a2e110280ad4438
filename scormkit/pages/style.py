"""The style sheet of a publication: ours, a theme's changes after it, without comments and needless blanks."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.DOTALL)
SHEETS = ("tokens", "base", "shell", "text", "blocks", "controls", "questions", "results", "media")


def sheet(changes: str = "", parts: Iterable[str] = ()) -> bytes:
    """The style sheet with a theme's `changes` where the tokens end.

    `parts` are names of `theme/parts/`: what only some questions, pages or languages need. A name without a sheet
    there needs none.
    """
    tokens, *rest = _sheets()
    some = (_read(f"parts/{name}") for name in sorted(parts))
    return (tokens + minified(changes) + "".join((*rest[:-1], *some, rest[-1]))).encode() + b"\n"


@cache
def _sheets() -> tuple[str, ...]:
    return tuple(_read(name) for name in SHEETS)


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
