"""Who answers wrongly is told why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.questions import said
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.rules import Findings
    from scormkit.rules.reading import Reading

EACH = "Say below it, after '>', which mistake leads there, and where to look."
ANY = "Add a paragraph 'Because:' that says why, or 'Wrong:' that says what was probably overlooked."


@rule(
    "SK710", "wrong-answer-unanswered", Severity.WARNING,
    "{what} of the question '{id}' has no feedback.",
    help="{remedy}",
)  # fmt: skip
def wrong_answer_unanswered(reading: Reading) -> Findings:
    """A wrong answer is the moment in which somebody wants to know: a bare “wrong” wastes it.

    `feedback: true` in the course's `writing:` asks for it. Where answers are offered, each wrong one needs its own `>`; any other
    question that is scored needs a `Wrong:`, a `Because:` or feedback on its lines.

    Bad (course.yaml):

        title: Work
        writing:
          feedback: true

    Bad (page.md):

        # Work

        ::: choice {#who}
        Who founded it?

        - [x] States
          > Yes, after a war.
        - [ ] Firms
        :::

    Good (course.yaml):

        title: Work
        writing:
          feedback: true

    Good (page.md):

        # Work

        ::: choice {#who}
        Who founded it?

        - [x] States
        - [ ] Firms
          > They were heard, and have a seat, but they founded nothing.
        :::
    """
    for question in reading.questions if reading.asked.feedback else ():
        offered = said.offered(question)
        for answer in (one for one in offered if not one.right and one.feedback is None):
            what = f"The answer '{answer.text.plain}'"
            yield answer.text.where, {"what": what, "id": question.id, "remedy": EACH}
        if not offered and not said.explained(question):
            yield question.where, {"what": "A wrong answer", "id": question.id, "remedy": ANY}
