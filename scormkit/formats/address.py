"""Addresses in a manifest: how a file's name is written as one, and which file an address means (M19–M22)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$()*,=@")
"""Bytes that stand for themselves in an address; `;` and `+` are left out because servers read them differently."""

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Address:
    """Where an address leads: `path` inside the package, "" where it leads elsewhere or nowhere.

    `outside` says that it climbs above the package; `external` is the address itself where it names a host or
    a scheme; `raw` is the path without percent-decoding, for the file that is really called `a%20b`.
    """

    path: str = ""
    raw: str = ""
    external: str = ""
    outside: bool = False


def written(path: str) -> str:
    """A file's path as an address: all but plain characters percent-encoded in UTF-8 (RFC 3986)."""
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in path.encode())


def decoded(address: str) -> str:
    """An address as a path; what is no UTF-8 stays as it was written."""

    def bytes_of(found: re.Match[str]) -> str:
        try:
            return bytes.fromhex(found[0].replace("%", "")).decode()
        except UnicodeDecodeError:
            return found[0]

    return ESCAPED.sub(bytes_of, address)


def resolved(base: str, href: str) -> Address:
    """What `href` means below `base`, without query and fragment; backslashes are read as slashes."""
    whole = href.strip() if _leaves(href.strip()) else joined(base, href.strip())
    if _leaves(whole):
        return Address(external=whole)
    raw = _flat(re.split(r"[?#]", whole.replace("\\", "/"), maxsplit=1)[0])
    if raw is None:
        return Address(outside=True)
    path = _flat(decoded(raw))
    return Address(path, raw) if path is not None else Address(outside=True)


def there(address: Address, names: frozenset[str]) -> bool:
    """Whether the package holds the file that an address means."""
    return address.path in names or address.raw in names


def nearly(address: Address, names: frozenset[str]) -> str:
    """The file whose name differs from an address by capital letters alone, "" where there is none."""
    return _folded(names).get(address.path.casefold(), "")


@lru_cache(maxsize=2)
def _folded(names: frozenset[str]) -> Mapping[str, str]:
    return {name.casefold(): name for name in sorted(names, reverse=True)}


def joined(*parts: str) -> str:
    """Bases and an address, one after the other; each base is a folder, with or without its slash (M22)."""
    whole = ""
    for part in (part.strip() for part in parts):
        if _leaves(part) or part.startswith("/"):
            whole = part
        elif part:
            whole = f"{whole}/{part}" if whole and not whole.endswith("/") else whole + part
    return whole


def _leaves(address: str) -> bool:
    return bool(SCHEME.match(address)) or address.startswith("//")


def _flat(path: str) -> str | None:
    """The path without `.` and `..`; None where it climbs above the package."""
    kept: list[str] = []
    for part in path.split("/"):
        if part == ".." and not kept:
            return None
        if part == "..":
            kept.pop()
        elif part not in ("", "."):
            kept.append(part)
    return "/".join(kept)
