"""A lesson is as long as its course promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading


@rule(
    "SK701", "lesson-length", Severity.WARNING,
    "This lesson has {count} words of running text; the course asks for {low} to {high}.",
    help="Cut or split a long lesson, and give a short one the example it lacks. Tables, captions, questions, exercises and summaries do not count.",
)  # fmt: skip
def lesson_length(reading: Reading) -> Findings:
    """A learner plans half an hour, and lessons of one length are what she can plan with.

    `words: [500, 800]` in the course's `writing:` asks for it. Counted are paragraphs and lists of a lesson (a page
    in a folder of its own, or one with `objectives:`).

    Bad (course.yaml):

        title: Borders
        writing:
          words: [6, 10]

    Bad (lessons/borders/lesson.md):

        # Borders

        A line on a map.

    Good (course.yaml):

        title: Borders
        writing:
          words: [6, 10]

    Good (lessons/borders/lesson.md):

        # Borders

        A line on a map that somebody drew.
    """
    if reading.asked.words and reading.lesson and reading.countable:
        low, high = reading.asked.words
        if not low <= reading.count <= high:
            yield reading.page.where, {"count": reading.count, "low": low, "high": high}
