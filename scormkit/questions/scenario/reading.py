"""Reads the steps of a story out of a block, and says what is wrong with them as they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Heading, Label, Listing, Prose, Question, Table, Text
from scormkit.questions import arrow, line_settings, lines, options
from scormkit.questions import messages as common
from scormkit.questions.parts import Parts, near
from scormkit.questions.scenario import messages
from scormkit.questions.scenario.story import Choice, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Item, Node

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
SCORE = re.compile(r"\d{1,3}")
KEYS = frozenset({"score"})
MOST = 100
HALVES = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it: text, the list of choices, and what comes after that list."""

    heading: Heading
    text: tuple[Prose | Listing | Table, ...]
    choices: Listing | None
    stray: tuple[Node, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines of its choices."""
        return self.choices.items if self.choices else ()


def cut(block: Block) -> tuple[tuple[Node, ...], tuple[Section, ...]]:
    """What stands before the first heading together with all labels, and the sections."""
    opening: list[Node] = []
    below: list[tuple[Heading, list[Node]]] = []
    for node in block.children:
        if isinstance(node, Heading):
            below.append((node, []))
        elif below and not isinstance(node, Label):
            below[-1][1].append(node)
        else:
            opening.append(node)
    return tuple(opening), tuple(_section(heading, nodes) for heading, nodes in below)


def steps(sections: Sequence[Section]) -> tuple[Step, ...]:
    """The steps as far as they can be understood: choices that lead nowhere are reported, not kept."""
    known = {section.heading.braces.id for section in sections} - {""}
    return tuple(
        Step(section.heading.braces.id, section.heading.text, _joined(section), _choices(section, known))
        for section in sections
    )


def faults(sections: Sequence[Section], kind: str) -> Iterator[Diagnostic]:
    """What is wrong with headings, lines and braces."""
    known: set[str] = set()
    for section in sections:
        heading = section.heading
        name, where = heading.braces.id, heading.text.where
        yield from line_settings.unknown(heading.braces, frozenset(), kind, where)
        if not ID.fullmatch(name) or not heading.text.plain:
            yield messages.STEP_ID.at(where, title=heading.text.plain or f"#{name}", what=_lacks(heading))
        elif name in known:
            yield messages.STEP_TWICE.at(where, title=heading.text.plain, id=name)
        known.add(name)
    for section in sections:
        yield from _strays(section, kind)
        yield from _lines(section, known - {""}, kind)


def _section(heading: Heading, nodes: Sequence[Node]) -> Section:
    """The first list with an arrow or a score in it holds the choices; any other list is text."""
    turn = next((place for place, node in enumerate(nodes) if _leads(node)), len(nodes))
    found = nodes[turn] if turn < len(nodes) else None
    text = tuple(node for node in nodes[:turn] if isinstance(node, Prose | Listing | Table))
    stray = [node for node in nodes[:turn] if not isinstance(node, Prose | Listing | Table)]
    return Section(heading, text, found if isinstance(found, Listing) else None, (*stray, *nodes[turn + 1 :]))


def _leads(node: Node) -> bool:
    return isinstance(node, Listing) and any(
        item.braces.values or len(arrow.cut(item.text)) > 1 for item in node.items
    )


def _joined(section: Section) -> Text:
    texts = [node.text for node in section.text]
    html, plain = "\n".join(text.html for text in texts), " ".join(text.plain for text in texts).strip()
    return Text(html, plain, texts[0].where if texts else section.heading.text.where)


def _choices(section: Section, known: Iterable[str]) -> tuple[Choice, ...]:
    found = (
        Choice(item.braces.id or options.letter(place), *_halves(item), _score(item) or 0, item.feedback)
        for place, item in enumerate(section.items)
    )
    return tuple(choice for choice in found if choice.to in known)


def _halves(item: Item) -> tuple[Text, str]:
    """The words, and the step that follows: "" where none is named."""
    parts = arrow.cut(item.text)
    return (parts[0], parts[1].plain) if len(parts) == HALVES else (item.text, "")


def _score(item: Item) -> int | None:
    words = item.braces.values.get("score", "")
    return int(words) if SCORE.fullmatch(words) and int(words) <= MOST else None


def _lacks(heading: Heading) -> str:
    name = heading.braces.id
    if not heading.text.plain:
        return "has no title"
    return f"has the id '{name}', which cannot name a step" if name else "has no id"


def _strays(section: Section, kind: str) -> Iterator[Diagnostic]:
    for node in section.stray:
        if isinstance(node, Question) or not hasattr(node, "text"):
            yield common.STRAY.at(node.where, kind=kind, words=f"::: {getattr(node, 'name', kind)}")
        else:
            yield common.STRAY.at(node.text.where, kind=kind, words=node.text.plain)


def _lines(section: Section, known: set[str], kind: str) -> Iterator[Diagnostic]:
    """What is wrong with the choices of one step."""
    if not section.choices:
        return
    read = Parts(section.heading.text, section.choices, {})
    said = [(item, *_halves(item)) for item in section.items]
    made = [
        Choice(item.braces.id or options.letter(place), words, to, 0)
        for place, (item, words, to) in enumerate(said)
    ]
    yield from options.fewest(read, len(said))
    yield from options.faults(made, read)
    yield from lines.inner_lists(section.items)
    for item, words, to in said:
        where = item.text.where
        yield from line_settings.unknown(item.braces, KEYS, kind, where)
        if not to:
            yield messages.NO_ARROW.at(where, words=words.plain)
        elif to not in known:
            yield messages.NO_SUCH_STEP.at(where, words=words.plain, to=to, near=near(to, known))
        if why := _unclear(item):
            yield messages.SCORE.at(where, words=words.plain, why=why)


def _unclear(item: Item) -> str:
    """Why nobody knows what a choice is worth; "" where it is clear."""
    score = item.braces.values.get("score")
    if item.mark is not None:
        return "has a box, and boxes say nothing in a scenario"
    if score is None:
        return "has no score"
    return "" if _score(item) is not None else f"has the score '{score}'"
