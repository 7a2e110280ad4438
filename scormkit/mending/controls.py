"""Adds the control documents that a manifest names and the package lacks: schemas written here, under the names it gives."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.conformance.judge import SCHEMAS
from scormkit.diagnostics import tidy
from scormkit.formats import imscp
from scormkit.formats.address import nearly, resolved, there
from scormkit.formats.imscp_reader import read_manifest
from scormkit.mending.change import Change
from scormkit.rules.scorm.sk536_control_documents_missing import control_documents_missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _ElementTree

    from scormkit.formats.imscp import Manifest

IMPORT = "{http://www.w3.org/2001/XMLSchema}import"


def added(
    tree: _ElementTree, file: str, names: frozenset[str]
) -> tuple[Mapping[str, bytes], tuple[Change, ...]]:
    """The files to put beside a SCORM manifest, by name, and what that mends.

    A file is chosen by the namespace that it is named for. Those that it imports come with it, or no strict LMS could
    use it; a file that is there already stays as it is.
    """
    manifest = read_manifest(tree, file)
    standard = imscp.edition(manifest)
    if standard not in SCHEMAS:
        return {}, ()
    made = _lacking(manifest, standard, names)
    if not made:
        return {}, ()
    text = "added " + ", ".join(f"'{tidy(name)}'" for name in made)
    return made, (Change(control_documents_missing.message, manifest.where, text),)


def _lacking(manifest: Manifest, standard: str, names: frozenset[str]) -> Mapping[str, bytes]:
    made: dict[str, bytes] = {}
    tokens = manifest.schema_locations or ()
    for space, location in zip(tokens[::2], tokens[1::2], strict=False):
        address = resolved("", location)
        known = by_namespace(standard).get(space)
        if not known or not address.path or there(address, names) or nearly(address, names):
            continue
        content, imported = known
        made[address.path] = content
        folder, slash, _ = address.path.rpartition("/")
        for name in imported:
            if folder + slash + name not in names:
                made.setdefault(folder + slash + name, xml.control_documents(standard)[name])
    return made


@cache
def by_namespace(standard: str) -> Mapping[str, tuple[bytes, tuple[str, ...]]]:
    """A standard's schemas by the namespace they define, each with the names of those it imports."""
    found = {}
    for content in xml.control_documents(standard).values():
        root = xml.parse(content).getroot()
        imports = tuple(one.get("schemaLocation", "") for one in root.iterchildren(IMPORT))
        found[str(root.get("targetNamespace"))] = (content, imports)
    return found
