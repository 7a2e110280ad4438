"""A module of model objects becomes exactly these files, this plan and these notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html
from sample import HERE, prose, small_course

from scormkit import pages
from scormkit.model import Head, Lesson, Question, key
from scormkit.package import read
from scormkit.questions.rating import Content
from scormkit.questions.scales import Row

if TYPE_CHECKING:
    from scormkit.model import Course, Publication


def page(publication: Publication, name: str = "index.html") -> str:
    return read(publication.render(Head())[name]).decode()


def test_a_module_is_its_pages_its_test_two_style_sheets_and_the_media_they_show(
    publication: Publication,
) -> None:
    assert sorted(publication.files) == ["media/ring.svg", "more.css", "style.css"]
    assert sorted(publication.render(Head())) == ["1-2-counting.html", "index.html", "module-1-test.html"]
    assert [(leaf.id, leaf.href, leaf.minutes) for leaf in publication.leaves] == [
        ("1-1-borders", "index.html", 25), ("1-2-counting", "1-2-counting.html", 10), ("module-1_test", "module-1-test.html", 20),
    ]  # fmt: skip


def test_media_that_no_page_shows_stay_at_home() -> None:
    course = small_course(assets={"lessons/1-1-borders/media/draft.png": b"\x89PNG"})

    assert sorted(pages.compile(course, course.modules[0])[0].files) == [
        "media/ring.svg",
        "more.css",
        "style.css",
    ]


def test_the_plan_names_pages_practice_and_what_the_test_draws(publication: Publication) -> None:
    first, second, test = publication.plan["pages"]

    assert first["practice"] == [key("1-1-borders_border-worker")]
    assert second["practice"] == [key("1-2-counting_two-thirds")]
    assert test["test"]["draw"] == [
        {"count": 1, "from": [key("1-2-counting_stock"), key("1-2-counting_where")]},
        {"count": 1, "from": [key("1-1-borders_who")]},
    ]


def test_kinds_and_interactions_are_those_of_all_questions(publication: Publication) -> None:
    assert publication.kinds == ("choice", "true-false")
    assert list(publication.interactions) == [
        "1-1-borders_border-worker", "1-2-counting_two-thirds", "1-1-borders_who", "1-2-counting_stock", "1-2-counting_where",
    ]  # fmt: skip
    assert publication.room > 0


def test_the_same_course_gives_the_same_bytes(course: Course) -> None:
    one, two = (pages.compile(small_course(), course.modules[0])[0] for _ in range(2))

    assert [read(body) for body in one.files.values()] == [read(body) for body in two.files.values()]
    assert page(one) == page(two)


def test_the_notes_give_date_source_and_id_of_each_figure_once(publication: Publication) -> None:
    notes = html.document_fromstring(page(publication)).find(".//ol[@class='notes']")

    assert [" ".join(note.text_content().split()) for note in notes] == [
        "Global Estimates, ILO 2024 · Data: 2022 · STK-05 ↩Back to the text"
    ]
    assert notes.find(".//a").get("href") == "#r1"


def test_works_to_read_stand_once_with_their_address(publication: Publication) -> None:
    works = html.document_fromstring(page(publication)).find(".//ul[@class='works']")

    assert [" ".join(work.text_content().split()) for work in works] == [
        "International Labour Office (2024): Global Estimates. www.ilo.org/estimates (opens a new window)"
    ]
    assert works.find(".//a").get("href") == "https://www.ilo.org/estimates"


def test_the_foot_says_how_old_the_figures_are_and_what_one_may_do_with_the_text(
    publication: Publication,
) -> None:
    foot = html.document_fromstring(page(publication)).find(".//footer/p")

    assert foot.text_content() == "Figures as of 1 November 2026. Text: CC BY 4.0 (opens a new window)."
    assert foot.find("a").get("href") == "https://creativecommons.org/licenses/by/4.0/"


def test_another_licence_is_named_as_it_is(course: Course) -> None:
    made, _ = pages.compile(replace(course, licence="© Ministry of Labour"), course.modules[0])

    assert "Text: © Ministry of Labour.</p>" in page(made)


def test_a_test_page_shows_its_questions_hidden_and_no_sources(publication: Publication) -> None:
    root = html.document_fromstring(page(publication, "module-1-test.html"))

    assert [
        question.get("hidden") is not None for question in root.iter("section") if question.get("data-key")
    ] == [True] * 3
    assert root.get_element_by_id("main").get("data-test") == ""
    assert list(root.iter("footer")) == []


def test_no_answer_is_marked_right_before_the_script_says_so(publication: Publication) -> None:
    for name in ("index.html", "module-1-test.html"):
        assert "is-right" not in page(publication, name)
        assert "checked" not in page(publication, name)


def test_a_self_assessment_opens_the_module_and_closes_it(course: Course) -> None:
    made, _ = pages.compile(course, replace(course.modules[0], self_assessment=can_do("before", "after")))

    assert [(leaf.id, leaf.href) for leaf in made.leaves] == [
        ("can-do", "index.html"), ("1-1-borders", "1-1-borders.html"), ("1-2-counting", "1-2-counting.html"),
        ("module-1_test", "module-1-test.html"), ("can-do_after", "can-do-after.html"),
    ]  # fmt: skip
    assert made.extras == ("compare", "record")


def can_do(*when: str) -> Lesson:
    """A page with one statement, rated at these times."""
    text, steps = prose("I can …").text, ("Not yet", "On my own")
    asked = Question("can-do_me", "rating", text, Content((Row("place", text),), steps, when=when), HERE)
    return Lesson("can-do", "What I can do", (prose("Choose."), asked), HERE, minutes=5)


def test_the_second_time_has_ids_keys_and_reports_of_its_own_and_the_module_waits_for_it(
    course: Course,
) -> None:
    module = replace(course.modules[0], self_assessment=can_do("before", "after"))
    made, _ = pages.compile(course, module)
    plan: Any = made.plan

    assert [page for page in plan["pages"] if page.get("owed")] == [plan["pages"][-1]]
    assert plan["pages"][0]["practice"] == [key("can-do_me")]
    assert plan["pages"][-1]["practice"] == [key("can-do_me_after")]
    assert [one.id for one in made.interactions["can-do_me"]] == ["can-do_me_place"]
    assert [one.id for one in made.interactions["can-do_me_after"]] == ["can-do_me_after_place"]
    assert made.room == pages.compile(course, course.modules[0])[0].room + 2 * (4 + 4 + 1 + 3)
    assert 'data-id="can-do_me"' in page(made, "can-do-after.html")
    assert "Choose." not in page(made, "can-do-after.html")


@pytest.mark.parametrize(
    ("when", "ids"),
    [((), ["can-do", "one"]), (("before",), ["can-do", "one"]), (("after",), ["one", "can-do"]), (("before", "after"), ["can-do", "one", "can-do_after"])],
)  # fmt: skip
def test_it_stands_where_its_when_says(course: Course, when: tuple[str, ...], ids: list[str]) -> None:
    one = Lesson("one", "One", (prose("Text."),), HERE)
    module = replace(course.modules[0], pages=(one,), test=None, self_assessment=can_do(*when))

    assert [leaf.id for leaf in pages.compile(course, module)[0].leaves] == ids


def test_it_stands_among_the_pages_if_they_name_it(course: Course) -> None:
    one, asked = Lesson("one", "One", (prose("Text."),), HERE), can_do("before", "after")
    module = replace(course.modules[0], pages=(one, asked), test=None, self_assessment=asked)

    assert [leaf.id for leaf in pages.compile(course, module)[0].leaves] == ["one", "can-do", "can-do_after"]


def test_a_bridge_and_the_trainers_notes_stand_where_they_belong(course: Course) -> None:
    lesson = replace(
        course.modules[0].pages[1], bridge=prose("Now the money.").text, trainer=(prose("Ask first."),)
    )
    module = replace(course.modules[0], pages=(lesson,), test=None)
    document = page(pages.compile(replace(course, modules=(module,)), module)[0])

    assert (
        document.index("Now the money.")
        < document.index("A stock counts people")
        < document.index("For the trainer")
        < document.index("Ask first.")
    )


def test_the_frame_counts_modules_only_where_there_are_several(course: Course) -> None:
    other = replace(course.modules[0], id="module-2", title="Law")
    several = replace(course, modules=(*course.modules, other))

    assert ">Module 2<" in page(pages.compile(several, other)[0])
    assert ">Module 1<" not in page(pages.compile(course, course.modules[0])[0])


def test_hostile_words_are_only_words(course: Course) -> None:
    lesson = replace(
        course.modules[0].pages[1], title='<img src=x onerror="a()">', summary="</main><script>a()</script>"
    )
    module = replace(course.modules[0], title="</nav><b>", pages=(lesson,), test=None)
    root = html.document_fromstring(page(pages.compile(replace(course, modules=(module,)), module)[0]))

    assert root.findtext(".//h1") == '<img src=x onerror="a()">'
    assert [one.get("src") for one in root.iter("script") if one.get("type") is None] == ["scormkit.js"]
    assert list(root.iter("b")) == [
        bold for bold in root.iter("b") if bold.getparent().get("class", "").startswith("notice")
    ]
