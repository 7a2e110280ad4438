"""What is heard of a part while it is open: plain records, which `findings` judges."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from scormkit.lms import Request, Response
    from scormkit.trial.parts import Part

MOST = 200
"""Records of one sort that are kept of one part: a script may shout a million times."""

OVER = {"terminated", "suspended"}
"""Who says `suspended` will be back: docs/why/008."""

Kept = TypeVar("Kept")

Place: TypeAlias = tuple[str, int, int]
"""An address, a line and a column, both from 1; 0 where unknown."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call to a SCORM API: what was said, what was answered, and why where it was refused."""

    name: str
    args: tuple[str, ...]
    result: str
    error: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Something the page said, and where in which script."""

    text: str
    place: Place = ("", 0, 0)


@dataclass(frozen=True, slots=True)
class Violation:
    """What axe found: its rule, in words, how bad, on how many elements, the first of them, on which page."""

    rule: str
    help: str
    impact: str
    url: str
    count: int
    target: str
    path: str = ""


@dataclass(slots=True)
class Visit:
    """One part, opened once.

    `ended` is how: left, not-opened, never-loaded, hangs, crashes or escapes. `painted` is the seconds until something could
    be seen, None where nothing ever was; `looked` the names of APIs that were looked for.
    """

    part: Part
    ended: str = "not-opened"
    painted: float | None = None
    begun: float | None = None
    calls: list[Call] = field(default_factory=list)
    made: int = 0
    looked: set[str] = field(default_factory=set)
    exchanges: list[tuple[Request, Response]] = field(default_factory=list)
    exceptions: list[Line] = field(default_factory=list)
    console: list[Line] = field(default_factory=list)
    elsewhere: list[tuple[str, str]] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    windows: list[str] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    violations: tuple[Violation, ...] = ()

    @property
    def opened(self) -> bool:
        """Whether it came to be seen at all."""
        return self.ended != "not-opened"


def keep(into: list[Kept], one: Kept) -> None:
    """Remember one thing more, as long as there are not too many."""
    if len(into) < MOST:
        into.append(one)


def has_begun(visit: Visit) -> bool:
    """Whether the LMS knows that somebody is there."""
    if visit.part.standard == "cmi5":
        return "initialized" in verbs(visit)
    if visit.part.standard == "xapi":
        return bool(verbs(visit))
    return any(call.name.endswith("Initialize") for call in visit.calls)


def has_ended(visit: Visit) -> bool:
    """Whether the LMS knows that the session is over."""
    if visit.part.standard in ("cmi5", "xapi"):
        return bool(OVER & set(verbs(visit)))
    return any(call.name in ("LMSFinish", "Terminate") for call in visit.calls)


def verbs(visit: Visit) -> list[str]:
    """The last words of the verbs that were sent, whether they were taken or not."""
    sent = (request for request, _ in visit.exchanges if request.method in ("POST", "PUT"))
    return [verb for request in sent for verb in verbs_of(request)]


def verbs_of(request: Request) -> list[str]:
    """The last words of the verbs of the statements in a request; none where it holds none that can be read."""
    if request.path != "statements":
        return []
    try:
        given = json.loads(request.body)
        statements = given if isinstance(given, list) else [given]
        return [str(one["verb"]["id"]).rpartition("/")[2] for one in statements]
    except (ValueError, TypeError, KeyError):
        return []
