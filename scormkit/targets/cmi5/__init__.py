"""cmi5: a course of assignable units that an LMS launches and an LRS hears, one a module. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.formats import activities, xapi
from scormkit.model import ANYWHERE, Head
from scormkit.package import Bytes, beside, planned
from scormkit.runtime import parts
from scormkit.targets.cmi5 import manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Heard, Interaction, Publication, Whole
    from scormkit.package import Body, Package


@dataclass(frozen=True, slots=True)
class Cmi5:
    """The target `cmi5`."""

    name: str = "cmi5"
    title: str = "cmi5"
    limit: int = 0

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, cmi5.xml and the definitions of all activities. Nothing is written."""
        return planned({"cmi5.xml": Bytes(manifest.manifest(publication))}, content(publication))

    def plan_whole(self, whole: Whole) -> Package:
        """All modules of a course in one package, each a unit; parts of the course are blocks."""
        units = beside((folder, content(one)) for folder, one in whole.placed)
        return planned({"cmi5.xml": Bytes(manifest.manifest(whole))}, units)

    def waits(self, publication: Publication) -> bool:  # noqa: ARG002 - cmi5 has no words for it; an LMS may have
        """Whether other modules of a package can be made to wait for this one."""
        return False

    def heard(self, interaction: Interaction) -> Heard:
        """How it writes an interaction."""
        return xapi.heard(interaction)


def content(publication: Publication) -> Mapping[str, Body]:
    """A module's own files."""
    told = {"activities.json": Bytes(activities.compact(activities.definitions(publication)))}
    return {**publication.files, **publication.render(Head(ANYWHERE)), **scripts(publication), **told}


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets = questions.widgets(publication.kinds)
    told = {**activities.data(publication), "late": activities.LATE}
    return parts.files(publication, parts.adapter(__name__), widgets, told, activities.asked(publication))


TARGET = Cmi5()
