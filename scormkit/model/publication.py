"""A module ready to be packed: pages made once for all targets, and what the runtime has to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model.course import Course, Module
    from scormkit.model.question import Interaction, Json
    from scormkit.package import Body


@dataclass(frozen=True, slots=True)
class Head:
    """What a target may say in the head of each page: where its script may connect to (CSP sources)."""

    connect: tuple[str, ...] = ("'self'",)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a publication: the file it becomes, in reading order; the first is `index.html`."""

    id: str
    href: str
    title: str
    minutes: int = 0


class Render(Protocol):
    """Gives every page's document for one target's head: href → bytes."""

    def __call__(self, head: Head) -> Mapping[str, Body]: ...  # noqa: D102 - the class says it


@dataclass(frozen=True, slots=True)
class Publication:
    """What `pages.compile` makes of some modules of a course.

    `files` holds all that is the same in every target (style sheet, media); `script` is the name of the one
    script each page asks for; `plan` is the runtime's JSON (docs/explanation/runtime.md); `kinds` are the
    question kinds used; `interactions` what each question reports, by question id; `room` the largest
    possible saved state in characters.
    """

    course: Course
    modules: tuple[Module, ...]
    leaves: tuple[Leaf, ...]
    files: Mapping[str, Body]
    script: str
    render: Render
    plan: Mapping[str, Json]
    kinds: tuple[str, ...]
    interactions: Mapping[str, tuple[Interaction, ...]]
    room: int

    @property
    def id(self) -> str:
        """The short name its packages carry: the module's id, or the course's for several."""
        return self.modules[0].id if len(self.modules) == 1 else self.course.id

    @property
    def title(self) -> str:
        """The module's title, or the course's for several."""
        return self.modules[0].title if len(self.modules) == 1 else self.course.title
