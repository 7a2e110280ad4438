"""The id of an activity is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Tincan
    from scormkit.rules import Findings


@rule(
    "SK656", "activity-id-twice", Severity.ERROR,
    "Two activities have the id '{id}'.",
    help="Give each activity an id of its own: results are kept under it.",
    clause="T05",
)  # fmt: skip
def activity_id_twice(tincan: Tincan) -> Findings:
    """A store of learning records takes two activities of one id for one, and mixes their results.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">index.html</launch>
            </activity>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/module">
              <name lang="en">Lesson 2</name>
              <description lang="en">More.</description>
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
            <activity id="https://example.org/my-course/2" type="http://adlnet.gov/expapi/activities/module">
              <name lang="en">Lesson 2</name>
              <description lang="en">More.</description>
            </activity>
          </activities>
        </tincan>
    """
    seen: set[str] = set()
    for activity in tincan.activities:
        if activity.id in seen:
            yield activity.where, {"id": activity.id}
        seen.add(activity.id)
