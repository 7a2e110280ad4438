"""Activities have a name and a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings


@rule(
    "SK657", "activity-without-words", Severity.WARNING,
    "The activity '{id}' has no {what}.",
    help='Add <{what} lang="en">…</{what}>; reports show it.',
    clause="T06",
)  # fmt: skip
def activity_without_words(activity: Activity) -> Findings:
    """Whoever reads a report sees an address where a name should stand.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
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
    for what, words in (("name", activity.names), ("description", activity.descriptions)):
        if not words:
            yield activity.where, {"id": activity.id, "what": what}
