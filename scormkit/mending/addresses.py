"""Mends an address in a manifest: capitals that differ from the file's, and backslashes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scormkit.formats.address import Address, joined, nearly, resolved, there, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REST = re.compile(r"[?#].*", re.DOTALL)


def spelt(href: str, bases: Sequence[str], names: frozenset[str]) -> str:
    """The address with the capitals of the one file that it can mean; as it is where it is right or cannot be saved."""
    address = resolved(joined(*bases), href)
    if not address.path or there(address, names) or not nearly(address, names):
        return href
    alike = _folded(names).get(address.path.casefold(), ())
    folder = resolved("", joined(*bases)).path
    start = f"{folder}/" if folder else ""
    if len(alike) != 1 or not alike[0].startswith(start):
        return href
    path, rest = _parted(href)
    better = alike[0][len(start) :]
    made = (written(better) if "%" in path else better) + rest
    return made if resolved(joined(*bases), made).path == alike[0] else href


def slashed(href: str, bases: Sequence[str], names: frozenset[str]) -> str:
    r"""`lessons\one.html` as `lessons/one.html`, where that file is there."""
    path, rest = _parted(href)
    if "\\" not in path or not _found(resolved(joined(*bases), href), names):
        return href
    return path.replace("\\", "/") + rest


@lru_cache(maxsize=2)
def _folded(names: frozenset[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(name.casefold(), []).append(name)
    return found


def _found(address: Address, names: frozenset[str]) -> bool:
    return bool(address.path) and (there(address, names) or bool(nearly(address, names)))


def _parted(href: str) -> tuple[str, str]:
    found = REST.search(href)
    return (href[: found.start()], found[0]) if found else (href, "")
