"""Mends a package in memory: its names, each of its manifests, and what desktops have left in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit.conformance import messages
from scormkit.conformance.detect import held
from scormkit.formats import imscp
from scormkit.mending import document, names
from scormkit.package import DEFLATED, Bytes, Entry, Package

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.conformance.detect import Held
    from scormkit.mending.change import Change


def mended(package: Package) -> tuple[Package, tuple[Change, ...]]:
    """The package as it should be, and each change; the same package where nothing is wrong that can be mended for certain."""
    package, renamed = names.mended(package)
    package, inside = _manifests(package)
    package, left = names.tidied(package, _listed(package))
    return package, (*renamed, *inside, *left)


def _manifests(package: Package) -> tuple[Package, tuple[Change, ...]]:
    """Each manifest mended inside; none where the folder around them could not be taken away, or where two bear one name."""
    found, noticed = held(package)
    if any(said.message is messages.WRAPPED for said in noticed):
        return package, ()
    counts = Counter(entry.name.replace("\\", "/") for entry in package.entries)
    changes: tuple[Change, ...] = ()
    for one in found:
        if counts[one.path] == 1:
            beside = frozenset(
                name[len(one.folder) :] for name in package.files if name.startswith(one.folder)
            )
            made = document.mended(package.files[one.path], one.name, one.path, beside)
            package = _with(package, one, made.content, made.beside)
            changes += made.changes
    return package, changes


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
