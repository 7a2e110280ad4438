"""Decides what goes into which package: a module alone, or a whole course where the standard can launch its modules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from scormkit import messages, pages, targets
from scormkit.diagnostics import Where
from scormkit.model import Publication
from scormkit.source.courses import STORED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course, Made
    from scormkit.package import Package
    from scormkit.targets import Target

    Job: TypeAlias = tuple[Made, Target]

MODULE, COURSE = PACKAGES = ("module", "course")
"""What one package holds: one SCO or unit, which every LMS plays; or all of a course."""


EXAMPLE = re.compile(r"https?://([^/]*\.)?example\.(org|com|net)(/|$)")
"""Addresses that RFC 2606 keeps for examples."""


def jobs(
    course: Course, chosen: Sequence[Target], modules: Sequence[str], package: str
) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """The packages of a course, in the order of its modules; each module is set once for all of them.

    `modules` that are named are packed apart, whatever `package` says: part of a course under the course's own name would
    take the place of all of it.
    """
    compiled = [pages.compile(course, one) for one in course.modules if not modules or one.id in modules]
    publications = tuple(publication for publication, _ in compiled)
    whole = package == COURSE and not modules
    together = [target for target in chosen if whole and isinstance(target, targets.Together)]
    apart = [target for target in chosen if target not in together]
    made: tuple[Job, ...] = (
        *((one, target) for one in publications for target in apart),
        *((pages.whole(course, publications), target) for target in together),
    )
    said = [one for _, several in compiled for one in several]
    said += [
        messages.NOT_TOGETHER.at(course.where, course=course.id, standard=one.title) for one in apart if whole
    ]
    said += _example(course, chosen)
    for target in chosen:
        said += _unheld(course, publications, target, whole=target in together)
    return made, tuple(said)


def _example(course: Course, chosen: Sequence[Target]) -> Iterator[Diagnostic]:
    """An address that nobody owns, once results would go into a record store."""
    stored = [one for one in chosen if one.name in STORED]
    if stored and EXAMPLE.match(course.iri):
        where = Where(course.where.file)
        yield messages.EXAMPLE_ADDRESS.at(where, value=course.iri, standard=stored[0].title)


def _unheld(
    course: Course, publications: Sequence[Publication], target: Target, *, whole: bool
) -> Iterator[Diagnostic]:
    """Modules that are to wait for others, and will not."""
    held = {
        one.id for one in publications if whole and isinstance(target, targets.Together) and target.waits(one)
    }
    free = [one for one in publications if not held.issuperset(one.modules[0].after)]
    if free:
        names = ", ".join(f"'{one.id}'" for one in free)
        yield messages.NOT_HELD.at(course.where, standard=target.title, modules=names)


def plan(made: Made, target: Target) -> Package:
    """The package, not yet written."""
    if isinstance(made, Publication):
        return target.plan(made)
    assert isinstance(target, targets.Together), "jobs has asked"  # noqa: S101
    return target.plan_whole(made)
