"""The Markdown that authors write, as markdown-it reads it: one rule for all blocks, and places that survive parsing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from scormkit.source import braces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

BOX = re.compile(r"\[([ xX])\](?:[ \t]+|$|(?=\n))")
PLACED = frozenset({"link_open", "image", "html_inline", "footnote_ref"})
ALIGNED = {"right": "n", "center": "c"}
"""The classes by which pages set a column to the right (`n`, for numbers) or to the middle."""


@cache
def parser() -> MarkdownIt:
    """The one parser, made when the first page is read."""
    made = MarkdownIt("commonmark").enable("table")
    made.use(footnote_plugin, inline=False).use(deflist_plugin)
    made.validateLink = _any_link  # type: ignore[method-assign,assignment]
    made.block.ruler.before(
        "fence", "colons", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    made.core.ruler.after("block", "endings", _endings)
    rules = {rule.name: rule.fn for rule in made.inline.ruler.__rules__}
    for name in ("link", "image", "html_inline", "autolink", "footnote_ref"):
        made.inline.ruler.at(name, _placed(rules[name]))
    made.inline.ruler.after("image", "braces", _braces)
    made.add_render_rule("footnote_block_open", _notes)
    made.add_render_rule("footnote_block_close", _notes_end)
    return made


def tokens(text: str, ends: Mapping[int, int], env: dict[str, Any]) -> list[Token]:
    """The tokens of a page; `ends` as `colons.pair` found them; the renderer wants to see `env` again."""
    env.update(ends=ends, lines=text.split("\n"), astray={})
    return parser().parse(text, env)


def render(tokens: Sequence[Token], env: dict[str, Any]) -> str:
    """The HTML of a run of tokens that have been settled."""
    made = parser()
    return str(made.renderer.render(tokens, made.options, env)).strip()


def line(text: str, env: dict[str, Any]) -> Token:
    """One line that stands outside the text, such as a block's title, as an inline token."""
    return parser().parseInline(text, env)[0]


def _any_link(_: str) -> bool:
    """`links` refuses dangerous addresses, and says so; markdown-it would leave them as text."""
    return True


def _placed(rule: InlineRule) -> InlineRule:
    """The same rule, leaving on what it makes the place where it stood in its paragraph."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = next((token for token in state.tokens[count:] if token.type in PLACED), None)
            if made is not None:
                made.meta = {**made.meta, "at": start}
        return True

    return placed


def _braces(state: StateInline, silent: bool) -> bool:
    """Braces right behind a picture or a link."""
    last = state.tokens[-1] if state.tokens and not state.pending else None
    if last is None or state.src[state.pos] != "{" or last.type not in ("image", "link_close"):
        return False
    found = braces.ahead(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        last.meta = {**last.meta, "braces": found}
    state.pos = found.end
    return True


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`::: name` and all lines up to its end."""
    first = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", first) or state.is_code_block(start):
        return False
    if start not in state.env["ends"]:
        state.env["astray"][start] = state.src[first : state.eMarks[start]]
        return False
    if not silent:
        _inside(state, start, min(state.env["ends"][start], end), first)
    return True


def _inside(state: StateBlock, start: int, last: int, first: int) -> None:
    opening = state.push("block_open", "div", 1)
    opening.map = [start, last]
    opening.info = state.src[first : state.eMarks[start]]
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, start + 1, last)
    state.parentType, state.lineMax = parent, line_max
    state.push("block_close", "div", -1)
    lines: Sequence[str] = state.env["lines"]
    closed = last < line_max and not lines[last].strip().strip(":")
    state.line = last + 1 if closed else last


def _endings(state: StateCore) -> None:
    """Take boxes and braces off the lines they describe, before these become links and words."""
    if state.inlineMode:
        return
    edge = 0
    for place, token in enumerate(state.tokens):
        if token.type == "tr_open":
            edge = 0
        elif token.type == "inline":
            before = [one.type for one in state.tokens[max(place - 2, 0) : place]]
            edge = _locate(token, state.env["lines"], edge if before[-1] in ("th_open", "td_open") else None)
            _describe(token, before)
        elif style := token.attrs.pop("style", None):
            _align(token, str(style).removeprefix("text-align:"))


def _align(cell: Token, side: str) -> None:
    cell.meta = {**cell.meta, "align": side}
    if side in ALIGNED:
        cell.attrs["class"] = ALIGNED[side]


def _describe(token: Token, before: Sequence[str]) -> None:
    """`before`: the types of the two tokens that stand before this inline token."""
    words, shift = token.content, 0
    token.meta["row"] = before == ["tr_open", "td_open"]
    in_item = token.meta["first"] = before == ["list_item_open", "paragraph_open"]
    if in_item and (box := BOX.match(words)):
        token.meta["mark"] = box[1] != " "
        words, shift = words[box.end() :], box.end()
    if (in_item or before[-1] in ("heading_open", "th_open", "td_open")) and (found := braces.at_end(words)):
        token.meta["braces"] = found
        words = words[: found.start].rstrip()
    token.content = words
    token.meta["shift"] = shift


def _locate(token: Token, lines: Sequence[str], edge: int | None) -> int:
    """Note the column (from 0) of each line of an inline token; of a cell, beginning behind `edge`."""
    first = token.map[0] if token.map else 0
    columns = []
    for number, words in enumerate(token.content.split("\n")):
        source = lines[first + number] if first + number < len(lines) else ""
        columns.append(_column(source, words.strip(), edge))
    token.meta["columns"] = columns
    if edge is None:
        return 0
    behind = lines[first].find("|", columns[0] + len(token.content))
    return behind + 1 if behind >= 0 else len(lines[first])


def _column(source: str, words: str, edge: int | None) -> int:
    if edge is not None:
        start = source.find("|", edge) + 1 if not edge and source.lstrip().startswith("|") else edge
        found = source.find(words, start)
        return found if found >= 0 else start + len(source[start:]) - len(source[start:].lstrip())
    if source.rstrip().endswith(words):
        return len(source.rstrip()) - len(words)
    return max(source.find(words), 0)


def _notes(*_: Any) -> str:
    """markdown-it would say `section`, which needs a name."""
    return '<div class="footnotes">\n<ol>\n'


def _notes_end(*_: Any) -> str:
    return "</ol>\n</div>\n"
