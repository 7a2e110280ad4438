"""The id of an option is its own within a question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings


@rule(
    "SK660", "component-id-twice", Severity.WARNING,
    "The question '{id}' has two options with the id '{option}'.",
    help="Give each option an id of its own: a report cannot tell them apart.",
    clause="T07",
)  # fmt: skip
def component_id_twice(activity: Activity) -> Findings:
    """What a learner chose is reported by these ids alone.

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
              <correctResponsePatterns><correctResponsePattern>a</correctResponsePattern></correctResponsePatterns>
              <choices>
                <component><id>a</id><description lang="en">A street trader</description></component>
                <component><id>a</id><description lang="en">A student</description></component>
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
    for _, ids in activity.components:
        for option, count in Counter(ids).items():
            if count > 1:
                yield activity.where, {"id": activity.id, "option": option}
