"""Checks every link and picture against what is there: tables, pages, files of the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize

from scormkit.questions.parts import near
from scormkit.source import figures, link_messages, media, reach_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Fact, Term, Work

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
ABROAD = frozenset({"http", "https", "mailto", "tel"})
WHY = "a course links the web, an e-mail address, a telephone, or something of its own"
HOW = "Use an address that begins with https:, http:, mailto: or tel:, a file beside the page, or a link by id such as page:ID."
ANCHOR = "A heading gets an id in braces: '## The heading {#the-id}'."
TABLES = {
    "fact": "facts.csv",
    "term": "glossary.yaml",
    "work": "bibliography.yaml",
    "page": "the pages of this folder",
}

SHEETS = frozenset({"facts.xlsx", "facts.xls", "facts.ods", "facts.numbers"})


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture as written: `target` its address, `words` what it shows, `before` what stands before it.

    `asked`: inside a question; `path`: the tree path a relative address leads to, "" where it leaves the tree.
    """

    target: str
    words: str
    where: Where
    path: str = ""
    before: str = ""
    picture: bool = False
    shows: bool = False
    asked: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def scheme(self) -> str:
        """`fact`, `https` …; "" for a file beside the page."""
        found = SCHEME.match(self.target)
        return found[1].lower() if found else ""

    def beside(self, target: str, shelf: Shelf) -> str:
        """The tree path of another file named on the same line."""
        return shelf.find(resolve(self.where.file, target))


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a link can lead to. `pages`: id → its file; `paths`: every file of the tree by its name in one Unicode form.

    `sizes`: bytes, by path; `torn`: what stands in a table that has faults of its own, by its file.
    """

    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    works: Mapping[str, Work]
    pages: Mapping[str, str]
    paths: Mapping[str, str]
    sizes: Mapping[str, int] = field(default_factory=dict)
    torn: Mapping[str, str] = field(default_factory=dict)

    def find(self, path: str) -> str:
        """The path as the tree spells it; as asked where there is no such file."""
        return self.paths.get(normalize("NFC", path), path)


def resolve(file: str, target: str) -> str:
    """The tree path of an address relative to a file; "" where it climbs out of the tree."""
    parts = file.split("/")[:-1]
    for step in target.split("#", 1)[0].split("/"):
        if step == "..":
            if not parts:
                return ""
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts)


def check(link: Link, shelf: Shelf, anchors: frozenset[str], language: str) -> Iterator[Diagnostic]:
    """Everything that is wrong with one link; `anchors`: the ids of the headings of its page."""
    if link.picture:
        yield from media.check(link, shelf)
        return
    if not link.words and not link.shows and link.scheme != "fact":
        yield reach_messages.LINK_WITHOUT_WORDS.at(link.where, target=link.target)
    if link.scheme in TABLES:
        yield from _by_id(link, shelf, language)
    elif link.target.startswith("#"):
        yield from _anchor(link, anchors)
    elif not link.scheme:
        yield from _file(link, shelf)
    elif link.scheme not in ABROAD:
        yield link_messages.LINK_REFUSED.at(link.where, target=link.target, why=WHY, how=HOW)


def _by_id(link: Link, shelf: Shelf, language: str) -> Iterator[Diagnostic]:
    name = link.target.partition(":")[2]
    tables: Mapping[str, Mapping[str, object]] = {
        "fact": shelf.facts, "term": shelf.terms, "work": shelf.works, "page": shelf.pages,
    }  # fmt: skip
    known, table = tables[link.scheme], TABLES[link.scheme]
    if name not in known and name not in shelf.torn.get(table, ""):
        close = _near(name, known) if known or link.scheme == "page" else _absent(table, shelf)
        yield link_messages.UNKNOWN_TARGET.at(
            link.where, scheme=link.scheme, id=name, table=table, near=close
        )
    elif link.scheme == "fact" and name in known:
        yield from figures.check(link, shelf.facts[name], language)


def _near(name: str, known: Mapping[str, object]) -> str:
    """Capitals first: `stk-05` is `STK-05` for sure."""
    same = [one for one in sorted(known) if one.casefold() == name.casefold()]
    return f"Did you mean '{same[0]}'?" if same else near(name, known)


def _absent(table: str, shelf: Shelf) -> str:
    """What is to be done where there is no such table at all."""
    stem = table.partition(".")[0]
    sheet = next(
        (path for path in sorted(shelf.paths.values()) if path in SHEETS and path.startswith(stem)), ""
    )
    if sheet:
        return f"There is '{sheet}': save it as '{table}', in Excel as 'CSV UTF-8 (comma delimited)'."
    return "" if table in shelf.paths.values() else "There is no such file at the top of the folder."


def _anchor(link: Link, anchors: frozenset[str]) -> Iterator[Diagnostic]:
    name = link.target[1:]
    if name not in anchors:
        yield link_messages.NO_SUCH_FILE.at(
            link.where, what="heading with the id", target=name, near=near(name, anchors), how=ANCHOR
        )


def _file(link: Link, shelf: Shelf) -> Iterator[Diagnostic]:
    page = next((name for name, file in sorted(shelf.pages.items()) if file == link.path), "")
    if page or link.path.endswith(".md"):
        how = f"Write (page:{page})." if page else "Write (page:ID) with the id of the page."
        yield link_messages.LINK_TO_SOURCE.at(link.where, target=link.target, how=how)
    else:
        yield from media.missing(link, link.target, link.path, shelf)
