"""A vendor's own elements come with the vendor's schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.formats.cmi5 import Cmi5Package
    from scormkit.rules import Findings


@rule(
    "SK671", "extension-without-schema", Severity.WARNING,
    "cmi5.xml uses '{namespace}', but the package holds no schema (.xsd) for it.",
    help="Add the vendor's XSD to the package, or export without the vendor's extensions.",
    clause="13.1.5.0-1",
)  # fmt: skip
def extension_without_schema(package: Cmi5Package) -> Findings:
    """An LMS that checks strictly cannot tell an extension from a mistake unless the schema is there.

    Bad (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" xmlns:v="https://vendor.example/ns">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1" v:colour="blue">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>index.html</url>
          </au>
        </courseStructure>

    Bad (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>

    Good (cmi5.xml):

        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/my-course">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
          </course>
          <au id="https://example.org/my-course/1">
            <title><langstring lang="en">My course</langstring></title>
            <description><langstring lang="en">A course about courses.</langstring></description>
            <url>index.html</url>
          </au>
        </courseStructure>

    Good (index.html):

        <!DOCTYPE html><html lang="en"><title>My course</title><p>Welcome.</p></html>
    """
    if not any(name.lower().endswith(".xsd") for name in package.names):
        for namespace, where in package.structure.foreign:
            yield where, {"namespace": namespace}
