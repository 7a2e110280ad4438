"""A mastery score that counts goes with a moveOn that asks for passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK670", "mastery-score-idle", Severity.INFO,
    "A masteryScore is given, but the unit moves on when '{move_on}': nobody has to reach it.",
    help='If the test must be passed, write moveOn="Passed" or "CompletedAndPassed". If not, delete masteryScore.',
    clause="13.1.4",
)  # fmt: skip
def mastery_score_idle(structure: Structure) -> Findings:
    """Both are allowed together, and the score is still recorded.

    But learners who fail are done all the same, which is seldom what was meant.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1" moveOn="Completed" masteryScore="0.7">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>

    Good (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1" moveOn="CompletedAndPassed" masteryScore="0.7">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>
    """
    for unit in structure.units:
        if unit.mastery and unit.move_on in ("", "Completed", "NotApplicable"):
            yield unit.where, {"move_on": unit.move_on or "NotApplicable"}
