"""Sets the body of a page: each node of the tree by its own template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from markupsafe import Markup

from scormkit.model import Block, Heading, Label, Listing, Prose, Question, Table
from scormkit.pages import charts, figures, place, press
from scormkit.pages import question as questions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormkit.model import Node
    from scormkit.pages.desk import Desk

WORDED = frozenset({"case", "example", "exercise"})
"""Boxes with a tag that says what they are."""

OURS = re.compile(r"[a-z]\d+(-\d+)?|w-.+|aims|display|facts|main|rail|reading")
"""Ids that the frame, the notes and the questions of a page have: a heading's own may not be one of them."""

NARROW = 2
"""A table of so many columns wraps on any screen; a wider one scrolls in a region of its own."""


def body(nodes: Iterable[Node], desk: Desk, level: int = 2) -> Markup:
    """All nodes in order; `level` is the heading level that a box has here."""
    parts = []
    for node in nodes:
        if isinstance(node, Heading):
            level = min(node.level + 1, 6)
        desk.gathered.level = level
        parts.append(_set(node, desk, level))
        if desk.gathered.unsaid:
            parts.append(place.unsaid(desk))
    return Markup("\n").join(parts)


def _set(node: Node, desk: Desk, level: int) -> Markup:
    match node:
        case Prose() | Listing():
            return place.flow(node.text, desk)
        case Label():
            return press.render("label.html", name=node.name, text=place.line(node.text, desk))
        case Heading():
            return _heading(node, desk)
        case Table():
            return table(node, desk)
        case Question():
            return questions.practice(node, desk, level)
        case Block():
            return _block(node, desk, level)


def _heading(node: Heading, desk: Desk) -> Markup:
    own = node.braces.id
    name = desk.fresh(f"s-{own}" if OURS.fullmatch(own) else own or slug(node.text.plain))
    return press.render("heading.html", level=node.level, id=name, text=place.line(node.text, desk))


def slug(words: str) -> str:
    """An id out of a heading: letters, digits and hyphens in any script; never one of the page's own."""
    found = "-".join(re.findall(r"\w+", normalize("NFC", words).lower()))[:60].strip("-")
    return f"s-{found or 'part'}"


def table(node: Table, desk: Desk, label: str = "") -> Markup:
    """A table; its first column names the rows unless it is set to the right. `label`: id of its title."""
    cells = [[place.line(cell.text, desk) for cell in row] for row in (node.head, *node.rows)]
    aligned = [{"right": "n", "center": "c"}.get(one, "") for one in node.align]
    wide = len(node.head) > NARROW
    name = "" if label else desk.say("table_n", n=desk.number("table"))
    return press.render(
        "table.html", head=cells[0], rows=cells[1:], align=aligned, wide=wide, label=label, name=name,
        row_heads=aligned[:1] != ["n"] and len(node.head) > 1,
    )  # fmt: skip


def _block(node: Block, desk: Desk, level: int) -> Markup:
    if node.name == "figure":
        return _figure(node, desk)
    if node.name == "chart":
        return _chart(node, desk)
    if node.name == "facts":
        return figures.listed(body(node.children, desk, level), desk, level)
    title = place.line(node.title, desk) if node.title else Markup("")
    inside = level + 1 if node.title and node.name in WORDED else level
    name = desk.fresh(f"b{desk.number('block')}")
    children = body(node.children, desk, min(inside, 6))
    template = "box" if node.name in WORDED else node.name
    return press.render(
        f"blocks/{template}.html",
        name=node.name, title=title, children=children, id=name, level=level, words=desk.words,
    )  # fmt: skip


def _figure(node: Block, desk: Desk) -> Markup:
    shown, caption = _captioned(node)
    title = _title(node, desk)
    parts = [
        table(child, desk, label=str(title["id"])) if isinstance(child, Table) else _set(child, desk, 3)
        for child in shown
    ]
    widest = max((len(child.head) for child in shown if isinstance(child, Table)), default=0)
    return press.render(
        "blocks/figure.html",
        children=Markup("\n").join(parts), caption=place.line(caption.text, desk) if caption else "",
        full=widest > NARROW + 1, **title,
    )  # fmt: skip


def _chart(node: Block, desk: Desk) -> Markup:
    shown, caption = _captioned(node)
    tables = [child for child in shown if isinstance(child, Table) and len(child.head) > 1]
    title, values = _title(node, desk), node.braces.values
    line = values.get("type") == "line"
    drawn = [
        charts.lines(one, join=values.get("join") != "no") if line else charts.bars(one) for one in tables
    ]
    heads = [[place.line(cell.text, desk) for cell in one.head] for one in tables]
    others = body((child for child in shown if child not in tables), desk)
    return press.render(
        f"blocks/chart-{'line' if line else 'bar'}.html",
        charts=list(zip(drawn, heads, [_alternative(one, desk, title) if line else "" for one in tables], strict=True)),
        others=others, caption=place.line(caption.text, desk) if caption else "", words=desk.words, **title,
    )  # fmt: skip


def _alternative(node: Table, desk: Desk, title: dict[str, object]) -> Markup:
    return table(node, desk, label=str(title["id"]))


def _title(node: Block, desk: Desk) -> dict[str, object]:
    """A figure's title and the id by which its table or drawing is named; "" where it has none."""
    if node.title is None:
        return {"id": "", "title": ""}
    return {"id": desk.fresh(f"f{desk.number('figure')}"), "title": place.line(node.title, desk)}


def _captioned(node: Block) -> tuple[tuple[Node, ...], Prose | None]:
    """The last paragraph is the caption, unless it is the picture itself or all there is."""
    last = node.children[-1] if len(node.children) > 1 else None
    if isinstance(last, Prose) and "<img" not in last.text.html:
        return node.children[:-1], last
    return node.children, None
