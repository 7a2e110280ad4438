"""SCORM 2004, 2nd to 4th Edition: one SCO a package, or all of a course. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions, xml
from scormkit.model import Head
from scormkit.package import Bytes, beside, in_memory, planned
from scormkit.runtime import parts
from scormkit.targets.scorm2004 import interactions, manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Heard, Interaction, Json, Made, Publication, Whole
    from scormkit.package import Body, Package


@dataclass(frozen=True, slots=True)
class Scorm2004:
    """The target in one edition."""

    name: str
    title: str
    edition: int
    limit: int = 64_000

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, the manifest and its control documents. Nothing is written."""
        return arranged(publication, scripts(publication), self.edition)

    def plan_whole(self, whole: Whole) -> Package:
        """All modules of a course in one package, each a SCO."""
        files = beside((folder, content(one, scripts(one))) for folder, one in whole.placed)
        return _around(whole, files, self.edition)

    def waits(self, publication: Publication) -> bool:
        """Whether other modules of a package can be made to wait for this one: sequencing asks who has passed."""
        return publication.passes

    def heard(self, interaction: Interaction) -> Heard:
        """How it writes an interaction."""
        return interactions.heard(interaction)


def arranged(publication: Publication, joined: Mapping[str, Body], edition: int) -> Package:
    """The package around scripts that are already joined: the manifest first, the rest by name."""
    return _around(publication, content(publication, joined), edition)


def content(publication: Publication, joined: Mapping[str, Body]) -> Mapping[str, Body]:
    """A module's own files."""
    return {**publication.files, **publication.render(Head()), **joined}


def _around(made: Made, files: Mapping[str, Body], edition: int) -> Package:
    first = {"imsmanifest.xml": Bytes(manifest.manifest(made, sorted(files), edition))}
    return planned(first, {**files, **in_memory(xml.control_documents(f"scorm2004-{edition}"))})


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets = questions.widgets(publication.kinds)
    return parts.files(publication, parts.adapter(__name__), widgets, data(publication), asked(publication))


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js has to know from the start: the pass mark of the manifest, 0 for none."""
    return {"mastery": publication.mastery}


def asked(publication: Publication) -> Mapping[str, Json]:
    """What it has to know of questions: how to report each answer."""
    return {"interactions": interactions.data(publication)}


SECOND = Scorm2004("scorm2004-2", "SCORM 2004 2nd Edition", 2, limit=4_000)
THIRD = Scorm2004("scorm2004-3", "SCORM 2004 3rd Edition", 3)
FOURTH = Scorm2004("scorm2004-4", "SCORM 2004 4th Edition", 4)
TARGET = Scorm2004("scorm2004", "SCORM 2004 3rd Edition", 3)
"""Without a number it is the edition that most LMSs take."""

EDITIONS = {"2": SECOND, "3": THIRD, "4": FOURTH}
"""What stands after the hyphen, for who wants one edition and no other."""
