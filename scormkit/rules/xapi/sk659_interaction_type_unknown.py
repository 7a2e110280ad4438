"""xAPI knows ten types of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings

TYPES = (
    "choice", "fill-in", "likert", "long-fill-in", "matching", "numeric", "other", "performance", "sequencing", "true-false",
)  # fmt: skip


@rule(
    "SK659", "interaction-type-unknown", Severity.WARNING,
    "The question '{id}' is of the type '{type}'.",
    help="Write one of: {known}.",
    clause="T07",
)  # fmt: skip
def interaction_type_unknown(activity: Activity) -> Findings:
    """A store of learning records refuses a question of another type, and what learners answered is lost.

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
              <interactionType>multiple-choice</interactionType>
              <correctResponsePatterns><correctResponsePattern>a</correctResponsePattern></correctResponsePatterns>
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
    if activity.interaction and activity.interaction not in TYPES:
        yield activity.where, {"id": activity.id, "type": activity.interaction, "known": ", ".join(TYPES)}
