"""Somebody's words as a run-time standard takes them: one line, not too long, nothing that reads as a delimiter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Interaction

BLANK = re.compile(r"[\s\x00-\x20\x7f-\x9f\ufeff]+")
"""What becomes one blank: a strict LMS takes a response for one line."""

ENDED = re.compile(r"[\W_]$")
"""The end of a sentence: what follows needs no colon before it."""

DELIMITER = re.compile(r"\[([,.:])\]")
EXACT = "{case_matters=true}"
"""What SCORM 2004 and xAPI begin a right answer with where capital letters count."""

PARAMETER = re.compile(r"^\{(?=(?:case_matters|order_matters|lang)=)")


def one_line(words: str, longest: int) -> str:
    """One line of at most so many UTF-16 units, no pair torn: what an LMS written in JavaScript measures."""
    line = BLANK.sub(" ", words).strip(" ")
    return line.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore").strip(" ")


def shortened(title: str, longest: int) -> str:
    """A title of at most so many characters, cut between words."""
    if len(title) <= longest:
        return title
    return title[: longest - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def plain(words: str) -> str:
    """Without what SCORM 2004 and xAPI would read as a delimiter or a parameter: they know no escape."""
    return PARAMETER.sub("(", DELIMITER.sub(r"(\1)", words))


def asked(interaction: Interaction, longest: int = 0) -> str:
    """What is asked, and of which part: of that alone where both are longer than so many UTF-16 units."""
    text, part = interaction.text, interaction.part
    if not part or not text:
        return text or part
    both = f"{text}{' ' if ENDED.search(text) else ': '}{part}"
    return both if not longest or len(both.encode("utf-16-le")) <= 2 * longest else part


def weighting(points: float) -> str:
    """A short decimal from -100 to 100: Moodle refuses what lies outside in SCORM 1.2, and nobody gives more."""
    return f"{min(100.0, max(-100.0, points)):.2f}".rstrip("0").rstrip(".")
