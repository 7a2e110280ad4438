"""A course is cut from the library: the pages asked for, for one audience, with what they use and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit import source
from scormkit.diagnostics import Where
from scormkit.model import (
    AssessmentEntry,
    Block,
    Course,
    Draw,
    Lesson,
    ModuleEntry,
    Prose,
    Question,
    Quiz,
    Text,
)
from scormkit.package import in_memory
from scormkit.source import draw

MODULE = "title: A\nmodules:\n  - id: module-1\n    title: First\n    pages: [lessons/one]\n"
ONE = "---\ntitle: One\nminutes: 10\n---\n\nGood morning.\n"


def question(name: str, level: str = "remember", tags: str = "", answer: str = "true") -> str:
    tagged = f' tags="{tags}"' if tags else ""
    return f"::: true-false {{#{name} level={level}{tagged}}}\nIs {name} so?\n\nAnswer: {answer}\n:::\n\n"


def cut(tree: dict[str, str], short: str = "course") -> tuple[Course | None, list[tuple[str, str, int]]]:
    library, parsed = source.parse(in_memory(tree))
    course, diagnostics = source.edition(library, short)
    return course, [
        (one.code, one.where.file if one.where else "", one.where.line if one.where else 0)
        for one in (*parsed, *diagnostics)
    ]


def only(tree: dict[str, str], short: str = "course") -> Course:
    course, said = cut(tree, short)
    assert said == []
    assert course is not None
    return course


def test_the_smallest_course_is_a_title_and_a_page() -> None:
    course = only({"course.yaml": "title: My course\n", "welcome.md": "# Welcome\n\nGood morning.\n"})

    assert (course.id, course.iri, course.language) == ("course", "urn:scormkit:course", "en")
    assert course.targets == ("scorm12", "xapi")
    (module,) = course.modules
    assert (module.id, module.title, module.test, module.complete) == (
        "course",
        "My course",
        None,
        ("pages",),
    )
    assert [page.id for page in module.pages] == ["welcome"]


def test_in_the_smallest_course_pages_come_in_name_order_and_quiz_is_the_test() -> None:
    tree = {"course.yaml": "title: A", "b.md": "# B\n\nText.\n", "a.md": "# A\n\nText.\n", "quiz.md": question("q"),
            "lessons/c/lesson.md": ONE, "lessons/c/quiz.md": question("r"), "README.md": "Notes."}  # fmt: skip
    (module,) = only(tree).modules

    assert [page.id for page in module.pages] == ["a", "b", "c"]
    assert module.complete == ("pages", "test")
    assert module.test is not None
    assert [one.id for one in module.test.questions] == ["c_r", "quiz_q"]


def test_a_folder_may_hold_several_courses_that_share_a_lesson() -> None:
    tree = {"lessons/one/lesson.md": ONE, "lessons/two/lesson.md": ONE.replace("One", "Two"),
            "short.course.yaml": MODULE, "long.course.yaml": MODULE.replace("[lessons/one]", "[lessons/two, lessons/one]")}  # fmt: skip

    assert [page.id for page in only(tree, "short").modules[0].pages] == ["one"]
    assert [page.id for page in only(tree, "long").modules[0].pages] == ["two", "one"]


def test_a_course_gives_a_page_its_own_title_and_a_bridge() -> None:
    entry = "\n      - page: lessons/one\n        title: The one\n        bridge: You have <met> it."
    (page,) = (
        only({"course.yaml": MODULE.replace(" [lessons/one]", entry), "lessons/one/lesson.md": ONE})
        .modules[0]
        .pages
    )

    assert (page.id, page.title) == ("one", "The one")
    assert page.bridge == Text(
        "<p>You have &lt;met&gt; it.</p>", "You have <met> it.", Where("course.yaml", 6, 15)
    )


BOTH = {
    "lessons/one/lesson.md": "# One\n\n::: case\nSeen by all.\n:::\n\n:::: trainer\nFor trainers. ![Plan](plan.svg)\n\n::: note\nInside.\n:::\n::::\n\n"
    "::: learner\nFor learners. ![Face](face.svg)\n:::\n\n::: origin\nFrom there.\n:::\n\n::: destination\nHere.\n:::\n",
    "lessons/one/trainer.md": "Bring cards.\n",
    "lessons/one/plan.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "lessons/one/face.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "lessons/one/unused.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "blocks", "asset", "notes"),
    [
        ("", ["case", "learner", "origin", "destination"], "lessons/one/face.svg", 0),
        ("audience: trainer\n", ["case", "trainer", "origin", "destination"], "lessons/one/plan.svg", 1),
        ("perspective: origin\n", ["case", "learner", "origin"], "lessons/one/face.svg", 0),
        ("perspective: destination\n", ["case", "learner", "destination"], "lessons/one/face.svg", 0),
    ],
)
def test_readers_get_their_blocks_and_the_media_these_use(
    settings: str, blocks: list[str], asset: str, notes: int
) -> None:
    course = only({"course.yaml": settings + MODULE, **BOTH})
    (page,) = course.modules[0].pages

    assert [node.name for node in page.body if isinstance(node, Block)] == blocks
    assert page.assets == (asset,)
    assert list(course.assets) == [asset]
    assert len(page.trainer) == notes


def test_the_text_of_a_film_is_read_and_only_what_it_shows_travels() -> None:
    film = "\n![Visit](film.mp4){captions=film.vtt transcript=film.md}\n"
    course = only(
        {
            "course.yaml": "title: A",
            "a.md": f"# A\n{film}\n::: trainer\n{film.replace('film.md', 'other.md')}:::\n",
            "film.md": "# The visit\n\n## At the gate\n\n- A guard waves.\n\n![Gate](gate.svg)\n",
            "other.md": "![Hut](hut.svg)\n",
            **dict.fromkeys(("film.mp4", "film.vtt", "gate.svg", "hut.svg"), "x"),
        }
    )

    assert [page.id for page in course.modules[0].pages] == ["a"]
    assert list(course.assets) == ["film.mp4", "film.vtt", "gate.svg"]
    assert list(course.transcripts) == ["film.md"]
    assert [type(node).__name__ for node in course.transcripts["film.md"]] == ["Heading", "Listing", "Prose"]


def test_the_text_of_a_film_that_is_no_markdown_travels_as_a_file() -> None:
    film = "# A\n\n![Visit](film.mp4){captions=film.vtt transcript=film.txt}\n"
    others = dict.fromkeys(("film.mp4", "film.vtt", "film.txt"), "x")
    course = only({"course.yaml": "title: A", "a.md": film, **others})

    assert list(course.assets) == ["film.mp4", "film.txt", "film.vtt"]
    assert course.transcripts == {}


def test_a_theme_travels_with_its_logo() -> None:
    course = only(
        {
            "course.yaml": "title: A",
            "a.md": "# A\n\nText.\n",
            "theme.yaml": "logo: logo.svg\n",
            "logo.svg": "<svg/>",
            "b.svg": "<svg/>",
        }
    )

    assert list(course.assets) == ["logo.svg", "theme.yaml"]


QUIZ = "".join(question(f"r{n}") for n in range(3)) + "".join(
    question(f"a{n}", "apply", "law") for n in range(2)
)
TESTED = {"lessons/one/lesson.md": ONE, "lessons/one/quiz.md": QUIZ}


def with_test(test: str) -> dict[str, str]:
    return {"course.yaml": f"{MODULE}    test:\n{test}", **TESTED}


def test_a_test_is_resolved_from_its_settings_and_pool() -> None:
    quizzes = "quizzes:\n  final: {title: Final test, pass_mark: 80, attempts: 2, shuffle: [options]}\n"
    tree = with_test(
        "      like: final\n      from: pages\n      draw: {remember: 2, law: 1}\n      pass_mark: 90\n"
    )
    (module,) = only({**tree, "course.yaml": quizzes + tree["course.yaml"]}).modules

    assert module.test is not None
    assert (module.test.id, module.test.title) == ("module-1_test", "Final test")
    assert module.test.draw == (Draw("remember", 2), Draw("law", 1))
    assert (module.test.pass_mark, module.test.attempts, module.test.shuffle) == (90, 2, ("options",))
    assert [one.id for one in module.test.questions] == ["one_r0", "one_r1", "one_r2", "one_a0", "one_a1"]
    assert module.complete == ("pages", "test")


def test_questions_that_no_draw_reaches_stay_at_home() -> None:
    (module,) = only(with_test("      draw: {apply: 2}\n")).modules

    assert module.test is not None
    assert [one.id for one in module.test.questions] == ["one_a0", "one_a1"]
    assert [one.id for one in module.pages[0].pool] == ["one_a0", "one_a1"]


def test_a_pool_that_no_test_asks_is_cut() -> None:
    (module,) = only({"course.yaml": MODULE, **TESTED}).modules

    assert module.test is None
    assert module.pages[0].pool == ()


def test_a_test_may_draw_from_pages_that_the_module_does_not_show() -> None:
    more = {
        "lessons/two/lesson.md": ONE,
        "lessons/two/quiz.md": question("x"),
        "lessons/three/quiz.md": question("y"),
    }
    (module,) = only({**with_test("      from: [lessons/two, lessons/three]\n"), **more}).modules

    assert module.test is not None
    assert [one.id for one in module.test.questions] == ["two_x", "three-quiz_y"]


def test_a_picture_in_a_drawn_question_travels() -> None:
    asked = question("x").replace("Is x so?", "Is x so?\n\n![Map](map.svg)")
    more = {"lessons/two/lesson.md": ONE, "lessons/two/quiz.md": asked, "lessons/two/map.svg": "<svg/>"}

    assert list(only({**with_test("      from: [lessons/two]\n"), **more}).assets) == ["lessons/two/map.svg"]


@pytest.mark.parametrize(
    ("test", "code"),
    [
        ("      draw: {remember: 4}", "SK215"), ("      draw: 6", "SK215"), ("      draw: {analyse: 1}", "SK216"), ("      draw: {apply: 2, law: 1}", "SK215"),
        ("      from: [lessons/two]", "SK210"), ("      from: [lessons/none]", "SK212"),
    ],
)  # fmt: skip
def test_a_test_that_cannot_be_served_is_one_error(test: str, code: str) -> None:
    _, said = cut({**with_test(test + "\n"), "lessons/none/lesson.md": ONE})

    assert [one for one, _, _ in said] == [code]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("    pages: [lessons/won]", [("SK210", "course.yaml", 5)]),
        ("    pages: [lessons/one, lessons/one]", [("SK211", "course.yaml", 5)]),
        ("    pages: [lessons/one, lessons/one/quiz]", [("SK227", "course.yaml", 5)]),
        ("    pages: [README]", [("SK227", "course.yaml", 5)]),
        ("    pages: [lessons/one]\n    complete: [test]", [("SK217", "course.yaml", 6)]),
        ("    pages: [lessons/one]\n    complete: [activities]", [("SK217", "course.yaml", 6)]),
        ("    pages: [lessons/one.md, lessons/two/lesson.md]", [("SK210", "course.yaml", 5)]),
    ],
)  # fmt: skip
def test_a_module_that_does_not_fit_together_is_one_error(
    settings: str, said: list[tuple[str, str, int]]
) -> None:
    text = MODULE.replace("    pages: [lessons/one]\n", settings + "\n")

    assert cut({"course.yaml": text, "README.md": "Notes.\n", **TESTED})[1] == said


def test_a_page_of_which_nothing_is_left_is_told() -> None:
    tree = {"course.yaml": MODULE, "lessons/one/lesson.md": "# One\n\n::: trainer\nBring cards.\n:::\n"}

    assert cut(tree)[1] == [("SK228", "course.yaml", 5)]
    assert cut({**tree, "course.yaml": f"audience: trainer\n{MODULE}"})[1] == []


def test_a_page_that_no_course_names_is_told_of_and_one_that_is_only_drawn_from_is_not() -> None:
    drawn = MODULE + "    test: {from: [lessons/two]}\n"
    tree = {
        "course.yaml": drawn,
        "lessons/one/lesson.md": ONE,
        "lessons/two/quiz.md": question("a"),
        "three.md": ONE,
    }

    def told(more: dict[str, str]) -> list[str]:
        return [one.text for one in source.spare(source.parse(in_memory({**tree, **more}))[0])]

    assert told({}) == ["No course of this folder has the page 'three'."]
    assert told({"b.course.yaml": MODULE.replace("lessons/one", "three")}) == []
    assert told({"all.course.yaml": "title: All\n"}) == []


def test_an_unknown_page_is_told_with_the_one_meant() -> None:
    library, _ = source.parse(
        in_memory({"course.yaml": MODULE.replace("lessons/one", "frames/one"), **TESTED})
    )
    _, (said,) = source.edition(library, "course")

    assert "Did you mean 'lessons/one'?" in said.text


def test_minutes_complete_a_module_by_the_sum_of_its_pages() -> None:
    course = only({"course.yaml": MODULE + "    complete: [minutes]\n", "lessons/one/lesson.md": ONE})

    assert (course.modules[0].complete, course.modules[0].minutes) == (("minutes",), 10)


def test_ids_of_modules_pages_and_the_course_are_kept_apart() -> None:
    text = "title: A\nretired: [one_r0]\nmodules:\n" + "".join(
        f"  - {{id: {name}, title: B, pages: [lessons/one], test: {{}}}}\n"
        for name in ("course", "one", "one")
    )

    assert sorted({code for code, _, _ in cut({"course.yaml": text, **TESTED})[1]}) == [
        "SK218",
        "SK219",
        "SK220",
        "SK221",
    ]


def test_a_title_that_an_lms_would_cut_is_refused() -> None:
    long = "ж" * 256

    assert [one for one, _, _ in cut({"course.yaml": f"title: {long}", "a.md": "# A\n\nText.\n"})[1]] == [
        "SK222",
        "SK222",
    ]
    assert cut({"course.yaml": f"title: {long[:255]}", "a.md": "# A\n\nText.\n"})[1] == []


FRENCH = {
    "course.yaml": "title: A\nlanguage: fr\n" + MODULE.removeprefix("title: A\n") + "    test: {}\n",
    "lessons/one/lesson.md": ONE,
    "lessons/one/lesson.fr.md": "---\ntitle: Un\n---\n\nBonjour.\n",
    "lessons/one/quiz.md": question("q"),
    "lessons/one/quiz.fr.md": question("q").replace("Is q so?", "Est-ce vrai ?"),
}


def test_a_course_in_french_takes_the_french_pages_under_the_same_ids() -> None:
    (module,) = only(FRENCH).modules
    (page,) = module.pages

    assert (page.id, page.title, page.language) == ("one", "Un", "fr")
    assert isinstance(page.body[0], Prose)
    assert page.body[0].text.plain == "Bonjour."
    assert module.test is not None
    assert [(one.id, one.prompt.plain) for one in module.test.questions] == [("one_q", "Est-ce vrai ?")]


def test_a_folder_written_in_french_needs_no_translation() -> None:
    course = only({"course.yaml": "title: A\nlanguage: fr", "a.md": "# A\n\nBonjour.\n"})

    assert course.modules[0].pages[0].language == "fr"


@pytest.mark.parametrize(
    ("quiz", "said"),
    [
        ("", [("SK224", "lessons/one/lesson.fr.md", 1)]),
        (question("q") + question("r"), [("SK225", "lessons/one/quiz.fr.md", 7)]),
        (question("q", answer="false"), [("SK226", "lessons/one/quiz.fr.md", 1)]),
        (question("q", "apply"), [("SK226", "lessons/one/quiz.fr.md", 1)]),
    ],
)  # fmt: skip
def test_a_translation_keeps_ids_and_answers(quiz: str, said: list[tuple[str, str, int]]) -> None:
    tree = {**FRENCH, "lessons/one/quiz.fr.md": quiz}
    if not quiz:
        del tree["lessons/one/quiz.fr.md"]

    assert [one for one in cut(tree)[1] if one[0] != "SK214"] == said


def test_a_page_without_translation_among_translated_ones_is_an_error() -> None:
    tree = {**FRENCH, "lessons/two/lesson.md": ONE}
    tree["course.yaml"] = tree["course.yaml"].replace("[lessons/one]", "[lessons/one, lessons/two]")

    assert cut(tree)[1] == [("SK223", "course.yaml", 6)]


HERE = Where("quiz.md", 1)


@settings(derandomize=True, deadline=None)
@given(
    st.lists(st.sets(st.sampled_from("abc")), min_size=1, max_size=8),
    st.lists(st.tuples(st.sampled_from(["a", "b", "c", ""]), st.integers(1, 3)), min_size=1, max_size=3),
    st.randoms(use_true_random=False),
)
def test_what_is_accepted_serves_every_attempt(
    tags: list[set[str]], draws: list[tuple[str, int]], random: object
) -> None:
    asked = tuple(
        Question(f"p_{n}", "choice", Text("", "", HERE), None, HERE, tags=tuple(sorted(some)))
        for n, some in enumerate(tags)
    )
    entry = AssessmentEntry(Quiz(), HERE, draw=tuple((Draw(key, count), HERE) for key, count in draws))
    module = ModuleEntry("m", "M", HERE, test=entry)
    noticed: list[object] = []

    made = draw.assessment(module, [replace(Lesson("p", "P", (), HERE), pool=asked)], {}, noticed)  # type: ignore[arg-type]

    if made and not noticed:
        left = list(made.questions)
        for one in made.draw:
            pool = [question for question in left if one.key in ("", *question.tags)]
            random.shuffle(pool)  # type: ignore[attr-defined]
            assert len(pool) >= one.count
            left = [question for question in left if question not in pool[: one.count]]


ASKED = """\
# What I can do

::: rating {#me when="before after"}
I can …

1. Not yet
2. On my own

- place a person {#place}
:::
"""


@pytest.mark.parametrize(
    ("pages", "shown"), [("[lessons/one]", ["can-do", "one"]), ("[lessons/one, can-do]", ["one", "can-do"])]
)
def test_a_self_assessment_stands_before_the_pages_or_where_they_name_it(
    pages: str, shown: list[str]
) -> None:
    text = MODULE.replace("[lessons/one]", pages) + "    self_assessment: can-do\n"
    course = only({"course.yaml": text, "lessons/one/lesson.md": ONE, "can-do.md": ASKED})

    assert [page.id for page in course.modules[0].shown] == shown


def test_a_worksheet_is_complete_when_its_learner_says_so() -> None:
    course = only(
        {
            "course.yaml": MODULE + "    complete: [activities, finished]\n    self_assessment: can-do\n",
            "lessons/one/lesson.md": ONE,
            "can-do.md": ASKED,
        }
    )

    assert course.modules[0].complete == ("activities", "finished")
