"""What the browser has to know of a module: the plan of docs/explanation/runtime.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import Assessment, Draw, Lesson, key, questions_in
from scormkit.pages import again, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.model import Course, Leaf, Module
    from scormkit.model.plan import Finish, Least, Page, Plan, Rules, Special


def plan(
    course: Course, module: Module, leaves: Sequence[tuple[Leaf, Lesson | Assessment]], later: str
) -> Plan:
    """The plan without a target's `data`: pages in order, completion, words; `later` is the script of questions."""
    _, after = again.pages(module, course.language)
    owed = after.id if after else ""
    finish: Finish = {"finish": key(f"{module.id}_finished")} if "finished" in module.complete else {}
    return {
        "format": 1,
        "id": module.id,
        "iri": f"{course.iri}/{module.id}",
        "title": module.title,
        "language": course.language,
        "version": course.version,
        "pages": [_page(leaf, made, owed=leaf.id == owed) for leaf, made in leaves],
        "complete": list(module.complete),
        "minutes": module.minutes,
        "later": later,
        **finish,
        "words": dict(wording.script_words(course.language)),
        "second": dict(wording.second_words(course.language)),
        "data": {},
    }


def drawn(assessment: Assessment) -> int:
    """How many questions a learner gets."""
    return sum(draw.count for draw in assessment.draw) or len(assessment.questions)


def _page(leaf: Leaf, made: Lesson | Assessment, *, owed: bool) -> Page:
    """`owed`: the module waits until its questions are answered."""
    special: Special = {"owed": True} if owed else {}
    practice = questions_in((*made.body, *made.trainer)) if isinstance(made, Lesson) else ()
    page: Page = {
        "id": leaf.id,
        "key": key(leaf.id),
        "href": leaf.href,
        "title": leaf.title,
        "minutes": leaf.minutes,
        **special,
        "practice": [key(question.id) for question in practice],
    }
    if isinstance(made, Assessment):
        page["test"] = _test(made)
    return page


def _test(test: Assessment) -> Rules:
    everything = (Draw("", len(test.questions)),)
    return {
        "pass_mark": test.pass_mark,
        "minutes": test.minutes,
        "attempts": test.attempts,
        "counts": test.counts,
        "feedback": test.feedback,
        "shuffle": list(test.shuffle),
        "review": test.review,
        "recorded": test.recorded,
        "draw": [{"count": draw.count, "from": _pool(test, draw)} for draw in test.draw or everything],
        **_least(test),
        "points": {key(question.id): question.points for question in test.questions if question.points != 1},
    }


def _least(test: Assessment) -> Least:
    """What every attempt has at least of each group and of kinds; nothing where luck alone decides."""
    made: Least = {}
    if test.from_each and test.groups:
        made["each"] = [
            {"count": test.from_each, "from": [key(name) for name in group]} for group in test.groups
        ]
    if test.kinds:
        named = dict.fromkeys(question.kind for question in test.questions)
        lists = [[key(one.id) for one in test.questions if one.kind == name] for name in named]
        made["kinds"] = {"count": test.kinds, "from": lists}
    return made


def _pool(test: Assessment, draw: Draw) -> list[str]:
    """Keys of the questions of a level or a tag; "" means all."""
    return [
        key(question.id) for question in test.questions if draw.key in ("", question.level, *question.tags)
    ]
