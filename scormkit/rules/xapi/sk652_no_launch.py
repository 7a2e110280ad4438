"""One activity says which page is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Tincan
    from scormkit.rules import Findings


@rule(
    "SK652", "no-launch", Severity.ERROR,
    "No activity has a <launch>, so an LMS does not know what to open.",
    help='Add <launch lang="en">index.html</launch> to the activity that stands for the whole course.',
    clause="T03",
)  # fmt: skip
def no_launch(tincan: Tincan) -> Findings:
    """All real packages have exactly one.

    Without it nothing starts.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
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
          </activities>
        </tincan>
    """
    if tincan.activities and not any(activity.launches for activity in tincan.activities):
        yield tincan.where, {}
