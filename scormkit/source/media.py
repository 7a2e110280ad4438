"""Checks pictures, films and sounds: the file is there, and those who cannot see or hear it are thought of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.questions.parts import near
from scormkit.source import brace_messages, link_messages, reach_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.source.links import Link, Shelf

FILMS = frozenset({"mp4", "m4v", "webm", "ogv", "mov"})
SOUNDS = frozenset({"mp3", "m4a", "ogg", "oga", "opus", "wav", "aac", "flac"})
PICTURE_KEYS = frozenset({"decorative"})
RECORDING_KEYS = frozenset({"captions", "transcript"})
HEAVY = 2_000_000
"""Bytes of a picture: ten seconds on a slow telephone."""

WHY = "pictures and recordings travel in the package"
HOW = "Save the file in 'media' beside the page and write its path: media/picture.png. Mind who owns it."
PATH = (
    "Correct the path, which starts from the folder of this page, or add the file. "
    "An address on the web begins with 'https://'."
)


def check(link: Link, shelf: Shelf) -> Iterator[Diagnostic]:
    """Everything that is wrong with one picture or recording."""
    if link.scheme:
        yield link_messages.LINK_REFUSED.at(link.where, target=link.target, why=WHY, how=HOW)
    else:
        yield from missing(link, link.target, link.path, shelf)
    if is_recording(link.target):
        yield from _recording(link, shelf)
    else:
        yield from _weight(link, shelf)
        yield from _keys(link, "picture", PICTURE_KEYS)
        yield from _words(link)


def _weight(link: Link, shelf: Shelf) -> Iterator[Diagnostic]:
    size = shelf.sizes.get(shelf.find(link.path), 0)
    if size > HEAVY:
        megabytes = f"{size / 1_000_000:.1f}"
        yield link_messages.HEAVY_PICTURE.at(link.where, target=link.target, size=megabytes)


def is_recording(target: str) -> bool:
    """Whether the ending of a file's name says film or sound."""
    return target.rpartition(".")[2].lower() in FILMS | SOUNDS


def missing(link: Link, target: str, path: str, shelf: Shelf) -> Iterator[Diagnostic]:
    """Nothing where the file is there, spelled exactly so."""
    if path in shelf.paths.values():
        return
    alike = [one for one in sorted(shelf.paths.values()) if one.casefold() == path.casefold()]
    if len(alike) == 1:
        yield link_messages.CASE_DIFFERS.at(link.where, target=target, found=alike[0].rpartition("/")[2])
        return
    yield link_messages.NO_SUCH_FILE.at(
        link.where, what="file", target=target, near=_near(link, path, shelf), how=PATH
    )


def _near(link: Link, path: str, shelf: Shelf) -> str:
    """A file of nearly this path, or of this very name in another folder."""
    name = path.rpartition("/")[2]
    others = sorted(one for one in shelf.paths.values() if name and one.endswith(f"/{name}"))
    if others:
        return f"There is '{others[0]}'."
    folder = link.where.file.rpartition("/")[0]
    beside = {one.removeprefix(f"{folder}/") for one in shelf.paths.values() if one.startswith(folder)}
    return near(link.target, beside)


def _recording(link: Link, shelf: Shelf) -> Iterator[Diagnostic]:
    yield from _keys(link, "film or sound", RECORDING_KEYS)
    if not link.words:
        yield reach_messages.RECORDING_WITHOUT_TITLE.at(link.where, target=link.target)
    if "captions" not in link.settings:
        yield reach_messages.NO_CAPTIONS.at(link.where, target=link.target)
    if "transcript" not in link.settings:
        yield reach_messages.NO_TRANSCRIPT.at(link.where, target=link.target)
    for key in sorted(RECORDING_KEYS):
        if target := link.settings.get(key):
            yield from missing(link, target, link.beside(target, shelf), shelf)


def _keys(link: Link, what: str, known: frozenset[str]) -> Iterator[Diagnostic]:
    for key in sorted(link.settings.keys() - known):
        yield brace_messages.UNKNOWN_SETTING.at(
            link.where, what=what, key=key, near=near(key, known), known=", ".join(sorted(known))
        )


def _words(link: Link) -> Iterator[Diagnostic]:
    decorative = link.settings.get("decorative")
    if decorative not in (None, "yes"):
        yield brace_messages.BAD_SETTING.at(link.where, key="decorative", value=decorative, known="yes")
    elif decorative and link.words:
        yield reach_messages.DECORATION_WITH_WORDS.at(link.where, words=link.words)
    elif not decorative and not link.words:
        yield reach_messages.PICTURE_WITHOUT_WORDS.at(link.where, target=link.target)
