"""Whatever a schema says of a manifest, a teacher hears it in plain words, each once, on its line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit import conformance, xml
from scormkit.conformance import schema
from scormkit.package import Bytes, Entry, Package

sys.path.append(str(Path(__file__).parents[1] / "schemas"))

from mutations import ORIGINALS, Mutant, mutants

WHOLE = ORIGINALS["scorm12"].document
MACHINE = re.compile(r"\{http|xs:|facet|wildcard|content type|atomic")
START = b'<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"'


def words(inside: str, standard: str = "scorm12") -> list[tuple[str, int, str]]:
    """Code, line and text of what the schema says."""
    tree = xml.parse(inside.encode())
    _, said = schema.judged(tree, standard, "imsmanifest.xml")
    return [(one.code, one.where.line if one.where else 0, one.text) for one in said]


def manifest(*, items: str = "", resources: str = "", attributes: str = 'identifier="m"') -> str:
    return (
        f'<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" {attributes}\n'
        ' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">\n'
        f'<organizations default="o"><organization identifier="o"><title>T</title>{items}</organization>'
        f"</organizations>\n<resources>{resources}</resources></manifest>"
    )


def test_what_is_valid_is_not_talked_about() -> None:
    assert words(manifest()) == []


def test_an_identifier_and_what_refers_to_it_are_one_mistake() -> None:
    inside = manifest().replace('"o"', '"1 o"')

    assert words(inside) == [
        ("SK521", 3, "The identifier '1 o' of <organization> is not one that the standard allows.")
    ]


def test_a_reference_that_is_no_identifier_is_told_alone() -> None:
    assert [code for code, *_ in words(manifest().replace('default="o"', 'default="1 o"'))] == ["SK521"]


@pytest.mark.parametrize(
    ("value", "better"),
    [("1 one", "id_1_one"), ("my course", "my_course"), ("*", "id_"), ("a:b", "a_b"), ("é,è", "é_è")],
)
def test_a_better_identifier_is_proposed(value: str, better: str) -> None:
    tree = xml.parse(manifest(attributes=f'identifier="{value}"').encode())
    _, (said,) = schema.judged(tree, "scorm12", "imsmanifest.xml")

    assert f"'{better}' for example" in said.help


@pytest.mark.parametrize(
    ("inside", "code", "text"),
    [
        (
            manifest(items='<item identifier="o"/>'),
            "SK522",
            "The identifier 'o' of <item> stands elsewhere in the manifest too.",
        ),
        (
            manifest(items=f'<item identifier="i" parameters="{"x" * 1001}"/>'),
            "SK523",
            "The attribute 'parameters' of <item> has 1001 characters; 1000 are allowed.",
        ),
        (
            manifest(items='<item identifier="i" isvisible="False"/>'),
            "SK525",
            "The attribute 'isvisible' of <item> is 'False'.",
        ),
        (
            manifest(resources='<resource identifier="r" type="webcontent" adlcp:scormtype="SCO"/>'),
            "SK525",
            "The attribute 'adlcp:scormtype' of <resource> is 'SCO'.",
        ),
        (
            manifest(items='<item identifier="i"><adlcp:masteryscore>1</adlcp:masteryscore><title/></item>'),
            "SK526",
            "<title> must not stand here.",
        ),
        (manifest(resources='<resource identifier="r"/>'), "SK527", '<resource> lacks type="…".'),
        (
            manifest(items='<item identifier="i" identifierRef="r"/>'),
            "SK528",
            "The attribute 'identifierRef' does not exist in <item>.",
        ),
        (
            manifest(resources='<resource identifier="r" type="webcontent" adlcp:scormType="sco"/>'),
            "SK528",
            "The attribute 'adlcp:scormType' does not exist in <resource>.",
        ),
        (
            manifest(items='<item identifier="i"><v:x xmlns:v="urn:vendor"/></item>'),
            "SK529",
            "The element <x> belongs to 'urn:vendor', which the standard's schema does not know.",
        ),
        (
            manifest(items="words"),
            "SK508",
            "<organization> holds something that does not belong there: character content.",
        ),
    ],
)
def test_each_kind_of_slip_has_its_words(inside: str, code: str, text: str) -> None:
    ((found, _, said),) = words(inside)

    assert (found, said) == (code, text)


@pytest.mark.parametrize(
    ("edition", "right", "wrong", "said"),
    [
        (4, ">0.7<", ">1.5<", "SK525 <imsss:minNormalizedMeasure> is '1.5'. Write a number that is at most 1."),
        (4, ">0.7<", ">-2<", "SK525 <imsss:minNormalizedMeasure> is '-2'. Write a number that is at least -1."),
        (4, 'minProgressMeasure="0.75"', 'minProgressMeasure="x"', "SK525 The attribute 'minProgressMeasure' of <adlcp:completionThreshold> is 'x'. Write a number from 0 to 1, such as 0.7."),
        (2, ">continue<", ">abandonAll<", "SK525 <adlnav:hideLMSUI> is 'abandonAll'. Write one of: previous, continue, exit, abandon. Capital letters count."),
        (3, ">0.75<", "><", "SK525 <adlcp:completionThreshold> is ''. Write a number from 0 to 1, such as 0.7."),
        (4, 'attemptLimit="2"', 'attemptLimit="-2"', "SK525 The attribute 'attemptLimit' of <imsss:limitConditions> is '-2'. Write a whole number, 0 or more."),
        (4, 'DurationLimit="PT1H"', 'DurationLimit="1h"', "SK525 The attribute 'attemptAbsoluteDurationLimit' of <imsss:limitConditions> is '1h'. Write a time as 'PT1H30M', an hour and a half."),
        (4, "<lom:dateTime>2026<", "<lom:dateTime>May<", "SK525 <lom:dateTime> is 'May'. Write a year, a day as '2026-11-25', or a moment as '2026-11-25T09:00:00'."),
        (4, "<lom:language>en<", "<lom:language>en_GB<", "SK525 <lom:language> is 'en_GB'. Write a language as 'en' or 'pt-BR', or 'none'."),
        (4, 'uniqueElementName="general"', 'uniqueElementName="x"', "SK525 The attribute 'uniqueElementName' of <lom:general> is 'x'. Write 'general', or delete the attribute."),
        (4, "</lom:general>", "</lom:general><lom:general/>", "SK526 <lom:general> must not stand here. A <lom:general> stands here already. In a manifest the order counts, and some things may stand only once: move it, or delete it."),
        (3, 'adlcp:scormType="sco"', 'adlcp:scormtype="sco"', "SK528 The attribute 'adlcp:scormtype' does not exist in <resource>. Did you mean 'adlcp:scormType'? Capital letters count."),
    ],
)  # fmt: skip
def test_slips_of_2004_have_their_words_too(edition: int, right: str, wrong: str, said: str) -> None:
    inside = ORIGINALS[f"scorm2004-{edition}"].document.decode().replace(right, wrong, 1)
    _, (told,) = schema.judged(xml.parse(inside.encode()), f"scorm2004-{edition}", "imsmanifest.xml")

    assert f"{told.code} {told.text} {told.help}" == said


@pytest.mark.parametrize(
    ("name", "meant"), [("identifierRef", "identifierref"), ("IsVisible", "isvisible"), ("colour", "")]
)
def test_a_misspelt_attribute_is_told_what_was_meant(name: str, meant: str) -> None:
    tree = xml.parse(manifest(items=f'<item identifier="i" {name}="1"/>').encode())
    _, (said,) = schema.judged(tree, "scorm12", "imsmanifest.xml")

    assert (f"Did you mean '{meant}'?" in said.help) == bool(meant)


def test_a_root_without_namespace_is_told_which() -> None:
    assert words('<manifest identifier="m"/>') == [
        ("SK520", 1, "The manifest begins with <manifest> of no namespace; SCORM 1.2 wants another.")
    ]


@settings(derandomize=True, deadline=None, database=None, max_examples=300)
@given(mutant=st.sampled_from(list(ORIGINALS.values())).flatmap(mutants))
def test_no_manifest_that_goes_wrong_is_told_so_in_the_words_of_a_machine(mutant: Mutant) -> None:
    said = conformance.validate(Package((Entry("imsmanifest.xml", Bytes(mutant.document)),))).diagnostics

    assert [one.text for one in said if one.code == "SK509" or MACHINE.search(one.text + one.help)] == []


@settings(derandomize=True, deadline=None, database=None, max_examples=300)
@given(noise=st.binary(max_size=60), start=st.integers(0, 9000), length=st.integers(0, 200))
def test_no_bytes_make_us_stumble(noise: bytes, start: int, length: int) -> None:
    torn = WHOLE[:start] + noise + WHOLE[start + length :]
    for name in ("imsmanifest.xml", "tincan.xml", "cmi5.xml"):
        report = conformance.validate(Package((Entry(name, Bytes(torn)),)))

        assert report.schema in ("valid", "invalid", "not-wf", "none")
        assert report.valid != any(one.severity == "error" for one in report.diagnostics)
