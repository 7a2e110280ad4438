"""The plan of a module by its shape: the JSON that pages write and the runtime reads (docs/explanation/runtime.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model.question import Json

Pool = TypedDict("Pool", {"count": int, "from": "Sequence[str]"})
"""So many of the questions with these keys."""

Lists = TypedDict("Lists", {"count": int, "from": "Sequence[Sequence[str]]"})
"""A question of so many of these lists of keys."""


# Least, Special and Finish hold what is only sometimes there: taken up in one go, each key keeps its place in the script.
class Least(TypedDict):
    """What every attempt has at least: of a group so many, of so many kinds one; no key where luck alone decides."""

    each: NotRequired[Sequence[Pool]]
    kinds: NotRequired[Lists]


class Rules(TypedDict):
    """How a test is played; `points` of a question are 1 where it is not named."""

    pass_mark: int
    minutes: int
    attempts: int
    counts: str
    feedback: str
    shuffle: Sequence[str]
    review: bool
    recorded: bool
    draw: Sequence[Pool]
    each: NotRequired[Sequence[Pool]]
    kinds: NotRequired[Lists]
    points: Mapping[str, float]


class Special(TypedDict):
    """What only some pages have: `owed` where the module waits until their questions are answered, the rules of a test."""

    owed: NotRequired[bool]
    test: NotRequired[Rules]


class Page(TypedDict):
    """A page, and its questions for practice by key."""

    id: str
    key: str
    href: str
    title: str
    minutes: int
    owed: NotRequired[bool]
    practice: Sequence[str]
    test: NotRequired[Rules]


class Finish(TypedDict):
    """The key under which the learner's word is saved; no key where a module does not ask for it."""

    finish: NotRequired[str]


class Plan(TypedDict):
    """All that the browser has to know of a module; `data` is for a target's adapter."""

    format: int
    id: str
    iri: str
    title: str
    language: str
    version: str
    pages: Sequence[Page]
    complete: Sequence[str]
    minutes: int
    later: str
    finish: NotRequired[str]
    words: Mapping[str, str]
    second: Mapping[str, str]
    data: Mapping[str, Json]
