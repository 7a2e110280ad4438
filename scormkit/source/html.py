"""Lets a few harmless HTML tags of an author through and refuses the rest (docs/why/021-raw-html.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from scormkit.source import html_messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from scormkit.diagnostics import Diagnostic, Where

WORDS = re.findall(
    r"\w+", "b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong sub sup u var"
)
ALLOWED: Mapping[str, frozenset[str]] = {
    **{name: frozenset({"lang", "dir"}) for name in WORDS},
    "abbr": frozenset({"lang", "title"}),
    "br": frozenset(),
    "wbr": frozenset(),
}
"""What Markdown has no sign for and no style sheet or script can hang on."""

EMPTY = frozenset({"br", "wbr", "img", "hr", "input", "embed", "source", "track", "col", "link", "meta"})
"""Tags without a partner."""

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
INSTEAD = {
    "a": "Write [words](address).",
    "img": "Write ![what it shows](media/picture.svg).",
    "video": "Write ![Title](film.mp4){captions=film.en.vtt transcript=film.md}.",
    "audio": "Write ![Title](talk.mp3){captions=talk.en.vtt transcript=talk.md}.",
    "iframe": "Other pages cannot be shown inside a course: write [words](address).",
    "table": "Write a Markdown table.",
    "div": "Write a block such as '::: note'.",
    "p": "Leave an empty line between paragraphs.",
    "font": "Write **bold** or *italic*; colours belong to the theme.",
    "center": "Leave it out; places belong to the theme.",
}
"""What an author writes instead, by tag."""


class _Tags(HTMLParser):
    """The tags of a piece of HTML, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<b>`."""
        self.found.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """`</b>`."""
        self.found.append(Tag(tag, {}, closes=True))


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag as written."""

    name: str
    attributes: Mapping[str, str]
    closes: bool = False

    @property
    def words(self) -> str:
        """As it goes into a page: names and values escaped anew."""
        if self.closes:
            return f"</{self.name}>"
        said = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes.items())
        return f"<{self.name}{said}{' /' if self.name in EMPTY else ''}>"


def inline(children: Sequence[Token], place: Callable[[Token], Where]) -> Iterator[Diagnostic]:
    """Settle the tags of one paragraph: refused ones go, each with a message; what stays is in pairs.

    Emphasis and links count too, so that no tag reaches out of them.
    """
    open_: list[tuple[str, Token, bool]] = []
    for token in children:
        if token.type == "html_inline":
            yield from _settle(token, open_, place)
        elif token.nesting > 0:
            open_.append(("", token, True))
        elif token.nesting < 0:
            yield from _unclosed(open_, place)
            open_.pop()
    yield from _unclosed(open_, place)


def block(piece: str, where: Where) -> Iterator[Diagnostic]:
    """HTML on lines of its own: a comment is fine and leaves no trace, all else is refused."""
    rest = COMMENT.sub("", piece).strip()
    if not rest:
        return
    found = [one for tag in _tags(rest) for one in _refused(tag, where)]
    yield from {one.code: one for one in reversed(found)}.values()  # each reason once: they share their place
    if not found:
        yield html_messages.RAW_HTML.at(where, words=rest, instead="Put it into a paragraph, among words.")


def _settle(
    token: Token, open_: list[tuple[str, Token, bool]], place: Callable[[Token], Where]
) -> Iterator[Diagnostic]:
    """`open_` holds what is open: the name of a tag ("" for Markdown's own), its token, and whether it stays."""
    written, token.content = token.content, ""
    found = _tags(written)
    if not found:
        if not COMMENT.fullmatch(written):
            yield html_messages.RAW_HTML.at(place(token), words=written, instead="")
        return
    tag, faults = found[0], tuple(_refused(found[0], place(token)))
    yield from faults
    if tag.closes and (not open_ or open_[-1][0] != tag.name):
        yield html_messages.HTML_UNPAIRED.at(place(token), words=written)
    elif tag.closes:
        token.content = tag.words if open_.pop()[2] else ""
    else:
        token.content = "" if faults else tag.words
        if tag.name not in EMPTY:
            open_.append((tag.name, token, not faults))


def _unclosed(open_: list[tuple[str, Token, bool]], place: Callable[[Token], Where]) -> Iterator[Diagnostic]:
    """The tags opened since the last emphasis or link began; of one that was refused enough has been said."""
    while open_ and open_[-1][0]:
        name, token, stays = open_.pop()
        token.content = ""
        if stays:
            yield html_messages.HTML_UNPAIRED.at(place(token), words=f"<{name}>")


def _refused(tag: Tag, where: Where) -> Iterator[Diagnostic]:
    """What is wrong with a tag that opens; the one that closes it says no more."""
    if tag.closes:
        return
    names = sorted(tag.attributes)
    address = any(re.match(r"\s*javascript:", value, re.IGNORECASE) for value in tag.attributes.values())
    if tag.name == "script" or address or any(name.startswith("on") for name in names):
        yield html_messages.SCRIPT.at(where, words=tag.words)
    elif tag.name == "style" or "style" in names:
        yield html_messages.STYLE.at(where, words=tag.words)
    elif tag.name not in ALLOWED:
        yield html_messages.RAW_HTML.at(where, words=tag.words, instead=INSTEAD.get(tag.name, ""))
    elif wrong := sorted(set(names) - ALLOWED[tag.name]):
        yield html_messages.RAW_HTML.at(where, words=tag.words, instead=f"Delete '{wrong[0]}'.")


def _tags(piece: str) -> list[Tag]:
    reader = _Tags()
    reader.feed(piece)
    reader.close()
    return reader.found
