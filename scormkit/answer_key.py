"""Puts together for trainers what a course asks and what each standard's reports call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import targets
from scormkit.pages.answer_key import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.model import Course


def answer_key(course: Course, to: Sequence[str] = (), modules: Sequence[str] = ()) -> bytes:
    """The key of a course as one HTML page, for those of its modules that are named, or all.

    `to` names targets; without them it tells of those for which the course is built. A target to which nobody reports
    is left out.
    """
    chosen = [found for name in to or course.targets if (found := targets.find(name))]
    ears = {one.title: one.heard for one in chosen if isinstance(one, targets.Telling)}
    return document(course, [one for one in course.modules if not modules or one.id in modules], ears)
