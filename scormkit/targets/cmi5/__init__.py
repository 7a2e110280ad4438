"""cmi5: a course of one assignable unit that an LMS launches and an LRS hears. The study page is README.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.formats import activities
from scormkit.model import ANYWHERE, Head
from scormkit.package import Bytes, planned
from scormkit.runtime import parts
from scormkit.targets.cmi5 import manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Publication
    from scormkit.package import Body, Package


@dataclass(frozen=True, slots=True)
class Cmi5:
    """The target `cmi5`."""

    name: str = "cmi5"
    title: str = "cmi5"
    limit: int = 0

    def plan(self, publication: Publication) -> Package:
        """Pages, scripts, cmi5.xml and the definitions of all activities. Nothing is written."""
        first = {"cmi5.xml": Bytes(manifest.manifest(publication))}
        told = {"activities.json": Bytes(activities.compact(activities.definitions(publication)))}
        pages = {**publication.files, **publication.render(Head(ANYWHERE))}
        return planned(first, {**pages, **scripts(publication), **told})


def scripts(publication: Publication) -> Mapping[str, Body]:
    """The runtime, our adapter, the widgets of the kinds in use and the plan, joined to classic scripts."""
    widgets = questions.widgets(publication.kinds)
    told = {**activities.data(publication), "late": activities.LATE}
    return parts.files(publication, parts.adapter(__name__), widgets, told, activities.asked(publication))


TARGET = Cmi5()
