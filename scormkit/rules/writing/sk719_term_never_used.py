"""A term of the glossary is linked from some page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Written


@rule(
    "SK719", "term-never-used", Severity.WARNING,
    "No page of this course links the term '{term}'.",
    help="Link it where it is used first: [{term}](term:{id}); or take it out of the glossary.",
)  # fmt: skip
def term_never_used(written: Written) -> Findings:
    """A meaning is shown where its term is linked, and nowhere else: this one nobody will see.

    `terms: true` in the course's `writing:` asks for it.

    Bad (course.yaml):

        title: Work
        writing:
          terms: true

    Bad (glossary.yaml):

        stock:
          term: stock
          meaning: How many people there are on one day.

    Bad (page.md):

        # Work

        We count.

    Good (course.yaml):

        title: Work
        writing:
          terms: true

    Good (glossary.yaml):

        stock:
          term: stock
          meaning: How many people there are on one day.

    Good (page.md):

        # Work

        We count a [stock](term:stock).
    """
    course = written.course
    if course.writing.terms:
        for term in course.terms.values():
            if f"term:{term.id}" not in written.linked:
                yield term.where, {"term": term.term, "id": term.id}
