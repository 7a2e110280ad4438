"""Says what is wrong with a statement, as strictly as xAPI 1.0.3, Part 2, allows an LRS to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from math import inf
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Found: TypeAlias = Iterator[str]
Check: TypeAlias = Callable[[Any, str], Found]
"""Looks at a value and where it stands (`result.score`), and says each thing that is wrong."""

IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")
COMPONENTS = {"choices": ("choice", "sequencing"), "scale": ("likert",), "source": ("matching",), "target": ("matching",), "steps": ("performance",)}  # fmt: skip
VOIDED = "http://adlnet.gov/expapi/verbs/voided"
AMOUNT = r"\d+(?:\.\d+)?"


def problems(statement: Any) -> tuple[str, ...]:
    """Everything that is wrong with a statement, each with its place; nothing for a good one."""
    return tuple(STATEMENT(statement, "statement"))


def like(pattern: str, what: str) -> Check:
    """A string that matches the whole pattern."""
    wanted = re.compile(pattern)

    def check(value: Any, at: str) -> Found:
        if not isinstance(value, str) or not wanted.fullmatch(value):
            yield f"{at}: {what} is wanted, not {value!r}"

    return check


def typed(of: type, what: str, check: Check) -> Check:
    """A value of one JSON type, looked at more closely only if it is one."""
    return lambda value, at: check(value, at) if type(value) is of else iter((f"{at}: {what} is wanted, not {value!r}",))  # fmt: skip


def number(low: float = -inf, high: float = inf) -> Check:
    """A number between two others."""

    def check(value: Any, at: str) -> Found:
        if type(value) not in (int, float) or not low <= value <= high:
            yield f"{at}: a number from {low} to {high} is wanted, not {value!r}"

    return check


def whole(value: Any, at: str) -> Found:
    """A number of octets."""
    if type(value) is not int or value < 0:
        yield f"{at}: a whole number is wanted, not {value!r}"


def several(each: Check) -> Check:
    """A list of such values."""
    return typed(list, "a list", lambda value, at: (
        wrong for place, item in enumerate(value) for wrong in each(item, f"{at}[{place}]")
    ))  # fmt: skip


def mapping(key: Check, each: Check) -> Check:
    """An object with keys of one form and values of another."""
    return typed(dict, "an object", lambda value, at: (
        wrong for name, item in value.items() for wrong in (*key(name, f"{at}, the key"), *each(item, f"{at}.{name}"))
    ))  # fmt: skip


def table(wanted: str, keys: Mapping[str, Check], *rules: Check) -> Check:
    """An object with these keys and no others (2.2); `wanted` names those that must be there."""

    def check(value: Any, at: str) -> Found:
        yield from (f"{at}.{name}: is missing" for name in wanted.split() if name not in value)
        for name, item in value.items():
            yield from keys[name](item, f"{at}.{name}") if name in keys else (f"{at}.{name}: is unknown",)
        for rule in rules:
            yield from rule(value, at)

    return typed(dict, "an object", check)


def by_type(default: str, **checks: Check) -> Check:
    """An object that is judged by its `objectType`."""

    def check(value: Any, at: str) -> Found:
        name = value.get("objectType", default) if isinstance(value, dict) else default
        found = checks.get(str(name))
        yield from found(value, at) if found else (f"{at}.objectType: {name!r} is unknown here",)

    return check


def anything(value: Any, at: str) -> Found:  # noqa: ARG001 - it is a Check
    """Whatever it is: the value of an extension, which alone may be null."""
    return iter(())


def timestamp(value: Any, at: str) -> Found:
    """2.4.7: ISO 8601 with a zone, and a day that exists; `-00:00` says that the zone is unknown."""
    form = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)"
    wrong = tuple(like(form, "a time with its zone")(value, at))
    yield from wrong
    if not wrong:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            yield f"{at}: there is no such time as {value}"
        if re.search(r"-00(:?00)?$", value):
            yield f"{at}: the zone must not be -00:00"


def one_or_several(each: Check) -> Check:
    """2.4.6.2: a single activity stands for a list of one."""
    return lambda value, at: (several(each) if isinstance(value, list) else each)(value, at)


def _one_identifier(value: Any, at: str) -> Found:
    found = [name for name in IDENTIFIERS if name in value]
    if len(found) != 1:
        yield f"{at}: exactly one identifier is wanted, not {', '.join(found) or 'none'}"


def _members_or_identifier(value: Any, at: str) -> Found:
    if "member" not in value or any(name in value for name in IDENTIFIERS):
        yield from _one_identifier(value, at)


def _consumer_and_user(value: Any, at: str) -> Found:
    """2.4.9: a group vouches only for OAuth's consumer, known by its account, and its user."""
    members = value["member"] if isinstance(value.get("member"), list) else []
    two = len(members) == 2 and any(isinstance(each, dict) and "account" in each for each in members)  # noqa: PLR2004
    if not two or any(name in value for name in IDENTIFIERS):
        yield f"{at}: an agent is wanted, or a group of OAuth's consumer and its user"


def _in_range(value: Any, at: str) -> Found:
    low, raw, high = (value.get(name) for name in ("min", "raw", "max"))
    known = [part for part in (low, raw, high) if type(part) in (int, float)]
    if known != sorted(known) or (low is not None and low == high):
        yield f"{at}: min, raw and max must rise: {low}, {raw}, {high}"


def _interaction(value: Any, at: str) -> Found:
    asked = value.get("interactionType")
    if "correctResponsesPattern" in value and asked is None:
        yield f"{at}: a pattern needs an interactionType"
    for name, types in COMPONENTS.items():
        if name in value and asked not in types:
            yield f"{at}.{name}: does not belong to {asked!r}"


def _without(place: str, *names: str) -> Check:
    """2.4.6: these of the context belong to statements about an activity."""

    def check(value: Any, at: str) -> Found:
        target, context = value.get("object"), value.get("context")
        if isinstance(target, dict) and target.get("objectType", "Activity") != "Activity" and isinstance(context, dict):  # fmt: skip
            yield from (f"{at}.{place}.{name}: belongs to an activity" for name in names if name in context)

    return check


def _voiding(value: Any, at: str) -> Found:
    """2.3.2: what is voided is referred to."""
    verb, target = value.get("verb"), value.get("object")
    if isinstance(verb, dict) and verb.get("id") == VOIDED and isinstance(target, dict) and target.get("objectType") != "StatementRef":  # fmt: skip
        yield f"{at}.object: a voiding statement wants a StatementRef"


def _distinct(value: Any, at: str) -> Found:
    yield from several(COMPONENT)(value, at)
    ids = [item.get("id") for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    yield from (f"{at}: the id {name!r} stands twice" for name in dict.fromkeys(ids) if ids.count(name) > 1)


STRING, BOOLEAN = typed(str, "a string", anything), typed(bool, "true or false", anything)
IRI = like(r"(?i)[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", "an IRI with a scheme")
UUID = like(r"(?i)[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "a UUID")
DURATION = like(
    rf"P(?=\d|T\d)(?:{AMOUNT}W|(?:{AMOUNT}Y)?(?:{AMOUNT}M)?(?:{AMOUNT}D)?(?:T(?=\d)(?:{AMOUNT}H)?(?:{AMOUNT}M)?(?:{AMOUNT}S)?)?)",
    "a duration such as PT1.5S",
)
LANGUAGE = like(r"(?i)(?:[a-z]{2,8}|[ix](?=-))(?:-[a-z0-9]{1,8})*", "a language tag")
WORDS, EXTENSIONS = mapping(LANGUAGE, STRING), mapping(IRI, anything)
COMPONENT = table("id", {"id": like(r"\S+", "an id without blanks"), "description": WORDS})
WHO = {
    "objectType": STRING, "name": STRING, "mbox": like(r"mailto:[^\s@]+@[^\s@]+", "an address mailto:NAME@HOST"),
    "mbox_sha1sum": like("(?i)[0-9a-f]{40}", "a SHA-1 in hexadecimal"), "openid": IRI,
    "account": table("homePage name", {"homePage": IRI, "name": STRING}),
}  # fmt: skip
AGENT = by_type("Agent", Agent=table("", WHO, _one_identifier))
MEMBERS = several(AGENT)
GROUP = by_type("", Group=table("", {**WHO, "member": MEMBERS}, _members_or_identifier))
ACTOR = by_type("Agent", Agent=AGENT, Group=GROUP)
IDENTIFIED = by_type("Agent", Agent=AGENT, Group=table("", {**WHO, "member": MEMBERS}, _one_identifier))
"""Whom a filter can ask for: an anonymous group is never the same as another."""
DEFINITION = table(
    "",
    {
        "name": WORDS, "description": WORDS, "type": IRI, "moreInfo": IRI, "extensions": EXTENSIONS,
        "interactionType": like("true-false|choice|(?:long-)?fill-in|matching|performance|sequencing|likert|numeric|other", "one of ten types"),
        "correctResponsesPattern": several(STRING), **dict.fromkeys(COMPONENTS, _distinct),
    },
    _interaction,
)  # fmt: skip
ACTIVITY = table("id", {"objectType": STRING, "id": IRI, "definition": DEFINITION})
REFERENCE = table("objectType id", {"objectType": STRING, "id": UUID})
VERB = table("id", {"id": IRI, "display": WORDS})
SCORE = table("", {"scaled": number(-1, 1), "raw": number(), "min": number(), "max": number()}, _in_range)
RESULT = table("", {"score": SCORE, "success": BOOLEAN, "completion": BOOLEAN, "response": STRING, "duration": DURATION, "extensions": EXTENSIONS})  # fmt: skip
NEARBY = one_or_several(by_type("Activity", Activity=ACTIVITY))
CONTEXT = table(
    "",
    {
        "registration": UUID, "instructor": ACTOR, "team": GROUP, "revision": STRING,
        "platform": STRING, "language": LANGUAGE, "statement": by_type("", StatementRef=REFERENCE),
        "extensions": EXTENSIONS,
        "contextActivities": table("", dict.fromkeys(("parent", "grouping", "category", "other"), NEARBY)),
    },
)  # fmt: skip
AUTHORITY = by_type(
    "Agent", Agent=AGENT, Group=table("member", {**WHO, "member": MEMBERS}, _consumer_and_user)
)
ATTACHMENT = table(
    "usageType display contentType length sha2",
    {
        "usageType": IRI, "display": WORDS, "description": WORDS, "contentType": like(r"[^\s/;]+/[^\s/;]+(?:\s*;.*)?", "a media type"),
        "length": whole, "sha2": like("(?i)(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})", "a SHA-2 in hexadecimal"), "fileUrl": IRI,
    },
)  # fmt: skip
TARGETS = {"Activity": ACTIVITY, "Agent": AGENT, "Group": GROUP, "StatementRef": REFERENCE}
PARTS = {"actor": ACTOR, "verb": VERB, "result": RESULT, "context": CONTEXT, "timestamp": timestamp, "attachments": several(ATTACHMENT)}  # fmt: skip
RULES = (_without("context", "revision", "platform"), _voiding)
SUBSTATEMENT = table("actor verb object", {**PARTS, "objectType": STRING, "object": by_type("Activity", **TARGETS)}, *RULES)  # fmt: skip
STATEMENT = table(
    "actor verb object",
    {
        **PARTS, "id": UUID, "stored": timestamp, "authority": AUTHORITY, "version": like(r"1\.0(?:\.\d+)?", "version 1.0.x"),
        "object": by_type("Activity", **TARGETS, SubStatement=SUBSTATEMENT),
    },
    *RULES,
)  # fmt: skip
