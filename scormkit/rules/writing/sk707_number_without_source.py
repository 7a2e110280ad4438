"""A statistic in running text is a link to its row of facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule
from scormkit.rules.reading import INVENTED

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.prose import Run
    from scormkit.rules.reading import Reading

STATISTIC = re.compile(
    r"(?<![\w.,])[$€£]?\d[\d.,]*(?:[–-]\d[\d.,]*)?\s*(?:%|per\s+cent\b|percent\b|(?:thousand|million|billion|trillion)\b)"
)


@rule(
    "SK707", "number-without-source", Severity.WARNING,
    "'{number}' stands here without a source.",
    help="Make it a link to its row of facts.csv: [{number}](fact:ID). If it is invented, tell it in a case or an example, or put the invented place on the list 'invented' under 'writing:' of the course file.",
)  # fmt: skip
def number_without_source(reading: Reading) -> Findings:
    """A figure without date and source cannot be checked, and nobody dares to change it.

    `numbers: true` in the course's `writing:` asks for it. Looked at are shares (`12 per cent`, `12%`) and large numbers
    (`3 million`) in the paragraphs, lists and captions of lessons, since others are seldom statistics. Cases, examples,
    exercises and questions may invent, and so may paragraphs with one of the names under `invented:`.

    Bad (course.yaml):

        title: Work
        writing:
          numbers: true

    Bad (lessons/work/lesson.md):

        # Work

        Of all migrants, 48 per cent are women.

    Good (course.yaml):

        title: Work
        writing:
          numbers: true

    Good (facts.csv):

        id,fact,value,as_of,source,publisher,year,confidence
        STK-16,Women and girls among migrants,48 per cent,2024,Migrant Stock,UN DESA,2025,A

    Good (lessons/work/lesson.md):

        # Work

        Of all migrants, [48 per cent](fact:STK-16) are women. In Marvania it is otherwise.

        ::: example Marvania
        There, 60 per cent are women.
        :::
    """
    if reading.asked.numbers and reading.lesson:
        for run in reading.runs:
            if run.sort == "text" and not _invented(run, reading.asked.invented):
                for found in STATISTIC.finditer(run.words):
                    if not run.linked(found.start()).startswith("fact:"):
                        yield run.at(found.start()), {"number": " ".join(found[0].split())}


def _invented(run: Run, names: tuple[str, ...]) -> bool:
    """Whether nobody takes its numbers for the real world's: told in a case, or of an invented place."""
    return run.box in INVENTED or any(name in run.words for name in names)
