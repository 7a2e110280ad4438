"""Only one activity of a package can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Tincan
    from scormkit.rules import Findings


@rule(
    "SK653", "several-launches", Severity.ERROR,
    "{count} activities have a <launch>; the standard allows one.",
    help="Leave it to the activity that stands for the whole course, and delete the others: '{ids}'.",
    clause="T03",
)  # fmt: skip
def several_launches(tincan: Tincan) -> Findings:
    """An LMS opens one page for a package.

    Which of several it takes is chance.

    Bad (tincan.xml):

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
              <launch lang="en">two.html</launch>
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
    launched = [activity for activity in tincan.activities if activity.launches]
    if len(launched) > 1:
        ids = "', '".join(activity.id for activity in launched[1:])
        yield launched[1].where, {"count": len(launched), "ids": ids}
