"""Judges one manifest: what standard it is of, what its schema says, and what the rules say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import rules
from scormkit.conformance import messages, opened, schema
from scormkit.diagnostics import Where
from scormkit.formats import cmi5, imscp, tincan, webmanifest
from scormkit.formats import messages as documents
from scormkit.formats.document import LARGEST, read_document
from scormkit.formats.imscp_reader import read_manifest
from scormkit.package import read

if TYPE_CHECKING:
    from lxml.etree import _ElementTree

    from scormkit.conformance.detect import Held
    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Package

REFUSED = (documents.ENTITIES, documents.TOO_LARGE)
"""Not read, though perhaps well-formed."""

GUESSES = (
    (rb"imsccv1p\d|IMS Common Cartridge", "common-cartridge"),
    (rb">\s*1\.2\s*</|adlcp_rootv1p2|imscp_rootv1p1p2", "scorm12"),
    (rb">\s*2004 4th Edition\s*<", "scorm2004-4"),
    (rb">\s*CAM 1\.3\s*<", "scorm2004-2"),
    (rb"adlcp_v1p3", "scorm2004-3"),
)
"""What a manifest that cannot be parsed was meant to be."""

PLAIN = (
    "a plain IMS content package",
    "Export the course again and choose SCORM 1.2, not 'IMS Content Package'",
)
QUESTIONS = (
    "a bank of questions (QTI)",
    "Import it into the question bank of your LMS, or ask whoever made it for the course published as SCORM",
)
"""What a manifest describes that uses no word of ADL's, and what to do with it."""

GUESSED_FROM = 64 << 10
"""Bytes at the start of a manifest that tell its standard."""

SCHEMAS = ("scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4")
"""Standards whose imsmanifest.xml has a schema, which goes by the same name."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One manifest judged; the words are those of `Report`."""

    standard: str
    schema: str
    diagnostics: tuple[Diagnostic, ...]


def judge(package: Package, one: Held) -> Verdict:
    """Read a manifest and say what is wrong with it."""
    where = Where(one.path)
    if one.name == "aicc":
        return Verdict("aicc", "none", (messages.NOT_JUDGED.at(where, standard="AICC"),))
    if one.name == webmanifest.FILE:
        return Verdict("web", "none", ())
    body = package.files[one.path]
    tree, noticed = read_document(body, one.path)
    if tree is None:
        refused = any(said.message in REFUSED for said in noticed)
        return Verdict(_guessed(one, package), "none" if refused else "not-wf", noticed)
    judged = {imscp.FILE: _scorm, tincan.FILE: _xapi, cmi5.FILE: _cmi5}[one.name](tree, package, one)
    return Verdict(judged.standard, judged.schema, (*noticed, *judged.diagnostics))


def _scorm(tree: _ElementTree, package: Package, one: Held) -> Verdict:
    manifest = read_manifest(tree, one.path)
    standard = imscp.edition(manifest)
    if standard == "common-cartridge":
        return Verdict(standard, "none", (messages.COMMON_CARTRIDGE.at(manifest.where),))
    if standard == "unknown":
        what, mend = QUESTIONS if _holds_questions(manifest) else PLAIN
        other = messages.NOT_SCORM.at(manifest.where, file=one.path, what=what, mend=mend)
        return Verdict(standard, "none", (other,))
    names = _beside(package, one)
    said = rules.run(manifest if names is None else imscp.ContentPackage(manifest, names))
    scos, listed = opened.scos(manifest), opened.listed(manifest)
    seen = () if names is None else opened.looked_at(package, one, standard, scos, listed)
    verdict, errors = schema.judged(tree, standard, one.path)
    return Verdict(standard, verdict, (*errors, *said, *seen))


def _xapi(tree: _ElementTree, package: Package, one: Held) -> Verdict:
    view = tincan.read_tincan(tree, one.path)
    names = _beside(package, one)
    said = rules.run(view if names is None else tincan.TincanPackage(view, names))
    seen = () if names is None else opened.looked_at(package, one, "xapi", opened.launches(view))
    verdict, errors = schema.judged(tree, "tincan", one.path)
    return Verdict("xapi", verdict, (*errors, *said, *seen))


def _cmi5(tree: _ElementTree, package: Package, one: Held) -> Verdict:
    view = cmi5.read_structure(tree, one.path)
    names = _beside(package, one)
    said = rules.run(cmi5.LoneStructure(view) if names is None else cmi5.Cmi5Package(view, names))
    seen = () if names is None else opened.looked_at(package, one, "cmi5", opened.units(view))
    verdict, errors = schema.judged(tree, "cmi5", one.path)
    return Verdict("cmi5", verdict, (*errors, *said, *seen))


def _holds_questions(manifest: imscp.Manifest) -> bool:
    return any(resource.type.lower().startswith("imsqti") for resource in manifest.resources)


def _beside(package: Package, one: Held) -> frozenset[str] | None:
    """The files beside and below a manifest, as it would call them; None where it came alone.

    An archive knows how it packed a member: a manifest that is all there is in one is a package without files.
    """
    if len(package.entries) == 1 and not package.entries[0].compressed:
        return None
    start = len(one.folder)
    return frozenset(name[start:] for name in package.files if name.startswith(one.folder))


def _guessed(one: Held, package: Package) -> str:
    if one.name != imscp.FILE:
        return {tincan.FILE: "xapi", cmi5.FILE: "cmi5"}[one.name]
    body = package.files[one.path]
    if body.size > LARGEST:
        return "unknown"
    start = read(body)[:GUESSED_FROM].replace(b"\0", b"")
    return next((standard for pattern, standard in GUESSES if re.search(pattern, start)), "unknown")
