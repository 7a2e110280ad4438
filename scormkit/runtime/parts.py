"""What reading has to know of a module, and what only its questions do: a script for each."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from scormkit.package import Bytes
from scormkit.runtime import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json, Publication
    from scormkit.model.plan import Page, Plan
    from scormkit.package import Body

SCRIPT = "questions.js"
"""What a page with questions needs besides: fetched when the browser is idle, at once where a page asks."""

READ = ("attempts", "counts", "recorded")
"""What of a test's rules decides how far a learner is; all else waits until somebody opens the test."""

UNREAD = ("format", "title", "language", "version", "second")
"""What the plan says of a module and its pages, and the documents or the second script say themselves."""


def files(
    publication: Publication,
    adapter: tuple[str, str],
    widgets: Mapping[str, str],
    data: Mapping[str, Json],
    asked: Mapping[str, Json],
) -> Mapping[str, Body]:
    """The scripts of a package by name: one, or two where something is asked.

    `adapter` are a target's `adapter.js` and `reports.js`; `data` is what the first is told, `asked` the second.
    """
    plan, tests = halves(publication.plan)
    later = {"tests": tests, "data": asked, "words": publication.plan["second"]}
    first, second = link.scripts(*adapter, widgets, {**plan, "data": data}, later, extras=publication.extras)
    made = {publication.script: Bytes(first)}
    return {**made, SCRIPT: Bytes(second)} if second else made


def adapter(target: str) -> tuple[str, str]:
    """The browser side of a target's package: what every page needs, and what tells of answers."""
    ours = resources.files(target)
    first, second = (ours.joinpath(name).read_text(encoding="utf-8") for name in ("adapter.js", "reports.js"))
    return first, second


def halves(plan: Plan) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """The plan of the first script, and by page the rules of tests that come with the second."""
    rules = {page["id"]: page["test"] for page in plan["pages"] if "test" in page}
    later = {
        name: {key: value for key, value in test.items() if key not in READ} for name, test in rules.items()
    }
    return {**_read(plan), "pages": [_page(page) for page in plan["pages"]]}, later


def _read(said: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in said.items() if key not in UNREAD}


def _page(page: Page) -> Mapping[str, object]:
    known = _read(page)
    if "test" in page:
        known["test"] = {key: value for key, value in page["test"].items() if key in READ}
    return known
