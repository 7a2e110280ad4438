"""Addresses in a manifest are relative, and written with slashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.imscp import Resource
    from scormkit.rules import Findings

ODD = (
    (re.compile(r"[^?#]*\\"), "holds a backslash"),
    (re.compile(r"/"), "begins with a slash"),
    (re.compile(r"file:", re.IGNORECASE), "leads to somebody's own disk"),
)


@rule(
    "SK617", "address-odd", Severity.WARNING,
    "The address '{href}' {why}.",
    help="Write it as seen from the manifest, with '/' between folders: lessons/one.html. An xml:base ends with '/'.",
    clause="M20",
)  # fmt: skip
def address_odd(resource: Resource) -> Findings:
    r"""Addresses that begin with a slash or a drive are right on one machine alone; backslashes are no separators on the web.

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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="pages\index.html"><file href="pages\index.html"/></resource>
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
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="pages/index.html"><file href="pages/index.html"/></resource>
          </resources>
        </manifest>
    """
    bases = {resource.bases[-1]: resource.where} if resource.bases[-1] else {}
    for base, where in bases.items():
        if not base.endswith("/"):
            yield where, {"href": base, "why": "is an xml:base and does not end with '/'"}
    places = {file.href: file.where for file in resource.files} | {resource.href: resource.where} | bases
    for href, where in places.items():
        why = next((why for pattern, why in ODD if pattern.match(href)), "")
        if why:
            yield where, {"href": href, "why": why}
