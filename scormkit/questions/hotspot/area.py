"""Reads `x,y wxh`, a rectangle of a picture in per cent of its sides."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER = r"\s*(\d+(?:\.\d+)?)\s*"
FORM = re.compile(rf"{NUMBER},{NUMBER}\s{NUMBER}[x×]{NUMBER}")
ALL = 100


@dataclass(frozen=True, slots=True)
class Area:
    """`x` from the left and `y` from the top to its corner, then width and height, all in per cent."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Area) -> bool:
        """Whether some place lies in both; to touch is not to overlap."""
        across = max(self.x, other.x) < min(self.x + self.width, other.x + other.width)
        down = max(self.y, other.y) < min(self.y + self.height, other.y + other.height)
        return across and down


def read(words: str) -> Area | None:
    """None where this is not the form."""
    found = FORM.fullmatch(words)
    return Area(*map(float, found.groups())) if found else None


def fault(area: Area | None) -> str:
    """Why nobody can point at it, in a teacher's words; "" where everybody can."""
    if area is None:
        return "which cannot be read"
    if not area.width or not area.height:
        return "which has no width or no height"
    if area.x + area.width > ALL:
        return "which reaches over the right edge of the picture"
    return "which reaches over the lower edge of the picture" if area.y + area.height > ALL else ""
