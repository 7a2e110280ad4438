"""Ids that reports and saved answers hang on: checked where they are written, and written where they are missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from scormkit.source import id_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Block

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
LONGEST = 40


def check(block: Block) -> Iterator[Diagnostic]:
    """A question's own id."""
    own = block.braces.id
    if not own:
        yield id_messages.QUESTION_WITHOUT_ID.at(block.where, kind=block.name)
    elif not ID.fullmatch(own):
        yield id_messages.BAD_ID.at(block.where, id=own, better=better(own))


def page(id: str, where: Where, *, by_name: bool) -> Iterator[Diagnostic]:
    """A page's id, taken from the name of its folder or file, or from its front matter."""
    if not ID.fullmatch(id):
        what = "comes from the name of the file or folder" if by_name else "stands in the front matter"
        yield id_messages.BAD_PAGE_ID.at(where, id=id, what=what, better=better(id))


def better(id: str) -> str:
    """The nearest thing to these words that can be an id."""
    plain = normalize("NFKD", id).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST].strip("-") or "page-1"
