"""Knows where in a statement people, verbs and activities stand, so that nobody else needs to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from scormkit.lms.statement import IDENTIFIERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Thing = Mapping[str, Any]
    Change = Callable[[Thing], Any]


def who(actor: Thing) -> str:
    """The one identifier of an agent or group, in one form; "" for a group that has none."""
    for name in IDENTIFIERS:
        if name in actor:
            told = actor[name]
            return f"{name} {told['homePage']} {told['name']}" if name == "account" else f"{name} {told}"
    return ""


def activities(one: Thing, related: bool) -> Iterator[Thing]:
    """The activity that a statement is about; if `related`, those of its context and of a SubStatement too."""
    kind = one["object"].get("objectType", "Activity")
    if kind == "Activity":
        yield one["object"]
    for near in one.get("context", {}).get("contextActivities", {}).values() if related else ():
        yield from near
    if related and kind == "SubStatement":
        yield from activities(one["object"], related)


def actors(one: Thing, related: bool) -> Iterator[Thing]:
    """Who acts and who is acted on; if `related`, who vouches, teaches or belongs to the team, and those of a SubStatement."""
    target, context = one["object"], one.get("context", {})
    kind = target.get("objectType", "Activity")
    yield one["actor"]
    if kind in ("Agent", "Group"):
        yield target
    if related:
        yield from (place[name] for place, name in ((one, "authority"), (context, "instructor"), (context, "team")) if name in place)  # fmt: skip
    if related and kind == "SubStatement":
        yield from actors(target, related)


def people(one: Thing, related: bool) -> Iterator[Thing]:
    """Everybody of whom a statement tells; the members of a group count as it does."""
    for actor in actors(one, related):
        yield from (actor, *actor.get("member", ()))


def attached(one: Thing) -> Iterator[Thing]:
    """The attachments that a statement, and a SubStatement in it, declares."""
    yield from one.get("attachments", ())
    if one["object"].get("objectType") == "SubStatement":
        yield from attached(one["object"])


def listed(one: Thing) -> Thing:
    """The statement with each of its contextActivities as a list (2.4.6.2)."""
    made = dict(one)
    if one["object"].get("objectType") == "SubStatement":
        made["object"] = listed(one["object"])
    if near := one.get("context", {}).get("contextActivities"):
        lists = {name: value if isinstance(value, list) else [value] for name, value in near.items()}
        made["context"] = {**one["context"], "contextActivities": lists}
    return made


def mapped(one: Thing, actor: Change, verb: Change, activity: Change) -> Thing:
    """The statement with each person, verb and activity in it changed."""
    by_kind: dict[str, Change] = {
        "Agent": actor, "Group": actor, "Activity": activity, "SubStatement": partial(mapped, actor=actor, verb=verb, activity=activity),
    }  # fmt: skip
    change = by_kind.get(one["object"].get("objectType", "Activity"))
    made = {**one, "actor": actor(one["actor"]), "verb": verb(one["verb"])}
    if change:
        made["object"] = change(one["object"])
    if "authority" in one:
        made["authority"] = actor(one["authority"])
    if "context" in one:
        made["context"] = _context(one["context"], actor, activity)
    return made


def _context(context: Thing, actor: Change, activity: Change) -> Thing:
    made = dict(context)
    made.update({name: actor(context[name]) for name in ("instructor", "team") if name in context})
    if "contextActivities" in context:
        near = context["contextActivities"]
        made["contextActivities"] = {name: [activity(each) for each in value] for name, value in near.items()}
    return made
