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
    circle = _circle(needs)
    if circle:
        where = next(resource.where for resource in manifest.resources if resource.identifier == circle[0])
        yield where, {"identifier": circle[0], "way": " → ".join(circle)}


def _circle(needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """A way that leads back to where it began, () where there is none."""
    done: set[str] = set()
    for start in needs:
        way = {start: iter(needs[start])}
        while way and start not in done:
            last = next(reversed(way))
            need = next(way[last], None)
            if need is None:
                done.add(last)
                del way[last]
            elif need in way:
                names = list(way)
                return (*names[names.index(need) :], need)
            elif need in needs and need not in done:
                way[need] = iter(needs[need])
    return ()
