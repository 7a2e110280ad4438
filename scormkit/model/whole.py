"""A whole course ready to be packed: the publications of its modules side by side, and the page before them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from scormkit.model.publication import Publication, Section, keywords

if TYPE_CHECKING:
    from scormkit.model.course import Course
    from scormkit.model.publication import Leaf, Render


@dataclass(frozen=True, slots=True)
class Whole:
    """All modules of a course, each in the folder of its id and there the same as in a package of its own.

    `home` gives the page that leads into the modules, with all it needs, by file name: for targets where no LMS has
    a menu.
    """

    course: Course
    publications: tuple[Publication, ...]
    home: Render

    @property
    def id(self) -> str:
        """The short name its packages carry: the course's."""
        return self.course.id

    @property
    def iri(self) -> str:
        """The address under which catalogues know it."""
        return self.course.iri

    @property
    def title(self) -> str:
        """The course's title."""
        return self.course.title

    @property
    def summary(self) -> str:
        """What it is about: the course's own words, or else its title."""
        return self.course.summary or self.course.title

    @property
    def minutes(self) -> int:
        """How long all its modules take together; 0 where nobody said."""
        return sum(one.minutes for one in self.publications)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The course's own `keywords:`."""
        return keywords(self.course)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The pages of all modules."""
        return tuple(leaf for one in self.publications for leaf in one.leaves)

    @property
    def start(self) -> str:
        """The file that is opened first."""
        folder, first = self.placed[0]
        return folder + first.start

    @property
    def placed(self) -> tuple[tuple[str, Publication], ...]:
        """What is launched, each behind its folder: `MODULE/`."""
        return tuple((f"{one.id}/", one) for one in self.publications)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The menu: modules of a part of the course together."""
        grouped = groupby(self.publications, key=lambda one: one.modules[0].part)
        return tuple(
            Section(part, self.course.parts.get(part, ""), tuple(several)) for part, several in grouped
        )


Made: TypeAlias = Publication | Whole
"""What becomes a package: one module, or a whole course, which is only a longer row of them."""


def awaited(made: Made, publication: Publication) -> tuple[Publication, ...]:
    """The modules in the same package that a learner has to finish before this one."""
    return tuple(one for _, one in made.placed if one.id in publication.modules[0].after)
