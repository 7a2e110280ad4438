"""Entries of the bibliography in the house style: who, when, what, where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.model import Work

PARTS_OF_A_WHOLE = frozenset({"article", "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "entry-encyclopedia"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `who` and `when` open it; `title` in quotation marks if it is part of a larger whole; `rest` closes it."""

    id: str
    who: str
    when: str
    title: str
    part: bool
    whole: str
    rest: str
    address: str

    @property
    def shown(self) -> str:
        """The address as one reads it: without scheme and closing slash."""
        return self.address.partition("://")[2].rstrip("/")


def entry(work: Work) -> Entry:
    """A CSL record as our one house style has it."""
    part = str(work.csl.get("type", "")) in PARTS_OF_A_WHOLE
    numbers = _numbers(work)
    rest = ", ".join(piece for piece in (numbers, _field(work, "publisher")) if piece)
    return Entry(
        work.id, "; ".join(work.authors), work.issued, work.title, part, _field(work, "container-title"), rest,
        address(work),
    )  # fmt: skip


def address(work: Work) -> str:
    """Where it can be read: its DOI, else its URL, else ""."""
    doi, url = _field(work, "DOI"), _field(work, "URL")
    if doi:
        return f"https://doi.org/{doi.removeprefix('https://doi.org/')}"
    return url if url.startswith(("https://", "http://")) else ""


def _numbers(work: Work) -> str:
    volume, issue, page = (_field(work, name) for name in ("volume", "issue", "page"))
    return ", ".join(piece for piece in (f"{volume}({issue})" if volume and issue else volume, page) if piece)


def _field(work: Work, name: str) -> str:
    value = work.csl.get(name, "")
    return str(value) if isinstance(value, str | int | float) else ""
