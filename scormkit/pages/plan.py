"""What the browser has to know of a module: the plan of docs/explanation/runtime.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.model import Assessment, Draw, key, questions_in
from scormkit.pages import again, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model import Course, Json, Leaf, Lesson, Module


def plan(
    course: Course, module: Module, leaves: Sequence[tuple[Leaf, Lesson | Assessment]], later: str
) -> Mapping[str, Json]:
    """The plan without a target's `data`: pages in order, completion, words; `later` is the script of questions."""
    _, after = again.pages(module, course.language)
    owed = after.id if after else ""
    finish = {"finish": key(f"{module.id}_finished")} if "finished" in module.complete else {}
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


def _page(leaf: Leaf, made: Lesson | Assessment, *, owed: bool) -> Mapping[str, Json]:
    """`owed`: the module waits until its questions are answered."""
    page: dict[str, Json] = {
        "id": leaf.id, "key": key(leaf.id), "href": leaf.href, "title": leaf.title, "minutes": leaf.minutes,
        **({"owed": True} if owed else {}),
    }  # fmt: skip
    if isinstance(made, Assessment):
        return {**page, "practice": [], "test": _test(made)}
    return {**page, "practice": [key(question.id) for question in questions_in((*made.body, *made.trainer))]}


def _test(test: Assessment) -> Mapping[str, Json]:
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


def _least(test: Assessment) -> Mapping[str, Json]:
    """What every attempt has at least of each group and of kinds; nothing where luck alone decides."""
    made: dict[str, Json] = {}
    if test.from_each and test.groups:
        made["each"] = [
            {"count": test.from_each, "from": [key(name) for name in group]} for group in test.groups
        ]
    if test.kinds:
        named = dict.fromkeys(question.kind for question in test.questions)
        lists: list[Json] = [[key(one.id) for one in test.questions if one.kind == name] for name in named]
        made["kinds"] = {"count": test.kinds, "from": lists}
    return made


def _pool(test: Assessment, draw: Draw) -> list[Json]:
    """Keys of the questions of a level or a tag; "" means all."""
    return [
        key(question.id) for question in test.questions if draw.key in ("", question.level, *question.tags)
    ]
