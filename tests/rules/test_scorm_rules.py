"""What no schema can say of a SCORM manifest: references, files, addresses and the small languages inside it."""

from __future__ import annotations

import pytest

from scormkit import rules, xml
from scormkit.formats.imscp import ContentPackage
from scormkit.formats.imscp_reader import read_manifest

TITLE = "<title>T</title>"
ITEM = f'<item identifier="i" identifierref="r">{TITLE}</item>'
RESOURCE = '<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html"><file href="a.html"/></resource>'


def manifest(items: str = ITEM, resources: str = RESOURCE, more: str = "", base: str = "") -> str:
    return f"""<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" {base}>
    <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>{more}</metadata>
    <organizations default="o"><organization identifier="o">{TITLE}{items}</organization></organizations>
    <resources>{resources}</resources></manifest>"""


def codes(inside: str, *names: str) -> list[str]:
    """What the rules say of a manifest, with the files beside it where any are named."""
    view = read_manifest(xml.parse(inside.encode()))
    subject = ContentPackage(view, frozenset(names)) if names else view
    return [one.code for one in rules.run(subject)]


def launch(words: str) -> str:
    return manifest(f'<item identifier="i" identifierref="r">{TITLE}{words}</item>')


def test_a_manifest_without_fault_gets_no_word() -> None:
    assert codes(manifest()) == []
    assert codes(manifest(), "imsmanifest.xml", "a.html") == []


@pytest.mark.parametrize(
    "href",
    [
        "a%20b.html",
        "a b.html",
        "sub/../a b.html",
        "./a%20b.html?x=1#top",
        "a+b.html",
        "été.html",
        "%C3%A9t%C3%A9.html",
    ],
)
def test_an_address_is_read_as_a_browser_does(href: str) -> None:
    inside = manifest(resources=RESOURCE.replace("a.html", href))

    assert codes(inside, "imsmanifest.xml", "a b.html", "a+b.html", "été.html") in (["SK537"], [])
    assert "SK538" not in codes(inside, "a b.html", "a+b.html", "été.html")


def test_a_file_that_is_really_called_so_is_found() -> None:
    assert codes(manifest(resources=RESOURCE.replace("a.html", "a%20b.html")), "a%20b.html") == []


def test_bases_are_put_before_an_address() -> None:
    inside = manifest(
        resources=RESOURCE.replace("<resource ", '<resource xml:base="two/" '), base='xml:base="one/"'
    )

    assert codes(inside, "one/two/a.html") == []
    assert codes(inside, "a.html") == ["SK537", "SK538"]


def test_a_base_without_its_slash_is_odd() -> None:
    assert codes(manifest(resources=RESOURCE.replace("<resource ", '<resource xml:base="two" '))) == ["SK617"]


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("/a.html", "SK617"),
        ("sub\\a.html", "SK617"),
        ("file:///C:/a.html", "SK617"),
        ("../a.html", "SK620"),
        ("https://example.org/a.html", "SK618"),
        ("folder", "SK619"),
    ],
)
def test_each_address_that_leads_astray_has_its_word(href: str, code: str) -> None:
    assert codes(manifest(resources=RESOURCE.replace("a.html", href))) == [code]


def test_a_page_that_is_opened_and_missing_is_an_error_and_a_listed_file_a_warning() -> None:
    inside = manifest(resources=RESOURCE.replace("<file ", '<file href="b.svg"/><file '))

    assert codes(inside, "b.svg") == ["SK538"]
    assert codes(inside, "a.html") == ["SK539"]


def test_a_file_of_other_case_is_neither_missing_nor_unlisted() -> None:
    assert codes(manifest(), "A.html") == ["SK540"]


def test_a_page_that_nothing_opens_may_be_missing_with_a_warning() -> None:
    other = RESOURCE.replace('"r"', '"s"').replace("a.html", "b.html")

    assert codes(manifest(resources=RESOURCE + other), "a.html") == ["SK539", "SK625"]


def test_clutter_schemas_and_other_manifests_are_expected_beside_the_files() -> None:
    names = (
        "imsmanifest.xml",
        "tincan.xml",
        "a.html",
        "adlcp_rootv1p2.xsd",
        "__MACOSX/._a.html",
        "sub/.DS_Store",
    )

    assert codes(manifest(), *names) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("<adlcp:masteryscore>70</adlcp:masteryscore>", ""),
        ("<adlcp:masteryscore>70.5</adlcp:masteryscore>", ""),
        ("<adlcp:masteryscore>0</adlcp:masteryscore>", ""),
        ("<adlcp:masteryscore>70%</adlcp:masteryscore>", "SK627"),
        ("<adlcp:masteryscore/>", "SK627"),
        ("<adlcp:masteryscore>-1</adlcp:masteryscore>", "SK628"),
        ("<adlcp:masteryscore>101</adlcp:masteryscore>", "SK628"),
        ("<adlcp:maxtimeallowed>0001:30:00.25</adlcp:maxtimeallowed>", ""),
        ("<adlcp:maxtimeallowed>01:30:00</adlcp:maxtimeallowed>", ""),
        ("<adlcp:maxtimeallowed>1:30</adlcp:maxtimeallowed>", "SK629"),
        ("<adlcp:maxtimeallowed>PT1H</adlcp:maxtimeallowed>", "SK629"),
    ],
)
def test_what_adl_adds_to_an_item_is_read(said: str, code: str) -> None:
    assert codes(launch(said)) == ([code] if code else [])


@pytest.mark.parametrize(
    ("script", "fine"),
    [
        ("i", True),
        ("i&amp;j", True),
        ("(i|j)&amp;~k", True),
        ("i=passed", True),
        ('i="passed" &amp; j&lt;&gt;"failed"', True),
        ("2*{i,j,k}", True),
        ("", True),
        ("lesson", False),
        ("i&amp;lesson", False),
    ],
)
def test_a_prerequisite_is_read_as_the_script_that_it_is(script: str, fine: bool) -> None:
    items = "".join(f'<item identifier="{name}" identifierref="r">{TITLE}</item>' for name in "ijk")
    waiting = (
        f'<item identifier="w" identifierref="r">{TITLE}'
        f'<adlcp:prerequisites type="aicc_script">{script}</adlcp:prerequisites></item>'
    )

    assert codes(manifest(items + waiting)) == ([] if fine else ["SK630"])


@pytest.mark.parametrize(
    ("parameters", "fine"),
    [
        ("?a=1", True),
        ("&amp;a=1&amp;b=", True),
        ("a=1#top", True),
        ("#top", True),
        ("", True),
        ("a b", False),
        ("?a", False),
        ("?a=1&amp;&amp;b=2", False),
    ],
)
def test_parameters_are_pairs(parameters: str, fine: bool) -> None:
    item = ITEM.replace("<item ", f'<item parameters="{parameters}" ')

    assert codes(manifest(item)) == ([] if fine else ["SK621"])


@pytest.mark.parametrize(
    ("needs", "found"),
    [
        ({"r": "s", "s": ""}, []),
        ({"r": "r"}, ["SK624"]),
        ({"r": "s", "s": "r"}, ["SK624"]),
        ({"r": "s", "s": "s"}, ["SK624"]),
        ({"r": "none"}, ["SK623"]),
    ],
)
def test_dependencies_lead_somewhere_and_not_in_circles(needs: dict[str, str], found: list[str]) -> None:
    resources = "".join(
        RESOURCE.replace('"r"', f'"{name}"').replace(
            "</resource>", f'<dependency identifierref="{need}"/></resource>' if need else "</resource>"
        )
        for name, need in needs.items()
    )

    assert codes(manifest(resources=resources)) == found


def test_a_long_chain_of_dependencies_ends() -> None:
    chain = "".join(
        f'<resource identifier="r{n}" type="webcontent" adlcp:scormtype="asset">'
        f'<dependency identifierref="r{n + 1}"/><dependency identifierref="r{n // 2}"/></resource>'
        for n in range(3000)
    )

    assert set(codes(manifest(resources=RESOURCE + chain))) >= {"SK623", "SK624"}


def test_a_folder_of_the_menu_may_wait_for_others_and_has_no_pass_mark() -> None:
    folder = (
        f'<item identifier="f">{TITLE}{ITEM}'
        '<adlcp:prerequisites type="aicc_script">i</adlcp:prerequisites>'
        "<adlcp:masteryscore>70</adlcp:masteryscore></item>"
    )

    assert codes(manifest(folder)) == ["SK631"]


def test_a_sub_manifest_is_told_once_and_its_resources_count() -> None:
    inner = (
        f'<manifest identifier="n"><organizations/><resources>{RESOURCE}</resources></manifest></manifest>'
    )
    inside = manifest(resources="").replace("</manifest>", inner)

    assert codes(inside) == ["SK626"]


def test_each_missing_title_is_told() -> None:
    items = '<item identifier="i" identifierref="r"/><item identifier="j" identifierref="r"><title> </title></item>'

    assert codes(manifest(items)) == ["SK608", "SK608"]
