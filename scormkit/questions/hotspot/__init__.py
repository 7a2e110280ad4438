"""Choose a place in a picture, by its list or by pointing: the kind `hotspot`. Its documentation page is README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.model import Prose
from scormkit.questions import folder, line_settings, lines, options, parts
from scormkit.questions import messages as common
from scormkit.questions.hotspot import area, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Item, Json, Question, Text
    from scormkit.questions.hotspot.area import Area
    from scormkit.questions.options import Answer
    from scormkit.questions.parts import Parts

PICTURE = re.compile(r'<p><img src="[^"]*\.(?:svg|png|jpe?g|gif|webp|avif)" [^>]*></p>', re.IGNORECASE)
KEYS = frozenset({"at"})


@dataclass(frozen=True, slots=True)
class Spot:
    """An answer, and where in the picture it lies."""

    answer: Answer
    area: Area


@dataclass(frozen=True, slots=True)
class Content:
    """The picture, and the answers in written order; several right ones give check boxes."""

    picture: Text
    spots: tuple[Spot, ...]

    @property
    def right(self) -> tuple[str, ...]:
        """Ids of the right answers, in written order."""
        return tuple(spot.answer.id for spot in self.spots if spot.answer.right)

    @property
    def many(self) -> bool:
        """Whether there are check boxes."""
        return len(self.right) > 1


@dataclass(frozen=True, slots=True)
class Hotspot:
    """The kind `hotspot`."""

    name: str = "hotspot"
    title: str = "Hotspot"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        pictures = [node for node in block.children if isinstance(node, Prose) and _is_picture(node)]
        rest = tuple(node for node in block.children if node not in pictures)
        read, noticed = parts.read(
            replace(block, children=rest), self.keys, listed=True, labels={"Answer": options.BOXES}
        )
        answers, more = options.answers(read)
        items = read.answers.items if read.answers else ()
        spots = _spots(items, answers)
        content = Content(pictures[0].text if pictures else read.prompt, spots)
        own = (*_pictures(block, read, pictures), *_lines(items, self.name), *_marks(read, items))
        question = parts.question(block, page, read, content)
        return question, (*noticed, *more, *own, *_overlaps(spots), *_partly(read))

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"many": bool, "right": [ids], "spots": [ids]}`: no `options`, since the list is never mixed."""
        content = question.content
        ids = tuple(spot.answer.id for spot in content.spots)
        return {"many": content.many, "right": content.right, "spots": ids}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `choice`; all right answers together are the one correct response."""
        spots = question.content.spots
        return (options.interaction(question, [spot.answer for spot in spots]),)

    def room(self, question: Question[Content]) -> int:
        """One character (its place in base 36) for each answer that can be chosen at once."""
        content = question.content
        return len(content.spots) if content.many else 1


def _is_picture(node: Prose) -> bool:
    return PICTURE.fullmatch(node.text.html) is not None


def _spots(items: Sequence[Item], answers: Sequence[Answer]) -> tuple[Spot, ...]:
    """The answers that have an area; the others are reported."""
    found = [area.read(item.braces.values.get("at", "")) for item in items]
    return tuple(Spot(answer, place) for answer, place in zip(answers, found, strict=True) if place)


def _pictures(block: Block, read: Parts, pictures: Sequence[Prose]) -> Iterator[Diagnostic]:
    if len(pictures) != 1:
        where = pictures[1].text.where if pictures else block.where
        count = f"{len(pictures)} pictures" if pictures else "no picture of its own"
        yield messages.ONE_PICTURE.at(where, prompt=read.prompt.plain, count=count)


def _lines(items: Sequence[Item], kind: str) -> Iterator[Diagnostic]:
    yield from lines.inner_lists(items)
    for item in items:
        where, words = item.text.where, item.text.plain
        yield from line_settings.unknown(item.braces, KEYS, kind, where)
        if item.mark is None:
            yield messages.NO_BOX.at(where, words=words)
        at = item.braces.values.get("at")
        if at is None:
            yield messages.NO_AREA.at(where, words=words)
        elif why := area.fault(area.read(at)):
            yield messages.BAD_AREA.at(where, words=words, at=at, why=why)


def _marks(read: Parts, items: Sequence[Item]) -> Iterator[Diagnostic]:
    """A question that every answer, or none, would be right for; not said where a box is missing."""
    marks = {item.mark for item in items}
    if len(items) >= options.FEWEST and marks in ({True}, {False}):
        which = "Every area" if True in marks else "No area"
        yield messages.ALL_ALIKE.at(read.prompt.where, which=which, prompt=read.prompt.plain)


def _overlaps(spots: Sequence[Spot]) -> Iterator[Diagnostic]:
    """One message an area, about the first that it overlaps."""
    for place, spot in enumerate(spots):
        for other in spots[:place]:
            if spot.area.overlaps(other.area):
                words, under = spot.answer.text.plain, other.answer.text.plain
                yield messages.OVERLAP.at(spot.answer.text.where, words=words, other=under)
                break


def _partly(read: Parts) -> Iterator[Diagnostic]:
    if "Partly" in read.labels:
        yield common.NEVER_PARTLY.at(read.labels["Partly"].where)


KIND = Hotspot()
