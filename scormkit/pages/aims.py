"""What a test's result is told by: the learning aims of its questions, each with the lesson to read again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Assessment, Question
    from scormkit.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective, or a lesson where its questions name none; `href` is "" outside this package."""

    id: str
    text: str
    lesson: str
    href: str


def aims(test: Assessment, desk: Desk) -> tuple[Aim, ...]:
    """The aims that the pool asks for, in the order of the course."""
    wanted = {_aim(question) for question in test.questions}
    lessons = {page.id: page for module in desk.course.modules for page in module.pages}
    return tuple(
        Aim(name, text, lesson.title, desk.hrefs.get(lesson.id, ""))
        for lesson in lessons.values()
        for name, text in (*((one.id, one.text) for one in lesson.objectives), (lesson.id, lesson.title))
        if name in wanted
    )


def _aim(question: Question) -> str:
    """As runtime/result.js sorts them: ids of pages have no `_`."""
    return question.objective or question.id.partition("_")[0]
