"""SCORM 2004, 3rd and 4th Edition: one SCO a package. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions, xml
from scormkit.model import Head
from scormkit.package import Bytes, in_memory, planned
from scormkit.runtime import parts
from scormkit.targets.scorm2004 import interactions, manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json, Publication
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


def arranged(publication: Publication, joined: Mapping[str, Body], edition: int) -> Package:
    """The package around scripts that are already joined: the manifest first, the rest by name."""
    content = {**publication.files, **publication.render(Head()), **joined}
    first = {"imsmanifest.xml": Bytes(manifest.manifest(publication, sorted(content), edition))}
    return planned(first, {**content, **in_memory(xml.control_documents(f"scorm2004-{edition}"))})


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


THIRD = Scorm2004("scorm2004-3", "SCORM 2004 3rd Edition", 3)
FOURTH = Scorm2004("scorm2004-4", "SCORM 2004 4th Edition", 4)
TARGET = Scorm2004("scorm2004", "SCORM 2004 3rd Edition", 3)
"""Without a number it is the edition that most LMSs take."""

EDITIONS = {"3": THIRD, "4": FOURTH}
"""What stands after the hyphen, for who wants one edition and no other."""
