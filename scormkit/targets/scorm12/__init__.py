"""SCORM 1.2: one SCO a package, the one profile that plays everywhere; or all of a course. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions, xml
from scormkit.model import Head
from scormkit.package import Bytes, beside, in_memory, planned
from scormkit.runtime import parts
from scormkit.targets.scorm12 import interactions, manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Heard, Interaction, Json, Made, Publication, Whole
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

    def plan_whole(self, whole: Whole) -> Package:
        """All modules of a course in one package, each a SCO."""
        return _around(whole, beside((folder, content(one, scripts(one))) for folder, one in whole.placed))

    def waits(self, publication: Publication) -> bool:  # noqa: ARG002 - any status will do
        """Whether other modules of a package can be made to wait for this one."""
        return True

    def heard(self, interaction: Interaction) -> Heard:
        """How it writes an interaction."""
        return interactions.heard(interaction)


def arranged(publication: Publication, joined: Mapping[str, Body]) -> Package:
    """The package around scripts that are already joined: the manifest first, the rest by name."""
    return _around(publication, content(publication, joined))


def content(publication: Publication, joined: Mapping[str, Body]) -> Mapping[str, Body]:
    """A module's own files."""
    return {**publication.files, **publication.render(Head()), **joined}


def _around(made: Made, files: Mapping[str, Body]) -> Package:
    first = {"imsmanifest.xml": Bytes(manifest.manifest(made, sorted(files)))}
    return planned(first, {**files, **in_memory(xml.control_documents(TARGET.name))})


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
