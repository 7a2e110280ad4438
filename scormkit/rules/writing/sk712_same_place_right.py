"""The place of an answer gives nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.questions import said
from scormkit.rules import chance, rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Pool


@rule(
    "SK712", "same-place-right", Severity.WARNING,
    "Who always ticks the {place} answer gets {share} per cent right in the pool of '{module}' ({right} of {all}; guessing gives {luck}).",
    help="Move answers, until {most} per cent or less are left. Where learners have answered already, name the answers before you move them ({{#a}}, {{#b}} …).",
)  # fmt: skip
def same_place_right(pool: Pool) -> Findings:
    """Who writes the right answer first every time prints the key beside the test.

    `guess: 45` in the course's `writing:` asks for it, of all places. Mixed options hide it on the screen; paper and a
    test without `shuffle: [options]` do not.

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

        - [x] A question
        - [ ] A well of water
        - [ ] A pump of iron
        - [ ] A feast for all
        :::

        ::: choice {#seal}
        What breaks first?

        - [x] The seal
        - [ ] The tin can
        - [ ] The long pipe
        - [ ] The rope
        :::

        ::: choice {#coins}
        What helps?

        - [x] A tin
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

        - [x] A question
        - [ ] A well of water
        - [ ] A pump of iron
        - [ ] A feast for all
        :::

        ::: choice {#seal}
        What breaks first?

        - [ ] The tin can
        - [ ] The long pipe
        - [x] The seal
        - [ ] The rope
        :::
    """
    if pool.asked.guess:
        asked = [answers for one in pool.test.questions if (answers := said.single(one))]
        for place in range(max((len(answers) for answers in asked), default=0)):
            there = [answers for answers in asked if place < len(answers)]
            found = chance.game([(one[place].right, 1 / len(one)) for one in there], pool.asked.guess)
            if found:
                words = {"place": chance.NAMES[place], "module": pool.module.title, "most": pool.asked.guess}
                yield pool.test.where, {**words, **found}
