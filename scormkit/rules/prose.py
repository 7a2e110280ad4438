"""Takes words out of HTML and cuts them into sentences, so that rules can count them and name the line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.diagnostics import Where
    from scormkit.model import Text

TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
HREF = re.compile(r'href="([^"]*)"')
APART = frozenset({"p", "li", "dt", "dd", "blockquote", "pre", "div"})
"""Elements behind which a new sentence begins."""

WORD = re.compile(r"[^\W_]+(?:[’'.,/·-][^\W_]+)*")
"""A word or a number; `1,200` and `well-being` are one each."""

END = re.compile(r"[.!?…]+[”’»\")\]]*(?=\s+[“‘«\"(\[]?[^\W_a-z]|\s*$)|[。！？؟।]|\n\n")
SHORT = re.compile(r"(?:^|[\s(“])(?:[A-Z]|e\.g|i\.e|cf|vs|etc|approx|No|Nos|Art|Arts|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|p|pp|Vol|ed|eds|Rev|Fig|Inc|Ltd)$")  # fmt: skip
"""Words whose full stop ends no sentence."""

LONG = 6
"""Letters above which LIX calls a word long."""

UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo"})
"""Languages that put no space between words, so that nobody can count them by looking."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a run of words: where it begins and ends there, and what it leads to."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that belong together, with the line breaks of the source.

    `sort` says what they are: `text`, `heading`, `table`, `question`; `box` is the outermost block around them.
    """

    words: str
    where: Where
    sort: str
    box: str = ""
    links: tuple[Link, ...] = ()

    def at(self, start: int) -> Where:
        """The line of what stands at this place; the column only where it is on the first line."""
        lines = self.words.count("\n", 0, start)
        return replace(self.where, line=self.where.line + lines, column=0) if lines else self.where

    def linked(self, start: int) -> str:
        """What the link at this place leads to, "" where none is."""
        return next((link.target for link in self.links if link.start <= start < link.end), "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its words, how many there are, and its line."""

    text: str
    count: int
    where: Where


def run(text: Text, sort: str, box: str) -> Run:
    """The words of a piece of HTML and the links in them."""
    parts: list[str] = []
    links: list[Link] = []
    length, at, opened = 0, 0, (0, "")
    for tag in TAG.finditer(text.html):
        said = unescape(text.html[at : tag.start()])
        length, at = length + len(said), tag.end()
        parts.append(said)
        if tag[2] == "a" and tag[1]:
            links.append(Link(opened[0], length, opened[1]))
        elif tag[2] == "a":
            found = HREF.search(tag[3])
            opened = (length, unescape(found[1]) if found else "")
        elif tag[2] in APART and tag[1] and text.html[at : at + 1] == "\n":
            parts.append("\n")
            length += 1
    parts.append(unescape(text.html[at:]))
    return Run("".join(parts), text.where, sort, box, tuple(links))


def sentences(run: Run) -> Iterator[Sentence]:
    """The sentences of a run; what has no word is none."""
    start = 0
    for end in _ends(run.words):
        said = run.words[start:end]
        count = len(WORD.findall(said))
        if count:
            first = start + len(said) - len(said.lstrip())
            yield Sentence(" ".join(said.split()), count, run.at(first))
        start = end


def _ends(words: str) -> Iterator[int]:
    for found in END.finditer(words):
        if found[0][0] != "." or not SHORT.search(words, max(0, found.start() - 12), found.start()):
            yield found.end()
    yield len(words)


def small(words: str) -> str:
    """The same in small letters, each at its place: much faster to search than any letters."""
    lower = words.lower()
    return lower if len(lower) == len(words) else words


def lix(found: Sequence[Sentence]) -> int:
    """Björnsson's LIX: words in a sentence, plus long words in a hundred words."""
    words = [word for one in found for word in WORD.findall(one.text)]
    if not words:
        return 0
    long: int = sum(sum(letter.isalpha() for letter in word) > LONG for word in words if len(word) > LONG)
    return round(len(words) / len(found) + 100 * long / len(words))
