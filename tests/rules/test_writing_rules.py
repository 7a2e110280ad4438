"""Rules for writing: silent until asked, precise where asked, and excused where a page says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormkit import rules, spine
from scormkit.diagnostics import Where
from scormkit.model import HOUSE, Text
from scormkit.package import in_memory
from scormkit.rules import chance, prose
from scormkit.rules.inside import inside
from scormkit.rules.reading import Reading

if TYPE_CHECKING:
    from scormkit.diagnostics import Diagnostic

HERE = Where("page.md", 10, 1)


def said(files: dict[str, str], writing: str) -> list[tuple[str, str, int]]:
    """Code, file and line of what is found in these files when a course asks for this."""
    return [
        (one.code, one.where.file if one.where else "", one.where.line if one.where else 0)
        for one in noticed(files, writing)
    ]


def noticed(files: dict[str, str], writing: str) -> tuple[Diagnostic, ...]:
    tree = {"course.yaml": f'title: Wells\nas_of: "2026-11-01"\nwriting: {writing}\n', **files}
    return spine.parsed(in_memory(tree)).diagnostics


def page(words: str, front: str = "") -> dict[str, str]:
    return {"lessons/wells/lesson.md": f"---\ntitle: Wells\n{front}---\n\n{words}\n"}


def run(html: str) -> prose.Run:
    return prose.run(Text(html, "", HERE), "text", "")


LONG = (
    "A well is easy to dig and hard to keep, since the seal breaks and nobody has the money in hand for it."
)


def test_a_course_that_asks_for_nothing_hears_nothing() -> None:
    tree = {"course.yaml": "title: Wells\n", **page(f"The ILO says that 48 per cent agree. {LONG}")}

    assert spine.parsed(in_memory(tree)).diagnostics == ()


def test_a_page_that_says_why_is_excused_from_that_rule_alone() -> None:
    words = f"The ILO agrees. {LONG}"

    asked = said(page(words), "{sentence: 10, acronyms: true}")
    excused = said(
        page(words, "writing:\n  sentence: the article is quoted whole\n"), "{sentence: 10, acronyms: true}"
    )

    assert [code for code, _, _ in asked] == ["SK703", "SK705"]
    assert [code for code, _, _ in excused] == ["SK705"]


def test_a_long_sentence_is_told_at_the_line_where_it_begins() -> None:
    found = said(page(f"Short.\nAlso short. {LONG}\nThe end."), "{sentence: 10}")

    assert found == [("SK703", "lessons/wells/lesson.md", 6)]


@pytest.mark.parametrize(
    ("html", "counts"),
    [
        ("<p>One two. Three four five.</p>", [2, 3]),
        ("<p>Dr. Weiss met Mr. Dace at 6.40. He left.</p>", [7, 2]),
        ("<p>He paid 1,200 (e.g. in May). Who knows?</p>", [6, 2]),
        ("<p>“Who pays?” she asked. “You.”</p>", [4, 1]),
        ("<p>One</p>\n<p>Two three</p>", [1, 2]),
        ("<p>A well-being <em>fund</em>.</p>", [3]),
        ("<p>…</p>", []),
        ("<p>你好。再见。</p>", [1, 1]),
    ],
)
def test_sentences_end_where_a_reader_would_stop(html: str, counts: list[int]) -> None:
    assert [one.count for one in prose.sentences(run(html))] == counts


def test_lix_is_words_in_a_sentence_plus_long_words_in_a_hundred() -> None:
    found = list(prose.sentences(run("<p>Nobody remembers the village. A well.</p>")))

    assert prose.lix(found) == round(6 / 2 + 100 * 2 / 6)
    assert prose.lix([]) == 0


def test_a_link_knows_where_it_stands_and_what_it_leads_to() -> None:
    found = run('<p>In 2022, <a href="fact:STK-05">167.7\nmillion</a> worked.</p>')

    assert found.words == "In 2022, 167.7\nmillion worked."
    assert [(found.words[one.start : one.end], one.target) for one in found.links] == [
        ("167.7\nmillion", "fact:STK-05")
    ]
    assert (found.linked(9), found.linked(2)) == ("fact:STK-05", "")
    assert found.at(found.words.index("worked")).line == 11


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The ILO was founded.", 1),
        ("The International Labour Organization (ILO) was founded. The ILO lives.", 0),
        ("The ILO (International Labour Organization) was founded.", 0),
        ("The letters (ILO) stand here, without any words.", 1),
        ("Article IV of the act, in room XII.", 0),
        ("WATER RISES IN THE UNDERPASSES, said the sign.", 0),
        ("See row STK-05 of the table.", 0),
        ("The SDGs are goals.", 1),
        ("The Sustainable Development Goals (SDGs) are goals, and SDG 8 is about work.", 0),
        ("The UN agrees.", 0),
        ("A TV set and a mobile phone, plus McDonald's.", 1),
    ],
)
def test_an_acronym_needs_its_words_once(words: str, found: int) -> None:
    assert [code for code, _, _ in said(page(words), "{acronyms: true, known: [UN]}")] == ["SK705"] * found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("About 48 per cent agree, and 3 million do not.", 2),
        ("In 2022, 12 people met at 6.40 in room 5.", 0),
        ("In Marvania 48% agree.", 0),
        ("::: example\nThere 48% agree.\n:::", 0),
        ("::: note\nThere 48% agree.\n:::", 1),
        ("[48%](fact:A-1) agree.", 0),
        ("| A | B |\n|---|---|\n| 48% | 52% |", 0),
    ],
)
def test_a_statistic_needs_a_source_and_an_invented_one_does_not(words: str, found: int) -> None:
    facts = "id,fact,value,as_of,source,publisher,year,confidence\nA-1,Those who agree,48%,2024,A book,Us,2025,A\n"

    codes = said({**page(words), "facts.csv": facts}, "{numbers: true, invented: [Marvania]}")

    assert [code for code, _, _ in codes] == ["SK707"] * found


def test_only_lessons_are_asked_for_sources_and_length() -> None:
    frame = {"opening.md": "# Opening\n\nPass with 70 per cent.\n"}

    assert said({**page("Three short words, or five."), **frame}, "{numbers: true, words: [5, 10]}") == []


def test_a_word_to_avoid_is_found_in_questions_too_and_told_once_a_place() -> None:
    quiz = "::: true-false {#a}\nIllegal\nmigrants have rights.\n\nAnswer: true\n:::\n"
    files = {**page("An illegal migrant. Illegality is another word."), "lessons/wells/quiz.md": quiz}

    found = said(files, "{avoid: {illegal migrant: say what is meant}}")

    assert found == [("SK706", "lessons/wells/lesson.md", 5), ("SK706", "lessons/wells/quiz.md", 2)]


def test_a_fact_is_due_by_the_day_of_the_course_and_only_where_it_is_used() -> None:
    head = "id,fact,value,as_of,source,publisher,year,confidence,review_by\n"
    rows = [f"A-{n},Those who agree,48%,2024,A book,Us,2025,A,{day}\n" for n, day in enumerate(("2026-10-31", "2026-11-01", "2026-10-30"))]  # fmt: skip
    files = {**page("[48%](fact:A-0) and [48%](fact:A-1)."), "facts.csv": head + "".join(rows)}

    assert said(files, "{fresh: true}") == [("SK708", "facts.csv", 2)]


def test_a_glossary_that_two_courses_share_owes_each_only_its_own_terms() -> None:
    row = "{0}:\n  term: {0} well\n  meaning: A hole.\n"
    tree = {
        "glossary.yaml": "".join(row.format(name) for name in ("deep", "dry", "old")),
        "one.course.yaml": "title: One\nid: https://a.example/one\nwriting: {terms: true}\nmodules:\n- {id: a, title: A, pages: [one]}\n",
        "two.course.yaml": "title: Two\nid: https://a.example/two\nmodules:\n- {id: b, title: B, pages: [two]}\n",
        "one.md": "# One\n\nA [deep](term:deep) well.\n",
        "two.md": "# Two\n\nA [dry](term:dry) well.\n",
    }

    loaded = spine.parsed(in_memory(tree))

    assert [(one.code, one.where and one.where.line) for one in loaded.diagnostics] == [("SK719", 7)]


def test_a_term_inside_another_link_or_the_name_of_a_treaty_is_no_use_of_it() -> None:
    terms = "forced-labour:\n  term: forced labour\n  meaning: Work under threat.\n"
    words = "The Forced Labour Convention. [See forced labour](page:wells). The forced labour protocol. It is forced\nlabour. [Forced labour](term:forced-labour)."

    found = said({**page(words), "glossary.yaml": terms}, "{terms: true}")

    assert found == [("SK720", "lessons/wells/lesson.md", 5)]


def test_paragraphs_of_frames_may_repeat_and_those_of_lessons_may_not() -> None:
    frames = {"one.md": f"# One\n\n{LONG} {LONG}\n", "two.md": f"# Two\n\n{LONG} {LONG}\n"}
    lesson = page(f"{LONG} {LONG.replace('money', 'coins')}")

    assert said(frames, "{repeats: true}") == []
    assert [file for _, file, _ in said({**frames, **lesson}, "{repeats: true}")] == ["one.md", "two.md"]


def test_a_habit_wins_only_where_it_is_no_accident() -> None:
    assert chance.game([(True, 0.25)] * 2, 45) == {}
    assert chance.game([(True, 0.5)] * 3, 45) == {}
    assert chance.game([(True, 0.25)] * 4 + [(False, 0.25)] * 4, 50) == {}
    assert chance.game([(True, 0.25)] * 6 + [(False, 0.25)] * 4, 45) == {
        "share": 60, "right": 6, "all": 10, "luck": 25,
    }  # fmt: skip


def test_the_chance_of_so_many_right_guesses_is_the_binomial_one() -> None:
    assert chance.at_least(0, [0.25] * 3) == pytest.approx(1)
    assert chance.at_least(1, [0.25] * 2) == pytest.approx(1 - 0.75**2)
    assert chance.at_least(2, [0.5, 0.25]) == pytest.approx(0.125)


def test_each_page_is_read_once_though_two_modules_show_it() -> None:
    tree = {
        "course.yaml": "title: Wells\nwriting: house\nmodules:\n  - {id: m-1, title: A, pages: [one]}\n  - {id: m-2, title: B, pages: [one]}\n",
        "one.md": "# One\n\nText.\n",
    }
    course = spine.parsed(in_memory(tree)).courses[0]

    readings = [one.page.id for one in inside(course) if isinstance(one, Reading)]

    assert course.writing == HOUSE
    assert readings == ["one"]


def test_words_are_not_counted_where_no_space_parts_them() -> None:
    asked = "{words: [5, 10], lix: [20, 30], sentence: 5, average: 5}\nlanguage: zh"

    assert said({"lessons/wells/lesson.md": "# 井\n\n井。\n"}, asked) == []


def test_every_rule_for_writing_is_a_warning_of_family_seven() -> None:
    found = [
        one.message
        for several in rules.rules().values()
        for one in several
        if one.over in ("Reading", "Pool", "Written")
    ]

    assert len(found) == 18
    assert {message.code[:3] for message in found} == {"SK7"}
    assert {message.severity.value for message in found} == {"warning"}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("::: matching {#a}\nMatch.\n\n- One => Two\n- Three => Four\n- => Five\n:::", 1),
        ("::: matching {#a}\nMatch.\n\n- One => Two\n  > Since it is.\n- Three => Four\n- => Five\n:::", 0),
        ("::: matching {#a}\nMatch.\n\n- One => Two\n- Three => Four\n- => Five\n\nBecause: It is.\n:::", 0),
        ("::: choice {#a}\nWhich?\n\n- [x] One\n- [ ] Two\n- [ ] Three\n  > No.\n\nBecause: It is.\n:::", 1),
        ("::: reflection {#a}\nWhat do you think?\n:::", 0),
        ("::: numeric {#a}\nHow many?\n\nAnswer: 5\n\nWrong: Count again.\n:::", 0),
        ("::: scenario {#a}\nA call.\n\n### One {#one}\nDo?\n\n- Yes => end {score=1}\n- No => other {score=0}\n\n### End {#end}\nGood.\n\n### Other {#other}\nBad.\n:::", 0),
    ],
)  # fmt: skip
def test_feedback_is_asked_where_a_wrong_answer_can_be_given(question: str, found: int) -> None:
    codes = [code for code, _, _ in said(page(f"Text.\n\n{question}"), "{feedback: true}")]

    assert codes == ["SK710"] * found


def test_an_objective_is_tested_by_the_pool_where_there_is_one() -> None:
    front = "objectives:\n  dig: Dig.\n  keep: Keep.\n"
    words = "Text.\n\n::: true-false {#p objective=dig}\nIs it?\n\nAnswer: true\n:::"
    quiz = {"lessons/wells/quiz.md": "::: true-false {#q objective=keep}\nIs it?\n\nAnswer: true\n:::\n"}

    on_the_page = noticed(page(words, front), "{objectives: true}")
    in_the_pool = noticed({**page(words, front), **quiz}, "{objectives: true}")

    assert [one.text for one in (*on_the_page, *in_the_pool)] == [
        "No question of this lesson asks for the objective 'keep'.",
        "No question of this lesson asks for the objective 'dig'.",
    ]
