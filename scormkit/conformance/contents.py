"""What is inside a package, as a person wants to know it before anyone uploads it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from scormkit.conformance import contents_activities, contents_scorm, marks
from scormkit.conformance.detect import held
from scormkit.formats import cmi5, imscp, tincan, webmanifest
from scormkit.formats.document import read_document
from scormkit.formats.imscp_reader import read_manifest
from scormkit.package import Unreadable, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _ElementTree

    from scormkit.conformance.detect import Held
    from scormkit.conformance.part import Part
    from scormkit.package import Body, Package

KINDS = (
    ("pages", "html htm xhtml"),
    ("scripts and styles", "js mjs css json map wasm swf"),
    ("pictures", "png jpg jpeg gif svg webp avif bmp ico"),
    ("sound", "mp3 m4a aac ogg oga opus wav"),
    ("films", "mp4 m4v webm ogv mov avi flv"),
    ("fonts", "woff woff2 ttf otf eot"),
    ("documents", "pdf doc docx ppt pptx xls xlsx odt txt vtt srt epub"),
    ("manifests and schemas", "xml xsd dtd xsl"),
)
OTHER = "other files"
MOST_OF_A_PAGE = 1 << 20
SPOKEN = re.compile(rb"<html\b[^>]{0,400}?\blang=[\"']?([A-Za-z-]{2,35})")
LANGUAGE = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")


@dataclass(frozen=True, slots=True)
class Size:
    """How many files of a kind, and their bytes unpacked."""

    kind: str
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Contents:
    """A package as it presents itself; the words of `standard` and `also` are those of `Report`.

    `told` is what the LMS will be told beside the tree, `sequencing` how it leads the learner, in words.
    """

    standard: str = "unknown"
    also: tuple[str, ...] = ()
    title: str = ""
    tool: str = ""
    parts: tuple[Part, ...] = ()
    sequencing: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sizes: tuple[Size, ...] = field(default=())
    answers: tuple[str, ...] = ()


def contents(package: Package) -> Contents:
    """What a package holds; what no manifest can tell stays empty."""
    manifests, _ = held(package)
    sizes, answers = _sizes(package), marks.answers(package)
    one = next((each for each in manifests if each.name in READ), None)
    tree = read_document(package.files[one.path], one.path)[0] if one else None
    if one is None or tree is None:
        standard = next((STANDARDS[each.name] for each in manifests if each.name not in READ), "unknown")
        return Contents(standard, tool=marks.tool(package, b""), sizes=sizes, answers=answers)
    standard, title, parts, sequencing, told = READ[one.name](tree, one)
    return Contents(
        standard=standard,
        also=tuple(STANDARDS[each.name] for each in manifests if each is not one),
        title=title,
        tool=marks.tool(package, etree.tostring(tree)),
        parts=parts,
        sequencing=sequencing,
        told=(*told, *marks.spoken(package, standard)),
        languages=tuple(dict.fromkeys((*_languages(tree), *_spoken(package, one, parts)))),
        sizes=sizes,
        answers=answers,
    )


Told = tuple[str, str, "tuple[Part, ...]", tuple[str, ...], tuple[str, ...]]


def _scorm(tree: _ElementTree, one: Held) -> Told:
    manifest = read_manifest(tree, one.path)
    standard = imscp.edition(manifest)
    if not standard.startswith("scorm"):
        return standard, contents_scorm.title(manifest), contents_scorm.parts(manifest), (), ()
    return (
        standard,
        contents_scorm.title(manifest),
        contents_scorm.parts(manifest),
        contents_scorm.sequencing(manifest, tree.getroot()),
        (*contents_scorm.told(manifest), *contents_scorm.pass_marks(tree.getroot())),
    )


def _xapi(tree: _ElementTree, one: Held) -> Told:
    view = tincan.read_tincan(tree, one.path)
    title = contents_activities.course(view)
    return "xapi", title, contents_activities.launched(view), (), contents_activities.questions(view)


def _cmi5(tree: _ElementTree, one: Held) -> Told:  # noqa: ARG001 - all three are called alike
    root = tree.getroot()
    parts = contents_activities.units(root)
    return "cmi5", contents_activities.titled(root), parts, (), ()


STANDARDS = {cmi5.FILE: "cmi5", tincan.FILE: "xapi", webmanifest.FILE: "web", "aicc": "aicc"}
"""What a package is also, beside the first of its manifests."""

READ = {imscp.FILE: _scorm, cmi5.FILE: _cmi5, tincan.FILE: _xapi}


def _languages(tree: _ElementTree) -> tuple[str, ...]:
    """Those that the manifest's words say they are in, in order of appearance."""
    found = (value for one in tree.iter(etree.Element) for key in LANGUAGE if (value := one.get(key)))
    return tuple(dict.fromkeys(one.strip() for one in found if one.strip() not in ("", "x-none")))


def _spoken(package: Package, one: Held, parts: tuple[Part, ...]) -> Iterator[str]:
    """Those that the pages which are launched say they are in."""
    for part in parts:
        body = package.files.get(one.folder + part.launch.partition("?")[0])
        if body and body.size <= MOST_OF_A_PAGE and (found := SPOKEN.search(_page(body))):
            yield found[1].decode(errors="replace")
        yield from _spoken(package, one, part.parts)


def _page(body: Body) -> bytes:
    try:
        return read(body)
    except Unreadable:
        return b""


def _sizes(package: Package) -> tuple[Size, ...]:
    kinds = {ending: kind for kind, endings in KINDS for ending in endings.split()}
    found: dict[str, list[int]] = {}
    for name, body in package.files.items():
        kind = kinds.get(name.rpartition(".")[2].lower(), OTHER)
        found.setdefault(kind, []).append(body.size)
    sizes = (Size(kind, len(sizes), sum(sizes)) for kind, sizes in found.items())
    return tuple(sorted(sizes, key=lambda one: (-one.bytes, one.kind)))
