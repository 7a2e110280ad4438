"""The length of an answer gives nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.questions import said
from scormkit.rules import chance, rule

if TYPE_CHECKING:
    from scormkit.questions.options import Answer
    from scormkit.rules import Findings
    from scormkit.rules.reading import Pool


@rule(
    "SK711", "longest-answer-right", Severity.WARNING,
    "Who always ticks the longest answer gets {share} per cent right in the pool of '{module}' ({right} of {all}; guessing gives {luck}).",
    help="Shorten right answers, or give wrong ones a reason of their own, until {most} per cent or less are left.",
)  # fmt: skip
def longest_answer_right(pool: Pool) -> Findings:
    """Authors explain what is right and dash off what is wrong; learners notice by the third question.

    `guess: 45` in the course's `writing:` asks for it: of the questions with one right answer that a test can draw, in so many
    per cent, and by no accident (under one chance in twenty), the right one may be the longest. Single questions are not judged.

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

        ::: choice {#first}
        What comes first?

        - [ ] A pump
        - [ ] A well
        - [x] The question who will mend it
        - [ ] A feast
        :::

        ::: choice {#seal}
        What breaks first?

        - [ ] A tin
        - [x] The seal that nobody can buy nearby
        - [ ] A pipe
        - [ ] A rope
        :::

        ::: choice {#coins}
        What helps?

        - [x] A tin with coins, and a list of who pays
        - [ ] A speech
        - [ ] A flag
        - [ ] A photo
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

        ::: choice {#first}
        What comes first?

        - [ ] A pump from the capital
        - [ ] A well
        - [x] The list of payers
        - [ ] A feast
        :::

        ::: choice {#seal}
        What breaks first?

        - [ ] The tin with the coins
        - [x] The seal
        - [ ] The pipe
        - [ ] The rope
        :::

        ::: choice {#coins}
        What helps?

        - [x] A tin with coins, and a list
        - [ ] A speech
        - [ ] A flag
        - [ ] A photo
        :::
    """
    if pool.asked.guess:
        asked = [answers for one in pool.test.questions if (answers := said.single(one))]
        found = chance.game([(_longest(answers), 1 / len(answers)) for answers in asked], pool.asked.guess)
        if found:
            yield pool.test.where, {"module": pool.module.title, "most": pool.asked.guess, **found}


def _longest(answers: tuple[Answer, ...]) -> bool:
    """Whether the right answer is longer than every other, to the eye: by a tenth at least."""
    right = max(len(one.text.plain) for one in answers if one.right)
    return all(right > 1.1 * len(one.text.plain) for one in answers if not one.right)
