"""Questions, the assessments that draw them, and what an LMS is told of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import TypeVar  # for its default; nothing of it is needed at run time

    from scormkit.diagnostics import Where
    from scormkit.model.text import Text

    Own_co = TypeVar("Own_co", covariant=True, default=object)
else:
    from typing import TypeVar

    Own_co = TypeVar("Own_co", covariant=True)

Json: TypeAlias = "Mapping[str, Json] | list[Json] | tuple[Json, ...] | str | int | float | bool | None"

LEVELS = ("remember", "understand", "apply", "analyse")


@dataclass(frozen=True, slots=True)
class Question(Generic[Own_co]):
    """One question of any kind; `content` is the kind's own frozen dataclass, to everybody else an object.

    `id` is the full id, PAGE_QUESTION, unique in the tree; `points` its weight; `shuffle` says whether its
    options may be mixed. The four feedback texts and the hint are None where the author wrote none.
    """

    id: str
    kind: str
    prompt: Text
    content: Own_co
    where: Where
    level: str = ""
    points: float = 1.0
    tags: tuple[str, ...] = ()
    objective: str = ""
    shuffle: bool = True
    confidence: bool = False
    hint: Text | None = None
    right: Text | None = None
    partly: Text | None = None
    wrong: Text | None = None
    because: Text | None = None


@dataclass(frozen=True, slots=True)
class Draw:
    """Take `count` questions whose level or one of whose tags is `key`; "" takes from the whole pool."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """A pool and how it is played; a self-assessment is one whose score is not recorded.

    `draw` empty means every question. `pass_mark` in per cent; `minutes` and `attempts` 0 means no limit;
    `counts` is best, last or average; `feedback` is at-once, at-end or never; `shuffle` holds `questions`
    and/or `options`. Every attempt has questions of at least `kinds` kinds, and at least `from_each` of each of `groups`,
    which hold ids of questions.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    where: Where
    draw: tuple[Draw, ...] = ()
    pass_mark: int = 70
    minutes: int = 0
    attempts: int = 0
    counts: str = "best"
    feedback: str = "at-end"
    shuffle: tuple[str, ...] = ()
    review: bool = True
    recorded: bool = True
    kinds: int = 0
    from_each: int = 0
    groups: tuple[tuple[str, ...], ...] = ()


Response: TypeAlias = "tuple[str, ...] | tuple[tuple[str, str], ...]"


@dataclass(frozen=True, slots=True)
class Option:
    """Something a learner can pick: its id as written or `a`, `b`, `c` …, and its words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Interaction:
    """What an LMS is told of one answer, in no standard's words.

    `type` is one of xAPI's: true-false choice fill-in long-fill-in matching performance sequencing likert
    numeric. `correct` holds the alternative right answers, each as ids, pairs of ids, or texts (numeric: one
    `low:high` pair); empty where any answer will do. `options` is a choice's, a sequence's or a scale's list,
    or the left side of a matching; `targets` its right side. `text` is what the question asks, `part` what is answered by
    itself in it: a row, a gap, a decision. `exact`: capital letters count.
    """

    id: str
    type: str
    text: str
    options: tuple[Option, ...] = ()
    targets: tuple[Option, ...] = ()
    correct: tuple[Response, ...] = ()
    weighting: float = 1.0
    objective: str = ""
    part: str = ""
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """How a standard writes an interaction: its type, what each option and target is called, and its right answers.

    `right` is empty where any answer will do.
    """

    type: str
    options: Mapping[str, str]
    targets: Mapping[str, str]
    right: tuple[str, ...]
