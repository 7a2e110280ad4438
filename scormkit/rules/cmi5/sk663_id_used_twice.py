"""Blocks, objectives and units each have an id of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings


@rule(
    "SK663", "id-used-twice", Severity.ERROR,
    "The id '{id}' of <{kind}> stands on line {line} too.",
    help="Give each block, objective and unit an id of its own: results are kept under it.",
    clause="13.1.4.0-1",
)  # fmt: skip
def id_used_twice(structure: Structure) -> Findings:
    """An LMS takes two units of one id for one, and refuses to import them or mixes their results.

    Bad (cmi5.xml):

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
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">Lesson 2</langstring></title>
            <description><langstring lang="en">More.</langstring></description>
            <url>https://example.org/my-course/2.html</url>
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
          <au id="https://example.org/my-course/2">
            <title><langstring lang="en">Lesson 2</langstring></title>
            <description><langstring lang="en">More.</langstring></description>
            <url>https://example.org/my-course/2.html</url>
          </au>
        </courseStructure>
    """
    seen: dict[tuple[str, str], int] = {}
    for one in structure.named:
        first = seen.setdefault((one.kind, one.id), one.where.line)
        if one.id and first != one.where.line:
            yield one.where, {"id": one.id, "kind": one.kind, "line": first}
