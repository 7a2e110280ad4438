"""A prerequisite names an item of the same organization."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Organization
    from scormkit.rules import Findings

COMPARED = re.compile(r"(?:=|<>)\s*(?:\"[^\"]*\"|[\w ]+)")
COUNTED = re.compile(r"\d+\s*\*\s*(?=\{)")
NAME = re.compile(r"[^\s&|~=<>{},*()\"]+")
SHOWN = 10
"""Identifiers in the message; a manifest may have thousands."""


@rule(
    "SK630", "prerequisite-unknown", Severity.WARNING,
    "'{title}' waits for '{wanted}', and there is no item of this name.",
    help="Write the identifier of an item: {known}. Several are joined by '&' (and) or '|' (or).",
    clause="M31",
)  # fmt: skip
def prerequisite_unknown(organization: Organization) -> Findings:
    """An LMS that obeys prerequisites never opens an entry that waits for something that does not exist.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <item identifier="two" identifierref="sco"><title>Test</title>
                <adlcp:prerequisites type="aicc_script">lesson-1</adlcp:prerequisites></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
              <item identifier="two" identifierref="sco"><title>Test</title>
                <adlcp:prerequisites type="aicc_script">one</adlcp:prerequisites></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    known = {item.identifier for item in organization.all()}
    shown = ", ".join(sorted(known)[:SHOWN])
    for item in organization.all():
        for said in item.said:
            for wanted in _names(said.text) if said.name == "prerequisites" else ():
                if wanted not in known:
                    yield (
                        said.where,
                        {"title": item.title or item.identifier, "wanted": wanted, "known": shown},
                    )


def _names(script: str) -> tuple[str, ...]:
    """The items that a script of AICC asks for; states such as "passed" and counts such as 2*{…} are none."""
    return tuple(dict.fromkeys(NAME.findall(COUNTED.sub("", COMPARED.sub(" ", script)))))
