"""The spine: from a tree of sources to packages proven before they are written. Read this first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from scormkit import conformance, disk, messages, packing, pages, rules, source, targets
from scormkit.diagnostics import Where, has_errors
from scormkit.package import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course, Library, Made, Publication
    from scormkit.package import Body, Package
    from scormkit.targets import Target

    Progress = Callable[[str, int, int], None]
    """Called with the name of the package, how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A source folder as read: the library, the courses cut from it, and all that was noticed."""

    library: Library
    courses: tuple[Course, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A package of ours, valid and not yet written. `path` is relative to the output folder."""

    path: str
    target: Target
    made: Made
    package: Package
    report: Report


@dataclass(frozen=True, slots=True)
class Product:
    """One package on the disk. `size` and `room` as a person wants them: bytes, and characters of saved state.

    An LMS keeps a state for each module: `room` of a whole course is that of the largest.
    """

    path: Path
    target: str
    title: str
    pages: int
    questions: int
    size: int
    room: int
    digest: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made and what it noticed; with an error among the diagnostics nothing was written."""

    products: tuple[Product, ...]
    diagnostics: tuple[Diagnostic, ...]


def build(  # noqa: PLR0913 - the options of the command line, by name
    folder: str | Path = "modules_src",
    *,
    to: Sequence[str] = (),
    modules: Sequence[str] = (),
    courses: Sequence[str] = (),
    package: str = "",
    out: str | Path = "dist",
    progress: Progress | None = None,
) -> Built:
    """Build the courses of a folder into `out`, all of them or nothing.

    `to` names targets (default: each course's own), `modules` and `courses` narrow what is built. `package` is
    "module" for a package of each module, or "course" for one of them all (default: what each course says); modules that
    are named are packed apart. Raises `disk.Broken` where the machine fails.
    """
    loaded = load(folder, courses=courses, leave_out=(out,))
    noticed = list(loaded.diagnostics)
    noticed += unknown(
        "module", modules, (module.id for course in loaded.courses for module in course.modules)
    )
    noticed += unknown("target", to, targets.names())
    if has_errors(noticed):
        return Built((), in_order(noticed))
    jobs = tuple(job for one in loaded.courses for job in _jobs(one, to, modules, package, noticed))
    plans = [_planned(job, noticed) for job in counted(jobs, progress)]
    if has_errors(noticed):
        return Built((), in_order(noticed))
    return Built(tuple(_written(plan, Path(out)) for plan in plans), in_order(noticed))


def check(folder: str | Path, *, courses: Sequence[str] = ()) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the courses of a folder, or with those that are named, without planning a package.

    Raises `disk.Broken` where a file cannot be read.
    """
    loaded = load(folder, courses=courses)
    noticed = list(loaded.diagnostics)
    for course in loaded.courses:
        noticed += unknown("target", course.targets, targets.names(), course.where)
    if not has_errors(noticed):
        for course in loaded.courses:
            for module in course.modules:
                noticed += pages.compile(course, module)[1]
    return in_order(noticed)


def load(folder: str | Path, *, courses: Sequence[str] = (), leave_out: Sequence[str | Path] = ()) -> Loaded:
    """Read a folder of sources and cut its courses, or those that are named, with everything that is wrong with them.

    `leave_out` are folders below it that hold no sources: the output, say. Raises `disk.Broken` where a file cannot be read.
    """
    return parsed(disk.read_tree(folder, leave_out), str(folder), courses)


def parsed(tree: Mapping[str, Body], name: str = ".", courses: Sequence[str] = ()) -> Loaded:
    """The same from a tree in memory: path with `/` → bytes; `name` is what messages call the tree."""
    library, diagnostics = source.parse(tree)
    noticed = list(diagnostics)
    if not library.courses and not has_errors(noticed):
        noticed.append(messages.NO_COURSE.at(None, path=name, near=source.almost(tree)))
    noticed += unknown("course", courses, library.courses)
    cut = []
    for short in courses or sorted(library.courses):
        course, diagnostics = source.edition(library, short) if short in library.courses else (None, ())
        noticed += diagnostics
        if course is not None:
            noticed += rules.run(course)
            cut.append(course)
    if not courses and not has_errors(noticed):
        noticed += source.spare(library)
    return Loaded(library, tuple(cut), in_order(noticed))


def validate(path: str | Path) -> Report:
    """What a package is and what is wrong with it: a zip, an unzipped folder or a bare manifest.

    Raises `disk.Broken` where it cannot be read.
    """
    package, noticed = disk.read_package(path)
    try:
        found = conformance.UNREADABLE if noticed and not package.entries else conformance.validate(package)
    except disk.Damaged as damaged:
        found, noticed = conformance.UNREADABLE, (*noticed, damaged.diagnostic)
    return unpacked(found, package, noticed)


def unpacked(found: Report, package: Package, noticed: Sequence[Diagnostic] = ()) -> Report:
    """A package judged by what is in it, and by whether all of it can be unpacked; `noticed` when it was opened."""
    return conformance.saying(found, in_order((*noticed, *disk.damage(package), *found.diagnostics)))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file and line, each said once: the order in which a person mends them."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: diagnostic.order))


def unknown(
    what: str, asked: Sequence[str], known: Iterable[str], where: Where | None = None
) -> Iterator[Diagnostic]:
    """A diagnostic for each name that was asked for, here or on the command line, and does not exist."""
    names = sorted(known)
    for name in asked:
        if name not in names:
            close = get_close_matches(re.sub(r"[ ._]", "", name.lower()), names, 1)
            near = f"Did you mean '{close[0]}'?" if close else ""
            yield messages.UNKNOWN_NAME.at(
                Where(where.file) if where else None,
                what=what,
                name=name,
                near=near,
                known=", ".join(names) or "none",
            )


def counted(jobs: Sequence[packing.Job], progress: Progress | None) -> Iterator[packing.Job]:
    """The jobs one by one, telling whoever wants to know how far we are."""
    for done, job in enumerate(jobs):
        if progress:
            progress(f"{job[0].id}-{job[1].name}", done, len(jobs))
        yield job


def _jobs(
    course: Course, to: Sequence[str], modules: Sequence[str], package: str, noticed: list[Diagnostic]
) -> tuple[packing.Job, ...]:
    noticed += unknown("target", () if to else course.targets, targets.names(), course.where)
    chosen = [found for name in to or course.targets if (found := targets.find(name))]
    jobs, diagnostics = packing.jobs(course, chosen, modules, package or course.package)
    noticed += diagnostics
    return jobs


def _planned(job: packing.Job, noticed: list[Diagnostic]) -> Planned:
    made, target = job
    for _, publication in made.placed:
        noticed += _too_large(publication, target)
    package = packing.plan(made, target)
    report = conformance.validate(package)
    if report.standard != "unknown" or targets.is_ours(target.name):
        noticed += report.diagnostics  # another package's target may be of a standard that we cannot judge
    path = f"{made.course.id}/{made.id}-{target.name}.zip"
    return Planned(path, target, made, package, report)


def _too_large(publication: Publication, target: Target) -> Iterator[Diagnostic]:
    if target.limit and publication.room > target.limit:
        where = publication.modules[0].where
        yield messages.STATE_TOO_LARGE.at(
            where,
            module=publication.id,
            room=f"{publication.room:,}",
            standard=target.title,
            limit=f"{target.limit:,}",
            **_heaviest(publication),
        )


def _heaviest(publication: Publication) -> Mapping[str, str]:
    """The questions that take most, each with its place, and what all else takes."""
    most = publication.weights[: len(messages.HEAVIEST)]
    named = [f", {one.room:,} for '{one.id}' ({one.where.file}:{one.where.line})" for one in most]
    rest = publication.room - sum(one.room for one in most)
    return {**dict(zip_longest(messages.HEAVIEST, named, fillvalue="")), "rest": f"{rest:,}"}


def _written(plan: Planned, out: Path) -> Product:
    written = disk.write(plan.package, out / plan.path)
    made = plan.made
    return Product(
        path=written.path,
        target=plan.target.title,
        title=made.title,
        pages=len(made.leaves),
        questions=sum(len(one.interactions) for _, one in made.placed),
        size=written.size,
        room=max(one.room for _, one in made.placed),
        digest=digest(plan.package),
    )
