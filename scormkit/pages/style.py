"""The style sheet of a publication: ours, a theme's changes after it, without comments and needless blanks."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.S)
SHEETS = ("tokens", "base", "shell", "text", "blocks", "controls", "questions", "results", "media")


def sheet(changes: str = "") -> bytes:
    """The style sheet with a theme's `changes` where the tokens end."""
    tokens, *rest = _sheets()
    return (tokens + minified(changes) + "".join(rest)).encode() + b"\n"


@cache
def _sheets() -> tuple[str, ...]:
    folder = files("scormkit.pages").joinpath("theme")
    return tuple(minified(folder.joinpath(f"{name}.css").read_text(encoding="utf-8")) for name in SHEETS)


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
