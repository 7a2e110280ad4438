"""Put each card into its bin: the kind `categorise`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.questions import folder, lines, options, pairs, parts
from scormkit.questions.categorise import messages
from scormkit.questions.options import letter
from scormkit.questions.pairs import Left, Pairs, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Interaction, Item, Json, Question
    from scormkit.questions.parts import Parts

INSTEAD = "Write each card below its bin, set in by two blanks, and delete 'Answer:'."
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Categorise:
    """The kind `categorise`: bins are targets, cards the left sides."""

    name: str = "categorise"
    title: str = "Categorise"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Pairs] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=True, labels={"Answer": INSTEAD})
        items = read.answers.items if read.answers else ()
        bins = tuple(
            Target(item.braces.id or letter(n), item.text, item.feedback) for n, item in enumerate(items)
        )
        lefts = tuple(_cards(items, bins))
        content = Pairs(lefts, bins, options.shown([card.id for card in lefts], block, page))
        own = (*_lines(items, self.name), *_number(read, items, len(lefts)))
        return parts.question(block, page, read, content), (*noticed, *own, *pairs.faults(content, read))

    def data(self, question: Question[Pairs]) -> Mapping[str, Json]:
        """`{"options": [card ids as shown], "pairs": [[card, bin]], "targets": [bin ids]}`."""
        return pairs.data(question, question.content.shown)

    def interactions(self, question: Question[Pairs]) -> tuple[Interaction, ...]:
        """One `matching`: cards left, bins right."""
        return pairs.interactions(question)

    def room(self, question: Question[Pairs]) -> int:
        """One character a card."""
        return pairs.room(question)


def _cards(items: Sequence[Item], bins: Sequence[Target]) -> Iterator[Left]:
    """Cards in written order; their letters run on from bin to bin."""
    found = [(card, target.id) for item, target in zip(items, bins, strict=True) for card in item.items]
    for place, (card, right) in enumerate(found):
        yield Left(card.braces.id or letter(place), card.text, right, card.feedback)


def _lines(items: Sequence[Item], kind: str) -> Iterator[Diagnostic]:
    cards = [card for item in items for card in item.items]
    yield from lines.boxes((*items, *cards), kind)
    yield from lines.inner_lists(cards)


def _number(read: Parts, items: Sequence[Item], cards: int) -> Iterator[Diagnostic]:
    where, prompt = options.place(read), read.prompt.plain
    if len(items) < FEWEST:
        yield messages.TOO_FEW_BINS.at(where, prompt=prompt, count="one bin" if items else "no bins")
    elif cards < FEWEST:
        yield messages.TOO_FEW_CARDS.at(where, prompt=prompt, count="one card" if cards else "no cards")
    else:
        for item in items:
            if not item.items:
                yield messages.EMPTY_BIN.at(item.text.where, words=item.text.plain)


KIND = Categorise()
