"""xAPI: a package with tincan.xml whose pages send statements to an LRS. The study page is README.md."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.model import Head
from scormkit.package import Bytes, planned
from scormkit.runtime import link
from scormkit.targets.xapi import activities, tincan_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json, Publication
    from scormkit.package import Package

ANYWHERE = ("'self'", "https:", "http:")
"""The LRS may stand on any host: the launch names it."""


@dataclass(frozen=True, slots=True)
class Xapi:
    """The target `xapi`."""

    name: str = "xapi"
    title: str = "xAPI"
    limit: int = 0

    def plan(self, publication: Publication) -> Package:
        """Pages, one script, tincan.xml and the definitions of all activities. Nothing is written."""
        first = {"tincan.xml": Bytes(tincan_xml.manifest(publication))}
        made = {
            publication.script: Bytes(script(publication)),
            "activities.json": Bytes(compact(activities.definitions(publication))),
        }
        return planned(first, {**publication.files, **publication.render(Head(ANYWHERE)), **made})


def script(publication: Publication) -> bytes:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, in one classic script."""
    adapter = files(__name__).joinpath("adapter.js").read_text(encoding="utf-8")
    plan = {**publication.plan, "data": activities.data(publication)}
    return link.script(adapter, {kind: widget(kind) for kind in publication.kinds}, plan)


def widget(kind: str) -> str:
    """The browser part of a question kind."""
    found = questions.find(kind)
    if found is None:
        raise ValueError(f"nobody built the question kind '{kind}'")
    return found.widget()


def compact(value: Mapping[str, Json]) -> bytes:
    """JSON without blanks, in UTF-8, ending with a line end."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


TARGET = Xapi()
