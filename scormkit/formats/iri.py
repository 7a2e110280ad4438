"""The addresses under which stores know a course and its modules: an id that changes is another activity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Made

ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def course_iri(made: Made) -> str:
    """The course's own address without a slash at its end; `urn:scormkit:COURSE` where it has none."""
    given = made.course.iri.rstrip("/")
    return given if ABSOLUTE.fullmatch(given) else f"urn:scormkit:{made.course.id}"


def root_iri(made: Made) -> str:
    """COURSE/MODULE for a module, however it is packed; the course itself for all of them, or where both have one id."""
    course = course_iri(made)
    return course if made.id == made.course.id else f"{course}/{made.id}"
