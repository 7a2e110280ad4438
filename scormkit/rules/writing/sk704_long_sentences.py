"""The sentences of a lesson are short on the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading

FEWEST = 3
"""Sentences below which an average says nothing."""


@rule(
    "SK704", "long-sentences", Severity.WARNING,
    "The sentences of this page have {mean} words on average, more than {most}.",
    help="Look for 'which', 'whereas' and semicolons: most of them can be a full stop.",
)  # fmt: skip
def long_sentences(reading: Reading) -> Findings:
    """One long sentence is a climb; a page of them is a mountain, though each keeps within the limit.

    `average: 20` in the course's `writing:` asks for it, of the running text of every page with three sentences or more.

    Bad (course.yaml):

        title: Borders
        writing:
          average: 8

    Bad (page.md):

        # Borders

        A border is a line on a map that somebody drew long ago. Nobody who lived near the river was asked for an opinion.
        Whoever wants to cross it must wait for a guard with a stamp.

    Good (course.yaml):

        title: Borders
        writing:
          average: 8

    Good (page.md):

        # Borders

        A border is a line on a map. Somebody drew it. Nobody was asked.
    """
    most, count = reading.asked.average, len(reading.sentences)
    if most and reading.countable and count >= FEWEST and reading.count > most * count:
        yield reading.page.where, {"mean": f"{reading.count / count:.1f}", "most": most}
