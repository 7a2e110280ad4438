"""Mends the names in an archive: folders that were zipped, backslashes, capitals of the manifest, clutter, twins."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit.conformance import messages
from scormkit.conformance.detect import NAMES, held
from scormkit.diagnostics import Where, tidy
from scormkit.mending.change import Change
from scormkit.package import Package, is_clutter
from scormkit.rules.package.sk517_clutter import clutter
from scormkit.rules.package.sk530_backslash_in_name import backslash_in_name
from scormkit.rules.package.sk531_duplicate_name import duplicate_name

if TYPE_CHECKING:
    from scormkit.package import Body, Entry

Mended = tuple[Package, tuple[Change, ...]]


def mended(package: Package) -> Mended:
    """The package under better names, and what was changed: nothing where two files would come to bear one name."""
    changes: list[Change] = []
    for mend in (slashes, unwrapped, spelt, once):
        package, said = mend(package)
        changes += said
    return package, tuple(changes)


def slashes(package: Package) -> Mended:
    r"""`media\ring.svg` becomes `media/ring.svg`, as every LMS but a few reads it."""
    written = {entry.name for entry in package.entries}
    wanted = Counter(_slashed(name) for name in written)
    names = [
        _slashed(entry.name) if wanted[_slashed(entry.name)] == 1 else entry.name for entry in package.entries
    ]
    changed = [entry.name for entry, name in zip(package.entries, names, strict=True) if entry.name != name]
    if not changed:
        return package, ()
    text = f"wrote '/' for '\\' in {_names(changed)}"
    return _renamed(package, names), (Change(backslash_in_name.message, Where(changed[0]), text),)


def unwrapped(package: Package) -> Mended:
    """A folder that was zipped gives way to its content, unless it is not the only course in the archive."""
    found, noticed = held(package)
    if not any(said.message is messages.WRAPPED for said in noticed):
        return package, ()
    if any("\\" in entry.name for entry in package.entries):
        return package, ()  # what `slashes` left may lie in the folder or not
    folder = found[0].folder
    inside = {entry.name[len(folder) :] for entry in package.entries if entry.name.startswith(folder)}
    outside = {name for name in package.files if not name.startswith(folder) and not is_clutter(name)}
    if inside & outside or any(name.lower().rpartition("/")[2] in NAMES for name in outside):
        return package, ()
    names = [_without(entry.name, folder) for entry in package.entries]
    moved = sum(entry.name.startswith(folder) and not entry.name.endswith("/") for entry in package.entries)
    text = (
        f"moved {moved:,} {'file' if moved == 1 else 'files'} out of the folder '{tidy(folder.rstrip('/'))}'"
    )
    return _renamed(package, names), (Change(messages.WRAPPED, Where(found[0].path), text),)


def spelt(package: Package) -> Mended:
    """`IMSManifest.XML` becomes `imsmanifest.xml`."""
    found, _ = held(package)
    wrong = {one.path: one.name for one in found if one.name in NAMES and one.path.lower() == one.name}
    wrong = {path: name for path, name in wrong.items() if path != name}
    if not wrong:
        return package, ()
    changes = (
        Change(messages.MISSPELT_MANIFEST, Where(path), f"renamed '{tidy(path)}' to '{name}'")
        for path, name in wrong.items()
    )
    return _renamed(package, [wrong.get(entry.name, entry.name) for entry in package.entries]), tuple(changes)


def once(package: Package) -> Mended:
    """Of two files that are alike in name and content one is enough; those that differ stay, because either may be meant."""
    counts = Counter(entry.name for entry in package.entries)
    kept: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    dropped: list[str] = []
    for entry in package.entries:
        if counts[entry.name] > 1 and not entry.name.endswith("/"):
            key = (entry.name, _hash(entry.body))
            if key in seen:
                dropped.append(entry.name)
                continue
            seen.add(key)
        kept.append(entry)
    if not dropped:
        return package, ()
    text = f"left out second copies of {_names(dropped)}"
    return Package(tuple(kept)), (Change(duplicate_name.message, Where(dropped[0]), text),)


def tidied(package: Package, listed: frozenset[str]) -> Mended:
    """What desktops leave behind goes, unless a manifest lists it."""
    dropped = [entry.name for entry in package.entries if is_clutter(entry.name) and entry.name not in listed]
    if not dropped:
        return package, ()
    gone = set(dropped)
    kept = tuple(entry for entry in package.entries if entry.name not in gone)
    return Package(kept), (Change(clutter.message, Where(dropped[0]), f"left out {_names(dropped)}"),)


def _slashed(name: str) -> str:
    return name.replace("\\", "/")


def _without(name: str, folder: str) -> str:
    """A name without the folder; "" for the folder itself and those above it."""
    if name.startswith(folder):
        return name[len(folder) :]
    return "" if folder.startswith(name) and name.endswith("/") else name


def _renamed(package: Package, names: list[str]) -> Package:
    pairs = zip(package.entries, names, strict=True)
    return Package(tuple(replace(entry, name=name) for entry, name in pairs if name))


def _names(names: list[str]) -> str:
    first = f"'{tidy(names[0])}'"
    others = len(names) - 1
    return f"{first} and {others:,} more {'file' if others == 1 else 'files'}" if others else first


def _hash(body: Body) -> str:
    total = hashlib.sha256()
    for piece in body.chunks():
        total.update(piece)
    return total.hexdigest()
