"""A package holds one tincan.xml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.tincan import FILE
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import TincanPackage
    from scormkit.rules import Findings


@rule(
    "SK650", "several-tincan", Severity.ERROR,
    "The package holds {count} files called tincan.xml: {names}.",
    help="Delete all but the one at the top, or make a package of each.",
    clause="T01",
)  # fmt: skip
def several_tincan(package: TincanPackage) -> Findings:
    """An LMS opens the first one that it finds, which may be another than you mean.

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

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Bad (old/tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
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

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    found = sorted(name for name in package.names if name.rpartition("/")[2] == FILE)
    if len(found) > 1:
        yield package.tincan.where, {"count": len(found), "names": ", ".join(found)}
