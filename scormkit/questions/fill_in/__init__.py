"""Type what is missing in a sentence: the kind `fill-in`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Interaction
from scormkit.questions import folder, gaps, parts, typed
from scormkit.questions.fill_in import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question
    from scormkit.questions.gaps import Gap, Sentence

LONGEST = 60
"""Letters of a variant: nobody types more without a slip."""

LEAST = 24
SPARE = 8
"""A gap has room for so many characters, and for so many more than its longest variant takes."""

HOW = "Put the right words into the sentence, between two brackets: [[bound | obliged]]."


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap: its letter, all that is right in it, and the characters that what is typed may take in the saved state."""

    id: str
    variants: tuple[str, ...]
    room: int


@dataclass(frozen=True, slots=True)
class Content:
    """The sentence, what belongs into its gaps, and whether capital letters count."""

    sentence: Sentence
    blanks: tuple[Blank, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class FillIn:
    """The kind `fill-in`."""

    name: str = "fill-in"
    title: str = "Fill in"
    keys: frozenset[str] = parts.COMMON | {"case"}
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=False, labels={"Answer": HOW})
        sentence, more = gaps.read(block, read)
        exact = block.braces.values.get("case") == "exact"
        content = Content(sentence, tuple(map(_blank, sentence.gaps)), exact)
        own = (*_setting(block), *_gaps(sentence, exact=exact), *gaps.around(block, read, sentence, HOW))
        return parts.question(block, page, gaps.asked(read, sentence), content), (*noticed, *more, *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"exact": bool, "gaps": [{"id", "right": [variants], "room"}]}`."""
        content = question.content
        return {"exact": content.exact, "gaps": tuple(map(_data, content.blanks))}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `fill-in` a gap, QUESTION_a and so on; its part is the sentence with the other gaps filled."""
        content = question.content
        best = {one.id: one.variants[0] for one in content.blanks}
        return tuple(
            Interaction(
                id=f"{question.id}_{one.id}",
                type="fill-in",
                text=content.sentence.ask.plain,
                part=content.sentence.filled({**best, one.id: gaps.OPEN}),
                exact=content.exact,
                correct=tuple((variant,) for variant in one.variants),
                weighting=question.points / len(content.blanks),
                objective=question.objective,
            )
            for one in content.blanks
        )

    def room(self, question: Question[Content]) -> int:
        """What each gap may take, and a character between two."""
        blanks = question.content.blanks
        return sum(one.room for one in blanks) + len(blanks) - 1


def _data(blank: Blank) -> Mapping[str, Json]:
    return {"id": blank.id, "right": blank.variants, "room": blank.room}


def _blank(gap: Gap) -> Blank:
    variants = tuple(typed.even(gaps.plain(piece)) for piece in gap.pieces)
    return Blank(gap.id, variants, max(LEAST, SPARE + max(map(typed.space, variants))))


def _setting(block: Block) -> Iterator[Diagnostic]:
    if (case := block.braces.values.get("case", "exact")) != "exact":
        yield messages.BAD_CASE.at(block.where, value=case)


def _gaps(sentence: Sentence, *, exact: bool) -> Iterator[Diagnostic]:
    for gap in sentence.gaps:
        words = _blank(gap).variants
        yield from gaps.faults(gap, gap.pieces, words if exact else [word.lower() for word in words])
        for word in words:
            if len(word) > LONGEST:
                yield messages.TOO_LONG.at(gap.where, words=word)


KIND = FillIn()
