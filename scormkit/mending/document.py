"""Mends one manifest as a document: what stands before its first tag, and then what is inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from lxml import etree

from scormkit.diagnostics import Where
from scormkit.formats import cmi5, imscp, messages, tincan
from scormkit.formats.document import LARGEST, MARK, read_document
from scormkit.formats.imscp_reader import read_manifest
from scormkit.mending import controls, launches, manifest
from scormkit.mending.change import Change
from scormkit.package import Bytes, read
from scormkit.rules.scorm.sk537_unlisted_files import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _ElementTree

    from scormkit.package import Body

BEFORE = re.compile(rb"(?:\xef\xbb\xbf|[ \t\r\n])+")
DECLARED = re.compile(rb"""<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})""")


@dataclass(frozen=True, slots=True)
class Mended:
    """A manifest's new bytes, None where it stays as it is; the files to add beside it; and what that mends."""

    content: bytes | None = None
    beside: Mapping[str, bytes] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


def mended(body: Body, name: str, path: str, names: frozenset[str]) -> Mended:
    """Mend the manifest of `name`, which lies at `path`; `names` are the files beside and below it."""
    if body.size > LARGEST:
        return Mended()
    content = read(body)
    start, said = _start(content, path)
    tree = read_document(Bytes(start), path)[0]
    if tree is None:
        return Mended(start, {}, said) if said else Mended()
    beside: Mapping[str, bytes] = {}
    inside: tuple[Change, ...] = ()
    if name == imscp.FILE:
        inside = manifest.mended(tree, path, names)
        beside, added = controls.added(tree, path, names)
    elif name in (tincan.FILE, cmi5.FILE):
        inside, added = launches.mended(tree, path, names), ()
    else:
        added = ()
    made = _written(tree) if inside else start
    return Mended(made if said or inside else None, beside, (*said, *inside, *added))


def listed(body: Body, path: str) -> Iterator[str]:
    """The paths of all files that a SCORM manifest speaks of."""
    tree = read_document(body, path)[0]
    if tree is not None:
        for address in addresses(read_manifest(tree, path)):
            yield from (address.path, address.raw)


def _start(content: bytes, path: str) -> tuple[bytes, tuple[Change, ...]]:
    """Without byte order mark, and without blanks before the declaration, which make it no XML."""
    found = BEFORE.match(content)
    rest = content[found.end() :] if found else content
    if not found or (MARK not in found[0] and not rest.startswith(b"<?xml")):
        return content, ()
    declared = DECLARED.match(rest)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
        return content, ()
    fine = read_document(Bytes(content), path)[0] is not None
    message = messages.BYTE_ORDER_MARK if fine else messages.NOT_WELL_FORMED
    what = "the byte order mark" if found[0] == MARK else "what stood"
    return rest, (Change(message, Where(path, 1), f"left out {what} before the first tag"),)


def _written(tree: _ElementTree) -> bytes:
    """The document in its own encoding, with whatever stands around its root."""
    encoding = tree.docinfo.encoding or "UTF-8"
    return cast("bytes", etree.tostring(tree, encoding=encoding, xml_declaration=True))
