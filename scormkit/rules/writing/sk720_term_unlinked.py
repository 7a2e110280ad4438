"""A term is linked where a lesson uses it first."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import prose, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.model import Term
    from scormkit.rules import Findings
    from scormkit.rules.prose import Run
    from scormkit.rules.reading import Reading, Written

ASIDE = frozenset({"summary", "next-monday", "exercise"})
"""Boxes at the end of a lesson, where nobody looks a word up any more."""

TREATY = "convention|protocol|treaty"
"""What makes the words before it a name."""


@rule(
    "SK720", "term-unlinked", Severity.WARNING,
    "'{words}' is a term of the glossary and is used here first, but {how}.",
    help="Link it here: [{words}](term:{id}).",
)  # fmt: skip
def term_unlinked(written: Written) -> Findings:
    """A reader wants the meaning at the first meeting, not at the third.

    `terms: true` in the course's `writing:` asks for it, in the paragraphs of lessons, for terms of two words and more: words such as
    “flow” or “visa” are also ordinary ones. What stands in another link, or in the name of a treaty, is passed over.

    Bad (course.yaml):

        title: Work
        writing:
          terms: true

    Bad (glossary.yaml):

        frontier-worker:
          term: frontier worker
          meaning: A person who works in one State and goes home to another.

    Bad (lessons/work/lesson.md):

        # Work

        Some are frontier workers. Whoever goes home to another State is a [frontier worker](term:frontier-worker).

    Good (course.yaml):

        title: Work
        writing:
          terms: true

    Good (glossary.yaml):

        frontier-worker:
          term: frontier worker
          meaning: A person who works in one State and goes home to another.

    Good (lessons/work/lesson.md):

        # Work

        Some are [frontier workers](term:frontier-worker). A frontier worker goes home to another State.
    """
    terms = {_key(term.term): term for term in written.course.terms.values() if " " in term.term.strip()}
    if not terms:
        return
    pattern = _pattern(tuple(sorted(terms)))
    for reading in written.readings:
        if reading.asked.terms and reading.lesson:
            for run, found in _first(reading, pattern, terms):
                term = terms[_key(found[1])]
                later = any(link.target == f"term:{term.id}" for one in reading.runs for link in one.links)
                how = "linked only later" if later else "not linked"
                words = " ".join(run.words[found.start() : found.end()].split())
                yield run.at(found.start()), {"words": words, "id": term.id, "how": how}


def _first(
    reading: Reading, pattern: re.Pattern[str], terms: dict[str, Term]
) -> Iterator[tuple[Run, re.Match[str]]]:
    """Where each term is used first, if it is not linked there or before."""
    met: set[str] = set()
    for run in reading.runs:
        for found in pattern.finditer(prose.small(run.words)) if _told(run) else ():
            name = f"term:{terms[_key(found[1])].id}"
            inside = run.linked(found.start())
            if not inside and name not in met and not _title(run.words[found.start() : found.end()]):
                met.add(name)
                yield run, found
            met.add(inside)
        met |= {link.target for link in run.links}


def _title(words: str) -> bool:
    """Whether it is part of a name: Forced Labour Convention."""
    return any(letter.isupper() for letter in words[1:])


def _told(run: Run) -> bool:
    return run.sort == "text" and run.box not in ASIDE


def _key(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())


@cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these terms, the longer first, with any white space or a hyphen between its parts, and a plural s."""
    longest = sorted(terms, key=lambda term: (-len(term), term))
    told = "|".join(r"[\s-]+".join(re.escape(part) for part in term.split()) for term in longest)
    return re.compile(rf"(?<![\w-])({told})s?(?![\w-])(?![’']?\s+(?:{TREATY}))")
