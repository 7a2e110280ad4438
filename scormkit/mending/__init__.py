"""Mends what is certain in anyone's package and leaves the rest as it is; the original is never touched."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from scormkit import conformance, disk
from scormkit.conformance import messages
from scormkit.conformance.detect import held
from scormkit.diagnostics import has_errors
from scormkit.formats import imscp
from scormkit.mending import document, names
from scormkit.mending.change import Change
from scormkit.package import DEFLATED, Bytes, Entry, Package
from scormkit.spine import in_order, validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.conformance import Report
    from scormkit.conformance.detect import Held

__all__ = ["Change", "Repaired", "mended", "refused", "repair"]


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was mended, and the package judged again as it is now.

    `path` is where it was written, None where it was not: on a dry run, and where the package cannot be read; then
    `report` says why.
    """

    path: Path | None
    changes: tuple[Change, ...]
    report: Report
    package: Package


def repair(path: str | Path, out: str | Path | None = None, *, force: bool = False) -> Repaired:
    """Mend the package at `path` and write it to `out`; without `out` only say what would be mended.

    Untouched members are copied as they are packed. Raises ValueError where `refused` gives a reason, and `disk.Broken`
    where the machine fails.
    """
    reason = refused(path, out, force=force)
    if reason:
        raise ValueError(reason)
    package, noticed = disk.read_package(path)
    if Path(path).is_file() and any(isinstance(entry.body, disk.FileBody) for entry in package.entries):
        raise ValueError(f"'{path}' is a manifest alone. Name the zip or the folder that it belongs to.")
    if noticed:
        return Repaired(None, (), replace(conformance.UNREADABLE, diagnostics=noticed), package)
    try:
        made, changes = mended(package)
        if out is None or not held(made)[0]:
            return Repaired(None, changes, _judged(made), made)
        written = disk.write(made, out)
    except disk.Damaged as damaged:
        report = replace(conformance.UNREADABLE, diagnostics=(damaged.diagnostic,))
        return Repaired(None, (), report, package)
    return Repaired(written.path, changes, validate(written.path), made)


def refused(path: str | Path, out: str | Path | None, *, force: bool = False) -> str:
    """Why nothing is begun, "" where all is well: the original stays, and so does any other file, unless `force` is asked."""
    if out is None:
        return ""
    source = Path(path)
    place, resolved = Path(out), Path(out).resolve()
    if resolved == source.resolve() or (place.exists() and place.samefile(source)):
        return f"'{out}' is the package itself, which is never changed. Name another file."
    if source.is_dir() and source.resolve() in resolved.parents:
        return f"'{out}' would lie inside the package, which is never changed. Name a file elsewhere."
    if place.is_dir():
        return f"'{out}' is a folder. Name a file, such as '{place / 'fixed.zip'}'."
    if place.exists() and not force:
        return f"'{out}' exists already. Name another file, or add --force to replace it."
    return ""


def mended(package: Package) -> tuple[Package, tuple[Change, ...]]:
    """The package as it should be, and each change; the same package where nothing is wrong that can be mended for certain."""
    package, changes = names.mended(package)
    found, noticed = held(package)
    wrapped = any(said.message is messages.WRAPPED for said in noticed)
    counts = Counter(entry.name.replace("\\", "/") for entry in package.entries)
    for one in () if wrapped else (one for one in found if counts[one.path] == 1):
        beside = frozenset(name[len(one.folder) :] for name in package.files if name.startswith(one.folder))
        made = document.mended(package.files[one.path], one.name, one.path, beside)
        package = _with(package, one, made.content, made.beside)
        changes += made.changes
    package, left = names.tidied(package, _listed(package))
    return package, (*changes, *left)


def _with(package: Package, one: Held, content: bytes | None, beside: Mapping[str, bytes]) -> Package:
    """The package with a manifest's new bytes, and with files put beside it at the end."""
    entries = list(package.entries)
    if content is not None:
        position = next(n for n, entry in enumerate(entries) if entry.name.replace("\\", "/") == one.path)
        entries[position] = replace(entries[position], body=Bytes(content), method=DEFLATED)
    entries += [Entry(one.folder + name, Bytes(text)) for name, text in beside.items()]
    return Package(tuple(entries)) if content is not None or beside else package


def _listed(package: Package) -> frozenset[str]:
    """The paths that the manifests list, which are therefore no clutter."""
    return frozenset(
        one.folder + path
        for one in held(package)[0]
        if one.name == imscp.FILE
        for path in document.listed(package.files[one.path], one.path)
    )


def _judged(package: Package) -> Report:
    found = conformance.validate(package)
    said = in_order((*disk.damage(package), *found.diagnostics))
    return replace(found, diagnostics=said, valid=not has_errors(said))
