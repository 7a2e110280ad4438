"""The body of a page as a small tree: what `source` hands to kinds and to `pages`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from scormkit.model.question import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.diagnostics import Where
    from scormkit.model.text import Text


@dataclass(frozen=True, slots=True)
class Braces:
    """`{#id key=value}` at the end of a line; `id` is "" where none was written."""

    id: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prose:
    """Ordinary Markdown: a paragraph, a quotation, code, a picture standing alone."""

    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 6, with its braces (a scenario's step has an id)."""

    level: int
    text: Text
    braces: Braces = field(default_factory=Braces)


@dataclass(frozen=True, slots=True)
class Label:
    """A paragraph opened by `Answer:` `Hint:` `Right:` `Partly:` `Wrong:` or `Because:`."""

    name: str
    text: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its words, its mark (`[x]` True, `[ ]` False, none None), its feedback (`>`)."""

    text: Text
    mark: bool | None = None
    braces: Braces = field(default_factory=Braces)
    feedback: Text | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, whole as `text` and item by item."""

    ordered: bool
    items: tuple[Item, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: Text
    braces: Braces = field(default_factory=Braces)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, whole as `text` and cell by cell; `align` is "", "left", "center" or "right" a column."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class Block:
    """`::: name Title {#id key=value}` … `:::`."""

    name: str
    title: Text | None
    braces: Braces
    children: tuple[Node, ...]
    where: Where


Node: TypeAlias = "Prose | Heading | Label | Listing | Table | Block | Question"


def questions_in(nodes: Iterable[Node]) -> Iterator[Question]:
    """The questions among the paragraphs, however deep in boxes, in reading order."""
    for node in nodes:
        if isinstance(node, Question):
            yield node
        elif isinstance(node, Block):
            yield from questions_in(node.children)
