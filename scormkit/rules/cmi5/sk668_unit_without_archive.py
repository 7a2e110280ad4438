"""A cmi5.xml without an archive launches pages of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.address import resolved
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import LoneStructure
    from scormkit.rules import Findings


@rule(
    "SK668", "unit-without-archive", Severity.INFO,
    "'{url}' is relative, but this cmi5.xml came without the files around it.",
    help="Nothing need be done if you took it out of its archive to look at it. For an LMS, upload the whole archive; or write the page's full address, beginning with https://.",
    clause="14.2.0.0-1",
)  # fmt: skip
def unit_without_archive(alone: LoneStructure) -> Findings:
    """An LMS takes a cmi5.xml alone, where all that it launches lies on a web server.

    A relative address would lead into the LMS, where the page is not. All 19 that we have from the field were taken out
    of an archive by somebody who looked at them: therefore it is a hint.

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
    for unit in alone.structure.units:
        if unit.url and not resolved("", unit.url).external:
            yield unit.url_where, {"url": unit.url}
