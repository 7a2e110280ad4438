"""“True” is right as often as “false”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.questions import said
from scormkit.rules import chance, rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Pool

LEAST = 70
"""Per cent above which a verdict is too frequent, whatever `guess` says: half is what guessing gives."""


@rule(
    "SK713", "same-verdict", Severity.WARNING,
    "Who always says '{verdict}' gets {share} per cent right in the pool of '{module}' ({right} of {all}; guessing gives {luck}).",
    help="Turn some statements round, and their 'Because:' with them.",
)  # fmt: skip
def same_verdict(pool: Pool) -> Findings:
    """False statements are the easier ones to write, and soon everything is false.

    `guess:` in the course's `writing:` asks for it: of the statements that a test can draw, neither verdict may be right in more
    than 70 per cent, unless it can be an accident.

    Bad (course.yaml):

        title: Wells
        writing:
          guess: 45
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

        ::: true-false {#two}
        A seal costs more than a pump.

        Answer: false
        :::

        ::: true-false {#three}
        Digging is the hard part.

        Answer: false
        :::

        ::: true-false {#four}
        A well needs no list.

        Answer: false
        :::

        ::: true-false {#five}
        A pump can be mended by anybody.

        Answer: false
        :::

    Good (course.yaml):

        title: Wells
        writing:
          guess: 45
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

        ::: true-false {#two}
        A seal costs less than a pump.

        Answer: true
        :::
    """
    if pool.asked.guess:
        verdicts = [right for one in pool.test.questions if (right := said.verdict(one))]
        for verdict in ("true", "false"):
            asked = [(one == verdict, 1 / 2) for one in verdicts]
            found = chance.game(asked, max(LEAST, pool.asked.guess))
            if found:
                yield pool.test.where, {"verdict": verdict, "module": pool.module.title, **found}
