"""The LMS adds parameters of its own to an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.cmi5 import RESERVED
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK666", "reserved-parameter", Severity.ERROR,
    "The address '{url}' has a parameter '{parameter}', which belongs to the LMS.",
    help="Give the parameter another name, in the address and in the page that reads it.",
    clause="8.1.0.0-6",
)  # fmt: skip
def reserved_parameter(structure: Structure) -> Findings:
    """When it launches a unit an LMS adds `endpoint`, `fetch`, `actor`, `registration` and `activityId`.

    A second value under one of these names would send results astray, so an LMS refuses the package.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html?registration=1</url>
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
            <url>https://example.org/my-course/index.html?page=1</url>
          </au>
        </courseStructure>
    """
    for unit in structure.units:
        query = unit.url.partition("#")[0].partition("?")[2]
        for part in re.split("[&;]", query):
            parameter = part.partition("=")[0]
            if parameter in RESERVED:
                yield unit.url_where, {"url": unit.url, "parameter": parameter}
