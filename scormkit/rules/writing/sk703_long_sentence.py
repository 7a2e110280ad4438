"""A sentence ends before its beginning is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import prose, rule
from scormkit.rules.reading import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.rules import Findings
    from scormkit.rules.prose import Sentence
    from scormkit.rules.reading import Reading

LEAST_LETTERS = 2
"""A word and the space behind it."""


@rule(
    "SK703", "long-sentence", Severity.WARNING,
    "The sentence “{text}” has {count} words, more than {most}.",
    help="Make two of it, or turn what it counts up into a list.",
)  # fmt: skip
def long_sentence(reading: Reading) -> Findings:
    """Who reads in a second language holds about twenty words in mind; who listens to a screen reader cannot look back.

    `sentence: 30` in the course's `writing:` asks for it, of texts, captions, summaries, questions and feedback alike. Each
    item of a list is counted for itself.

    Bad (course.yaml):

        title: Borders
        writing:
          sentence: 12

    Bad (page.md):

        # Borders

        A border is a line on a map that somebody drew on a day when nobody who lived there was asked.

    Good (course.yaml):

        title: Borders
        writing:
          sentence: 12

    Good (page.md):

        # Borders

        A border is a line on a map. Somebody drew it. Nobody who lived there was asked.
    """
    most = reading.asked.sentence
    if most and reading.countable:
        for sentence in _sentences(reading, most):
            if sentence.count > most:
                text = " ".join(sentence.text.split()[:10]) + " …"
                yield sentence.where, {"count": sentence.count, "most": most, "text": text}


def _sentences(reading: Reading, most: int) -> Iterator[Sentence]:
    """Those of the running text, then those of whatever else is long enough to hold a long one."""
    yield from reading.sentences
    for run in (*reading.runs, *reading.pool):
        if run.sort != "table" and not running(run) and len(run.words) > LEAST_LETTERS * most:
            yield from prose.sentences(run)
