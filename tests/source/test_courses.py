"""Course files: each setting checked, and the JSON Schemas that editors use agree with us."""

from __future__ import annotations

import json
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from scormkit.diagnostics import Where
from scormkit.model import AssessmentEntry, CourseFile, Draw, ModuleEntry, PageEntry, Quiz
from scormkit.package import in_memory
from scormkit.source import courses, front, tables
from scormkit.source import yaml as places

TOP = Where("course.yaml", 1, 1)

WHOLE: dict[str, Any] = {
    "id": "https://example.org/borders",
    "title": "Borders",
    "language": "fr",
    "version": "2.0",
    "as_of": "2026-11-01",
    "licence": "CC-BY-4.0",
    "keywords": ["borders", "work"],
    "targets": ["scorm12"],
    "audience": "trainer",
    "perspective": "origin",
    "scales": {"can-do": ["Not yet", "With help", "On my own"]},
    "quizzes": {"final": {"title": "Final test", "pass_mark": 80, "minutes": 20, "attempts": 2, "counts": "average",
                          "feedback": "never", "shuffle": ["options"], "review": False, "recorded": False, "kinds": 3, "from_each": {"module": 1}}},
    "modules": [
        {"id": "module-1", "title": "First", "summary": "Short.", "complete": ["pages", "minutes"], "minutes": 30,
         "pages": ["lessons/one", {"page": "lessons/two", "title": "Two", "bridge": "And now two."}],
         "self_assessment": "self/one", "test": {"like": "final", "from": ["lessons/three"], "draw": {"apply": 2, "law": 1}, "attempts": 0}},
        {"id": "module-2", "title": "Second", "pages": ["four.md"], "test": {"from": "pages", "draw": 5}},
        {"id": "module-3", "title": "Third", "pages": ["five"], "test": "none"},
    ],
    "retired": ["old-page"],
    "writing": {"like": "house", "words": [500, 800], "lix": False, "sentence": 25, "acronyms": True, "known": ["UN"], "avoid": {"utilize": "use"}},
    "x-desk": {"room": 5},
}  # fmt: skip


def read(text: str, name: str = "course.yaml") -> tuple[CourseFile | None, list[tuple[str, int]]]:
    found, diagnostics = courses.read(in_memory({name: text}))
    lines = [(one.code, one.where.line if one.where else 0) for one in diagnostics]
    return next(iter(found.values()), None), lines


def schema(name: str) -> Draft7Validator:
    text = (
        files("scormkit.source").joinpath("json_schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    )
    Draft7Validator.check_schema(json.loads(text))
    return Draft7Validator(json.loads(text))


COURSE_SCHEMA = schema("course")


def test_the_smallest_course_is_a_title() -> None:
    found, said = read("title: My course\n")

    assert said == []
    assert found == CourseFile("course", "My course", TOP, settings={"keywords": []})


def test_every_setting_is_read() -> None:
    found, said = read(json.dumps(WHOLE))

    assert said == []
    assert found is not None
    assert found.modules is not None
    quiz = Quiz(
        "Final test",
        80,
        20,
        0,
        "average",
        "never",
        ("options",),
        review=False,
        recorded=False,
        kinds=3,
        from_each=("module", 1),
    )
    first, second, third = found.modules
    where = first.where
    assert first == ModuleEntry(
        "module-1", "First", where, first.pages, "Short.", first.complete, 30,
        PageEntry("self/one", first.self_assessment.where if first.self_assessment else where),
        AssessmentEntry(quiz, first.test.where if first.test else where, first.test.sources if first.test else (),
                        first.test.draw if first.test else ()),
    )  # fmt: skip
    assert [(page.path, page.title, page.bridge) for page in first.pages] == [
        ("lessons/one", "", ""), ("lessons/two", "Two", "And now two."),
    ]  # fmt: skip
    assert (
        [draw for draw, _ in first.test.draw] == [Draw("apply", 2), Draw("law", 1)] if first.test else False
    )
    assert [one.path for one in first.test.sources] == ["lessons/three"] if first.test else False
    assert second.pages[0].path == "four"
    assert [draw for draw, _ in second.test.draw] == [Draw("", 5)] if second.test else False
    assert third.test is None
    assert (found.iri, found.audience, found.perspective) == (
        "https://example.org/borders",
        "trainer",
        "origin",
    )
    assert found.settings == {"keywords": ["borders", "work"], "x-desk": {"room": 5}}


def test_a_course_file_gives_the_course_its_short_name() -> None:
    found, said = read("title: A", "two-week.course.yaml")

    assert found is not None
    assert (found.short, said) == ("two-week", [])


def test_course_files_are_looked_for_at_the_top_alone() -> None:
    found, diagnostics = courses.read(
        in_memory({"old/course.yaml": "nothing: here", "my.course.yml": "a: b"})
    )

    assert (found, diagnostics) == ({}, ())


def test_a_place_in_the_file_goes_with_every_part() -> None:
    found, _ = read(
        "title: A\nmodules:\n  - id: m\n    title: B\n    pages:\n      - one\n      - page: two\n"
    )

    assert found is not None
    assert found.modules is not None
    assert found.modules[0].where == TOP.at(3, 5)
    assert [page.where for page in found.modules[0].pages] == [TOP.at(6, 9), TOP.at(7, 15)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", [("SK159", 1)]),
        ("language: en", [("SK158", 1)]),
        ("title: A\ntitel: B", [("SK157", 2)]),
        ("title: A\nversion: 1.0", [("SK159", 2)]),
        ("title: A\nid: my course", [("SK201", 2)]),
        ("title: A\nid: https://example.org/a?b=c", [("SK201", 2)]),
        ("title: A\nlanguage: English", [("SK204", 2)]),
        ("title: A\nas_of: 2026-02-30", [("SK164", 2)]),
        ("title: A\naudience: teacher", [("SK160", 2)]),
        ("title: A\nscales: {a: [one]}", [("SK207", 2)]),
        ("title: A\nquizzes: {a: {pass_mark: 101}}", [("SK161", 2)]),
        ("title: A\nquizzes: {a: {pass_mark: '70'}}", [("SK159", 2)]),
        ("title: A\nquizzes: {a: {review: 'yes'}}", [("SK159", 2)]),
        ("title: A\nquizzes: {a: {shuffle: [pages]}}", [("SK160", 2)]),
        ("title: A\nquizzes: {a: {shuffle: []}}", []),
        ("title: A\nmodules: []", [("SK165", 2)]),
        ("title: A\nmodules: [one]", [("SK159", 2)]),
        ("title: A\nmodules:\n  - id: m\n    title: B", [("SK158", 3)]),
        ("title: A\nmodules:\n  - {id: M 1, title: B, pages: [c]}", [("SK163", 3)]),
        ("title: A\nmodules:\n  - {id: m, title: B, pages: [c], test: some}", [("SK159", 3)]),
        ("title: A\nmodules:\n  - {id: m, title: B, pages: [c], test: {like: x}}", [("SK205", 3)]),
        ("title: A\nmodules:\n  - {id: m, title: B, pages: [c], test: {from: lessons/one}}", [("SK206", 3)]),
        ("title: A\nmodules:\n  - {id: m, title: B, pages: [c], test: {draw: 0}}", [("SK161", 3)]),
        ("title: A\nmodules:\n  - {id: m, title: B, pages: [c], test: {draw: {}}}", [("SK165", 3)]),
    ],
)  # fmt: skip
def test_a_fault_is_one_error_on_its_line(text: str, said: list[tuple[str, int]]) -> None:
    assert read(text)[1] == said


def test_two_courses_need_two_addresses_and_two_names() -> None:
    tree = {"a.course.yaml": "id: urn:x-us:a\ntitle: A", "b.course.yaml": "id: urn:x-us:a\ntitle: B", "course.yaml": "title: C", "course.course.yaml": "title: D"}  # fmt: skip

    found, diagnostics = courses.read(in_memory(tree))

    assert sorted(found) == ["a", "b", "course"]
    assert [(one.code, one.where.file if one.where else "") for one in diagnostics] == [
        ("SK203", "course.yaml"), ("SK202", "b.course.yaml"),
    ]  # fmt: skip


def places_in(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value that can be changed: (container, key)."""
    if isinstance(value, dict):
        return [place for key in value for place in [(value, key), *places_in(value[key])]]
    if isinstance(value, list):
        return [
            place for number in range(len(value)) for place in [(value, number), *places_in(value[number])]
        ]
    return []


STRANGE = st.sampled_from(
    [None, True, False, 0, 1, 70, -1, 1000, 2.5, "", " ", "words", "Two words", "none", "pages", "module-1", "2026-11-01", [], ["a"],
     ["a", "a"], [1], {}, {"a": 1}, {"page": "x"}, "best", "fr", "urn:x-us:y", {"a": ["b", "c"]}, ["test", "minutes"]],
).map(deepcopy)  # fmt: skip
NAMES = st.sampled_from(
    ["title", "id", "pages", "page", "test", "draw", "x-mine", "x", "minutes", "like", "retired"]
)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """The whole course with one to three places changed, dropped or renamed."""
    value = deepcopy(WHOLE)
    for _ in range(draw(st.integers(1, 3))):
        spots = places_in(value)
        container, key = draw(st.sampled_from(spots))
        match draw(st.sampled_from(["change", "drop", "rename"])):
            case "change":
                container[key] = draw(STRANGE)
            case "drop":
                del container[key]
            case _:
                if isinstance(container, dict):
                    container[draw(NAMES)] = container.pop(key)
    return value


BEYOND_A_SCHEMA = {"SK164", "SK205"}
"""A day that no calendar has, and a name that stands elsewhere in the file."""


@settings(derandomize=True, deadline=None, max_examples=150)
@given(mutated())
def test_the_schema_and_the_parser_agree_about_any_course(value: Any) -> None:
    _, said = read(json.dumps(value))
    complaints = [error.message for error in COURSE_SCHEMA.iter_errors(value)]

    assert complaints == [] or said != []
    assert complaints != [] or {code for code, _ in said} <= BEYOND_A_SCHEMA


@pytest.mark.parametrize(
    "text",
    [
        "title: A", "title: A\nid: urn:x-us:a", "title: 1984\n", "title: A\nx-mine: 5", "minutes: 5\nreading: [a]", "minutes: 601", "objectives: {a: b}",
        "objectives: {A: b}", "objectives: [a]", "outcomes: []", "", "summary:", "language: no",
        "writing: {words: a poem}", "writing: {}", "writing: house", "writing: {words: 5}", "writing: {words: ''}", "writing: {pool: it is small}",
    ],
)  # fmt: skip
def test_the_schema_and_the_parser_agree_about_front_matter(text: str) -> None:
    value, _ = places.read(text, TOP)
    _, said = front.read(text, TOP)

    assert value is not None
    # An id is checked where the file's name is known as well.
    assert schema("front-matter").is_valid(value.plain) == (not said)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("glossary", "a: {term: b, meaning: c}"), ("glossary", "a: {term: b}"), ("glossary", "A: {term: b, meaning: c}"), ("glossary", ""),
        ("glossary", "a: {term: b, meaning: c, see: d}"), ("glossary", "- a"),
        ("bibliography", "a: {type: book, title: b, issued: 2024}"), ("bibliography", "- {id: a, type: book, title: b}"), ("bibliography", ""),
        ("bibliography", "references: [{id: a, type: book, title: b}]"), ("bibliography", "- {type: book, title: b}"),
        ("bibliography", "a: {type: boook, title: b}"), ("bibliography", "a: {type: book, title: b, author: [{family: c}]}"),
        ("bibliography", "a: {type: book, title: b, author: [{familiy: c}]}"), ("bibliography", "a: {type: book, title: b, author: c}"),
        ("bibliography", "a: {type: book, titel: b}"), ("bibliography", "a b: {type: book, title: b}"),
        ("bibliography", "a: {type: book, title: b, volume: 3, URL: 'https://example.org'}"),
    ],
)  # fmt: skip
def test_the_schema_and_the_parser_agree_about_tables(file: str, text: str) -> None:
    value, _ = places.read(text, TOP)
    _, said = tables.read(in_memory({f"{file}.yaml": text}))

    assert value is not None
    assert schema(file).is_valid(value.plain) == (not said), said
