"""What stands at the end of a page: dates and sources of its figures, works to read, and the terms of use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormkit.model import Lesson
from scormkit.pages import press, wording, works

if TYPE_CHECKING:
    from scormkit.model import Assessment
    from scormkit.pages.desk import Desk

CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-(?:NC|SA|ND))*)-(\d\.\d)")
"""SPDX names of the licences that course texts carry; their deed is what a reader should be able to open."""


def notes(made: Lesson | Assessment, desk: Desk) -> Markup:
    """The foot of a page; a test has none, since a list of sources would answer questions."""
    if not isinstance(made, Lesson):
        return Markup("")
    facts = _facts(desk)
    return press.render(
        "notes.html",
        facts=facts,
        works=_works(made, desk),
        foot=_foot(desk, dated=bool(facts)),
        words=desk.words,
    )


def _facts(desk: Desk) -> list[dict[str, object]]:
    """One a fact, in the order of their raised figures."""
    rows = ((desk.course.facts[name], places) for name, places in desk.gathered.facts.items())
    return [
        {
            "id": fact.id, "source": fact.source, "publisher": fact.publisher, "year": fact.year,
            "dated": desk.say("as_of", date=_date(fact.as_of, desk)) if fact.as_of else "", "places": places,
        }
        for fact, places in rows
    ]  # fmt: skip


def _works(lesson: Lesson, desk: Desk) -> list[works.Entry]:
    """What the author wants read, then what else the page refers to."""
    names = dict.fromkeys((*lesson.reading, *desk.gathered.works))
    return [works.entry(desk.course.works[name]) for name in names if name in desk.course.works]


def _foot(desk: Desk, *, dated: bool) -> Markup:
    course, parts = desk.course, []
    if dated and course.as_of:
        parts.append(escape(desk.say("figures_as_of", date=_date(course.as_of, desk))))
    if course.licence:
        parts.append(escape(desk.words["licence"]).format(licence=_licence(course.licence, desk)))
    return Markup(" ").join(parts)


def _licence(name: str, desk: Desk) -> Markup:
    """A Creative Commons licence by its usual name, with the deed behind it; any other as the author wrote it."""
    found = CREATIVE_COMMONS.fullmatch(name)
    if not found:
        return escape(name)
    address = f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return press.render("licence.html", name=f"CC {found[1]} {found[2]}", address=address, words=desk.words)


def _date(words: str, desk: Desk) -> str:
    return wording.date(desk.course.language, words)
