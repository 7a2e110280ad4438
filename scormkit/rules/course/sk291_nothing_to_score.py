"""A test whose score is recorded asks something that can be scored."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.model import Draw
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.model import Assessment, Module
    from scormkit.rules import Findings


@rule(
    "SK291", "nothing-to-score", Severity.WARNING,
    "The test of the module '{module}' {may} only questions that nobody scores ({kinds}): {then} 100 per cent.",
    help="Add questions that have a right answer, or name in 'draw:' a level or a tag that such questions have. If there is nothing to pass, write 'recorded: no'.",
)  # fmt: skip
def nothing_to_score(module: Module) -> Findings:
    """A rating, a reflection and a rubric have no right answer: they are reported, and left out of the sum.

    Where an attempt holds nothing else, nothing was missed, and the LMS hears of 100 per cent: whoever opens the test
    has passed it. Such questions belong on a page, in a self-assessment, or beside others in a test.

    Bad (course.yaml):

        title: My course
        modules:
          - id: module-1
            title: First steps
            pages: [lessons/welcome]
            test:
              from: pages

    Bad (lessons/welcome/lesson.md):

        # Welcome

        Good morning.

    Bad (lessons/welcome/quiz.md):

        ::: reflection {#plan longest=200}
        What will you do on Monday?
        :::

    Good (course.yaml):

        title: My course
        modules:
          - id: module-1
            title: First steps
            pages: [lessons/welcome]
            test:
              from: pages

    Good (lessons/welcome/lesson.md):

        # Welcome

        Good morning.

    Good (lessons/welcome/quiz.md):

        ::: reflection {#plan longest=200}
        What will you do on Monday?
        :::

        ::: choice {#first}
        Which day comes first?

        - [x] Monday
        - [ ] Tuesday
        :::
    """
    test = module.test
    if test is None or not test.recorded or not _fits(test):
        return
    open_ = [question for question in test.questions if not question.points]
    always = len(open_) == len(test.questions)
    yield (
        test.where,
        {
            "module": module.title,
            "may": "asks" if always else "can draw",
            "then": "everybody gets" if always else "by chance somebody gets",
            "kinds": ", ".join(sorted({question.kind for question in open_})),
        },
    )


def _fits(test: Assessment) -> bool:
    """Whether all draws can be served by questions that nobody scores, each once: for any of the draws there are enough."""
    draws = test.draw or (Draw("", len(test.questions)),)
    some = (chosen for size in range(1, len(draws) + 1) for chosen in combinations(draws, size))
    return all(_unscored(test, chosen) >= sum(draw.count for draw in chosen) for chosen in some)


def _unscored(test: Assessment, draws: Sequence[Draw]) -> int:
    keys = {draw.key for draw in draws}
    return sum(
        not question.points and not keys.isdisjoint(("", question.level, *question.tags))
        for question in test.questions
    )
