"""Pairs of what stands left and what belongs to it: what an LMS, the page and the saved state need of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from scormkit.model import Interaction, Option
from scormkit.questions import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Json, Question, Text
    from scormkit.questions.parts import Parts


@dataclass(frozen=True, slots=True)
class Target:
    """What can be chosen: a right side, a spare, a bin. `feedback` is for those who chose it where it does not belong."""

    id: str
    text: Text
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What a target is sought for; `right` is that target's id, `feedback` says why."""

    id: str
    text: Text
    right: str
    feedback: Text | None = None


Side = TypeVar("Side", Left, Target)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The content of such a question, in written order; `shown` holds the ids of one side as the page shows them."""

    lefts: tuple[Left, ...]
    targets: tuple[Target, ...]
    shown: tuple[str, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What belongs together, in written order."""
        return tuple((left.id, left.right) for left in self.lefts)

    @property
    def spares(self) -> bool:
        """Whether something belongs to nothing."""
        return len(self._used) < len(self.targets)

    @property
    def shared(self) -> bool:
        """Whether something belongs to several left sides."""
        return len(self._used) < len(self.lefts)

    @property
    def _used(self) -> set[str]:
        return {left.right for left in self.lefts}

    def label(self, identifier: str) -> Text:
        """The words of a target."""
        return next(target.text for target in self.targets if target.id == identifier)

    def seen(self, side: tuple[Side, ...]) -> tuple[Side, ...]:
        """The side that the page shows in another order than it is written in."""
        return tuple(sorted(side, key=lambda one: self.shown.index(one.id)))

    def sayings(self, verdict: str) -> Iterator[tuple[str, Text, Text]]:
        """What is said of each side, after the words it is said of and the pairs for which it is: `a,b a,c`.

        A slip is explained as long as there are any; all is explained once everything is right.
        """
        for left in self.lefts:
            said = [target.id for target in self.targets if (target.id == left.right) == (verdict == "right")]
            if left.feedback:
                yield _spaced((left.id, target) for target in said), left.text, left.feedback
        for target in self.targets if verdict != "right" else ():
            if target.feedback:
                strays = ((left.id, target.id) for left in self.lefts if left.right != target.id)
                yield _spaced(strays), target.text, target.feedback


def faults(made: Pairs, read: Parts) -> Iterator[Diagnostic]:
    """What is wrong with the number, the words and the names on both sides."""
    yield from options.faults(made.lefts, read)
    yield from options.faults(made.targets, read)


def data(question: Question[Pairs], shown: tuple[str, ...]) -> Mapping[str, Json]:
    """`{"options": [left ids as shown], "pairs": [[left, target]], "targets": [ids]}`: what runtime/pairs.js needs."""
    made = question.content
    return {"options": shown, "pairs": made.pairs, "targets": [target.id for target in made.targets]}


def interactions(question: Question[Pairs]) -> tuple[Interaction, ...]:
    """One `matching`, left sides and targets in written order."""
    made = question.content
    said = Interaction(
        id=question.id,
        type="matching",
        text=question.prompt.plain,
        options=tuple(Option(left.id, left.text.plain) for left in made.lefts),
        targets=tuple(Option(target.id, target.text.plain) for target in made.targets),
        correct=(made.pairs,),
        weighting=question.points,
        objective=question.objective,
    )
    return (said,)


def room(question: Question[Pairs]) -> int:
    """One character for each left side: the place of its target in base 36, or `-`."""
    return len(question.content.lefts)


def _spaced(pairs: Iterable[tuple[str, str]]) -> str:
    return " ".join(",".join(pair) for pair in pairs)
