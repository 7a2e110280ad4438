"""An id of cmi5 is an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.formats.iri import ABSOLUTE
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK662", "id-no-iri", Severity.ERROR,
    "The id '{id}' of <{kind}> is no whole address.",
    help="Write an address that begins with a scheme, such as https://example.org/my-course/1. It need not lead anywhere.",
    clause="3.0.0.0-1",
)  # fmt: skip
def id_no_iri(structure: Structure) -> Findings:
    """Results are kept under this id for ever, beside those of all other courses.

    A short name such as `lesson-1` would be somebody else's as well, so an LMS refuses to import it. A schema cannot see this.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="lesson-1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html</url>
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
    for one in structure.named:
        if one.id and not ABSOLUTE.fullmatch(one.id):
            yield one.where, {"id": one.id, "kind": one.kind}
