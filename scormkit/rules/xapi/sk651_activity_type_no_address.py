"""The type of an activity is a whole address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


@rule(
    "SK651", "activity-type-no-address", Severity.WARNING,
    "The type of the activity '{id}' is '{type}', which is no whole address.",
    help="Write an address, such as http://adlnet.gov/expapi/activities/course.",
    clause="T02",
)  # fmt: skip
def activity_type_no_address(activity: Activity) -> Findings:
    """A store of learning records refuses statements about an activity whose type is none, and the results are lost.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">index.html</launch>
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
    if not ADDRESS.fullmatch(activity.type):
        yield activity.where, {"id": activity.id, "type": activity.type}
