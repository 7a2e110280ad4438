"""How severe a finding is when more is asked than what works in the field: by a standard's letter, or by one LMS.

A rule declares what the field's evidence says: what most working packages do is no error. These tables say what else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

SCORM = ("scorm12", "scorm2004")
LATER = ("scorm2004",)

STRICT: Mapping[str, tuple[str, ...]] = {
    "SK536": SCORM,  # P09: 30 % of packages have no control documents
    "SK539": SCORM,  # M19: 22 % list a file that is not there
    "SK541": LATER,  # M33
    "SK542": SCORM,  # P10: ADL's checker refuses it
    "SK601": LATER,  # M05: 1.2 leaves the metadata to the author
    "SK602": LATER,  # M06
    "SK603": LATER,  # M07
    "SK606": LATER,  # M10
    "SK611": LATER,  # M14
    "SK612": LATER,  # M14: 1.2 allows it
    "SK615": SCORM,  # M17
    "SK616": SCORM,  # M18: 17 % do not list their own page
    "SK617": LATER,  # M20
    "SK619": LATER,  # M21: ADL's checker refuses an address without an ending, and only warns of another host
    "SK621": LATER,  # M23
    "SK622": LATER,  # M23
    "SK627": ("scorm12",),  # M29: a number from 0 to 100
    "SK631": LATER,  # M32
    "SK673": LATER,  # M32, M35, M36
    "SK664": ("cmi5",),  # an idref names an objective of the course
    "SK669": ("cmi5",),  # four decimals
}
"""The warnings that are errors by the letter, and the standards whose letter it is."""

PROFILES: Mapping[str, Mapping[str, Severity]] = {
    "moodle": {
        "SK801": Severity.ERROR,
        "SK802": Severity.WARNING,
        "SK803": Severity.ERROR,
        "SK804": Severity.WARNING,
        "SK805": Severity.ERROR,  # the activity is not made
        "SK806": Severity.WARNING,
        "SK807": Severity.WARNING,
        "SK808": Severity.WARNING,
    },
}
"""What each LMS does with a package: who uploads to that one asks for it, for all others it is a hint."""
