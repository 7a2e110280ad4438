"""A manifest is read once, whatever its edition and however careless its tool, and everything in it knows its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormkit import xml
from scormkit.formats.imscp import edition
from scormkit.formats.imscp_reader import read_manifest

if TYPE_CHECKING:
    from scormkit.formats.imscp import Manifest

OLD = 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
NEW = 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"'
BODY = """
<metadata><schema>ADL SCORM</schema><schemaversion> 1.2 </schemaversion>
  <adlcp:location>meta.xml</adlcp:location></metadata>
<organizations default="o">
  <organization identifier="o"><title>Course</title>
    <item identifier="i" identifierref="r" parameters="?a=1" isvisible="false"><title>Lesson</title>
      <item identifier="j"><title>Inner &amp; last</title></item>
      <adlcp:masteryscore>70</adlcp:masteryscore>
    </item>
  </organization>
</organizations>
<resources xml:base="two/">
  <resource identifier="r" type="webcontent" adlcp:{scormtype}="sco" xml:base="three/" href="a%20b.html?x#y">
    <file href="a b.html"/><file href="../c.svg"/><dependency identifierref="s"/>
  </resource>
</resources>"""


def view(spaces: str = OLD, body: str = BODY, scormtype: str = "scormtype") -> Manifest:
    inside = f'<manifest identifier="m" version="1" xml:base="one/" {spaces}>{body}</manifest>'
    return read_manifest(xml.parse(inside.replace("{scormtype}", scormtype).encode()))


def test_everything_is_read_with_its_line() -> None:
    manifest = view()
    (organization,) = manifest.organizations
    first, second = manifest.items()
    (resource,) = manifest.resources

    assert (manifest.identifier, manifest.version, manifest.default, manifest.base) == ("m", "1", "o", "one/")
    assert manifest.metadata is not None
    assert (manifest.metadata.schema, manifest.metadata.schemaversion) == ("ADL SCORM", "1.2")
    assert [location.href for location in manifest.locations] == ["meta.xml"]
    assert (organization.title, organization.where.line) == ("Course", 5)
    assert (first.identifierref, first.parameters, first.isvisible) == ("r", "?a=1", "false")
    assert [(said.name, said.text, said.where.line) for said in first.said] == [("masteryscore", "70", 8)]
    assert (second.title, second.items, second.where.line) == ("Inner & last", (), 7)
    assert (resource.scormtype, resource.prefix, resource.where.line) == ("sco", "adlcp", 13)
    assert [one.identifierref for one in resource.dependencies] == ["s"]


def test_addresses_stand_on_all_bases_above_them() -> None:
    (resource,) = view().resources

    assert resource.address.path == "one/two/three/a b.html"
    assert [file.address.path for file in resource.files] == ["one/two/three/a b.html", "one/two/c.svg"]


@pytest.mark.parametrize(
    ("spaces", "scormtype"),
    [
        (OLD, "scormtype"),
        (NEW, "scormType"),
        (NEW, "scormtype"),
        (OLD.replace("xmlns=", "xmlns:x=") + ' xmlns:adlcp2="urn:x"', "scormtype"),
    ],
)
def test_the_same_is_read_in_every_namespace(spaces: str, scormtype: str) -> None:
    manifest = view(spaces, scormtype=scormtype)

    assert [item.title for item in manifest.items()] == ["Lesson", "Inner & last"]
    assert [resource.scormtype for resource in manifest.resources] == ["sco"]


def test_what_is_absent_is_none_or_nothing() -> None:
    manifest = view(body="<organizations/>")

    assert (manifest.metadata, manifest.default, manifest.schema_locations) == (None, None, None)
    assert (manifest.organizations, manifest.resources, manifest.inner) == ((), (), ())


def test_a_resource_of_a_sub_manifest_is_found() -> None:
    inner = (
        '<manifest identifier="n"><resources><resource identifier="deep" type="x"/></resources></manifest>'
    )
    found = view(body=BODY + inner).resource("deep")

    assert found is not None
    assert found.identifier == "deep"


@pytest.mark.parametrize(
    ("spaces", "version", "standard"),
    [
        (OLD, "1.2", "scorm12"),
        (OLD, "CAM 1.3", "scorm12"),
        (OLD, "", "scorm12"),
        (NEW, "2004 4th Edition", "scorm2004-4"),
        (NEW, "1.2", "scorm12"),
        (NEW, "whatever", "scorm2004-3"),
        ('xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="urn:x"', "1.1.3", "unknown"),
        (
            'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:adlcp="urn:x"',
            "1.1.0",
            "common-cartridge",
        ),
    ],
)
def test_an_edition_is_known_by_namespace_and_version(spaces: str, version: str, standard: str) -> None:
    assert edition(view(spaces, BODY.replace(" 1.2 ", version))) == standard


def test_comments_and_instructions_are_no_children() -> None:
    body = BODY.replace(
        "<title>Course</title>", "<!-- <title>no</title> --><?x y?><title>Course<!-- x --> two</title>"
    )

    assert view(body=body).organizations[0].title == "Course two"
