"""Finds the manifests of a package: where an LMS looks for them, and where people put them by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.conformance import messages
from scormkit.conformance.instead import instead
from scormkit.diagnostics import Where
from scormkit.formats import cmi5, imscp, tincan, webmanifest
from scormkit.package import is_clutter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Package

NAMES = (imscp.FILE, cmi5.FILE, tincan.FILE, webmanifest.FILE)
"""In the order in which an LMS that knows them all looks: SCORM is what most know."""

AICC = (".crs", ".au", ".cst")


@dataclass(frozen=True, slots=True)
class Held:
    """A manifest in a package: what its name promises, its path, and the folder it speaks for, "" or "name/"."""

    name: str
    path: str
    folder: str = ""


def held(package: Package) -> tuple[tuple[Held, ...], tuple[Diagnostic, ...]]:
    """The manifests that count, the one an LMS picks first, and what is wrong with where they lie."""
    names = [name for name in package.files if not is_clutter(name)]
    found = tuple(_at_top(names))
    if found:
        return found, tuple(_misspelt(found))
    wrapped = _below(names)
    if wrapped:
        return wrapped, tuple(_wrapped(wrapped, names))
    return (), (instead(names),)


def _at_top(names: list[str]) -> Iterator[Held]:
    for wanted in NAMES:
        spelt = [name for name in names if name.lower() == wanted]
        if spelt:
            yield Held(wanted, wanted if wanted in spelt else spelt[0])
    endings = {
        ending for name in names if "/" not in name for ending in AICC if name.lower().endswith(ending)
    }
    if {".crs", ".au"} <= endings or ".cst" in endings:
        yield Held("aicc", next(name for name in names if "/" not in name and name.lower().endswith(AICC)))


def _below(names: list[str]) -> tuple[Held, ...]:
    """The manifests of the folder that lies nearest to the top."""
    found = [
        Held(wanted, name, name[: -len(wanted)])
        for wanted in NAMES
        for name in names
        if name.lower().endswith(f"/{wanted}")
    ]
    order = {name: position for position, name in enumerate(names)}
    nearest = min(found, key=lambda one: (one.folder.count("/"), order[one.path]), default=None)
    return tuple(one for one in found if nearest and one.folder == nearest.folder)


def _misspelt(found: Iterable[Held]) -> Iterator[Diagnostic]:
    for one in found:
        if one.name != one.path and one.name in NAMES:
            yield messages.MISSPELT_MANIFEST.at(Where(one.path), found=one.path, wanted=one.name)


def _wrapped(found: Iterable[Held], names: Iterable[str]) -> Iterator[Diagnostic]:
    """A tincan.xml may lie deeper, where the folders above it hold nothing else."""
    for one in found:
        if one.name != tincan.FILE or not all(name.startswith(one.folder) for name in names):
            folder = one.folder.rstrip("/")
            yield messages.WRAPPED.at(Where(one.path), folder=folder, file=one.name)
