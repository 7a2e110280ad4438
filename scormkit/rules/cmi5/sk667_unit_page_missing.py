"""The page that a unit opens has to be in the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import resolved
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Cmi5Package
    from scormkit.rules import Findings


@rule(
    "SK667", "unit-page-missing", Severity.ERROR,
    "'{url}', which opens a unit, is not in the package.",
    help="Add the file, or mend the address in cmi5.xml. Capital letters count, and %20 is not read as a blank.",
    clause="14.1.0.0-4",
)  # fmt: skip
def unit_page_missing(package: Cmi5Package) -> Findings:
    """Without it nothing starts.

    LMSs look for exactly the name that stands before the `?`, so blanks and letters with accents are written as they are.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>index.html</url>
          </au>
        </courseStructure>

    Bad (start.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>index.html</url>
          </au>
        </courseStructure>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    for unit in package.structure.units:
        address = resolved("", unit.url)
        if unit.url and not address.external and address.raw not in package.names:
            yield unit.url_where, {"url": unit.url}
