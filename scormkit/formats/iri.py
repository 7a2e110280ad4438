"""The addresses under which stores know a course and its modules: an id that changes is another activity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Publication

ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def course_iri(publication: Publication) -> str:
    """The course's own address without a slash at its end; `urn:scormkit:COURSE` where it has none."""
    given = publication.course.iri.rstrip("/")
    return given if ABSOLUTE.fullmatch(given) else f"urn:scormkit:{publication.course.id}"


def root_iri(publication: Publication) -> str:
    """What is launched: COURSE/MODULE, or the course itself where it is packed as a whole."""
    course = course_iri(publication)
    return course if publication.id == publication.course.id else f"{course}/{publication.id}"
