"""What the cmi5 schema refuses, a teacher hears in plain words."""

from __future__ import annotations

import pytest

from scormkit import xml
from scormkit.conformance import schema

WORDS = "<title><langstring>T</langstring></title><description><langstring/></description>"
NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
WHOLE = (
    f'<courseStructure xmlns="{NAMESPACE}"><course id="urn:x:c">{WORDS}</course>'
    f'<au id="urn:x:1" moveOn="Passed" masteryScore="0.7">{WORDS}<url>a.html</url></au></courseStructure>'
)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('"Passed"', '"passed"', "SK525 The attribute 'moveOn' of <au> is 'passed'. Write one of: NotApplicable, Passed, Completed, CompletedAndPassed, CompletedOrPassed. Capital letters count."),
        ('"0.7"', '"70"', "SK525 The attribute 'masteryScore' of <au> is '70'. Write a number that is at most 1."),
        ('"0.7"', '"0,7"', "SK525 The attribute 'masteryScore' of <au> is '0,7'. Write a number from 0 to 1, such as 0.7."),
        ("masteryScore", "masteryscore", "SK528 The attribute 'masteryscore' does not exist in <au>. Did you mean 'masteryScore'? Capital letters count."),
        ('<au id="urn:x:1"', "<au", 'SK527 <au> lacks id="…".'),
        ("<url>a.html</url>", "", "SK527 <au> lacks <objectives> or <url>."),
        ("<url>a.html</url>", "<url></url>", "SK524 <url> is empty."),
        (NAMESPACE, "http://www.adlnet.gov/cmi5/CourseStructure.xsd", "SK520 The manifest begins with <courseStructure> of the namespace 'http://www.adlnet.gov/cmi5/CourseStructure.xsd'; cmi5 wants another."),
    ],
)  # fmt: skip
def test_each_kind_of_slip_has_its_words(right: str, wrong: str, said: str) -> None:
    _, (told,) = schema.judged(xml.parse(WHOLE.replace(right, wrong, 1).encode()), "cmi5", "cmi5.xml")

    assert f"{told.code} {told.text} {told.help}".startswith(said)
