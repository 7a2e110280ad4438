"""SCORM 1.2: one SCO a package, the one profile that plays everywhere. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from scormkit import questions, xml
from scormkit.model import Head
from scormkit.package import Bytes, in_memory, planned
from scormkit.runtime import link
from scormkit.targets.scorm12 import interactions, manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json, Publication
    from scormkit.package import Body, Package

DRIVER = "driver.xsd"
"""What we compile to judge a manifest; it is no control document and stays at home."""


@dataclass(frozen=True, slots=True)
class Scorm12:
    """The target `scorm12`."""

    name: str = "scorm12"
    title: str = "SCORM 1.2"
    limit: int = 4096

    def plan(self, publication: Publication) -> Package:
        """Pages, one script, the manifest and its control documents. Nothing is written."""
        return arranged(publication, script(publication))


def arranged(publication: Publication, joined: bytes) -> Package:
    """The package around a script that is already joined: the manifest first, the rest by name."""
    content = {
        **publication.files,
        **publication.render(Head()),
        publication.script: Bytes(joined),
    }
    first = {"imsmanifest.xml": Bytes(manifest.manifest(publication, sorted(content)))}
    return planned(first, {**content, **control_documents()})


def control_documents() -> Mapping[str, Body]:
    """The XSDs that checkers of imports want at the root of the package (P09)."""
    return in_memory({name: text for name, text in xml.schema_files(TARGET.name).items() if name != DRIVER})


def script(publication: Publication) -> bytes:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, in one classic script."""
    adapter = files(__name__).joinpath("adapter.js").read_text(encoding="utf-8")
    plan = {**publication.plan, "data": data(publication)}
    return link.script(adapter, {kind: widget(kind) for kind in publication.kinds}, plan)


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js is told: the mastery score of the manifest (0 for none), and how to report each answer."""
    return {
        "mastery": manifest.mastery_score(publication),
        "interactions": interactions.data(publication),
    }


def widget(kind: str) -> str:
    """The browser part of a question kind."""
    found = questions.find(kind)
    if found is None:
        raise ValueError(f"nobody built the question kind '{kind}'")
    return found.widget()


TARGET = Scorm12()
