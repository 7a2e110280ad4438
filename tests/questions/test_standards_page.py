"""docs/reference/questions-and-standards.md says of each kind what the code does: its table is made from the demo course."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormkit import pages, questions, spine, starter, targets
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.model import Heard, Interaction

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "questions-and-standards.md"
VECTORS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "vectors" / "kinds.json").read_text(encoding="utf-8")
)
STANDARDS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004", "xapi": "xAPI, cmi5"}
FIELD = {"scorm12": "student_response", "scorm2004": "learner_response"}
HEAD = "| kind | standard | type | right answer | a learner's answer |\n|---|---|---|---|---|\n"


def table() -> str:
    """A kind's first question in the demo course, its first interaction, and what kinds.json tells of an answer to it."""
    course = spine.parsed(in_memory(starter.demo())).courses[0]
    publication, _ = pages.compile(course, course.modules[0])
    told = {one.id: one for several in publication.interactions.values() for one in several}
    return HEAD + "".join(row for kind in questions.NAMES for row in rows(kind, told))


def rows(kind: str, told: dict[str, Interaction]) -> list[str]:
    vector = next(one for one in VECTORS if one["kind"] == kind)
    asked = told[vector["scorm12"][0]["id"]]
    made, said = [], dict[tuple[str, ...], list[str]]()
    for name, title in STANDARDS.items():
        ear: Callable[[Interaction], Heard] = targets.find(name).heard  # type: ignore[union-attr]
        heard = ear(asked)
        right = " or ".join(f"`{one}`" for one in heard.right) or "any"
        said.setdefault((heard.type, right, answer(name, vector)), []).append(title)
    for number, (words, titles) in enumerate(said.items()):
        made.append(f"| {'' if number else kind} | {', '.join(titles)} | {' | '.join(words)} |\n")
    return made


def answer(name: str, vector: dict[str, Any]) -> str:
    first = vector[name][0]
    given = first.get(FIELD[name]) if name in FIELD else first[2].get("response")
    return f"`{given}`" if given else "not told"


def test_the_page_says_of_each_kind_what_is_told() -> None:
    assert table() in PAGE.read_text(encoding="utf-8"), table()


def test_cmi5_tells_what_xapi_does() -> None:
    assert [one["xapi"][0][2] for one in VECTORS] == [one["cmi5"][0][2] for one in VECTORS]
