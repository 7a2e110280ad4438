"""Resources should not depend on each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.formats.imscp import Manifest
    from scormkit.rules import Findings


@rule(
    "SK624", "dependency-cycle", Severity.WARNING,
    "The resource '{identifier}' depends on itself: {way}.",
    help="Delete one of these dependencies.",
    clause="M25",
)  # fmt: skip
def dependency_cycle(manifest: Manifest) -> Findings:
    """A program that follows dependencies without care never comes to an end.

    Bad (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/>
              <dependency identifierref="sco"/></resource>
          </resources>
        </manifest>

    Good (imsmanifest.xml):

        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="course" version="1.0"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="all">
            <organization identifier="all"><title>My course</title>
              <item identifier="one" identifierref="sco"><title>My course</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
    """
    needs = {
        resource.identifier: [dependency.identifierref for dependency in resource.dependencies]
        for resource in manifest.resources
    }
    for resource in manifest.resources:
        way = _way(resource.identifier, needs)
        if way:
            yield resource.where, {"identifier": resource.identifier, "way": " → ".join(way)}


def _way(start: str, needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest way from a resource back to itself, () where there is none."""
    pending: list[tuple[str, ...]] = [(start, need) for need in needs[start]]
    seen: set[str] = set()
    for way in pending:
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            pending += [(*way, need) for need in needs.get(way[-1], ())]
    return ()
