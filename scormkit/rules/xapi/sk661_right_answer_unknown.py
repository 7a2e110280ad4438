"""A right answer is made of the ids of options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings

SIDES = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
}
PREFIX = re.compile(r"(?:\{(?:order_matters|case_matters)=(?:true|false)\})*")


@rule(
    "SK661", "right-answer-unknown", Severity.WARNING,
    "The right answer '{pattern}' of the question '{id}' names '{option}', which is none of its options.",
    help="Write the ids of its options, with '[,]' between several and '[.]' between the two of a pair.",
    clause="T07",
)  # fmt: skip
def right_answer_unknown(activity: Activity) -> Findings:
    """Reports show the right answer beside each learner's.

    Where the ids do not fit, every answer looks wrong.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">index.html</launch>
            </activity>
            <activity id="https://example.org/my-course/q1" type="http://adlnet.gov/expapi/activities/cmi.interaction">
              <name lang="en">Question 1</name>
              <description lang="en">Who has a job?</description>
              <interactionType>choice</interactionType>
              <correctResponsePatterns><correctResponsePattern>c</correctResponsePattern></correctResponsePatterns>
              <choices>
                <component><id>a</id><description lang="en">A street trader</description></component>
                <component><id>b</id><description lang="en">A student</description></component>
              </choices>
            </activity>
          </activities>
        </tincan>

    Good (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">index.html</launch>
            </activity>
            <activity id="https://example.org/my-course/q1" type="http://adlnet.gov/expapi/activities/cmi.interaction">
              <name lang="en">Question 1</name>
              <description lang="en">Who has a job?</description>
              <interactionType>choice</interactionType>
              <correctResponsePatterns><correctResponsePattern>a</correctResponsePattern></correctResponsePatterns>
              <choices>
                <component><id>a</id><description lang="en">A street trader</description></component>
                <component><id>b</id><description lang="en">A student</description></component>
              </choices>
            </activity>
          </activities>
        </tincan>
    """
    sides = SIDES.get(activity.interaction, ())
    known = {kind: frozenset(ids) for kind, ids in activity.components if kind in sides}
    if not sides or set(known) != set(sides):
        return
    for pattern in activity.patterns:
        for option in _unknown(pattern.text, [known[side] for side in sides]):
            yield pattern.where, {"pattern": pattern.text, "id": activity.id, "option": option}


def _unknown(pattern: str, sides: Sequence[frozenset[str]]) -> Iterator[str]:
    for answer in PREFIX.sub("", pattern, count=1).split("[,]"):
        pieces = answer.split("[.]") if len(sides) > 1 else [answer]
        for piece, ids in zip(pieces, sides, strict=False):
            if piece and piece not in ids:
                yield piece
