"""tincan.xml is valid, complete and the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormkit import xml
from scormkit.formats import iri
from scormkit.targets.xapi import tincan_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.model import Publication

WHOLE = """<?xml version='1.0' encoding='UTF-8'?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://example.org/labour-migration/module-1" type="http://adlnet.gov/expapi/activities/course">
      <name lang="en">Introduction</name>
      <description lang="en">Who counts.</description>
      <launch lang="en">index.html</launch>
    </activity>
    <activity id="https://example.org/labour-migration/module-1/1-1-definitions" type="http://adlnet.gov/expapi/activities/lesson">
      <name lang="en">Definitions</name>
      <description lang="en">Definitions</description>
    </activity>
    <activity id="https://example.org/labour-migration/module-1/module-1_test" type="http://adlnet.gov/expapi/activities/assessment">
      <name lang="en">Module test</name>
      <description lang="en">Module test</description>
    </activity>
    <activity id="https://example.org/labour-migration/module-1/1-1-definitions_border-worker" type="http://adlnet.gov/expapi/activities/cmi.interaction">
      <name lang="en">Which treaty covers &lt;her&gt; &amp; him?</name>
      <description lang="en">Which treaty covers &lt;her&gt; &amp; him?</description>
      <interactionType>choice</interactionType>
      <correctResponsePatterns>
        <correctResponsePattern>b</correctResponsePattern>
      </correctResponsePatterns>
      <choices>
        <component>
          <id>a</id>
          <description lang="en">Convention 97</description>
        </component>
        <component>
          <id>b</id>
          <description lang="en">The Migrant Workers Convention</description>
        </component>
      </choices>
    </activity>
    <activity id="https://example.org/labour-migration/module-1/1-1-definitions_two-thirds" type="http://adlnet.gov/expapi/activities/cmi.interaction">
      <name lang="en">Most live in poor countries.</name>
      <description lang="en">Most live in poor countries.</description>
      <interactionType>true-false</interactionType>
      <correctResponsePatterns>
        <correctResponsePattern>false</correctResponsePattern>
      </correctResponsePatterns>
    </activity>
  </activities>
</tincan>
"""


def test_the_whole_manifest_of_a_small_module(publication: Publication) -> None:
    assert tincan_xml.manifest(publication).decode() == WHOLE


def test_it_is_valid(publication: Publication) -> None:
    schema = xml.schemas("tincan")

    assert schema.validate(xml.parse(tincan_xml.manifest(publication))), schema.error_log


@pytest.mark.parametrize(
    ("given", "course"),
    [
        ("https://example.org/c/", "https://example.org/c"),
        ("urn:uuid:4c1fbd2e-0a0b-4b3c-8d4e-5f6a7b8c9d0e", "urn:uuid:4c1fbd2e-0a0b-4b3c-8d4e-5f6a7b8c9d0e"),
        ("https://beispiel.example/kürs", "https://beispiel.example/kürs"),
        ("", "urn:scormkit:two-week"),
        ("labour-migration", "urn:scormkit:two-week"),
        ("https://example.org/two words", "urn:scormkit:two-week"),
    ],
)
def test_the_root_is_the_authors_address_or_else_a_stable_urn(
    published: Callable[..., Publication], given: str, course: str
) -> None:
    """2.4.4.1: an activity id is an IRI; a schema-invalid manifest is never made."""
    made = published(iri=given)

    assert iri.root_iri(made) == f"{course}/module-1"
    assert xml.schemas("tincan").validate(xml.parse(tincan_xml.manifest(made)))


def test_a_module_without_summary_is_described_by_its_title(published: Callable[..., Publication]) -> None:
    assert b'<description lang="en">Introduction</description>' in tincan_xml.manifest(published(summary=""))
