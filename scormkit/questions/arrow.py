"""Cuts `left => right`, for kinds in which one thing belongs or leads to another."""

from __future__ import annotations

import re

from scormkit.model import Text

SIGN = "=>"
ESCAPED = "=&gt;"
PIECE = re.compile(rf"(<[^>]*>|{ESCAPED})")
ALONE = re.compile(r"<(?:img|br|wbr)\b")


def cut(text: Text) -> tuple[Text, ...]:
    """What stands between the arrows; one inside emphasis, code or a link is none, since words cannot be torn there."""
    pieces, depth = [""], 0
    for part in PIECE.split(text.html):
        if part == ESCAPED and depth == 0:
            pieces.append("")
            continue
        pieces[-1] += part
        if part.startswith("<") and not ALONE.match(part):
            depth += -1 if part.startswith("</") else 1
    said = text.plain.split(SIGN)
    return tuple(Text(piece.strip(), _said(said, piece), text.where) for piece in pieces)


def _said(said: list[str], piece: str) -> str:
    """The plain words of a piece, with the arrows that are none; takes them off the list."""
    count = piece.count(ESCAPED) + 1
    words, said[:] = SIGN.join(said[:count]).strip(), said[count:]
    return words
