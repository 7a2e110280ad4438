"""A figure is looked at again when its day has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Written


@rule(
    "SK708", "fact-to-review", Severity.WARNING,
    "'{id}' was to be looked at again by {day}, and the course is of {as_of}.",
    help="Look whether {source} has a newer edition; then change the row, and set a new day in 'review_by'.",
)  # fmt: skip
def fact_to_review(written: Written) -> Findings:
    """A figure ages quietly: the page looks as sure as on its first day.

    `fresh: true` in the course's `writing:` asks for it. The day in the column `review_by` of `facts.csv` is compared with
    `as_of` of the course, never with today, so that the same sources always say the same. `scormkit facts --today` asks the calendar.

    Bad (course.yaml):

        title: Work
        as_of: "2026-11-01"
        writing:
          fresh: true

    Bad (facts.csv):

        id,fact,value,as_of,source,publisher,year,confidence,review_by
        STK-16,Women and girls among migrants,48%,2024,Migrant Stock,UN DESA,2025,A,2026-06-30

    Bad (page.md):

        # Work

        Of all migrants, [48%](fact:STK-16) are women.

    Good (course.yaml):

        title: Work
        as_of: "2026-11-01"
        writing:
          fresh: true

    Good (facts.csv):

        id,fact,value,as_of,source,publisher,year,confidence,review_by
        STK-16,Women and girls among migrants,48%,2024,Migrant Stock,UN DESA,2025,A,2027-06-30

    Good (page.md):

        # Work

        Of all migrants, [48%](fact:STK-16) are women.
    """
    course = written.course
    if course.writing.fresh and course.as_of:
        for fact in course.facts.values():
            if f"fact:{fact.id}" in written.linked and "" < fact.review_by < course.as_of:
                dates = {"day": fact.review_by, "as_of": course.as_of}
                yield fact.where, {"id": fact.id, "source": fact.source, **dates}
