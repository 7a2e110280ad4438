"""The small course of `sample.py`, for tests of pages and of whatever takes pages further."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sample import small_course

from scormkit import pages

if TYPE_CHECKING:
    from scormkit.model import Course, Publication


@pytest.fixture
def course() -> Course:
    """The small course, in English."""
    return small_course()


@pytest.fixture
def publication(course: Course) -> Publication:
    """Its one module, compiled without complaint."""
    made, noticed = pages.compile(course, course.modules[0])
    assert noticed == ()
    return made
