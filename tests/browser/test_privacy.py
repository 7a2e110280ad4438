"""The page for data protection officers says what a real run has sent, all of it and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from privacy import Heard, Module, blocks, heard
from privacy_words import BROWSER

from scormkit import pages, spine, starter, targets
from scormkit.formats.iri import root_iri
from scormkit.package import in_memory, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser

    from scormkit.package import Body

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "explanation" / "privacy.md"
BLOCK = re.compile(r"(<!-- made: ([\w-]+) -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)
TARGETS = ("scorm12", "scorm2004-4", "xapi", "cmi5", "web")
WORDS = "Words of my own."
"""What the scripted learner writes wherever she may write freely."""
FAILING = {
    "course.yaml": """
id: https://example.org/privacy
title: Privacy
quizzes:
  once: {pass_mark: 100, attempts: 1, feedback: at-end}
modules:
  - id: short
    title: A test that is failed
    pages: [one]
    test: {like: once, from: pages}
""",
    "one/lesson.md": """---
title: One page
---

::: reflection {#aloud report=text}
What will you do first?
:::
""",
    "one/quiz.md": "".join(
        f"\n::: true-false {{#q{n}}}\nOne is {n}.\n\nAnswer: true\n:::\n" for n in range(1, 13)
    ),
}
"""The scripted learner knows five of six."""


def module(tree: Mapping[str, Body], chosen: str, target: str, mark: float) -> Module:
    course = spine.parsed(tree).courses[0]
    publication, _ = pages.compile(course, next(one for one in course.modules if one.id == chosen))
    found = targets.find(target)
    assert found is not None
    files = found.plan(publication).files
    return Module({name: read(body) for name, body in files.items()}, root_iri(publication), mark)


@pytest.fixture(scope="module")
def told(chromium: Browser) -> dict[str, Heard]:
    made = {}
    for target in TARGETS:
        planets = module(in_memory(starter.demo()), "planets", target, 0.6)
        made[target] = heard(chromium, target, [planets, module(in_memory(FAILING), "short", target, 1)])
    return made


def test_the_privacy_page_is_golden(told: dict[str, Heard], request: pytest.FixtureRequest) -> None:
    made = blocks(told)
    if request.config.getoption("--refresh-golden"):
        anew = BLOCK.sub(lambda found: f"{found[1]}{made[found[2]]}\n", PAGE.read_text(encoding="utf-8"))
        PAGE.write_text(anew, encoding="utf-8")
    there = {name: table for _, name, table in BLOCK.findall(PAGE.read_text(encoding="utf-8"))}

    assert there == {name: f"{table}\n" for name, table in made.items()}, "wanted? then: nox -s golden"


def test_nobody_but_the_lms_is_asked_for_anything(told: dict[str, Heard]) -> None:
    assert {target: sorted(one.addresses - one.own) for target, one in told.items()} == {target: [] for target in TARGETS}  # fmt: skip


def test_words_of_one_s_own_are_in_the_saved_place_and_reported_only_where_the_author_says_so(
    told: dict[str, Heard],
) -> None:
    places = ("cmi.suspend_data", "PUT activities/state")
    reports = (
        "cmi.interactions.n.student_response",
        "cmi.interactions.n.learner_response",
        "result.response",
    )
    for target in TARGETS[:4]:
        where = [name for name, value, _ in told[target].sent if WORDS in str(value)]

        assert any(name in places for name in where)
        assert sum(name in reports for name in where) == 1
        assert set(where) <= {*places, *reports}
    assert told["web"].sent == []


def test_every_name_in_the_browser_is_explained() -> None:
    scripts = [*(ROOT / "scormkit" / "runtime").glob("*.js"), *(ROOT / "scormkit" / "targets").rglob("*.js")]
    found = {name for path in scripts for name in re.findall(r"'(scormkit\.\w+)\.?'", path.read_text(encoding="utf-8"))}  # fmt: skip

    assert found == set(BROWSER)
