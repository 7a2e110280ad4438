"""Plain web: a folder for any web server or a USB stick, no LMS anywhere. The study page is README.md."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.formats import address, iri, webmanifest
from scormkit.model import Head
from scormkit.package import Bytes, beside, in_memory, planned
from scormkit.runtime import link, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.model import Json, Made, Publication, Whole
    from scormkit.package import Body, Package

HEAD = Head(directives=("manifest-src 'self'",), notice="web_kept", unrecorded="web_lost")
WORKER, ICON, OFFLINE, HOME = "worker.js", "icon.svg", "offline.json", "home.js"
UP = "../index.html"
"""From a module of a whole course to the home page."""

HELD = "scormkit.web."
"""What adapter.js puts before the name of a module in the browser's store."""

UNTOLD = ("iri", "words", "data", "later")
"""What of a module's plan its progress does not need."""

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
        content = {**publication.files, **publication.render(HEAD), **scripts(publication, data(publication))}
        return _installable(publication, content)

    def plan_whole(self, whole: Whole) -> Package:
        """A home page, and each module in its folder; one worker and one app for all of them."""
        modules = beside((folder, _module(one)) for folder, one in whole.placed)
        return _installable(whole, {**whole.home(HEAD), HOME: Bytes(home(whole)), **modules})

    def waits(self, publication: Publication) -> bool:  # noqa: ARG002 - nobody here keeps a page closed
        """Whether other modules of a package can be made to wait for this one."""
        return False


def _installable(made: Made, content: Mapping[str, Body]) -> Package:
    """The package around pages and scripts; its first page leads."""
    app = {**in_memory({WORKER: own(WORKER), ICON: own(ICON)}), webmanifest.FILE: compact(described(made))}
    files = {**content, **app}
    return planned({"index.html": files["index.html"]}, {**files, OFFLINE: compact(offline(files))})


def _module(one: Publication) -> Mapping[str, Body]:
    """The files of one module of a whole course, its pages with ways to the home page and to the module that follows."""
    told = {**data(one), "manifest": f"../{webmanifest.FILE}", "worker": f"../{WORKER}", "home": UP}
    return {**one.files, **one.render(replace(HEAD, home=UP)), **scripts(one, told)}


def home(whole: Whole) -> bytes:
    """The script of the home page: by module the name under which the browser keeps it, and its plan without words."""
    modules = []
    for one in whole.publications:
        plan = {key: value for key, value in parts.halves(one.plan)[0].items() if key not in UNTOLD}
        modules.append({"id": one.id, "name": HELD + iri.root_iri(one), "plan": plan})
    return link.alone("home", {"modules": modules, "manifest": webmanifest.FILE, "worker": WORKER})


def scripts(publication: Publication, told: Mapping[str, Json]) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    return parts.files(publication, parts.adapter(__name__), questions.widgets(publication.kinds), told, {})


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js has to know: the name under which the browser keeps the learner's place."""
    return {"name": iri.root_iri(publication), "manifest": webmanifest.FILE, "worker": WORKER}


def described(made: Made) -> Mapping[str, Json]:
    """The web app manifest: what an installed module or course is called and which page it opens."""
    return {
        "name": made.title,
        "description": made.summary,
        "lang": made.course.language,
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
