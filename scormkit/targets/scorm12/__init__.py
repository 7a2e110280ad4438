"""SCORM 1.2: one SCO a package, the one profile that plays everywhere. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions, xml
from scormkit.model import Head
from scormkit.package import Bytes, in_memory, planned
from scormkit.runtime import parts
from scormkit.targets.scorm12 import interactions, manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json, Publication
    from scormkit.package import Body, Package


@dataclass(frozen=True, slots=True)
class Scorm12:
    """The target `scorm12`."""

    name: str = "scorm12"
    title: str = "SCORM 1.2"
    limit: int = 4096

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, the manifest and its control documents. Nothing is written."""
        return arranged(publication, scripts(publication))


def arranged(publication: Publication, joined: Mapping[str, Body]) -> Package:
    """The package around scripts that are already joined: the manifest first, the rest by name."""
    content = {**publication.files, **publication.render(Head()), **joined}
    first = {"imsmanifest.xml": Bytes(manifest.manifest(publication, sorted(content)))}
    return planned(first, {**content, **in_memory(xml.control_documents(TARGET.name))})


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets = questions.widgets(publication.kinds)
    return parts.files(publication, parts.adapter(__name__), widgets, data(publication), asked(publication))


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js has to know from the start: the mastery score of the manifest, 0 for none."""
    return {"mastery": publication.mastery}


def asked(publication: Publication) -> Mapping[str, Json]:
    """What it has to know of questions: how to report each answer."""
    return {"interactions": interactions.data(publication)}


TARGET = Scorm12()
