"""Mends what is certain in anyone's package and leaves the rest as it is; the original is never touched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from scormkit import conformance, disk
from scormkit.conformance.detect import held
from scormkit.mending.change import Change
from scormkit.mending.package import mended
from scormkit.spine import unpacked, validate

if TYPE_CHECKING:
    from scormkit.conformance import Report
    from scormkit.package import Package

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
            return Repaired(None, changes, unpacked(conformance.validate(made), made), made)
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
