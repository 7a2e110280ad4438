"""Links by scheme find their ends, facts and terms their notes, pictures their files and sizes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import prose, small_course, text

from scormkit.model import Braces, Heading, Prose
from scormkit.pages import media, place
from scormkit.pages.body import body
from scormkit.pages.desk import Desk


def desk(*, noted: bool = True, assets: dict[str, str | bytes] | None = None) -> Desk:
    course = small_course(assets=assets)
    return Desk(
        course,
        {"1-1-borders": "index.html", "1-2-counting": "1-2-counting.html"},
        media.catalogue(course.assets),
        noted,
    )


def test_a_fact_leaves_its_number_as_text_and_a_raised_figure_that_leads_to_the_note() -> None:
    at = desk()

    made = place.flow(text("", '<p><a href="fact:STK-05">167.7 million</a> people</p>'), at)

    assert (
        made
        == '<p>167.7 million<sup><a href="#n1" aria-label="Source 1" class="ref" id="r1">1</a></sup> people</p>'
    )
    assert at.gathered.facts == {"STK-05": ["r1"]}


def test_a_fact_named_without_words_says_its_value() -> None:
    assert place.flow(text("", '<p><a href="fact:STK-10"></a></p>'), desk(noted=False)) == "<p>68.4%</p>"


def test_the_same_fact_twice_has_one_number_and_two_ways_back() -> None:
    at = desk()
    place.flow(text("", '<p><a href="fact:STK-05">a</a> <a href="fact:STK-05">b</a></p>'), at)

    assert at.gathered.facts == {"STK-05": ["r1", "r1-2"]}


def test_in_feedback_a_fact_is_noted_but_nothing_leads_back_there() -> None:
    at = desk()
    made = place.flow(text("", '<p><a href="fact:STK-10">68.4%</a></p>'), at, aside=True)

    assert 'href="#n1"' in made
    assert at.gathered.facts == {"STK-10": []}


def test_a_test_page_shows_no_sources() -> None:
    assert (
        place.flow(
            text("", '<p><a href="fact:STK-05">167.7</a> <a href="work:ilo-2024">ILO</a></p>'),
            desk(noted=False),
        )
        == "<p>167.7 ILO</p>"
    )


def test_a_term_brings_its_note() -> None:
    made = place.flow(text("", '<p><a href="term:frontier-worker">workers</a>.</p>'), desk())

    assert made == (
        '<p><a class="term" href="#g1" data-note="g1">workers</a><span id="g1" role="note" class="gloss">'
        "<b>frontier worker</b>A person who goes home to another State at least weekly.</span>.</p>"
    )


def test_a_page_of_this_module_is_a_link_and_one_elsewhere_is_named() -> None:
    course = small_course()
    here = Desk(course, {"1-1-borders": "index.html"}, {})

    assert (
        place.flow(text("", '<p><a href="page:1-1-borders">here</a></p>'), here)
        == '<p><a href="index.html">here</a></p>'
    )
    assert (
        place.flow(text("", '<p><a href="page:1-2-counting">there</a></p>'), here)
        == "<p>there (in the lesson “Counting”)</p>"
    )


def test_a_link_out_of_the_course_opens_a_window_and_says_so() -> None:
    assert place.flow(text("", '<p><a href="https://example.org/">site</a></p>'), desk()) == (
        '<p><a href="https://example.org/" target="_blank" rel="noopener noreferrer">site<span class="vh"> (opens a new window)</span></a></p>'
    )


def test_a_picture_has_its_file_and_its_size_before_it_has_loaded() -> None:
    made = place.flow(text("", '<p><img src="lessons/1-1-borders/media/ring.svg" alt="A ring"></p>'), desk())

    assert made == '<p><img src="media/ring.svg" alt="A ring" width="640" height="320"></p>'


def test_a_decorative_picture_keeps_an_empty_alternative_and_loses_our_word() -> None:
    made = place.flow(
        text("", '<p><img src="lessons/1-1-borders/media/ring.svg" decorative="yes"></p>'), desk()
    )

    assert made == '<p><img src="media/ring.svg" alt="" width="640" height="320"></p>'


def test_a_film_has_captions_and_a_text() -> None:
    files: dict[str, str | bytes] = {"a/film.mp4": b"", "a/film.en.vtt": "WEBVTT", "a/film.txt": "Words"}
    html = (
        '<p><img src="a/film.mp4" alt="A visit" captions="a/film.en.vtt" transcript="a/film.txt"> Then.</p>'
    )

    assert place.flow(text("", html), desk(assets=files)) == (
        '<p><span class="recording"><video controls="" preload="metadata" src="media/film.mp4" aria-label="A visit">'
        '<track kind="captions" src="media/film-en.vtt" srclang="en" default=""></video><span class="small">'
        '<a href="media/film.txt" target="_blank">Read the text of this recording</a></span></span> Then.</p>'
    )


SPOKEN = {
    "a/film.md": (
        Heading(2, text("At the gate", "At the gate"), Braces()),
        prose("", '<p>A guard waves to <a href="term:frontier-worker">them</a>.</p>'),
    )
}
FOLDED = (
    '<details class="transcript"><summary>Read the text of this recording'
    '<svg class="i chev" aria-hidden="true"><use href="#i-chev"></use></svg></summary>'
    '<div class="flow"><h{level}>At the gate</h{level}><p>A guard waves to '
    '<a class="term" href="#g1" data-note="g1">them</a><span id="g1" role="note" class="gloss"><b>frontier worker</b>'
    "A person who goes home to another State at least weekly.</span>.</p></div></details>"
)
FILM = '<img src="a/film.mp4" alt="A visit" transcript="a/film.md">'
PLAYER = (
    '<span class="recording"><video controls="" preload="metadata" src="media/film.mp4" aria-label="A visit">'
    "</video></span>"
)


def spoken() -> Desk:
    """A page of a course with a film whose text is Markdown."""
    at = desk(assets={"a/film.mp4": b""})
    return replace(at, course=replace(at.course, transcripts=SPOKEN))


def test_the_text_of_a_film_is_folded_away_below_its_paragraph() -> None:
    made = place.flow(text("", f"<p>{FILM} Then.</p>\n<p>After.</p>"), spoken())

    assert made == f"<p>{PLAYER} Then.</p>{FOLDED.format(level=2)}\n<p>After.</p>"


def test_the_text_of_a_film_in_a_list_stays_in_its_item() -> None:
    made = place.flow(text("", f"<ul><li><em>{FILM}</em> Then.</li></ul>"), spoken())

    assert made == f"<ul><li><em>{PLAYER}</em>{FOLDED.format(level=2)} Then.</li></ul>"


def test_the_text_of_a_film_in_a_line_follows_when_the_line_has_ended() -> None:
    at = spoken()

    assert place.line(text("", FILM), at) == PLAYER
    assert place.unsaid(at) == FOLDED.format(level=2)
    assert place.unsaid(at) == ""


def test_headings_of_a_text_stand_below_the_heading_above_the_film() -> None:
    below = Heading(3, text("Below", "Below"), Braces())

    made = body([below, Prose(text("", f"<p>{FILM}</p>"))], spoken())

    assert made == f'<h3 id="s-below">Below</h3>\n<p>{PLAYER}</p>{FOLDED.format(level=4)}'


def test_a_label_keeps_emphasis_and_turns_links_into_words() -> None:
    assert (
        place.bare(text("", '<p>An <em>old</em> <a href="term:frontier-worker">word</a></p>'), desk())
        == "An <em>old</em> word"
    )


@pytest.mark.parametrize(
    ("html", "before", "ask"),
    [
        ("<p>Ask?</p>", "", "Ask?"),
        ("<p>A story.</p>\n<p>Ask?</p>", "<p>A story.</p>", "Ask?"),
        ("<p>Ask?</p>\n<table><tbody></tbody></table>", "<table><tbody></tbody></table>", "Ask?"),
    ],
)
def test_the_last_paragraph_of_a_question_asks(html: str, before: str, ask: str) -> None:
    assert place.split(text("", html)) == (before, ask)
    assert prose("x").text.html == "<p>x</p>"


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="<>&")))
def test_words_without_a_mark_are_what_the_parser_would_have_made_of_them(words: str) -> None:
    at = desk()

    assert place.line(text("", words), at) == place.bare(text("", words), at) == words.strip()
    assert place.line(text("", f"<b>1</b>{words}<b>2</b>"), at) == f"<b>1</b>{words}<b>2</b>"
