"""A module ready to be packed: pages made once for all targets, and what the runtime has to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model.course import Course, Module
    from scormkit.model.question import Interaction, Json
    from scormkit.package import Body


ANYWHERE = ("'self'", "https:", "http:")
"""Where a script may connect that speaks to an LRS: the launch names its host."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a target may say of each page.

    `connect` is where its script may connect to (CSP sources), `directives` what else the policy allows; `notice`
    and `unrecorded` are keys of the interface's words: a sentence on every page, and the one where nobody records.
    """

    connect: tuple[str, ...] = ("'self'",)
    directives: tuple[str, ...] = ()
    notice: str = ""
    unrecorded: str = "no_lms"


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
    possible saved state in characters; `extras` are the parts of the runtime that only some modules have.
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
    extras: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The short name its packages carry: the module's id, or the course's for several."""
        return self.modules[0].id if len(self.modules) == 1 else self.course.id

    @property
    def title(self) -> str:
        """The module's title, or the course's for several."""
        return self.modules[0].title if len(self.modules) == 1 else self.course.title

    @property
    def summary(self) -> str:
        """What it is about: the module's own words, or else its title."""
        return (self.modules[0].summary if len(self.modules) == 1 else "") or self.title

    @property
    def minutes(self) -> int:
        """How long all its pages take together; 0 where nobody said."""
        return sum(leaf.minutes for leaf in self.leaves)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The course's own `keywords:`, a list or words between commas."""
        given = self.course.settings.get("keywords")
        found = given.split(",") if isinstance(given, str) else given
        words = [str(word).strip() for word in found] if isinstance(found, list | tuple) else []
        return tuple(word for word in words if word)

    @property
    def mastery(self) -> int:
        """The pass mark that an LMS may judge by, in per cent; 0 for none: docs/why/005-mastery-score.md."""
        module = self.modules[0]
        test = module.test
        if len(self.modules) > 1 or test is None or "test" not in module.complete:
            return 0
        return test.pass_mark if test.recorded and test.counts != "last" else 0
