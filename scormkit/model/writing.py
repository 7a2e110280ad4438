"""What a course asks of its own writing: each setting switches one rule on, and nothing is asked unless somebody says so."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Writing:
    """The `writing:` of a course file; what is empty, 0 or False is not asked.

    `words` and `lix` are the lowest and the highest of a lesson; `sentence` and `average` are words; `known` are acronyms
    that everybody knows; `invented` are names beside which numbers are invented as well; `avoid` says what to write
    instead; `guess` is in per cent; `pool` and `kinds` count the questions a test can draw and their kinds; `spare` says
    how often its draw fits into them.
    """

    words: tuple[int, ...] = ()
    lix: tuple[int, ...] = ()
    sentence: int = 0
    average: int = 0
    acronyms: bool = False
    known: tuple[str, ...] = ()
    avoid: Mapping[str, str] = field(default_factory=dict)
    numbers: bool = False
    invented: tuple[str, ...] = ()
    fresh: bool = False
    objectives: bool = False
    feedback: bool = False
    guess: int = 0
    pool: int = 0
    kinds: int = 0
    spare: int = 0
    repeats: bool = False
    terms: bool = False

    def without(self, names: Iterable[str]) -> Writing:
        """The same, with these settings not asked."""
        return replace(self, **{name: getattr(SILENT, name) for name in names})


SILENT = Writing()
HOUSE = Writing(
    words=(300, 1200),
    lix=(20, 50),
    sentence=30,
    average=20,
    acronyms=True,
    numbers=True,
    fresh=True,
    objectives=True,
    feedback=True,
    guess=45,
    pool=20,
    kinds=4,
    spare=2,
    repeats=True,
    terms=True,
)
"""What `like: house` asks: the usual strength of each rule."""

SETTINGS = tuple(one.name for one in fields(Writing))
PER_PAGE = tuple(
    name for name in SETTINGS if name not in ("known", "invented", "fresh", "guess", "pool", "kinds", "spare")
)
"""What a single page can be excused from, with a reason."""
