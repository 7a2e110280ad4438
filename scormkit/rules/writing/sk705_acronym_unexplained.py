"""An acronym is spelled out where a page uses it first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.prose import Run
    from scormkit.rules.reading import Reading

ACRONYM = re.compile(r"(?<![\w.’'/-])[A-Z](?:[a-z]?[A-Z]){1,7}(?=s?\b)(?!\w*[a-z]{2}|[-–]?\d)")
ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
BEFORE = 90
"""Characters before a bracket in which its words are looked for."""


@rule(
    "SK705", "acronym-unexplained", Severity.WARNING,
    "'{acronym}' is not spelled out where this page uses it first.",
    help="Write the words and put the letters behind them in brackets, once a page: International Labour Organization (ILO). What everybody knows goes on the list 'known' under 'writing:' of the course file.",
)  # fmt: skip
def acronym_unexplained(reading: Reading) -> Findings:
    """Three capital letters are a wall to who did not sit in the meeting, and pages are read in any order.

    `acronyms: true` in the course's `writing:` asks for it. Headings do not count as first use, nor does the name of a work that is
    linked. Questions of a pool are read without the page, and are not looked at.

    Bad (course.yaml):

        title: Work
        writing:
          acronyms: true

    Bad (page.md):

        # Work

        The ILO was founded in 1919.

    Good (course.yaml):

        title: Work
        writing:
          acronyms: true
          known: [UN]

    Good (page.md):

        # Work

        The International Labour Organization (ILO) was founded in 1919. The ILO is older than the UN.
    """
    if not reading.asked.acronyms:
        return
    seen = set(reading.asked.known)
    for run in reading.runs:
        for found in ACRONYM.finditer(run.words) if run.sort != "heading" else ():
            acronym = found[0]
            if acronym not in seen and not ROMAN.fullmatch(acronym) and not _passed_over(run, found):
                seen.add(acronym)
                if not _explained(run.words, found):
                    yield run.at(found.start()), {"acronym": acronym}


def _explained(words: str, found: re.Match[str]) -> bool:
    """In brackets behind words that begin with its first letter, or before brackets that hold such words."""
    first = re.compile(rf"\b{found[0][0]}", re.IGNORECASE)
    before, after = words[max(0, found.start() - BEFORE) : found.start()], words[found.end() :]
    opened = before.rfind("(")
    if opened >= 0 and ")" not in before[opened:]:
        return bool(first.search(before))
    behind = re.match(r"s?\s+\(([^)]*)\)", after)
    return bool(behind and " " in behind[1].strip() and first.search(behind[1]))


def _passed_over(run: Run, found: re.Match[str]) -> bool:
    """Whether it names a work of the bibliography, or its neighbours are in capitals as well: a sign, no acronym."""
    if run.linked(found.start()).startswith("work:"):
        return True
    around = run.words[max(0, found.start() - 12) : found.start()] + run.words[found.end() : found.end() + 12]
    return bool(re.search(r"[A-Z]{4,}", around))
