"""Lists every figure of a course with its date, its source and how its value was found: the block `facts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import used
from scormkit.pages import press, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from scormkit.model import Fact, Module
    from scormkit.pages.desk import Desk

LETTERS = "ABCDE"


def listed(children: Markup, desk: Desk, level: int) -> Markup:
    """The letters that occur and what they mean, then the facts by the module that uses them first."""
    known = desk.course.facts
    groups = [
        (module, [known[name] for name in names if name in known])
        for module, names in used.by_module(desk.course, "fact")
    ]
    return press.render(
        "blocks/facts.html",
        children=children, letters=list(_letters([fact for _, facts in groups for fact in facts], desk)),
        groups=[{"title": _title(module, desk), "facts": [_fact(one, desk) for one in facts]} for module, facts in groups if facts],
        level=level, words=desk.words,
        foot=desk.say("figures_as_of", date=_date(desk.course.as_of, desk)) if desk.course.as_of else "",
    )  # fmt: skip


def _title(module: Module, desk: Desk) -> str:
    """`Module 2: Its title`, where modules are counted."""
    number = desk.course.number(module)
    if not number:
        return module.title
    return desk.say("module_named", module=desk.say("module_n", n=number), title=module.title)


def _fact(fact: Fact, desk: Desk) -> dict[str, str]:
    """One entry: value, words, and the small line with source, date and letter."""
    parts = (
        ", ".join(part for part in (fact.source, f"{fact.publisher} {fact.year}".strip()) if part),
        desk.say("as_of", date=_date(fact.as_of, desk)) if fact.as_of else "",
        desk.say("letter_of", letter=fact.confidence),
        desk.say("review_by", date=_date(fact.review_by, desk)) if fact.review_by else "",
        fact.id,
    )
    return {"value": fact.value, "fact": fact.fact, "small": " · ".join(part for part in parts if part)}


def _letters(facts: Sequence[Fact], desk: Desk) -> Iterator[dict[str, str]]:
    for letter in LETTERS:
        count = sum(fact.confidence == letter for fact in facts)
        if count:
            says = desk.say("letter_n", says=desk.words[f"letter_{letter.lower()}"], n=count)
            yield {"value": desk.say("letter_of", letter=letter), "fact": says, "small": ""}


def _date(words: str, desk: Desk) -> str:
    return wording.date(desk.course.language, words)
