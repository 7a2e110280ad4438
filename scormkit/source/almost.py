"""Finds what was probably meant as a course file, where there is none under its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MISNAMED = re.compile(r"(?P<short>[^/]*\.)?course\.(?:yaml|yml)(?:\.txt)?", re.IGNORECASE)
BELOW = re.compile(r"(?P<folder>[^/]+)/(?:[^/]*\.)?course\.yaml")


def almost(paths: Iterable[str]) -> str:
    """What to do about a file of nearly the right name, or one a folder below; "" where there is neither."""
    ordered = sorted(paths)
    for path in ordered:
        if found := MISNAMED.fullmatch(path):
            return f"Give '{path}' the name '{(found['short'] or '').lower()}course.yaml'."
    for path in ordered:
        if found := BELOW.fullmatch(path):
            return f"There is one in the folder '{found['folder']}'."
    return ""
