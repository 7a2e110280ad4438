"""What is opened lies in the package, or on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.tincan import launch_address
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings


@rule(
    "SK655", "launch-no-web-address", Severity.ERROR,
    "'{address}', which opens the course, is no address on the web.",
    help="Name a file of the package, or an address that begins with https://.",
    clause="T04",
)  # fmt: skip
def launch_no_web_address(activity: Activity) -> Findings:
    """An LMS hands the address to the learner's browser.

    Addresses of somebody's own disk lead nowhere there.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">file:///C:/course/index.html</launch>
            </activity>
          </activities>
        </tincan>

    Good (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">https://example.org/course/index.html</launch>
            </activity>
          </activities>
        </tincan>
    """
    for launch in activity.launches:
        external = launch_address(launch).external.lower()
        if external and not external.startswith(("http://", "https://")):
            yield launch.where, {"address": launch.text}
