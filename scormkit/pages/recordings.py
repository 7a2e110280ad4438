"""A film or a sound where the author wrote `![Title](film.mp4){captions=… transcript=…}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.html import builder

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from scormkit.pages.desk import Desk

FILMS = frozenset({"mp4", "m4v", "webm", "ogv", "mov"})
SOUNDS = frozenset({"mp3", "m4a", "ogg", "oga", "opus", "wav", "aac", "flac"})


def element(picture: HtmlElement, path: str, desk: Desk) -> HtmlElement | None:
    """The player with its captions and a link to its text if that is a file; None where it is a picture."""
    ending = path.rpartition(".")[2].lower()
    if ending not in FILMS | SOUNDS:
        return None
    title = picture.get("alt", "")
    make = builder.VIDEO if ending in FILMS else builder.AUDIO
    player = make({"aria-label": title}, controls="", preload="metadata", src=desk.media[path].href)
    if captions := _travels(picture.get("captions"), desk):
        language = picture.get("captions", "").rpartition(".vtt")[0].rpartition(".")[2]
        known = language if language.isalpha() and len(language) in (2, 3) else desk.course.language
        player.append(builder.TRACK(kind="captions", src=captions, srclang=known, default=""))
    parts = [player]
    if transcript := _travels(picture.get("transcript"), desk):
        link = builder.A(desk.words["transcript"], href=transcript, target="_blank")
        parts.append(builder.SPAN(link, {"class": "small"}))
    return builder.SPAN(*parts, {"class": "recording"})


def _travels(path: str | None, desk: Desk) -> str:
    if not path or path not in desk.media:
        return ""
    desk.gathered.media.setdefault(path)
    return desk.media[path].href
