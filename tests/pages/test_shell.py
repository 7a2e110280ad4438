"""The frame around a page: its policy to the letter, language, route, pager, and never a style or a handler."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import html
from sample import prose, small_course

from scormkit import pages
from scormkit.model import Head
from scormkit.package import read
from scormkit.pages import icons, wording

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from scormkit.model import Course, Publication


def documents(course: Course, head: Head | None = None) -> dict[str, str]:
    publication, _ = pages.compile(course, course.modules[0])
    return {name: read(body).decode() for name, body in publication.render(head or Head()).items()}


def first(language: str = "en") -> HtmlElement:
    return html.document_fromstring(documents(small_course(language))["index.html"])


def test_the_policy_is_exactly_this() -> None:
    assert (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; "
        "img-src 'self' data:; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
        "object-src 'none'; connect-src 'self'\">"
    ) in documents(small_course())["index.html"]


def test_a_target_says_where_its_script_connects() -> None:
    made = documents(small_course(), Head(connect=("'self'", "https:", "http:")))

    assert all("; connect-src 'self' https: http:\">" in document for document in made.values())


def test_a_target_adds_to_the_policy_and_says_its_own_sentences() -> None:
    head = Head(directives=("manifest-src 'self'",), notice="web_kept", unrecorded="web_lost")

    for plain, made in zip(
        documents(small_course()).values(), documents(small_course(), head).values(), strict=True
    ):
        assert "connect-src 'self'; manifest-src 'self'\">" in made
        assert (
            html.document_fromstring(made).xpath("//p[@class='kept']")[0].text.startswith("Your answers and")
        )
        assert ('<body class="alone">' in made, "<body>" in plain) == (True, True)
        assert ("This browser keeps nothing" in made, "not connected to a" in made) == (True, False)
        assert ('class="kept"' in plain, "not connected to a" in plain) == (False, True)


def test_a_source_from_elsewhere_cannot_leave_its_attribute() -> None:
    made = html.document_fromstring(documents(small_course(), Head(connect=('"><script>',)))["index.html"])

    assert len(made.findall(".//head/script")) == 1


def test_every_page_says_the_policy_and_no_referrer_before_it_asks_for_anything() -> None:
    for document in documents(small_course()).values():
        names = [element.tag for element in html.document_fromstring(document).find("head")]
        assert names == ["meta", "meta", "meta", "meta", "title", "link", "link", "link", "script"]
        assert '<meta name="referrer" content="no-referrer">' in document


def test_a_page_of_text_links_one_style_sheet_and_a_page_with_more_than_text_two() -> None:
    course = small_course()
    plain = replace(course.modules[0].pages[1], body=(prose("Text."),))
    made = documents(
        replace(course, modules=(replace(course.modules[0], pages=(course.modules[0].pages[0], plain)),))
    )
    linked = {
        name: [link.get("href") for link in html.document_fromstring(text).xpath("//link[@rel='stylesheet']")]
        for name, text in made.items()
    }

    assert linked == {
        "index.html": ["style.css", "more.css"], "1-2-counting.html": ["style.css"], "module-1-test.html": ["style.css", "more.css"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "direction"), [("en", None), ("ar", "rtl"), ("fa", "rtl"), ("pt-BR", None)]
)
def test_language_and_direction_stand_on_the_document(language: str, direction: str | None) -> None:
    root = first(language)

    assert (root.get("lang"), root.get("dir")) == (language, direction)


def test_the_title_goes_from_the_page_to_the_course() -> None:
    assert first().findtext(".//title") == "Borders & people · Introduction · Labour Migration Management"


def test_the_route_names_all_pages_in_order_and_where_one_is() -> None:
    stops = first().xpath("//ol[@class='route']/li")

    assert [" ".join(stop.text_content().split()) for stop in stops] == [
        "Borders & people, you are here25 min", "Counting, not started10 min", "Module test, not started2 questions, 20 min",
    ]  # fmt: skip
    assert [stop.find("a").get("aria-current") for stop in stops] == ["page", None, None]
    assert [stop.get("data-page") for stop in stops] == ["1-1-borders", "1-2-counting", "module-1_test"]


def test_before_a_script_runs_nothing_is_said_to_be_saved() -> None:
    saved = first().find(".//p[@class='saved']")

    assert saved.text_content() == ""
    assert saved.get("data-state") is None


def test_what_is_left_is_said_from_the_minutes_of_the_pages() -> None:
    assert first().find(".//p[@data-slot='progress']").text == "0 of 3 done · about 55 minutes left"


def test_the_pager_leads_back_and_on_with_the_time() -> None:
    middle = html.document_fromstring(documents(small_course())["1-2-counting.html"])

    assert [(link.get("rel"), link.get("href"), link.text_content()) for link in middle.xpath("//nav[contains(@class,'pager')]/a")] == [
        ("prev", "index.html", "BackBorders & people"), ("next", "module-1-test.html", "Next · 20 minutesModule test"),
    ]  # fmt: skip


def test_one_page_alone_needs_no_pager_and_no_number() -> None:
    course = small_course()
    module = replace(course.modules[0], pages=course.modules[0].pages[1:], test=None)
    (document,) = documents(replace(course, modules=(module,))).values()

    assert "pager" not in document
    assert '<p class="eyebrow num">10 minutes</p>' in document


def test_every_icon_a_page_uses_is_in_the_page() -> None:
    for document in documents(small_course()).values():
        root = html.document_fromstring(document)
        used = {use.get("href") for use in root.iter("use")}
        assert used <= {f"#{symbol.get('id')}" for symbol in root.iter("symbol")}
        assert all(f"#i-{name}" in {f"#{s.get('id')}" for s in root.iter("symbol")} for name in icons.SHELL)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_element_of_any_page_has_a_style_or_a_handler_or_an_id_twice(language: str) -> None:
    for document in documents(small_course(language)).values():
        root = html.document_fromstring(document)
        names = {name for element in root.iter() for name in element.attrib}
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert not [name for name in names if name == "style" or name.startswith("on")]
        assert not list(root.iter("style"))
        assert len(ids) == len(set(ids))


def test_the_only_scripts_are_ours_and_data() -> None:
    for document in documents(small_course()).values():
        scripts = list(html.document_fromstring(document).iter("script"))
        assert [one.get("src") for one in scripts if one.get("type") is None] == ["scormkit.js"]
        assert all(one.get("type") == "application/json" for one in scripts[1:])


def test_references_inside_a_page_lead_to_something(publication: Publication) -> None:
    for body in publication.render(Head()).values():
        root = html.document_fromstring(read(body))
        ids = {element.get("id") for element in root.iter()}
        wanted = {link.get("href")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")}
        named = {
            name
            for element in root.iter()
            for key in ("aria-labelledby", "for", "data-note")
            for name in element.get(key, "").split()
            if key in element.attrib
        }
        assert wanted | named <= ids


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-11-01", "1 November 2026"),
        ("mid-2024", "mid-2024"),
        ("2022", "2022"),
        ("2024-13-01", "2024-13-01"),
    ],
)
def test_days_are_written_for_readers_and_other_dates_stay(written: str, shown: str) -> None:
    assert wording.date("en", written) == shown


def test_a_module_that_is_not_numbered_is_not_counted(course: Course) -> None:
    (module,) = course.modules
    welcome = replace(module, id="welcome", numbered=False)
    second = replace(module, id="second")
    whole = replace(course, modules=(welcome, module, second))

    shown = [pages.compile(whole, one)[0].render(Head())["index.html"] for one in whole.modules]
    texts = [b"".join(document.chunks()).decode() for document in shown]

    assert ["Module 1" in text for text in texts] == [False, True, False]
    assert "Module 2" in texts[2]
