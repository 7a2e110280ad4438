"""The schema of tincan.xml takes every real file that an LMS would take, and refuses what none could use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormkit import xml

if TYPE_CHECKING:
    from pathlib import Path

TINCAN = "http://projecttincan.com/tincan.xsd"
COMPLETE = """
  <activity id="http://example.org/course" type="http://adlnet.gov/expapi/activities/course">
    <name lang="en">Course</name><name xml:lang="und">Cours</name>
    <description lang="">A course</description>
    <launch lang="en">index.html?page=1#top</launch>
    <resource>style.css</resource>
  </activity>
  <activity id="urn:x:question" type="http://adlnet.gov/expapi/activities/cmi.interaction">
    <name/><description/>
    <interactionType>matching</interactionType>
    <correctResponsePatterns><correctResponsePattern>a[.]1</correctResponsePattern></correctResponsePatterns>
    <source><component><id>a</id><description lang="en">A</description></component></source>
    <target><component><id>1</id><description lang="en">1</description></component></target>
    <extensions><extension key="http://example.org/key">value</extension></extensions>
  </activity>"""
# Well-formed and of the right namespace, and yet no activity that an LRS would take.
REFUSED = {"0231.xml": "T02: its id is a placeholder, `[YOUR_HOST]/…`, and no IRI"}


def valid(inside: str, root: str = "tincan", namespace: str = TINCAN) -> bool:
    """Whether the schema takes a root with that inside it."""
    document = f'<{root} xmlns="{namespace}" xmlns:v="urn:vendor">{inside}</{root}>'
    return xml.schemas("tincan").validate(xml.parse(document.encode()))


def activity(inside: str = "", attributes: str = 'id="http://example.org/1"') -> str:
    return f"<activities><activity {attributes}>{inside}</activity></activities>"


def test_real_files_are_taken_but_for_one_without_an_iri(shared: Path) -> None:
    files = sorted((shared / "corpus/tincan").glob("*.xml"))
    refused = {
        file.name for file in files if not xml.schemas("tincan").validate(xml.parse(file.read_bytes()))
    }

    assert len(files) == 48
    assert refused == REFUSED.keys()


def test_all_that_the_prose_names_is_taken() -> None:
    assert valid(f"<provider><name>We</name></provider><activities>{COMPLETE}</activities>")


def test_activities_may_come_in_groups() -> None:
    assert valid(activity() + activity() + "<provider/>" + activity())


@pytest.mark.parametrize(
    "inside",
    [
        f"<v:unknown/>{activity()}<v:unknown/><unknown/>",
        activity("<unknown><unknown/></unknown><v:unknown/><name>late</name>"),
        "<activities><v:unknown/><activity id='urn:x:1' unknown='1' v:unknown='1'/><unknown/></activities>",
        activity("<choices><component><id>a</id><unknown/></component><unknown/></choices>"),
        activity("<choices><v:unknown/><component><v:unknown/><id>a</id></component></choices>"),
    ],
)
def test_what_the_schema_does_not_know_passes(inside: str) -> None:
    assert valid(inside)


@pytest.mark.parametrize(
    "inside",
    [
        activity(),
        activity("<description>no name, no launch</description>"),
        activity("<launch>http://example.org/a b?c=[d]</launch>"),
        activity("<interactionType>drawing</interactionType>"),
        activity(attributes='id="http://example.org/1" type="course"'),
        activity(attributes='id="https://beispiel.example/kürs/1"'),
    ],
)
def test_what_a_rule_says_is_not_said_by_the_schema(inside: str) -> None:
    assert valid(inside)


@pytest.mark.parametrize(
    ("root", "namespace"), [("tincan", ""), ("tincan", "urn:vendor"), ("manifest", TINCAN)]
)
def test_a_root_that_is_not_tincan_is_refused(root: str, namespace: str) -> None:
    """T01."""
    assert not valid(activity(), root, namespace)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<provider/>",
        "<activities/>",
        "<activities><v:activity id='urn:x:1'/></activities>",
        '<activity id="urn:x:1"/>',
        "text" + activity(),
        activity(attributes=""),
        activity(attributes='id=""'),
        activity(attributes='id="course"'),
        activity(attributes='id="/course"'),
        activity(attributes='id="http://example.org/two words"'),
        activity() + "<activities/>",
        activity() + activity(attributes=""),
    ],
)
def test_no_activity_with_an_iri_is_no_package(inside: str) -> None:
    """T02."""
    assert not valid(inside)


@pytest.mark.parametrize(
    "inside",
    [
        "<launch/>",
        "<launch> </launch>",
        "<launch><b/></launch>",
        "<resource/>",
        "<name><b>markup</b></name>",
        "<correctResponsePatterns/>",
        *(f"<{name}/>" for name in ("choices", "scale", "source", "target", "steps")),
        "<choices><component/></choices>",
        "<choices><component><description>no id</description></component></choices>",
        "<extensions><extension>no key</extension></extensions>",
        "<unknown><launch/></unknown>",
    ],
)
def test_a_known_element_that_says_nothing_is_refused_wherever_it_stands(inside: str) -> None:
    assert not valid(activity(inside))


def test_a_message_names_the_element_and_what_is_wrong() -> None:
    schema = xml.schemas("tincan")
    with pytest.raises(etree.DocumentInvalid, match=r"activity.*'id' is required but missing"):
        schema.assertValid(
            xml.parse(f'<tincan xmlns="{TINCAN}"><activities><activity/></activities></tincan>'.encode())
        )
