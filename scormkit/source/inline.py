"""Settles the words of one paragraph, heading, item or cell: links and pictures get their places, facts their value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown_it.token import Token
from mdurl import decode

from scormkit.model import Text
from scormkit.source import block_messages, brace_messages, grammar, html, link_messages, links, media
from scormkit.source.links import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.source.braces import Ending
    from scormkit.source.links import Shelf

NEARBY = 40
"""Characters before a figure in which a hedge is looked for."""

BLANKS = re.compile(r"[ \t\n]+")
LOOSE_BRACES = re.compile(r"(?<!\\)\{\s*(?:#[\w-]+|[A-Za-z][\w-]*=)[^{}\n]*\}?")
LOOSE_LINK = re.compile(r"(?<!\\)\](?:\(|[ \t]\((?=[a-z]+:))")
UNRULED = re.compile(r"\|.*\n[ \t]*\|")
LOOSE_NOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\]")


@dataclass(slots=True)
class Page:
    """One page being read: where it lies, what its links can lead to, and what has been noticed so far.

    `env` is markdown-it's own notebook; `anchors` are the ids of headings. What is noticed and gathered here is
    all that changes while a page is read.
    """

    id: str
    file: Where
    shelf: Shelf
    language: str = "en"
    env: dict[str, Any] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    noticed: list[Diagnostic] = field(default_factory=list)


def settle(page: Page, token: Token, *, asked: bool) -> None:
    """Prepare an inline token for rendering; `asked`: it belongs to a question."""
    children = list(_with_values(token.children or [], page.shelf))
    page.noticed += html.inline(children, lambda child: place(page, token, child.meta.get("at", 0)))
    page.noticed += _loose(page, token, children)
    before = ""
    for number, child in enumerate(children):
        if child.type in ("link_open", "image"):
            where = place(page, token, child.meta.get("at", 0))
            _linked(page, children[number:], where, before[-NEARBY:], asked=asked)
        before += plain([child])
    token.children = children


def place(page: Page, token: Token, offset: int) -> Where:
    """The line and column of a character of an inline token."""
    ahead = token.content[:offset]
    number = ahead.count("\n")
    words = token.content.split("\n")[number]
    inside = offset - (ahead.rfind("\n") + 1)
    columns = token.meta.get("columns") or [0]
    column = columns[min(number, len(columns) - 1)]
    inside += token.meta.get("shift", 0) if number == 0 else len(words.lstrip()) - len(words)
    first = token.map[0] if token.map else 0
    return page.file.at(first + number + 1, max(column + inside, 0) + 1)


def text(page: Page, token: Token) -> Text:
    """The words of an inline token that has been settled."""
    children = token.children or []
    return Text(grammar.render(children, page.env), plain(children).strip(), place(page, token, 0))


def plain(children: Sequence[Token]) -> str:
    """What a person would say: words without marks, pictures by their words."""
    return BLANKS.sub(" ", "".join(_said(child) for child in children))


def _said(child: Token) -> str:
    if child.type in ("text", "code_inline"):
        return child.content
    if child.type in ("softbreak", "hardbreak"):
        return " "
    if child.type == "html_inline":
        return " " if child.content == "<br />" else ""
    return plain(child.children or []) if child.type == "image" else ""


def _with_values(children: Sequence[Token], shelf: Shelf) -> Iterator[Token]:
    """`[](fact:ID)` gets the value of its row."""
    for child, following in zip(children, [*children, None][1:], strict=True):
        yield child
        scheme, _, name = _address(child).partition(":")
        empty = following is not None and following.type == "link_close"
        if child.type == "link_open" and scheme == "fact" and empty and name in shelf.facts:
            yield Token("text", "", 0, content=shelf.facts[name].value)


def _linked(page: Page, rest: Sequence[Token], where: Where, before: str, *, asked: bool) -> None:
    """Note a link or picture, and turn its address into a path of the tree; `rest` begins with it."""
    first, picture = rest[0], rest[0].type == "image"
    inside = (first.children or []) if picture else rest[1 : _closing(rest)]
    last = first if picture else rest[_closing(rest)]
    target = _address(first)
    link = Link(
        target=target,
        words=plain(inside).strip(),
        where=where,
        path="" if links.SCHEME.match(target) else page.shelf.find(links.resolve(page.file.file, target)),
        before=before,
        picture=picture,
        shows=any(child.type == "image" for child in inside),
        asked=asked,
        settings=_settings(page, last, where),
    )
    page.links.append(link)
    if link.path and not target.startswith("#"):
        first.attrs["src" if picture else "href"] = link.path
    if picture:
        for key in sorted(media.RECORDING_KEYS & link.settings.keys()):
            first.attrs[key] = link.beside(link.settings[key], page.shelf)
        if "decorative" in link.settings:
            first.attrs["decorative"] = "yes"


def _address(token: Token) -> str:
    """As the author wrote it, without the `%20` that markdown-it puts in."""
    return decode(str(token.attrs.get("href", token.attrs.get("src", ""))), exclude="")


def _settings(page: Page, last: Token, where: Where) -> Mapping[str, str]:
    found: Ending | None = last.meta.get("braces")
    if found is None:
        return {}
    fault = found.fault
    if not fault and last.type == "link_close":
        fault = "they stand right behind a link, which has no settings; leave a blank between the two"
    if not fault and found.braces.id:
        fault = "a picture has no id"
    if fault:
        page.noticed.append(brace_messages.BAD_BRACES.at(where, words=found.words, fault=fault))
        return {}
    return found.braces.values


def _closing(rest: Sequence[Token]) -> int:
    """Where the link that `rest` begins with is closed: links hold no links."""
    return next(number for number, child in enumerate(rest) if child.type == "link_close")


def _loose(page: Page, token: Token, children: Sequence[Token]) -> Iterator[Diagnostic]:
    """Signs that were meant to do something and would be shown as they are; a block or table that is none is told as such."""
    if token.content.startswith("::") or UNRULED.match(token.content):
        return
    said = "\n".join(child.content for child in children if child.type == "text")
    for pattern, message in (
        (LOOSE_BRACES, brace_messages.BRACES_ASTRAY),
        (LOOSE_LINK, link_messages.LOOSE_LINK),
        (LOOSE_NOTE, block_messages.NO_SUCH_NOTE),
    ):
        for found in pattern.finditer(token.content) if pattern.search(said) else ():
            if found[0] in said:
                yield message.at(place(page, token, found.start()), words=found[0])
