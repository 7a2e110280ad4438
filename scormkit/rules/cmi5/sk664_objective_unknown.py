"""A unit names objectives that the course declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK664", "objective-unknown", Severity.WARNING,
    "The objective '{id}' is not among the objectives of the course.",
    help="Add it to the <objectives> below <course>, or mend the idref. Capital letters count.",
    clause="13.1.3",
)  # fmt: skip
def objective_unknown(structure: Structure) -> Findings:
    """An LMS cannot show what a unit teaches if the course does not say what that is.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <objectives>
            <objective id="https://example.org/my-course/plan">
              <title><langstring lang="en">Plan a course</langstring></title>
              <description><langstring lang="en">Plan a course that people finish.</langstring></description>
            </objective>
          </objectives>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <objectives><objective idref="https://example.org/my-course/Plan"/></objectives>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>

    Good (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <objectives>
            <objective id="https://example.org/my-course/plan">
              <title><langstring lang="en">Plan a course</langstring></title>
              <description><langstring lang="en">Plan a course that people finish.</langstring></description>
            </objective>
          </objectives>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <objectives><objective idref="https://example.org/my-course/plan"/></objectives>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>
    """
    known = {one.id for one in structure.named if one.kind == "objective"}
    for one in structure.references:
        if one.id not in known:
            yield one.where, {"id": one.id}
