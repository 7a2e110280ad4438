"""A pool holds enough for a second attempt to be another test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.rules import Findings
    from scormkit.rules.reading import Pool


@rule(
    "SK714", "pool-small", Severity.WARNING,
    "The pool of '{module}' has {found} of the {wanted} questions {what} that the course asks for.",
    help="Write {missing} more, or draw fewer.",
)  # fmt: skip
def pool_small(pool: Pool) -> Findings:
    """A second attempt at the same questions tests memory of the first.

    `pool: 24` in the course's `writing:` is the least number of questions that each test can draw; `spare: 2` says how often what it
    draws of each level or tag must be there.

    Bad (course.yaml):

        title: Wells
        writing:
          spare: 2
        modules:
          - id: module-1
            title: Wells
            pages: [lessons/wells]
            test: {from: pages, draw: {remember: 1}}

    Bad (lessons/wells/lesson.md):

        # Wells

        Dig, and keep.

    Bad (lessons/wells/quiz.md):

        ::: true-false {#one level=remember}
        A pump lasts for ever.

        Answer: false
        :::

    Good (course.yaml):

        title: Wells
        writing:
          spare: 2
        modules:
          - id: module-1
            title: Wells
            pages: [lessons/wells]
            test: {from: pages, draw: {remember: 1}}

    Good (lessons/wells/lesson.md):

        # Wells

        Dig, and keep.

    Good (lessons/wells/quiz.md):

        ::: true-false {#one level=remember}
        A pump lasts for ever.

        Answer: false
        :::

        ::: true-false {#two level=remember}
        A seal costs less than a pump.

        Answer: true
        :::
    """
    for what, found, wanted in _counts(pool):
        if found < wanted:
            words = {"what": what, "found": found, "wanted": wanted, "missing": wanted - found}
            yield pool.test.where, {"module": pool.module.title, **words}


def _counts(pool: Pool) -> Iterator[tuple[str, int, int]]:
    """What is counted, how many there are, and how many are asked."""
    questions = pool.test.questions
    yield "in all", len(questions), pool.asked.pool
    for draw in pool.test.draw:
        there = [one for one in questions if not draw.key or draw.key in (one.level, *one.tags)]
        what = f"for '{draw.key}'" if draw.key else "in all"
        yield what, len(there), pool.asked.spare * draw.count
