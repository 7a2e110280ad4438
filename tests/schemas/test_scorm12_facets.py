"""Each length, vocabulary and type of grammar A1 to A3: what is just valid passes, what is just not does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from official import ADL, CP, MD, XML

if TYPE_CHECKING:
    from lxml import etree

NAMESPACES = {"cp": CP, "adlcp": ADL, "imsmd": MD, "xml": XML}
SCORMTYPE = f"@{{{ADL}}}scormtype"
LANG = f"@{{{XML}}}lang"
BASE = f"@{{{XML}}}base"

LENGTHS = [
    ("cp:schema", "", 100),
    ("cp:schemaversion", "", 20),
    ("cp:title", "", 200),
    (".", "@version", 20),
    ("cp:organization", "@structure", 200),
    ("cp:item", "@identifierref", 2000),
    ("cp:item", "@parameters", 1000),
    ("cp:resource", "@type", 1000),
    ("cp:resource", "@href", 2000),
    ("cp:file", "@href", 2000),
    ("cp:dependency", "@identifierref", 2000),
    ("adlcp:location", "", 2000),
    ("adlcp:prerequisites", "", 200),
    ("adlcp:maxtimeallowed", "", 13),
    ("adlcp:datafromlms", "", 255),
    ("adlcp:masteryscore", "", 200),
]


def of(right: list[str], wrong: list[str]) -> dict[str, bool]:
    """Values and whether they are of the kind."""
    return dict.fromkeys(right, True) | dict.fromkeys(wrong, False)


IDS = of(["a", "_1", "é", "a.b-c_1"], ["1", "", "two words", "a:b", "a,b", "a*", "@@placeholder@@"])
HREFS = of(["", "a b.html", "é.html", "a?b#c"], ["http://[bad"])
ACTIONS = ["exit,message", "exit,no message", "continue,message", "continue,no message"]
KINDS = [
    (".", "@identifier", IDS),
    ("cp:organization", "@identifier", IDS),
    ("cp:item", "@identifier", IDS),
    ("cp:resource", "@identifier", IDS),
    ("cp:organizations", "@default", IDS),
    ("cp:file", "@href", HREFS),
    ("cp:resource", "@href", HREFS),
    ("cp:item", "@isvisible", of(["true", "false", "1", "0"], ["True", "yes", ""])),
    ("cp:resource", SCORMTYPE, of(["sco", "asset"], ["SCO", "Asset", ""])),
    ("adlcp:prerequisites", "@type", of(["aicc_script"], ["aicc", "AICC_script", ""])),
    ("adlcp:timelimitaction", "", of(ACTIONS, ["exit", "exit, message", "exit,message ", ""])),
    ("adlcp:schema", "", of(["ADL SCORM"], ["ADL scorm", " ADL SCORM"])),
    ("adlcp:schemaversion", "", of(["1.2"], ["1.3", "1.2 "])),
    ("imsmd:location", "@type", of(["URI", "TEXT"], ["uri", ""])),
    ("imsmd:size", "", of(["0", "-1", "2147483647"], ["2147483648", "1 MB", ""])),
    ("imsmd:langstring", LANG, of(["en", "en-GB", "x-none"], ["", "en_GB", "englishlanguage"])),
]

REQUIRED = [
    (".", "identifier"),
    ("cp:organization", "identifier"),
    ("cp:item", "identifier"),
    ("cp:resource", "identifier"),
    ("cp:resource", "type"),
    ("cp:file", "href"),
    ("cp:dependency", "identifierref"),
    ("adlcp:prerequisites", "type"),
]

WORDS = [
    "identifier", "catalog", "language", "langstring", "metadatascheme", "format", "location", "minimumversion",
    "maximumversion", "id", "datetime", "vcard",
]  # fmt: skip
FREE = [
    (".", BASE),
    (".", f"@{{{XML}}}link"),
    ("cp:resources", BASE),
    ("cp:resource", BASE),
    *((f"imsmd:{name}", "") for name in WORDS),
]


@pytest.fixture(params=["ours", "theirs"])
def schema(request: pytest.FixtureRequest) -> etree.XMLSchema:
    """Ours, and the official one as a witness that the tables are right."""
    found: etree.XMLSchema = request.getfixturevalue(request.param)
    return found


def first(document: etree._ElementTree, name: str) -> etree._Element:
    """The first element of that name; "." is the root."""
    found = document.find(name if name == "." else f".//{name}", NAMESPACES)
    assert found is not None
    return found


def accepts(schema: etree.XMLSchema, document: etree._ElementTree, name: str, part: str, value: str) -> bool:
    """Whether the document is valid with that text, or with that value of the attribute named after `@`."""
    element = first(document, name)
    if part:
        element.set(part.removeprefix("@"), value)
    else:
        element.text = value
    return schema.validate(document)


@pytest.mark.parametrize(("name", "part", "limit"), LENGTHS)
def test_a_length_is_allowed_up_to_its_limit_and_no_further(
    schema: etree.XMLSchema, everything: etree._ElementTree, name: str, part: str, limit: int
) -> None:
    assert accepts(schema, everything, name, part, "é" * limit)
    assert not accepts(schema, everything, name, part, "é" * (limit + 1))


@pytest.mark.parametrize(("name", "part", "values"), KINDS)
def test_a_value_is_of_its_kind(
    schema: etree.XMLSchema, everything: etree._ElementTree, name: str, part: str, values: dict[str, bool]
) -> None:
    assert {value: accepts(schema, everything, name, part, value) for value in values} == values


@pytest.mark.parametrize(("name", "part"), FREE)
def test_what_has_no_limit_takes_anything(
    schema: etree.XMLSchema, everything: etree._ElementTree, name: str, part: str
) -> None:
    assert accepts(schema, everything, name, part, "[ é" * 5000)


@pytest.mark.parametrize(("name", "attribute"), REQUIRED)
def test_a_required_attribute_is_missed(
    schema: etree.XMLSchema, everything: etree._ElementTree, name: str, attribute: str
) -> None:
    del first(everything, name).attrib[attribute]

    assert not schema.validate(everything)


def test_an_identifier_is_used_once_for_all_kinds_of_element(
    schema: etree.XMLSchema, everything: etree._ElementTree
) -> None:
    assert not accepts(schema, everything, "cp:resource", "@identifier", "lesson")


def test_a_default_that_names_nothing_passes_because_libxml2_does_not_look(
    schema: etree.XMLSchema, everything: etree._ElementTree
) -> None:
    """Grammar E1: rule M10 looks instead."""
    assert accepts(schema, everything, "cp:organizations", "@default", "nobody")


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("cp:item", "{urn:vendor}extension"),
        ("cp:item", f"{{{ADL}}}dataFromLMS"),
        ("cp:metadata", "{http://www.imsglobal.org/xsd/ims_lom_v1p0}lom"),
        ("cp:resource", "extension"),
    ],
)
def test_an_element_that_no_schema_declares_is_refused(
    schema: etree.XMLSchema, everything: etree._ElementTree, place: str, name: str
) -> None:
    """Grammar E5: the wildcards are strict."""
    parent = first(everything, place)
    parent.append(parent.makeelement(name))

    assert not schema.validate(everything)


@pytest.mark.parametrize(
    ("place", "attribute"),
    [
        ("cp:resource", f"{{{ADL}}}scormType"),
        ("cp:resource", "{urn:vendor}attribute"),
        ("cp:resource", "scormtype"),
        ("cp:metadata", f"{{{XML}}}lang"),
    ],
)
def test_an_attribute_that_has_no_place_is_refused(
    schema: etree.XMLSchema, everything: etree._ElementTree, place: str, attribute: str
) -> None:
    assert not accepts(schema, everything, place, f"@{attribute}", "sco")


@pytest.mark.parametrize(
    "category",
    [
        "general", "lifecycle", "contribute", "metametadata", "technical", "requirement", "educational", "rights",
        "relation", "resource", "annotation", "classification",
    ],
)  # fmt: skip
def test_a_metadata_element_that_comes_too_late_is_refused(
    schema: etree.XMLSchema, everything: etree._ElementTree, category: str
) -> None:
    """Grammar A3: `##any` would swallow it; after optional children neither schema says `##any` any more."""
    parent = first(everything, f"imsmd:{category}")
    parent.append(parent.makeelement(f"{{{MD}}}format"))

    assert not schema.validate(everything)
