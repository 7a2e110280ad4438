"""Gives statements back as they came, with nothing but identifiers, or with what is known of each activity."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from scormkit.lms import places
from scormkit.lms.statement import COMPONENTS, IDENTIFIERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Thing = Mapping[str, Any]
    Speaking = Callable[[Mapping[str, str]], Mapping[str, str]]

MAPS = ("name", "description")


def shaped(found: Sequence[Thing], form: str, languages: str, held: Iterable[Thing]) -> list[Thing]:
    """The statements in one of the three formats of Part 3, 2.1.3; `languages` as in Accept-Language."""
    if form == "ids":
        return [
            places.mapped(one, _bare_actor, lambda verb: {"id": verb["id"]}, _bare_activity) for one in found
        ]
    if form == "canonical":
        known, wanted = definitions(held), _ranges(languages)
        spoken = partial(_spoken, wanted)
        return [
            places.mapped(one, dict, partial(_told, spoken, ("display",)), partial(_activity, spoken, known))
            for one in found
        ]
    return list(found)


def definitions(held: Iterable[Thing]) -> dict[str, dict[str, Any]]:
    """What is known of each activity: later words replace earlier ones, language by language."""
    known: dict[str, dict[str, Any]] = {}
    for one in held:
        for each in places.activities(one, related=True):
            merged, told = known.setdefault(each["id"], {}), each.get("definition", {})
            maps = {
                name: {**merged.get(name, {}), **told[name]} for name in (*MAPS, "extensions") if name in told
            }
            merged.update({**told, **maps})
    return known


def _bare_actor(actor: Thing) -> Thing:
    bare = {name: actor[name] for name in ("objectType", *IDENTIFIERS) if name in actor}
    named = any(name in actor for name in IDENTIFIERS)
    return bare if named else {**bare, "member": [_bare_actor(each) for each in actor["member"]]}


def _bare_activity(activity: Thing) -> Thing:
    return {"id": activity["id"]}


def _ranges(header: str) -> list[str]:
    """Accept-Language, the most wanted first (RFC 2616, 14.4)."""
    found = []
    for place, part in enumerate(header.lower().split(",")):
        name, _, quality = part.strip().partition(";")
        weight = re.fullmatch(r"\s*q=(\d(?:\.\d*)?)\s*", quality)
        found.append((-float(weight[1]) if weight else -1.0, place, name.strip()))
    return [name for weight, _, name in sorted(found) if name and weight]


def _spoken(wanted: Sequence[str], words: Mapping[str, str]) -> Mapping[str, str]:
    """One language of a map: the most wanted one, or the first."""
    for name in wanted:
        for tag in words:
            if name == "*" or tag.lower() == name or tag.lower().startswith(f"{name}-"):
                return {tag: words[tag]}
    return dict(list(words.items())[:1])


def _told(spoken: Speaking, names: Iterable[str], thing: Thing) -> Thing:
    """A thing with one language of each of these maps of its."""
    return {**thing, **{name: spoken(thing[name]) for name in names if name in thing}}


def _activity(spoken: Speaking, known: Mapping[str, Thing], activity: Thing) -> Thing:
    definition = dict(_told(spoken, MAPS, known.get(activity["id"], {})))
    for name in COMPONENTS:
        if name in definition:
            definition[name] = [_told(spoken, ("description",), each) for each in definition[name]]
    return {**activity, **({"definition": definition} if definition else {})}
