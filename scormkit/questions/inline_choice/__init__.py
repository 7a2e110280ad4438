"""Choose the words that complete a sentence: the kind `inline-choice`. Its documentation page is README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Option
from scormkit.questions import folder, gaps, options, parts
from scormkit.questions import option_messages as listed
from scormkit.questions.inline_choice import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question
    from scormkit.questions.gaps import Gap, Sentence

STRONG = re.compile(r"<strong>([^<]*)</strong>")
HOW = "Put the choices into the sentence, between two brackets, the right one between stars: [[wrong | **right**]]."


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap: its letter, its choices in written order, and the id of the right one."""

    id: str
    options: tuple[Option, ...]
    right: str

    @property
    def best(self) -> str:
        """The words of the right choice."""
        return next(option.text for option in self.options if option.id == self.right)


@dataclass(frozen=True, slots=True)
class Content:
    """The sentence, and what can be chosen in its gaps."""

    sentence: Sentence
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class InlineChoice:
    """The kind `inline-choice`."""

    name: str = "inline-choice"
    title: str = "Choice in a sentence"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=False, labels={"Answer": HOW})
        sentence, more = gaps.read(block, read)
        content = Content(sentence, tuple(map(_blank, sentence.gaps)))
        own = (
            *(one for gap in sentence.gaps for one in _faults(gap)),
            *gaps.around(block, read, sentence, HOW),
        )
        return parts.question(block, page, gaps.asked(read, sentence), content), (*noticed, *more, *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"gaps": [{"id", "right", "options": [ids]}], "options": [GAP.OPTION, …]}`: the second is what is shuffled."""
        blanks = question.content.blanks
        ids = tuple(f"{one.id}.{option.id}" for one in blanks for option in one.options)
        return {"gaps": tuple(map(_data, blanks)), "options": ids}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `choice` a gap, QUESTION_a and so on; its part is the sentence with the other gaps filled."""
        content = question.content
        best = {one.id: one.best for one in content.blanks}
        return tuple(
            Interaction(
                id=f"{question.id}_{one.id}",
                type="choice",
                text=content.sentence.ask.plain,
                part=content.sentence.filled({**best, one.id: gaps.OPEN}),
                options=one.options,
                correct=((one.right,),),
                weighting=question.points / len(content.blanks),
                objective=question.objective,
            )
            for one in content.blanks
        )

    def room(self, question: Question[Content]) -> int:
        """One character a gap: the place of what was chosen, in base 36, or a sign for nothing."""
        return len(question.content.blanks)


def _data(blank: Blank) -> Mapping[str, Json]:
    return {"id": blank.id, "right": blank.right, "options": tuple(option.id for option in blank.options)}


def _blank(gap: Gap) -> Blank:
    words = [gaps.plain(piece) for piece in gap.pieces]
    right = next((n for n, piece in enumerate(gap.pieces) if STRONG.fullmatch(piece)), 0)
    made = tuple(Option(options.letter(n), word) for n, word in enumerate(words))
    return Blank(gap.id, made, options.letter(right))


def _faults(gap: Gap) -> Iterator[Diagnostic]:
    bare = [STRONG.sub(r"\1", piece) if STRONG.fullmatch(piece) else piece for piece in gap.pieces]
    words = [gaps.plain(piece) for piece in bare]
    yield from gaps.faults(gap, bare, words)
    yield from _number(gap, words)


def _number(gap: Gap, words: Sequence[str]) -> Iterator[Diagnostic]:
    written, right = " | ".join(words), sum(bool(STRONG.fullmatch(piece)) for piece in gap.pieces)
    if len(words) < options.FEWEST:
        yield messages.ONE_CHOICE.at(gap.where, words=written)
    elif len(words) > options.MOST:
        yield listed.TOO_MANY.at(gap.where, prompt=written, count=len(words))
    elif right != 1:
        said = "none is" if right == 0 else f"{right} are"
        yield messages.NOT_ONE_RIGHT.at(gap.where, words=written, said=said)


KIND = InlineChoice()
