"""What a lesson promises, some question asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading


@rule(
    "SK709", "objective-untested", Severity.WARNING,
    "No question of this lesson asks for the objective '{name}'.",
    help="Write one, or put 'objective={name}' into the braces of the one that does; or drop the objective.",
)  # fmt: skip
def objective_untested(reading: Reading) -> Findings:
    """An objective that nobody asks for is a hope; and a learner cannot tell whether it came true.

    `objectives: true` in the course's `writing:` asks for it. The lesson's pool is looked at where it has one, since that is what a test
    draws from; else the questions on the page.

    Bad (course.yaml):

        title: Work
        writing:
          objectives: true

    Bad (page.md):

        ---
        title: Work
        objectives:
          count: Tell a stock from a flow.
        ---

        A stock counts people on one day.

    Good (course.yaml):

        title: Work
        writing:
          objectives: true

    Good (page.md):

        ---
        title: Work
        objectives:
          count: Tell a stock from a flow.
        ---

        A stock counts people on one day.

        ::: true-false {#flow objective=count}
        A flow counts people on one day.

        Answer: false
        :::
    """
    page = reading.page
    if reading.asked.objectives:
        asked = page.pool or reading.questions
        tested = {question.objective for question in asked}
        for objective in page.objectives:
            if objective.id not in tested:
                yield page.where, {"name": objective.id.partition("_")[2]}
