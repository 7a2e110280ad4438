"""Plain web: a folder for any web server or a USB stick, no LMS anywhere. The study page is README.md."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.formats import address, iri, webmanifest
from scormkit.model import Head
from scormkit.package import Bytes, in_memory, planned
from scormkit.runtime import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.model import Json, Publication
    from scormkit.package import Body, Package

HEAD = Head(directives=("manifest-src 'self'",), notice="web_kept", unrecorded="web_lost")
WORKER, ICON, OFFLINE = "worker.js", "icon.svg", "offline.json"
STREAMED = (".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".m4v", ".webm", ".mov")
"""Not kept for offline reading: too large to be fetched unasked, and the text of each recording is on its page."""


@dataclass(frozen=True, slots=True)
class Web:
    """The target `web`."""

    name: str = "web"
    title: str = "Web"
    limit: int = 0

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, and what makes them installable and readable offline. Nothing is written."""
        content = {
            **publication.files, **publication.render(HEAD), **scripts(publication),
            **in_memory({WORKER: own(WORKER), ICON: own(ICON)}), webmanifest.FILE: compact(described(publication)),
        }  # fmt: skip
        start = {"index.html": content["index.html"]}
        return planned(start, {**content, OFFLINE: compact(offline(content))})


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets = questions.widgets(publication.kinds)
    return parts.files(publication, parts.adapter(__name__), widgets, data(publication), {})


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js has to know: the name under which the browser keeps the learner's place."""
    return {"name": iri.root_iri(publication), "manifest": webmanifest.FILE, "worker": WORKER}


def described(publication: Publication) -> Mapping[str, Json]:
    """The web app manifest: what an installed module is called and which page it opens."""
    return {
        "name": publication.title,
        "description": publication.summary,
        "lang": publication.course.language,
        "start_url": "index.html",
        "display": "minimal-ui",
        "icons": [{"src": ICON, "sizes": "any", "type": "image/svg+xml"}],
    }


def offline(names: Iterable[str]) -> list[Json]:
    """The addresses that worker.js keeps for a day without a network."""
    return [address.written(name) for name in sorted(names) if not name.lower().endswith(STREAMED)]


def own(name: str) -> str:
    """One of the files beside this one."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def compact(value: Json) -> Body:
    """JSON without blanks, in UTF-8, ending with a line end."""
    return Bytes((json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


TARGET = Web()
