"""What a unit opens lies in the package, or on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import resolved
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK665", "unit-no-web-address", Severity.ERROR,
    "'{url}', which opens a unit, is no address on the web.",
    help="Name a file of the package, or an address that begins with https://.",
    clause="13.1.4.0-2",
)  # fmt: skip
def unit_no_web_address(structure: Structure) -> Findings:
    """An LMS hands the address to the learner's browser.

    Addresses of somebody's own disk lead nowhere there.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>file:///C:/course/index.html</url>
          </au>
        </courseStructure>

    Good (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>
    """
    for unit in structure.units:
        external = resolved("", unit.url).external.lower()
        if external and not external.startswith(("http://", "https://")):
            yield unit.url_where, {"url": unit.url}
