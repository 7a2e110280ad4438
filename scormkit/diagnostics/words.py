"""Strangers' words, made safe to show: they move no cursor, turn no line round, and do not go on for ever."""

from __future__ import annotations

import re

LONGEST_QUOTE = 200
UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What steers a terminal, the direction of writing or a parser, and what stands for bytes that are no letters."""

MARKS = re.compile(r"[\u061c\u200e\u200f]")
"""Marks of direction that honest Arabic and Hebrew hold, too: they go without a trace."""


def printable(words: str) -> str:
    """As long as before, sign for sign, so that a caret below still points at its place."""
    return MARKS.sub("�", UNSEEN.sub("�", words))


def tidy(words: str) -> str:
    """On one line, and cut where it goes on for ever."""
    flat = re.sub(r"\s+", " ", UNSEEN.sub("�", MARKS.sub("", words))).strip()
    return flat if len(flat) <= LONGEST_QUOTE else flat[: LONGEST_QUOTE - 1] + "…"
