"""Words that the course has decided not to use."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import prose, rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading


@rule(
    "SK706", "word-to-avoid", Severity.WARNING,
    "'{word}' is on the list of words that this course avoids.",
    help="Write instead: {instead}.",
)  # fmt: skip
def word_to_avoid(reading: Reading) -> Findings:
    """A word can hurt, date or mean nothing; what a team has agreed on, no reviewer should have to look for.

    `avoid:` in the course's `writing:` names each word, and what to write instead. Small and capital letters, and a
    plural s, make no difference. Texts, tables, questions and feedback are looked at.

    Bad (course.yaml):

        title: Work
        writing:
          avoid:
            illegal migrant: migrant in an irregular situation

    Bad (page.md):

        # Work

        Illegal migrants have rights as well.

    Good (course.yaml):

        title: Work
        writing:
          avoid:
            illegal migrant: migrant in an irregular situation

    Good (page.md):

        # Work

        Migrants in an irregular situation have rights as well.
    """
    asked = reading.asked.avoid
    if asked:
        pattern = _pattern(tuple(prose.small(word) for word in asked))
        instead = {prose.small(word): said for word, said in asked.items()}
        for run in (*reading.runs, *reading.pool):
            for found in pattern.finditer(prose.small(run.words)):
                word = " ".join(found[1].split())
                yield run.at(found.start()), {"word": word, "instead": instead[word]}


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words, the longer first, with any white space between its parts."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    told = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest)
    return re.compile(rf"(?<!\w)({told})s?(?!\w)")
