"""The page that is opened has to be in the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import there
from scormkit.formats.tincan import launch_address
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import TincanPackage
    from scormkit.rules import Findings


@rule(
    "SK654", "launched-page-missing", Severity.ERROR,
    "'{address}', which opens the course, is not in the package.",
    help="Add the file, or mend the address in tincan.xml. Capital letters count.",
    clause="T04",
)  # fmt: skip
def launched_page_missing(package: TincanPackage) -> Findings:
    """Without it nothing starts.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">My course</name>
              <description lang="en">A course about courses.</description>
              <launch lang="en">index.html</launch>
            </activity>
          </activities>
        </tincan>

    Bad (start.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

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

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    for activity in package.tincan.activities:
        for launch in activity.launches:
            address = launch_address(launch)
            if not address.external and launch.text and not there(address, package.names):
                yield launch.where, {"address": launch.text}
