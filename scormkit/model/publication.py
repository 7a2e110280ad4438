"""A module ready to be packed: pages made once for all targets, and what the runtime has to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.diagnostics import Where
    from scormkit.model.course import Course, Module
    from scormkit.model.plan import Plan
    from scormkit.model.question import Interaction
    from scormkit.package import Body


ANYWHERE = ("'self'", "https:", "http:")
"""Where a script may connect that speaks to an LRS: the launch names its host."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a target may say of each page.

    `connect` is where its script may connect to (CSP sources), `directives` what else the policy allows; `notice`
    and `unrecorded` are keys of the interface's words: a sentence on every page, and the one where nobody records.
    `home` is the address of the page from which all modules of the course are reached, "" where an LMS has a menu.
    """

    connect: tuple[str, ...] = ("'self'",)
    directives: tuple[str, ...] = ()
    notice: str = ""
    unrecorded: str = "no_lms"
    home: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a publication: the file it becomes, in reading order; the first is `index.html`."""

    id: str
    href: str
    title: str
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Modules that stand together in a menu; `id` and `title` are "" where no part of the course holds them."""

    id: str
    title: str
    publications: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """How many characters of the saved state a question takes, where all that is saved is as long as it can be."""

    id: str
    room: int
    where: Where


class Render(Protocol):
    """Gives every page's document for one target's head: href → bytes."""

    def __call__(self, head: Head) -> Mapping[str, Body]: ...  # noqa: D102 - the class says it


@dataclass(frozen=True, slots=True)
class Publication:
    """What `pages.compile` makes of some modules of a course.

    `files` holds all that is the same in every target (style sheet, media); `script` is the name of the one
    script each page asks for; `plan` is the runtime's JSON (docs/explanation/runtime.md); `kinds` are the
    question kinds used; `interactions` what each question reports, by question id; `room` the largest
    possible saved state in characters, `weights` the share of each question, heaviest first; `extras` are the parts of
    the runtime that only some modules have.
    """

    course: Course
    modules: tuple[Module, ...]
    leaves: tuple[Leaf, ...]
    files: Mapping[str, Body]
    script: str
    render: Render
    plan: Plan
    kinds: tuple[str, ...]
    interactions: Mapping[str, tuple[Interaction, ...]]
    room: int
    extras: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()

    @property
    def id(self) -> str:
        """The short name its packages carry: the module's id, or the course's for several."""
        return self.modules[0].id if len(self.modules) == 1 else self.course.id

    @property
    def title(self) -> str:
        """The module's title, or the course's for several."""
        return self.modules[0].title if len(self.modules) == 1 else self.course.title

    @property
    def iri(self) -> str:
        """The address under which catalogues know it, "" where it has none."""
        return self.plan["iri"]

    @property
    def start(self) -> str:
        """The file that is opened first."""
        return self.leaves[0].href

    @property
    def placed(self) -> tuple[tuple[str, Publication], ...]:
        """What is launched, each behind its folder: this module alone, at the top of its package."""
        return (("", self),)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The menu of its package."""
        return (Section("", "", (self,)),)

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
        return keywords(self.course)

    @property
    def passes(self) -> bool:
        """Whether a recorded test decides: whoever has finished has then passed or failed."""
        return any(one.test and one.test.recorded and "test" in one.complete for one in self.modules)

    @property
    def mastery(self) -> int:
        """The pass mark that an LMS may judge by, in per cent; 0 for none: docs/why/005-mastery-score.md."""
        module = self.modules[0]
        test = module.test
        if len(self.modules) > 1 or test is None or "test" not in module.complete:
            return 0
        return test.pass_mark if test.recorded and test.counts != "last" else 0


def keywords(course: Course) -> tuple[str, ...]:
    """A course's `keywords:`, a list or words between commas."""
    given = course.settings.get("keywords")
    found = given.split(",") if isinstance(given, str) else given
    words = [str(word).strip() for word in found] if isinstance(found, list | tuple) else []
    return tuple(word for word in words if word)
