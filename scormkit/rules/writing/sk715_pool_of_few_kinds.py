"""A test asks in more than one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Pool


@rule(
    "SK715", "pool-of-few-kinds", Severity.WARNING,
    "The pool of '{module}' has {found} kinds of question ({names}); the course asks for {wanted}.",
    help="Ask something in another way: what is sorted by 'categorise', put in order by 'ordering', or reckoned by 'numeric' needs no list to recognize it in.",
)  # fmt: skip
def pool_of_few_kinds(pool: Pool) -> Findings:
    """Whoever only ticks boxes learns to tick boxes; and some people are better at it than at the matter.

    `kinds: 5` in the course's `writing:` is the least number of kinds that the pool of each test must have.

    Bad (course.yaml):

        title: Wells
        writing:
          kinds: 2
        modules:
          - id: module-1
            title: Wells
            pages: [lessons/wells]
            test: {from: pages}

    Bad (lessons/wells/lesson.md):

        # Wells

        Dig, and keep.

    Bad (lessons/wells/quiz.md):

        ::: true-false {#one}
        A pump lasts for ever.

        Answer: false
        :::

    Good (course.yaml):

        title: Wells
        writing:
          kinds: 2
        modules:
          - id: module-1
            title: Wells
            pages: [lessons/wells]
            test: {from: pages}

    Good (lessons/wells/lesson.md):

        # Wells

        Dig, and keep.

    Good (lessons/wells/quiz.md):

        ::: true-false {#one}
        A pump lasts for ever.

        Answer: false
        :::

        ::: numeric {#two}
        Forty families pay 2 coins each month. How many coins are in the tin after a year?

        Answer: 960 coins
        :::
    """
    kinds = sorted({question.kind for question in pool.test.questions})
    if len(kinds) < pool.asked.kinds:
        words = {"found": len(kinds), "names": ", ".join(kinds), "wanted": pool.asked.kinds}
        yield pool.test.where, {"module": pool.module.title, **words}
