"""Reads a page's front matter: the few settings above the text of a lesson."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from scormkit.source import fields, writing, yaml
from scormkit.source.course_messages import NOT_A_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Json
    from scormkit.source.fields import Fields

KEYS = ("id", "title", "summary", "minutes", "outcomes", "objectives", "gender", "reading", "language", "writing")  # fmt: skip
LONGEST_PAGE = 600
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Front:
    """The settings of a page as its author wrote them, "" or empty where left out.

    `objectives` are (key, words, where); `reading` are (id of a work, where); `excused` are the reasons for
    which rules for writing do not hold here; `settings` the author's own, whose names begin with `x-`. Whether `id` can be
    an id is for those who also know the file's name. `torn`: none of it could be read;
    `vague`: not all of its objectives could; `meant`: what misspelt
    settings were probably to be.
    """

    id: str = ""
    title: str = ""
    summary: str = ""
    minutes: int = 0
    outcomes: tuple[str, ...] = ()
    objectives: tuple[tuple[str, str, Where], ...] = ()
    reading: tuple[tuple[str, Where], ...] = ()
    gender: str = ""
    language: str = ""
    excused: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Json] = field(default_factory=dict)
    torn: bool = False
    vague: bool = False
    meant: frozenset[str] = frozenset()


def read(text: str, where: Where) -> tuple[Front, tuple[Diagnostic, ...]]:
    """Read the YAML between the two lines `---`; its first line stands at `where`."""
    found, diagnostics = yaml.read(text, where)
    noticed = list(diagnostics)
    if found is None or found.plain is None:
        return Front(torn=found is None), tuple(noticed)
    at = fields.fields(found, "A page", KEYS, noticed, own=True)
    objectives, meant = _objectives(at), _meant(at)
    front = Front(
        id=fields.text(at, "id"),
        title=fields.text(at, "title"),
        summary=fields.text(at, "summary"),
        minutes=fields.number(at, "minutes", 0, (0, LONGEST_PAGE), " minutes"),
        outcomes=tuple(word for word, _ in fields.texts(at, "outcomes")),
        objectives=objectives,
        reading=fields.texts(at, "reading"),
        gender=fields.text(at, "gender"),
        language=fields.matching(at, "language", fields.LANGUAGE, NOT_A_LANGUAGE),
        excused=writing.excused(at),
        settings=fields.own(at),
        vague=len(objectives) < _asked(at) or "objectives" in meant,
        meant=meant,
    )
    return front, tuple(noticed)


def _meant(at: Fields) -> frozenset[str]:
    """The settings that misspelt ones were probably meant to be."""
    strange = (key.lower() for key in at.yaml.fields if key not in KEYS)
    return frozenset(close for key in strange for close in get_close_matches(key, KEYS, 1))


def _asked(at: Fields) -> int:
    """How many objectives are written there; one at least where they are no group."""
    listed = at.yaml.fields.get("objectives")
    return max(len(listed.fields), 1) if listed else 0


def _objectives(at: Fields) -> tuple[tuple[str, str, Where], ...]:
    listed = fields.group(at, "objectives")
    if listed is None:
        return ()
    return tuple(
        (key, fields.words(at, key, value), listed.keys[key])
        for key, value in listed.fields.items()
        if fields.is_id(at, key, "an objective", listed.keys[key])
    )
