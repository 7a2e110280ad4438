"""Turns the text of one page into the tree of nodes that kinds and pages work with; every node knows its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from markdown_it.token import Token

from scormkit import questions
from scormkit.model import Block, Braces, Cell, Heading, Item, Label, Listing, Prose, Question, Table, Text
from scormkit.source import (
    block_messages,
    blocks,
    brace_messages,
    causes,
    colons,
    grammar,
    ids,
    inline,
    semblance,
    survey,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Node
    from scormkit.source.inline import Page

MARKS = {True: "☑ ", False: "☐ "}
LISTS = ("bullet_list_open", "ordered_list_open")


class _Maker(Protocol):
    """Makes a node of a piece of the page."""

    def __call__(self, page: Page, part: Sequence[Token], *, asked: bool) -> Node | None: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What the text of a page says: its own title if its first line is one, and its body; `empty`: no word of text."""

    title: Text | None
    body: tuple[Node, ...]
    empty: bool


def read(page: Page, text: str, *, titled: bool, outlined: bool = True) -> Reading:
    """Read Markdown; `titled`: a heading of level 1 that comes first is the page's title.

    `outlined`: it has headings of its own, which a quiz has not.
    What is wrong and where the links lead is left with `page`.
    """
    ends, noticed = colons.pair(text.split("\n"), page.file)
    tokens = grammar.tokens(text, ends, page.env)
    page.noticed += causes.pairing(noticed, tuple(semblance.check(page, tokens)))
    survey.walk(page, tokens)
    title = None
    if titled and tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        title, tokens = inline.text(page, tokens[1]), tokens[3:]
    page.noticed += survey.outline(page, tokens) if outlined else ()
    body = tuple(nodes(page, tokens, asked=False))
    page.noticed = causes.orphans(page, ends)
    return Reading(title, body, empty=not tokens)


def nodes(page: Page, tokens: Sequence[Token], *, asked: bool) -> Iterator[Node]:
    """The nodes that these tokens make; `asked`: they stand in a question."""
    last: Node | None = None
    whole = _siblings(tokens)
    for part in (piece for one in whole for piece in _untied(one)) if asked else whole:
        node = _node(page, part, asked=asked)
        if node is not None:
            if isinstance(last, Question) and isinstance(node, Prose):
                page.noticed += _after_question(node)
            yield node
        last = node


def _node(page: Page, part: Sequence[Token], *, asked: bool) -> Node | None:
    sort = part[0].type
    if sort == "html_block":
        return None
    if sort == "paragraph_open" and asked and _label(part[1]):
        return _labelled(page, part[1])
    make = MAKERS.get(sort)
    return make(page, part, asked=asked) if make else Prose(_text(page, part))


def _siblings(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Cut a run of tokens into pieces that each open and close."""
    depth = start = 0
    for place, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : place + 1]
            start = place + 1


def _untied(part: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """A paragraph cut before each label that it has swallowed: that has been told, and shall have no other consequence."""
    words = part[1] if part[0].type == "paragraph_open" else None
    lines: list[list[Token]] = [[]]
    for token in (words.children or []) if words else []:
        if token.type in ("softbreak", "hardbreak"):
            lines.append([])
        lines[-1].append(token)
    starts = [n for n, one in enumerate(lines) if n and len(one) > 1 and survey.LABEL.match(one[1].content)]
    if words is None or not starts:
        yield part
        return
    for start, end in pairwise((0, *starts, len(lines))):
        run = [token for one in lines[start:end] for token in one][bool(start) :]
        yield part[0], _lines(words, run, start, end), part[-1]


def _lines(words: Token, children: list[Token], start: int, end: int) -> Token:
    """Some lines of an inline token, as one of their own."""
    first = words.map[0] if words.map else 0
    meta = {**words.meta, "columns": words.meta["columns"][start:end], "shift": 0}
    content = "\n".join(words.content.split("\n")[start:end])
    return words.copy(children=children, content=content, map=[first + start, first + end], meta=meta)


def _text(page: Page, part: Sequence[Token]) -> Text:
    """A piece of the page as one text."""
    said = [_said(token) for token in part if token.type in ("inline", "fence", "code_block")]
    return Text(grammar.render(part, page.env), " ".join(word for word in said if word), _place(page, part))


def _said(token: Token) -> str:
    return inline.plain(token.children or []).strip() if token.type == "inline" else token.content.strip()


def _place(page: Page, part: Sequence[Token]) -> Where:
    """Where the first words of a piece stand."""
    words = next((token for token in part if token.type == "inline" and token.map), None)
    if words is not None:
        return inline.place(page, words, 0)
    line = next((token.map[0] for token in part if token.map), 0)
    source = page.env["lines"][line]
    return page.file.at(line + 1, len(source) - len(source.lstrip()) + 1)


def _block(page: Page, part: Sequence[Token], *, asked: bool) -> Block | Question | None:
    meta = part[0].meta
    question = blocks.is_question(meta["name"])
    title = inline.text(page, meta["title"]) if meta["title"] else None
    children = tuple(nodes(page, part[1:-1], asked=asked or question))
    block = Block(meta["name"], title, meta["braces"], children, meta["where"])
    if question and not asked:
        return _question(page, block, part[0].map or [0, 0], faulty=bool(meta["fault"]))
    page.noticed += blocks.check(replace(block, braces=Braces()) if meta["fault"] else block)
    return block


def _question(page: Page, block: Block, span: Sequence[int], *, faulty: bool) -> Question | None:
    kind = questions.find(block.name)
    if kind is None:
        page.noticed.append(block_messages.KIND_NOT_BUILT.at(block.where, name=block.name))
        return None
    question, noticed = kind.parse(block, page.id)
    page.noticed += causes.asking(noticed, page, span)
    page.noticed += () if faulty or _below(page, block.where) else ids.check(block)
    return question


def _below(page: Page, where: Where) -> bool:
    """Whether the braces of a question stand on the line below the one that opens it, which has been told."""
    told = (one.where for one in page.noticed if one.message is brace_messages.BRACES_ASTRAY)
    return any(place and place.line == where.line + 1 for place in told)


def _heading(page: Page, part: Sequence[Token], *, asked: bool) -> Heading:
    braces = _braces(part[1])
    if not asked:
        page.noticed += _no_settings(braces, inline.place(page, part[1], 0), "heading")
        page.anchors |= {braces.id} - {""}
    return Heading(int(part[0].tag[1:]), inline.text(page, part[1]), braces)


def _braces(token: Token) -> Braces:
    found = token.meta.get("braces")
    return found.braces if found else Braces()


def _no_settings(braces: Braces, where: Where, what: str) -> Iterator[Diagnostic]:
    for key in braces.values:
        yield brace_messages.UNKNOWN_SETTING.at(where, what=what, key=key, near="", known="none")


def _label(token: Token) -> str:
    found = survey.LABEL.match(token.content)
    return found[1] if found else ""


def _labelled(page: Page, token: Token) -> Label:
    """The words behind the label; it keeps the place of the whole paragraph."""
    where = inline.place(page, token, 0)
    children = list(token.children or [])
    first = children[0]
    words = survey.LABEL.sub("", first.content, count=1)
    children[0] = first.copy(content=words)
    if not words and len(children) > 1 and children[1].type == "softbreak":
        children = children[2:]
    text = inline.text(page, token.copy(children=children))
    return Label(_label(token), Text(text.html, text.plain, where))


def _after_question(node: Prose) -> Iterator[Diagnostic]:
    found = survey.LABEL.match(node.text.plain)
    if found and node.text.html.startswith("<p>"):
        yield block_messages.LABEL_OUTSIDE.at(node.text.where, label=f"{found[1]}:", words=node.text.plain)


def _listing(page: Page, part: Sequence[Token], *, asked: bool) -> Listing:
    items = tuple(_item(page, item, asked=asked) for item in _siblings(part[1:-1]))
    if not asked:
        for token in part:
            if (mark := token.meta.get("mark")) is not None and token.type == "inline":
                token.children = [Token("text", "", 0, content=MARKS[mark]), *(token.children or [])]
    return Listing(part[0].type == "ordered_list_open", items, _text(page, part))


def _item(page: Page, part: Sequence[Token], *, asked: bool) -> Item:
    inner = list(_siblings(part[1:-1]))
    own = [piece for piece in inner if piece[0].type not in (*LISTS, "blockquote_open")]
    quotes = [piece for piece in inner if piece[0].type == "blockquote_open"]
    first = next((piece[1] for piece in own[:1] if piece[0].type == "paragraph_open"), None)
    braces = _braces(first) if first else Braces()
    alone = first is not None and len(own) == 1
    text = (
        inline.text(page, first)
        if first and alone
        else _text(page, [token for piece in own for token in piece])
    )
    if not own:
        text = Text("", "", _place(page, part[:1]))
    if not asked and (braces.id or braces.values):
        page.noticed.append(_item_braces(first, text.where))
    return Item(
        text=text,
        mark=first.meta.get("mark") if first else None,
        braces=braces,
        feedback=_feedback(page, quotes) if quotes else None,
        items=tuple(
            _item(page, item, asked=asked)
            for piece in inner
            if piece[0].type in LISTS
            for item in _siblings(piece[1:-1])
        ),
    )


def _item_braces(first: Token | None, where: Where) -> Diagnostic:
    words = first.meta["braces"].words if first else ""
    return brace_messages.BRACES_ASTRAY.at(where, words=words)


def _feedback(page: Page, quotes: Sequence[Sequence[Token]]) -> Text:
    inner = [token for quote in quotes for token in quote[1:-1]]
    if len(inner) == len(("open", "words", "close")) and inner[0].type == "paragraph_open":
        return inline.text(page, inner[1])
    return _text(page, inner) if inner else Text("", "", _place(page, quotes[0]))


def _table(page: Page, part: Sequence[Token], *, asked: bool) -> Table:
    rows: list[list[Cell]] = []
    align: list[str] = []
    for place, token in enumerate(part):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            words = part[place + 1]
            rows[-1].append(Cell(inline.text(page, words), _braces(words)))
            if len(rows) == 1:
                align.append(str(token.meta.get("align", "")))
            if not asked and (found := words.meta.get("braces")):
                page.noticed.append(
                    brace_messages.BRACES_ASTRAY.at(rows[-1][-1].text.where, words=found.words)
                )
    return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(align), _text(page, part))


MAKERS: Mapping[str, _Maker] = {
    "block_open": _block,
    "heading_open": _heading,
    "table_open": _table,
    "bullet_list_open": _listing,
    "ordered_list_open": _listing,
}
"""What makes a node of what begins with such a token; all else is prose."""
