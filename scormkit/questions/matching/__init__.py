"""Find what belongs to each line: the kind `matching`. Its documentation page is README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.questions import arrow, folder, lines, options, pairs, parts
from scormkit.questions.matching import messages
from scormkit.questions.options import letter, same
from scormkit.questions.pairs import Left, Pairs, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Item, Json, Question, Text
    from scormkit.questions.parts import Parts

INSTEAD = "Write each pair as '- left => right' and delete 'Answer:'."
FEWEST = 2
HALVES = 2
OTHER = re.compile("[-=–—]+>|→|⇒|➔|⟶")
"""Arrows of other hands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line cut at its one arrow. Nothing belongs to a spare: its left side is empty."""

    item: Item
    left: Text
    right: Text

    @property
    def spare(self) -> bool:
        """Whether it is `=> right`."""
        return not same(self.left)


@dataclass(frozen=True, slots=True)
class Matching:
    """The kind `matching`."""

    name: str = "matching"
    title: str = "Matching"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Pairs] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=True, labels={"Answer": INSTEAD})
        items = read.answers.items if read.answers else ()
        cut = [Line(item, *halves) for item in items if len(halves := arrow.cut(item.text)) == HALVES]
        whole = [line for line in cut if same(line.right)]
        targets = _targets(whole)
        shown = options.shown([target.id for target in targets.values()], block, page)
        content = Pairs(_lefts(whole, targets), tuple(targets.values()), shown)
        own = (*_lines(items, self.name), *_spares(whole), *_number(read, content, len(whole) < len(items)))
        return parts.question(block, page, read, content), (*noticed, *own, *pairs.faults(content, read))

    def data(self, question: Question[Pairs]) -> Mapping[str, Json]:
        """`{"options": [left ids], "pairs": [[left, target]], "targets": [ids]}`, all in written order."""
        return pairs.data(question, tuple(left.id for left in question.content.lefts))

    def interactions(self, question: Question[Pairs]) -> tuple[Interaction, ...]:
        """One `matching`."""
        return pairs.interactions(question)

    def room(self, question: Question[Pairs]) -> int:
        """One character a pair."""
        return pairs.room(question)


def _targets(whole: Sequence[Line]) -> Mapping[str, Target]:
    """The right sides by their words: lines that say the same share one."""
    found: dict[str, Target] = {}
    for line in whole:
        name = line.item.braces.id if line.spare else ""
        said = line.item.feedback if line.spare else None
        found.setdefault(same(line.right), Target(name or letter(len(found)), line.right, said))
    return found


def _lefts(whole: Sequence[Line], targets: Mapping[str, Target]) -> tuple[Left, ...]:
    return tuple(
        Left(
            line.item.braces.id or letter(place), line.left, targets[same(line.right)].id, line.item.feedback
        )
        for place, line in enumerate(line for line in whole if not line.spare)
    )


def _lines(items: Sequence[Item], kind: str) -> Iterator[Diagnostic]:
    yield from lines.boxes(items, kind)
    yield from lines.inner_lists(items)
    for item in items:
        halves = arrow.cut(item.text)
        if len(halves) != HALVES:
            count = len(halves) - 1 if len(halves) > 1 else "no"
            near = "Its arrow has another form." if OTHER.search(item.text.plain) else ""
            yield messages.ONE_ARROW.at(item.text.where, words=item.text.plain, count=count, near=near)
        elif not same(halves[1]):
            yield messages.NO_RIGHT_SIDE.at(item.text.where, words=item.text.plain)


def _spares(whole: Sequence[Line]) -> Iterator[Diagnostic]:
    taken = {same(line.right) for line in whole if not line.spare}
    for line in whole:
        if line.spare and same(line.right) in taken:
            yield messages.NO_SPARE.at(line.item.text.where, words=line.right.plain)
        taken |= {same(line.right)} if line.spare else set()


def _number(read: Parts, content: Pairs, faulty: bool) -> Iterator[Diagnostic]:
    """Too little to match, or an end that is given away; not said where lines are missing for another reason."""
    count, used = len(content.lefts), {left.right for left in content.lefts}
    if faulty:
        return
    if count < FEWEST:
        said = "one pair" if count else "no pairs"
        yield messages.TOO_FEW.at(options.place(read), prompt=read.prompt.plain, count=said)
    else:
        yield from options.fewest(read, len(content.targets))
        if len(used) == len(content.targets) == count:
            yield messages.WITHOUT_SPARE.at(options.place(read), prompt=read.prompt.plain)


KIND = Matching()
