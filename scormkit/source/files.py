"""Finds the Markdown files of a tree, tells what each is for, and decodes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.package import read as content
from scormkit.source import file_messages, front, id_messages, ids, links
from scormkit.source.front import Front

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Body

NAME = re.compile(
    r"(?:(?P<folder>.*)/)?(?P<stem>[^/]+?)(?:\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?))?\.md"
)
MEANT = re.compile(r"(?:lesson|quiz|trainer)(?:\.[a-z]{2,3})?\.md")
FOR_PEOPLE = re.compile(r"(?:.*/)?(?:README|LICENSE|CONTRIBUTING|CHANGELOG|AUTHORS)(?:\.[a-z]{2})?\.md")
"""Notes to colleagues that lie in any folder; they are no pages."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""What no XML file may hold, so that no manifest could name it."""

TRANSCRIPT = re.compile(r"""\btranscript=(?:"([^"]*)"|([^\s{}"]+))""")
FENCE = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
ASTRAY = re.compile(
    r"(?:[ \t]*\n)*(?:[ \t]*[-–—]+[ \t]*\n)?(?P<key>(?:title|id|summary|minutes|objectives|outcomes):[ \t].*)"
    r"(?:\n.*){0,20}?\n[-–—]{2,}[ \t]*(?:\n|\Z)"
)
"""Settings above a text that do not begin with `---` in the first line."""

REFUSED = re.compile(
    r'[<>:"\\|?*\x00-\x1f]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)',
    re.IGNORECASE,
)
"""What Windows does not take in a name, so that a colleague there cannot even unpack the folder."""

ARCHIVE = (
    "It is a Word document or a zip archive, whatever its name says: copy its text into a plain text file."
)
BINARY = {
    b"\xff\xfe": "It looks like UTF-16.",
    b"\xfe\xff": "It looks like UTF-16.",
    b"PK": ARCHIVE,
    b"\xd0\xcf\x11\xe0": ARCHIVE,
    b"%PDF": "It is a PDF file, whatever its name says: copy its text into a plain text file.",
}
"""How files begin that are no text as we read it, and what they are."""


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file: `role` is page, quiz, trainer or transcript; `page` the id of its page.

    `language` is that of a translation.

    `text` has empty lines where the front matter stood, so that lines keep their numbers. `broken`: it, or its front
    matter, could not be read, and that has been said.
    """

    path: str
    role: str
    page: str
    language: str
    front: Front
    text: str
    broken: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    """What a file's name says: `beside` is the page it belongs to, "" for a page of its own; `needs` files, too."""

    path: str
    role: str
    id: str
    language: str
    beside: str = ""
    needs: tuple[str, ...] = ()


def read(tree: Mapping[str, Body]) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """All Markdown that is part of the course, in name order."""
    noticed: list[Diagnostic] = []
    texts = {path: _decoded(path, tree[path], noticed) for path in sorted(tree) if _is_page(path)}
    spoken = {path for name, text in texts.items() for path in _transcripts(name, text or "")}
    named = [_spoken(path) if path in spoken else _named(path, tree) for path in texts]
    sources: dict[str, Source] = {}
    for one in sorted(named, key=lambda one: (one.beside != "", one.path)):
        sources[one.path] = _source(one, texts[one.path], sources, noticed)
        noticed += _without_page(one, tree)
    ordered = tuple(sources[path] for path in sorted(sources))
    return ordered, (*noticed, *_pages_twice(ordered))


def names(tree: Mapping[str, Body], used: Iterable[str]) -> Iterator[Diagnostic]:
    """File names that another computer refuses or takes for another; only of files that the course uses."""
    first: dict[str, str] = {}
    for path in sorted({*used, *(path for path in tree if _is_page(path))}):
        if found := REFUSED.search(path):
            yield file_messages.NAME_REFUSED.at(Where(path), name=path, sign=found[0].strip("/") or found[0])
        if path.casefold() in first:
            yield file_messages.NAMES_ALIKE.at(Where(path), name=path, other=first[path.casefold()])
        first.setdefault(path.casefold(), path)


def _is_page(path: str) -> bool:
    return path.endswith(".md") and not FOR_PEOPLE.fullmatch(path)


def _decoded(path: str, body: Body, noticed: list[Diagnostic]) -> str | None:
    written = content(body)
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        noticed.append(_not_utf8(path, written, error.start))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := CONTROL.search(text):
        before = text[: control.start()].split("\n")
        where = Where(path, len(before), len(before[-1]) + 1)
        noticed.append(file_messages.CONTROL.at(where, sign=f"U+{ord(control[0]):04X}"))
        return None
    return text


def _not_utf8(path: str, written: bytes, place: int) -> Diagnostic:
    """Point at the first byte that is wrong, with the words before it."""
    for sign, guess in BINARY.items():
        if written.startswith(sign):
            return file_messages.NOT_UTF8.at(Where(path), guess=guess, words="its content")
    ahead = written[:place].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    near = f"what follows '{ahead[-1][-30:]}'" if ahead[-1].strip() else "something"
    return file_messages.NOT_UTF8.at(
        Where(path, len(ahead), len(ahead[-1]) + 1), guess="It looks like Windows-1252.", words=near
    )


def _transcripts(path: str, text: str) -> Iterator[str]:
    """Files that are the text of a film: no pages, they are set below it."""
    for quoted, bare in TRANSCRIPT.findall(text):
        yield links.resolve(path, quoted or bare)


def _spoken(path: str) -> _Named:
    found = NAME.fullmatch(path)
    return _Named(path, "transcript", path, (found["language"] or "") if found else "")


def _named(path: str, tree: Mapping[str, Body]) -> _Named:
    found = NAME.fullmatch(path)
    folder, stem, language = (
        (found["folder"] or "", found["stem"], found["language"] or "") if found else ("", path, "")
    )
    prefix, last = f"{folder}/" if folder else "", folder.rpartition("/")[2]
    page = f"{prefix}lesson.md"
    if stem == "quiz" and page not in tree:
        beside = path.replace(f".{language}.md", ".md") if language else ""
        return _Named(path, "quiz", f"{last}-quiz" if last else "quiz", language, beside, (beside,))
    if stem in ("quiz", "trainer"):
        return _Named(
            path, stem, last, language, page, (page, f"{prefix}lesson.{language}.md" if language else page)
        )
    beside = f"{prefix}{stem}.md" if language else ""
    return _Named(path, "page", last if stem == "lesson" and last else stem, language, beside, (beside,))


def _without_page(named: _Named, tree: Mapping[str, Body]) -> Iterator[Diagnostic]:
    for path in dict.fromkeys(named.needs):
        if path and path not in tree:
            yield file_messages.WITHOUT_PAGE.at(Where(named.path, 1), page=path)
            return


def _source(
    named: _Named, text: str | None, sources: Mapping[str, Source], noticed: list[Diagnostic]
) -> Source:
    whole = _front(named, text, noticed) if text is not None else None
    settings, body = whole or (Front(), "")
    original = sources.get(named.beside)
    page = original.page if original else settings.id or named.id
    broken = whole is None or settings.torn
    if role := _misspelt(named):
        noticed.append(file_messages.NAME_RESERVED.at(Where(named.path, 1), name=role))
        broken = True
    elif not original and named.role == "page" and not named.language:
        noticed += ids.page(page, Where(named.path, 1), by_name=not settings.id)
    return Source(named.path, named.role, page, named.language, settings, body, broken)


def _misspelt(named: _Named) -> str:
    """The name that this file probably should have: one of those with a meaning, in small letters."""
    last = named.path.rpartition("/")[2]
    return last.lower() if last != last.lower() and MEANT.fullmatch(last.lower()) else ""


def _front(named: _Named, text: str, noticed: list[Diagnostic]) -> tuple[Front, str] | None:
    """The settings above the text, and the text with empty lines in their place; None where they never end."""
    if text.split("\n", 1)[0].rstrip() != "---":
        if named.role != "page" or not (astray := ASTRAY.match(text)):
            return Front(), text
        line = text.count("\n", 0, astray.start("key"))
        noticed.append(file_messages.FRONT_ASTRAY.at(Where(named.path, line + 1, 1), words=astray["key"]))
        return None
    found = FENCE.match(text)
    if not found:
        noticed.append(file_messages.FRONT_NEVER_CLOSED.at(Where(named.path, 1, 1)))
        return None
    settings, diagnostics = front.read(found["yaml"], Where(named.path, 2))
    noticed += diagnostics
    if named.role != "page":
        name = named.path.rpartition("/")[2]
        noticed.append(file_messages.FRONT_NOT_HERE.at(Where(named.path, 1, 1), name=name))
    return settings, "\n" * found[0].count("\n") + text[found.end() :]


def _pages_twice(sources: Sequence[Source]) -> Iterator[Diagnostic]:
    first: dict[str, Source] = {}
    for one in sources:
        if one.role == "page" and not one.language:
            if one.page in first:
                yield id_messages.PAGE_ID_TWICE.at(
                    Where(one.path, 1), id=one.page, other=first[one.page].path
                )
            first.setdefault(one.page, one)
