"""No two pages tell the same paragraph."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.rules import Findings
    from scormkit.rules.prose import Run
    from scormkit.rules.reading import Reading, Written

LEAST = 25
"""Words below which a paragraph may come twice: a note on safety, an instruction."""

PIECE = 5
"""Words in a row that are looked for."""

ALIKE = 0.5
"""The share of the shorter paragraph's pieces that the other one has as well."""

SAME, NEARLY = "stands word for word in", "says nearly the same as"


@rule(
    "SK717", "paragraph-repeated", Severity.WARNING,
    "The paragraph “{words}” {how} {file}, line {line}.",
    help="Keep the better one, and link to its page from the other: [the lesson](page:ID).",
)  # fmt: skip
def paragraph_repeated(written: Written) -> Findings:
    """Who reads the same paragraph twice believes that a page is repeated, and skips it.

    `repeats: true` in the course's `writing:` asks for it: the paragraphs of lessons, of 25 words and more, are compared with those of all
    other pages. Two are nearly the same if half of the rows of five words in one stand in the other as well.

    Bad (course.yaml):

        title: Wells
        writing:
          repeats: true

    Bad (lessons/one/lesson.md):

        # One

        A well is easy to dig and hard to keep, because the seal of the pump breaks in the second year and nobody in the
        village has the money in hand.

    Bad (lessons/two/lesson.md):

        # Two

        A well is easy to dig and hard to keep, because the seal of the pump breaks in the third year and nobody in the
        village has the coins in hand.

    Good (course.yaml):

        title: Wells
        writing:
          repeats: true

    Good (lessons/one/lesson.md):

        # One

        A well is easy to dig and hard to keep, because the seal of the pump breaks in the second year and nobody in the
        village has the money in hand.

    Good (lessons/two/lesson.md):

        # Two

        Ask who mends it, as [the first page](page:one) says.
    """
    if written.course.writing.repeats:
        seen: list[Paragraph] = []
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for one in _paragraphs(written):
            if found := _twin(one, seen, holders):
                other, how = found
                words = " ".join(one.run.words.split()[:8]) + " …"
                place = other.run.where
                yield one.run.where, {"how": how, "file": place.file, "line": place.line, "words": words}
            for piece in one.pieces:
                holders[piece].append(len(seen))
            seen.append(one)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on the page it is from, and its rows of words."""

    reading: Reading
    run: Run
    pieces: frozenset[str]


def _paragraphs(written: Written) -> Iterator[Paragraph]:
    for reading in written.readings:
        for run in reading.runs if reading.asked.repeats else ():
            words = run.words.casefold().split() if run.sort == "text" else ()
            if len(words) >= LEAST:
                rows = zip(*(words[n:] for n in range(PIECE)), strict=False)
                yield Paragraph(reading, run, frozenset(" ".join(row) for row in rows))


def _twin(
    one: Paragraph, seen: Sequence[Paragraph], holders: Mapping[str, Sequence[int]]
) -> tuple[Paragraph, str] | None:
    """An earlier paragraph of another page that says the same, if one of the two pages is a lesson."""
    shared = Counter(place for piece in one.pieces & holders.keys() for place in holders[piece])
    for place, count in shared.most_common():
        other = seen[place]
        apart = other.reading.page.id != one.reading.page.id
        if apart and (one.reading.lesson or other.reading.lesson):
            shorter = min(len(one.pieces), len(other.pieces))
            if count >= ALIKE * shorter:
                return other, SAME if one.pieces == other.pieces else NEARLY
    return None
