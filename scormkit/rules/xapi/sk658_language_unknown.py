"""A language is written as a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.tincan import Activity
    from scormkit.rules import Findings

TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


@rule(
    "SK658", "language-unknown", Severity.WARNING,
    "'{language}' is no language as the web writes it.",
    help="Write a code such as 'en', 'fr' or 'pt-BR'.",
    clause="T06",
)  # fmt: skip
def language_unknown(activity: Activity) -> Findings:
    """Reports choose words by this code.

    What is no code is passed over, or refused by the store of learning records.

    Bad (tincan.xml):

        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/my-course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="English (UK)">My course</name>
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
    """
    for words in (*activity.names, *activity.descriptions, *activity.launches):
        if words.language and not TAG.fullmatch(words.language):
            yield words.where, {"language": words.language}
