"""The text of a recording, folded away right below it: read with the course, set where the recording stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html as lxml_html
from lxml.html import builder

from scormkit.model import Heading, Listing, Prose, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from scormkit.model import Node
    from scormkit.pages.desk import Desk

HOLDERS = frozenset({"div", "li", "blockquote", "dd", "td", "section"})
"""What a folded text may stand in; a paragraph may not hold one."""

HIGHEST, LOWEST = 2, 6
"""Heading levels of HTML below a page's title."""


def below(root: HtmlElement, desk: Desk) -> None:
    """Put the text of each recording right below the paragraph that it stands in."""
    for picture in reversed(list(root.iter("img"))):
        path = _spoken(picture, desk)
        if path:
            last = _outermost(picture)
            text = folded(path, desk)
            text.tail, last.tail = last.tail, None
            last.addnext(text)


def apart(root: HtmlElement, desk: Desk) -> None:
    """A line holds none: keep the texts of its recordings until it ends."""
    spoken = (_spoken(picture, desk) for picture in root.iter("img"))
    desk.gathered.unsaid.update(dict.fromkeys(path for path in spoken if path))


def folded(path: str, desk: Desk) -> HtmlElement:
    """A text as `<details>`, its links not yet settled."""
    mark = builder.E.svg({"class": "i chev", "aria-hidden": "true"}, builder.E.use(href="#i-chev"))
    words = builder.DIV({"class": "flow"})
    for node in desk.course.transcripts[path]:
        words.extend(list(_set(node, desk.gathered.level)))
    return builder.E.details(
        builder.E.summary(desk.words["transcript"], mark), words, {"class": "transcript"}
    )


def _spoken(picture: HtmlElement, desk: Desk) -> str:
    path = picture.get("transcript", "")
    return path if path in desk.course.transcripts else ""


def _outermost(picture: HtmlElement) -> HtmlElement:
    """The paragraph or mark around a picture that stands in something which holds more than words."""
    found = picture
    while (parent := found.getparent()) is not None and parent.tag not in HOLDERS:
        found = parent
    return found


def _set(node: Node, level: int) -> Iterator[HtmlElement]:
    """Headings go down to where the recording stands, so that a screen reader's list stays in order."""
    match node:
        case Heading():
            tag = f"h{min(node.level - HIGHEST + level, LOWEST)}"
            yield lxml_html.fragment_fromstring(node.text.html, create_parent=tag)
        case Prose() | Listing() | Table():
            yield from lxml_html.fragment_fromstring(node.text.html, create_parent="div")
