"""A mastery score has at most four decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Structure
    from scormkit.rules import Findings

DECIMALS = 4


@rule(
    "SK669", "mastery-score-too-fine", Severity.WARNING,
    "The masteryScore '{mastery}' has more than four decimals.",
    help="Write at most four, such as 0.6667.",
    clause="13.1.4",
)  # fmt: skip
def mastery_score_too_fine(structure: Structure) -> Findings:
    """The standard asks for no more, and an LMS may cut the rest off.

    Then a score that just reaches the mark is judged differently by the page and by the LMS.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1" masteryScore="0.666667">
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
          <au id="https://example.org/my-course/1" moveOn="Passed" masteryScore="0.6667">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>https://example.org/my-course/index.html</url>
          </au>
        </courseStructure>
    """
    for unit in structure.units:
        if len(unit.mastery.partition(".")[2].rstrip("0")) > DECIMALS:
            yield unit.where, {"mastery": unit.mastery}
