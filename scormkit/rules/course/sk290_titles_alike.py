"""Pages are told apart by their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.model import Module
    from scormkit.rules import Findings


@rule(
    "SK290", "titles-alike", Severity.WARNING,
    "Two pages of the module '{module}' have the title '{title}'.",
    help="Give one of them another title, so that learners can tell them apart in the route and in the tabs of their browser.",
    clause="WCAG 2.4.2",
)  # fmt: skip
def titles_alike(module: Module) -> Findings:
    """A screen reader announces a page by its title; the route and the browser's tabs show it.

    Two of one title look like one page that does not move.

    Bad (borders.md):

        # Borders

        A line on a map.

    Bad (work.md):

        # Borders

        A line between jobs.

    Good (borders.md):

        # Borders

        A line on a map.

    Good (work.md):

        # Work

        A line between jobs.
    """
    seen: set[str] = set()
    for page in module.pages:
        title = " ".join(page.title.casefold().split())
        if title in seen:
            yield page.where, {"module": module.title, "title": page.title}
        seen.add(title)
