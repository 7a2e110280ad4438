"""Reads how the modules of a course stand together: the parts they belong to, and which comes before which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.questions.parts import near
from scormkit.source import fields
from scormkit.source import order_messages as messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import ModuleEntry
    from scormkit.source.fields import Fields


def parts(at: Fields) -> Mapping[str, str]:
    """Titles of the parts of a course, by id."""
    listed = fields.group(at, "parts")
    if listed is None:
        return {}
    inside = fields.Fields(listed, "A part of the course", at.noticed)
    return {
        key: fields.text(inside, key)
        for key in listed.fields
        if fields.is_id(inside, key, "a part of the course", listed.keys[key])
    }


def part(at: Fields, known: Mapping[str, str]) -> str:
    """The part that a module says it belongs to, "" for none."""
    name = fields.text(at, "part")
    if name and name not in known:
        where, listed = at.place("part"), ", ".join(known) or "none"
        at.say(messages.UNKNOWN_PART, where, part=name, near=near(name, known), known=listed)
        return ""
    return name


def check(modules: Sequence[ModuleEntry], titles: Mapping[str, str], noticed: list[Diagnostic]) -> None:
    """Say which parts are torn, and which modules wait for what does not come before them."""
    for place, one in enumerate(modules):
        before = modules[:place]
        noticed.extend(_not_before(one, [other.id for other in before]))
        if before and _torn(one, before):
            words = {"title": titles[one.part], "between": before[-1].id}
            noticed.append(messages.PART_TORN.at(one.where, module=one.id, **words))


def _not_before(one: ModuleEntry, before: Sequence[str]) -> Iterator[Diagnostic]:
    for name, where in one.after:
        if name not in before:
            words = {"after": name, "near": near(name, before), "known": ", ".join(before) or "none"}
            yield messages.NOT_BEFORE.at(where, module=one.id, **words)


def _torn(one: ModuleEntry, before: Sequence[ModuleEntry]) -> bool:
    """Whether its part was left before it, and is taken up again."""
    return bool(one.part) and before[-1].part != one.part and any(other.part == one.part for other in before)
