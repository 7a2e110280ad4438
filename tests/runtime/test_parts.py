"""The plan is cut in two: what reading has to know, and the rules of tests, which come with the questions."""

from __future__ import annotations

from typing import Any

from scormkit.runtime import parts

TEST = {
    "pass_mark": 70, "minutes": 20, "attempts": 2, "counts": "best", "feedback": "at-end", "shuffle": ["questions"],
    "review": True, "recorded": True, "draw": [{"count": 1, "from": ["Kx9z"]}], "points": {},
}  # fmt: skip
LESSON = {
    "id": "borders",
    "key": "Ab3d",
    "href": "index.html",
    "title": "Borders",
    "minutes": 5,
    "practice": [],
}
EXAM = {**LESSON, "id": "test", "key": "Zz19", "href": "test.html", "title": "Test", "test": TEST}
PLAN: dict[str, Any] = {
    "format": 1, "id": "module-1", "iri": "https://example.org/module-1", "title": "One", "language": "en",
    "version": "1", "pages": [LESSON, EXAM], "complete": ["pages", "test"], "minutes": 0, "later": "questions.js",
    "words": {"saved": "Saved"}, "data": {},
}  # fmt: skip


def test_the_first_half_knows_how_far_a_learner_is() -> None:
    first, _ = parts.halves(PLAN)

    assert first == {
        "id": "module-1", "iri": "https://example.org/module-1", "complete": ["pages", "test"], "minutes": 0,
        "later": "questions.js", "words": {"saved": "Saved"}, "data": {},
        "pages": [
            {"id": "borders", "key": "Ab3d", "href": "index.html", "minutes": 5, "practice": []},
            {"id": "test", "key": "Zz19", "href": "test.html", "minutes": 5, "practice": [],
             "test": {"attempts": 2, "counts": "best", "recorded": True}},
        ],
    }  # fmt: skip


def test_the_second_half_is_the_rest_of_each_test_by_page() -> None:
    first, second = parts.halves(PLAN)

    assert list(second) == ["test"]
    early: Any = first["pages"]
    rest: Any = second["test"]
    assert {**early[1]["test"], **rest} == TEST
    assert not early[1]["test"].keys() & rest.keys()


def test_a_plan_without_a_test_has_no_second_half() -> None:
    assert parts.halves({**PLAN, "pages": [LESSON]})[1] == {}
