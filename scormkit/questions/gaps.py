"""Finds the gaps that authors write between two brackets, `[[…]]`, for every kind whose sentence is to be completed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import takewhile
from typing import TYPE_CHECKING

from scormkit.model import Label, Listing, Prose, Table, Text
from scormkit.questions import gap_messages as messages
from scormkit.questions import messages as common
from scormkit.questions.options import letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Block, Item
    from scormkit.questions.parts import Parts

GAP = re.compile(
    r"\[\[([^\n]*?)\]\](?P<close>(?:&quot;|[.,;:!?%)\u2026\u2019\u201d\u00bb\u060c\u061b\u061f\u3001\u3002\uff0c])*)"
)
"""A gap, and the signs behind it that may not begin a line."""

LOOSE = re.compile(r"\[\[|\]\]")
UNREAD = re.compile(r"<(code|pre)\b.*?</\1>|<[^>]*>", re.DOTALL)
"""Tags, and code, in which brackets are brackets."""

TAG = re.compile(r"<[^>]*>")
PLACE = re.compile(r'<span data-gap="(\w+)">([^<]*)</span>')
OPEN = "[…]"
"""What stands for a gap in plain words."""

LONGEST = 160
"""Characters of the sentence that a heading and a list of questions repeat."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: its letter in written order, what stands in it between `|`, as HTML, and its line."""

    id: str
    pieces: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a question with gaps.

    `ask` is what stands above the first paragraph that has one, empty where nothing does; `text` is the rest, each gap
    a `<span data-gap=ID>` around the full stop or comma behind it.
    """

    ask: Text
    text: Text
    gaps: tuple[Gap, ...]

    @property
    def plain(self) -> str:
        """The beginning of the text, `[…]` for each gap: how a question is called in a heading and a list."""
        words = self.text.plain
        return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"

    def filled(self, words: Mapping[str, str]) -> str:
        """The text with words in its gaps by id, `[…]` in the others."""
        return _filled(self.text.html, words)


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(unescape(TAG.sub("", html)).split())


def _filled(html: str, words: Mapping[str, str]) -> str:
    return plain(PLACE.sub(lambda found: escape(words.get(found[1], OPEN)) + found[2], html))


def read(block: Block, parts: Parts) -> tuple[Sentence, tuple[Diagnostic, ...]]:
    """Take the gaps out of a question's words; what is wrong with their brackets is reported."""
    nodes = [
        node
        for node in takewhile(lambda node: not isinstance(node, Label), block.children)
        if isinstance(node, Prose | Listing | Table)
    ]
    first = next((n for n, node in enumerate(nodes) if GAP.search(_readable(node.text.html))), len(nodes))
    gaps: list[Gap] = []
    noticed = [one for node in nodes for one in _loose(node)]
    html = "\n".join(_taken(node, gaps) for node in nodes[first:])
    ask = _joined([node.text for node in nodes[:first]], parts.prompt)
    if not gaps and parts.prompt.plain:
        noticed.append(messages.NO_GAP.at(parts.prompt.where, kind=block.name, prompt=parts.prompt.plain))
    where = nodes[first].text.where if nodes[first:] else parts.prompt.where
    return Sentence(ask, Text(html, _filled(html, {}), where), tuple(gaps)), tuple(noticed)


def asked(parts: Parts, sentence: Sentence) -> Parts:
    """The parts with a prompt as an LMS hears it, whose HTML is only what asks."""
    words = f"{sentence.ask.plain} {sentence.text.plain}".strip()
    return replace(parts, prompt=Text(sentence.ask.html, words, parts.prompt.where))


def around(block: Block, parts: Parts, sentence: Sentence, how: str) -> Iterator[Diagnostic]:
    """What is wrong around the gaps: a list of answers, words that nobody will see. `how` is where answers go instead."""
    for node in block.children:
        if isinstance(node, Listing) and any(item.mark is not None for item in node.items):
            yield common.BOXES_NOT_HERE.at(node.text.where, kind=block.name, how=how)
    if "Partly" in parts.labels and len(sentence.gaps) == 1:
        yield common.NEVER_PARTLY.at(parts.labels["Partly"].where)


def faults(gap: Gap, pieces: Sequence[str], words: Sequence[str]) -> Iterator[Diagnostic]:
    """What is wrong with the pieces of a gap: `pieces` are what an author wrote, as HTML, `words` as they are compared."""
    written = " | ".join(map(plain, pieces))
    if any(TAG.search(piece) for piece in pieces):
        yield messages.SIGNS.at(gap.where, words=written)
    elif not all(words):
        yield messages.EMPTY.at(gap.where, words=written)
    for twice in sorted({word for word in words if word and words.count(word) > 1}):
        yield messages.ALIKE.at(gap.where, words=twice)


def _readable(html: str) -> str:
    """The same length, and nothing but words."""
    return UNREAD.sub(_masked, html)


def _masked(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def _taken(node: Prose | Listing | Table, gaps: list[Gap]) -> str:
    """The HTML of a node without what stands in its gaps, which are added to `gaps`."""
    html, rest, start = node.text.html, [], 0
    for one, where in zip(_closed(html), _places(node, _closed), strict=True):
        gap = Gap(
            letter(len(gaps)), tuple(piece.strip() for piece in html[slice(*one.span(1))].split("|")), where
        )
        rest.append(f'{html[start : one.start()]}<span data-gap="{gap.id}">{one["close"]}</span>')
        gaps.append(gap)
        start = one.end()
    return "".join([*rest, html[start:]])


def _closed(html: str) -> list[re.Match[str]]:
    return list(GAP.finditer(_readable(html)))


def _left(html: str) -> list[re.Match[str]]:
    """Two brackets that open or close nothing."""
    return list(LOOSE.finditer(GAP.sub(_masked, _readable(html))))


def _places(node: Prose | Listing | Table, find: Callable[[str], Sequence[re.Match[str]]]) -> list[Where]:
    """The line of each thing found; in a quotation or a deeper structure, where that begins."""
    found = [
        text.where.at(text.where.line + text.html.count("\n", 0, one.start()))
        for text in _texts(node)
        for one in find(text.html)
    ]
    count = len(find(node.text.html))
    return found if len(found) == count else [node.text.where] * count


def _texts(node: Prose | Listing | Table) -> list[Text]:
    """The paragraphs, items and cells in which a line of the page is a line of the HTML."""
    match node:
        case Prose():
            return [node.text] if node.text.html.startswith("<p>") else []
        case Listing():
            return list(_items(node.items))
        case Table():
            return [cell.text for row in (node.head, *node.rows) for cell in row]


def _items(items: Sequence[Item]) -> Iterator[Text]:
    for item in items:
        yield item.text
        yield from _items(item.items)


def _loose(node: Prose | Listing | Table) -> Iterator[Diagnostic]:
    html = node.text.html
    for found, where in zip(_left(html), _places(node, _left), strict=True):
        yield messages.LOOSE.at(where, words=plain(html[found.start() :].partition("\n")[0]))


def _joined(texts: Sequence[Text], prompt: Text) -> Text:
    return Text("\n".join(text.html for text in texts), " ".join(text.plain for text in texts), prompt.where)
