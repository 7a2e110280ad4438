"""What learners type: how it is compared, and how many characters of saved state it takes (runtime/typed.js says the same)."""

from __future__ import annotations

import re
from unicodedata import normalize

EVEN = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u2032"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
}
"""Quotation marks and dashes that a keyboard does not have, and what it has."""

RUN = re.compile(r"[^ -z]+(?: +[^ -z]+)*")
"""What the saved state cannot hold as it is, blanks between such words included."""

TWO = 7200
"""Below this number a UTF-16 unit takes two characters, else three."""


def even(words: str) -> str:
    """One form of each character (NFC), straight quotation marks, short dashes, single blanks."""
    return " ".join(normalize("NFC", words).translate(EVEN).split())


def space(words: str) -> int:
    """The characters that even words take in the saved state."""
    runs = RUN.findall(words)
    return len(words) - len("".join(runs)) + sum(map(_run, runs))


def _run(words: str) -> int:
    units = memoryview(words.encode("utf-16-le", "surrogatepass")).cast("H")
    return len("{}") + sum(2 if unit < TWO else 3 for unit in units)
