"""One learner, one module, seven packages: what the LMS of each standard knows at the end is the same."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from everywhere import Played, outcome

from scormkit import disk, pages, source, starter, targets
from scormkit.formats.iri import root_iri
from scormkit.package import in_memory, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext

    from scormkit.model import Course, Publication

MODULES = Path(__file__).parents[2] / "modules_src"
TARGETS = ("scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4", "xapi", "cmi5", "web")


@cache
def course(name: str) -> Course:
    tree = disk.read_tree(MODULES) if name == "two-week" else in_memory(starter.demo())
    library, _ = source.parse(tree)
    made, _ = source.edition(library, name if name in library.courses else min(library.courses))
    assert made is not None
    return made


@cache
def publication(name: str, module: str) -> Publication:
    chosen = next(one for one in course(name).modules if one.id == module)
    return pages.compile(course(name), chosen)[0]


@pytest.mark.parametrize(
    ("name", "module", "status", "verdicts"),
    [
        ("two-week", "module-1", "passed", {"right", "partly", "wrong", "neutral"}),
        ("demo", "planets", "passed", {"right", "partly", "wrong", "neutral"}),
        ("demo", "my-evening", "completed", {"neutral"}),
    ],
    ids=["module-1", "planets", "my-evening"],
)
def test_every_standard_hears_the_same_of_the_same_learner(
    chromium: Browser, name: str, module: str, status: str, verdicts: set[str]
) -> None:
    made = publication(name, module)
    asked = {one.id: one for several in made.interactions.values() for one in several}
    played = Played(asked, root_iri(made), made.mastery / 100 if made.mastery else None)
    outcomes = {}
    for target in TARGETS:
        found = targets.find(target)
        assert found is not None
        content = {path: read(body) for path, body in found.plan(made).files.items()}
        with alone(chromium) as context:
            outcomes[target] = outcome(context, target, content, played)

    known = outcomes["web"]
    assert (known.status, known.score is None) == (status, status == "completed")
    assert {_verdict(score) for *_, score in known.rows} == verdicts
    ends = {target: (one.status, one.score) for target, one in outcomes.items()}
    assert ends == dict.fromkeys(TARGETS, (known.status, known.score))
    for target, one in outcomes.items():
        assert (target, one.rows) == (target, known.rows)


def _verdict(score: float | None) -> str:
    return "neutral" if score is None else {0: "wrong", 1: "right"}.get(score, "partly")


@contextmanager
def alone(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile; whatever the course's script does wrong fails the test."""
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 2000}, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    context.on("page", lambda page: page.on("pageerror", lambda error: complaints.append(str(error))))
    yield context
    context.close()
    assert complaints == []
