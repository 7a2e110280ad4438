"""Walks once over all tokens of a page: settles their words and notices what is wrong where it stands."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scormkit.source import block_messages, blocks, brace_messages, html, inline, reach_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from scormkit.diagnostics import Diagnostic
    from scormkit.source.inline import Page

LABEL = re.compile(r"(Answer|Hint|Right|Partly|Wrong|Because):[ \t]*")
CLOSED = frozenset({"list_item", "blockquote", "dd", "footnote"})
"""What a block cannot stand in: there it would be drawn as part of a sentence."""

PLACES = {"list_item": "list", "blockquote": "quotation", "dd": "definition", "footnote": "footnote"}


def walk(page: Page, tokens: Sequence[Token]) -> None:
    """Settle every inline token; afterwards all tokens can be rendered as they are."""
    names: list[str] = []
    inside: list[str] = []
    for token in tokens:
        sort = token.type.removesuffix("_open").removesuffix("_close")
        if sort in CLOSED:
            inside.append(sort) if token.nesting > 0 else inside.pop()
        elif token.type == "block_open":
            asked = any(map(blocks.is_question, names))
            blocks.open_(page, token, asked=asked)
            page.noticed += _out_of_place(token, inside)
            names.append(token.meta["name"])
        elif token.type == "block_close":
            names.pop()
        elif token.type == "html_block":
            _html(page, token)
        elif token.type == "inline":
            _words(page, token, names, inside)
    page.noticed += _astray(page)
    page.noticed += _unused_notes(page)


def outline(page: Page, tokens: Sequence[Token]) -> Iterator[Diagnostic]:
    """Headings that a screen reader's list would show in a broken order; steps of a scenario are none of it."""
    depth, level = 0, 1
    for token, words in pairwise(tokens):
        if token.type in ("block_open", "block_close") and (
            depth or blocks.is_question(token.meta.get("name", ""))
        ):
            depth += token.nesting
        if token.type != "heading_open" or depth:
            continue
        own = int(token.tag[1:])
        said = inline.text(page, words)
        if not said.plain and "<img" not in said.html:
            yield reach_messages.EMPTY_HEADING.at(said.where, marks="#" * own)
        elif own == 1:
            yield reach_messages.HEADING_OF_PAGE.at(said.where, words=said.plain)
        elif own > level + 1:
            yield reach_messages.HEADING_SKIPS.at(
                said.where, words=said.plain, marks="#" * own, better="#" * (level + 1)
            )
        level = max(own, 1)


def _words(page: Page, token: Token, names: Sequence[str], inside: Sequence[str]) -> None:
    asked = any(map(blocks.is_question, names))
    cut = next((name for name in names if name in blocks.EDITIONS), "")
    if found := token.meta.get("braces"):
        where = inline.place(page, token, len(token.content))
        if found.fault:
            page.noticed.append(brace_messages.BAD_BRACES.at(where, words=found.words, fault=found.fault))
    if asked:
        page.noticed += _swallowed(page, token, inside)
    inline.settle(page, token, asked=asked)
    for child in token.children or []:
        if child.type == "footnote_ref" and cut:
            where = inline.place(page, token, child.meta.get("at", 0))
            page.noticed.append(block_messages.NOTE_IN_EDITION.at(where, name=cut))


def _swallowed(page: Page, token: Token, inside: Sequence[str]) -> Iterator[Diagnostic]:
    """Labels that Markdown takes for a part of what stands above: a paragraph, an item, a row."""
    later = inside[-1:] == ["list_item"] and not token.meta["first"]
    start = 0
    for number, line in enumerate(token.content.split("\n")):
        found = LABEL.match(line.lstrip())
        if found and (number or later or token.meta["row"]):
            where = inline.place(page, token, start + len(line) - len(line.lstrip()))
            yield block_messages.LABEL_SWALLOWED.at(where, label=f"{found[1]}:", words=line.strip())
        start += len(line) + 1


def _out_of_place(token: Token, inside: Sequence[str]) -> Iterator[Diagnostic]:
    if inside:
        where, words = token.meta["where"], token.info
        yield block_messages.BLOCK_OUT_OF_PLACE.at(
            where, words=words, place=f"stands in a {PLACES[inside[-1]]}"
        )


def _astray(page: Page) -> Iterator[Diagnostic]:
    """`:::` behind a `>`: the pairing of colons does not see these lines."""
    for line, words in sorted(page.env["astray"].items()):
        source = page.env["lines"][line]
        if words.strip(": \t") and source.lstrip().startswith(">"):
            where = page.file.at(line + 1, source.find(":::") + 1)
            yield block_messages.BLOCK_OUT_OF_PLACE.at(where, words=words, place="stands in a quotation")


def _html(page: Page, token: Token) -> None:
    line = token.map[0] if token.map else 0
    source = page.env["lines"][line]
    page.noticed += html.block(token.content, page.file.at(line + 1, len(source) - len(source.lstrip()) + 1))
    token.content = ""


def _unused_notes(page: Page) -> Iterator[Diagnostic]:
    for label, number in page.env.get("footnotes", {}).get("refs", {}).items():
        if number < 0:
            mark = f"[^{label[1:]}]"
            line = next(place for place, words in enumerate(page.env["lines"]) if f"{mark}:" in words)
            yield block_messages.UNUSED_NOTE.at(page.file.at(line + 1, 1), mark=mark)
