"""What a browser would load of a package: its pages, scripts and styles, read once and never run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.package import Unreadable, is_clutter, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.package import Body

PAGES = ("html", "htm", "xhtml", "xht")
SCRIPTS = ("js", "mjs", "cjs")
STYLES = ("css",)
CLOSED = ("swf", "wasm", "jar", "gz", "br", "xap")
"""Endings of files that may speak to an LMS, and that nobody can read."""

LARGEST = 8 << 20
MOST_READ = 48 << 20
"""Bytes of one file, and of all together, that are looked through: what is beyond is not judged."""

MOST_ASKED = 50
"""Addresses on other hosts that are looked at in one file."""

WORDS = {
    "API_1484_11": (b"1484", re.compile(rb"1484")),
    "LMS…": (b"LMS", re.compile(rb"LMS(?:Initialize|SetValue|GetValue|Finish|Commit)|[\"']LMS[\"']")),
    "API": (b"API", re.compile(rb"\bAPI\b")),
    "LMSInitialize": (b"LMSInitialize", re.compile(rb"LMSInitialize")),
    "LMSFinish": (b"LMSFinish", re.compile(rb"LMSFinish")),
    "Initialize": (b"Initialize", re.compile(rb"\bInitialize\b")),
    "Terminate": (b"Terminate", re.compile(rb"Terminate")),
    "suspend": (b"suspend", re.compile(rb"suspend(?!_?[dD]ata)")),
    "scorm12 place": (b"cmi.", re.compile(rb"cmi\.(?:core\.lesson_location|suspend_data)")),
    "scorm2004 place": (b"cmi.", re.compile(rb"cmi\.(?:location|suspend_data)")),
}
"""What scripts that speak to an LMS cannot do without, however they are written; bytes without the first hold no second."""

TAG = re.compile(
    rb"<(script|link|img|iframe|frame|embed|object|video|audio|source|track)\b([^<>]{1,4000})>", re.IGNORECASE
)
SOURCE = re.compile(
    rb"""\s(?:src|href|data|poster)\s*=\s*["']?\s*((?:https?:)?//[^\s"'<>]{1,500})""", re.IGNORECASE
)
LOADED = re.compile(
    rb"""\srel\s*=\s*["']?[^"'>]{0,50}\b(?:stylesheet|preload|modulepreload|icon)\b""", re.IGNORECASE
)
STYLED = re.compile(
    rb"""(@import\s{1,9}(?:url\()?|url\()\s{0,9}["']?((?:https?:)?//[^\s"')]{1,500})""", re.IGNORECASE
)
BLOCKED = (b"script", b"link", b"iframe", b"frame", b"embed", b"object", b"@import")
"""What a browser refuses to load by http into a page that came by https; pictures and films it tries by https."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that an LMS opens and waits to hear from: its title, its address as written, its file, or "" where it is not here."""

    title: str
    href: str
    file: str
    where: Where


@dataclass(frozen=True, slots=True)
class Asked:
    """An address on another host that a page or a style loads by itself; `what` is the tag."""

    address: str
    what: str
    blocked: bool
    where: Where

    @property
    def host(self) -> str:
        """The host it names, without its port."""
        return (
            re.split(r"[/?#]", self.address.partition("//")[2], maxsplit=1)[0]
            .rpartition("@")[2]
            .partition(":")[0]
            .lower()
        )


@dataclass(frozen=True, slots=True)
class Playable:
    """A package as a browser meets it; `standard` is that of the manifest by which an LMS opens it.

    `words` has the first place of each of `WORDS`; `starts` the first bytes of what is opened, by file; `scripted` says
    that there is a script at all, `whole` that nothing was left unread that could speak to an LMS.
    """

    standard: str
    opened: tuple[Opened, ...]
    words: Mapping[str, Where]
    asked: tuple[Asked, ...]
    starts: Mapping[str, bytes]
    scripted: bool
    whole: bool


def read_playable(
    standard: str, opened: Iterable[Opened], files: Mapping[str, Body], *, complete: bool = True
) -> Playable:
    """Look through the texts of a package, one at a time; a damaged one is passed over, whoever unpacks it names it.

    `complete` says that no file is missing that the manifest lists.
    """
    pages = tuple(opened)
    words: dict[str, Where] = {}
    asked: list[Asked] = []
    scripted, whole, left = False, complete, MOST_READ
    for name, body in files.items():
        ending = name.rpartition(".")[2].lower()
        if ending in CLOSED:
            whole = False
        if ending not in (*PAGES, *SCRIPTS, *STYLES) or is_clutter(name):
            continue
        content = _content(body, left)
        if content is None:
            whole = False
            continue
        left -= len(content)
        scripted = scripted or ending in SCRIPTS or b"<script" in content.lower()
        if ending not in STYLES:
            words |= {word: at for word, at in _words(name, content) if word not in words}
        asked += islice(_asked(name, content, ending), MOST_ASKED)
    whole = whole and not any(one.what == "script" for one in asked)
    starts = {page.file: _start(files[page.file]) for page in pages if page.file in files}
    return Playable(standard, pages, words, tuple(asked), starts, scripted, whole)


def _content(body: Body, left: int) -> bytes | None:
    if body.size > min(LARGEST, left):
        return None
    try:
        content = read(body)
    except Unreadable:
        return None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace").encode(errors="replace")
    return content


def _start(body: Body) -> bytes:
    try:
        return next(iter(body.chunks()), b"")[:16]
    except Unreadable:
        return b""


def _words(name: str, content: bytes) -> Iterator[tuple[str, Where]]:
    for word, (bytes_of_it, pattern) in WORDS.items():
        if bytes_of_it in content and (found := pattern.search(content)):
            yield word, _place(name, content, found.start())


def _asked(name: str, content: bytes, ending: str) -> Iterator[Asked]:
    if ending in STYLES:
        for found in STYLED.finditer(_without(content, b"/*", b"*/")):
            tag = b"@import" if found[1].lower().startswith(b"@import") else b"url"
            yield _one(name, content, tag, found[2], found.start())
    elif ending in PAGES:
        for found in TAG.finditer(_without_scripts(_without(content, b"<!--", b"-->"))):
            source, what = SOURCE.search(found[2]), _kind(found[1].lower(), found[2])
            if source and what:
                yield _one(name, content, what, source[1], found.start())


def _kind(tag: bytes, attributes: bytes) -> bytes:
    """What a tag loads: a link may load a style, an icon, or nothing (b"")."""
    if tag != b"link":
        return tag
    if not LOADED.search(attributes):
        return b""
    return tag if b"stylesheet" in attributes.lower() else b"icon"


def _one(name: str, content: bytes, tag: bytes, address: bytes, at: int) -> Asked:
    blocked = tag in BLOCKED and address.lower().startswith(b"http:")
    return Asked(address.decode(errors="replace"), tag.decode(), blocked, _place(name, content, at))


def _without_scripts(content: bytes) -> bytes:
    """What stands between <script …> and </script> is no page."""
    low = content.lower()
    kept, at = [], 0
    while (begin := low.find(b"<script", at)) >= 0 and (inside := low.find(b">", begin)) >= 0:
        end = low.find(b"</script", inside)
        end = len(low) if end < 0 else end
        kept += [content[at : inside + 1], b" " * (end - inside - 1)]
        at = end
    return b"".join([*kept, content[at:]])


def _without(content: bytes, begin: bytes, end: bytes) -> bytes:
    """Comments as blanks: what follows stays where it was."""
    kept, at = [], 0
    while (first := content.find(begin, at)) >= 0:
        last = content.find(end, first + len(begin))
        last = len(content) if last < 0 else last + len(end)
        kept += [content[at:first], b" " * (last - first)]
        at = last
    return b"".join([*kept, content[at:]])


def _place(name: str, content: bytes, at: int) -> Where:
    before = content[:at]
    begin = before.rfind(b"\n") + 1
    column = len(before[begin:].decode(errors="replace")) + 1
    return Where(name).at(before.count(b"\n") + 1, column)
