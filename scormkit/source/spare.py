"""Finds the pages that no course shows: a lesson written and forgotten in the course file is in no package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.source import edition_messages as messages
from scormkit.source.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import CourseFile, Library, ModuleEntry


def spare(library: Library) -> Iterator[Diagnostic]:
    """A hint for each page that no course file names; none where one of them takes all pages there are."""
    files = library.courses.values()
    if any(file.modules is None for file in files):
        return
    catalogue = Catalogue(library)
    found = (catalogue.find(path, pool=True) for file in files for path in _named(file))
    named = {page.id for page in found if page}
    for path, page in catalogue.pages.items():
        if page.id not in named:
            yield messages.SPARE_PAGE.at(page.where, page=path)


def _named(file: CourseFile) -> Iterator[str]:
    for entry in file.modules or ():
        yield from _paths(entry)


def _paths(entry: ModuleEntry) -> Iterator[str]:
    """What a module shows, asks before and after, and draws from."""
    drawn = (entry.test.sources or ()) if entry.test else ()
    asked = (entry.self_assessment,) if entry.self_assessment else ()
    yield from (one.path for one in (*entry.pages, *drawn, *asked))
