"""xAPI: a package with tincan.xml whose pages send statements to an LRS. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.formats import activities
from scormkit.formats import xapi as formats_xapi
from scormkit.model import ANYWHERE, Head
from scormkit.package import Bytes, planned
from scormkit.runtime import parts
from scormkit.targets.xapi import tincan_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Heard, Interaction, Publication
    from scormkit.package import Body, Package


@dataclass(frozen=True, slots=True)
class Xapi:
    """The target `xapi`."""

    name: str = "xapi"
    title: str = "xAPI"
    limit: int = 0

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, tincan.xml and the definitions of all activities. Nothing is written."""
        first = {"tincan.xml": Bytes(tincan_xml.manifest(publication))}
        told = {"activities.json": Bytes(activities.compact(activities.definitions(publication)))}
        pages = {**publication.files, **publication.render(Head(ANYWHERE))}
        return planned(first, {**pages, **scripts(publication), **told})

    def heard(self, interaction: Interaction) -> Heard:
        """How it writes an interaction."""
        return formats_xapi.heard(interaction)


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets, told = questions.widgets(publication.kinds), activities.data(publication)
    return parts.files(publication, parts.adapter(__name__), widgets, told, activities.asked(publication))


TARGET = Xapi()
