"""One session of a cmi5 unit: what it may say when, section by section of the standard."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scormkit.lms import statement
from scormkit.lms.exchange import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Statement = Mapping[str, Any]
    Check = Callable[["Statement", "Session"], Iterator[str]]

VERBS = "http://adlnet.gov/expapi/verbs/"
CONTEXT = "https://w3id.org/xapi/cmi5/context"
CMI5, MOVE_ON = f"{CONTEXT}/categories/cmi5", f"{CONTEXT}/categories/moveon"
MASTERY = f"{CONTEXT}/extensions/masteryscore"
RESULTS = {"completed": ("completion", True), "passed": ("success", True), "failed": ("success", False)}
DEFINED = ("initialized", *RESULTS, "terminated")
MUST_READ = frozenset(("LMS.LaunchData", "cmi5LearnerPreferences"))


@dataclass(slots=True)
class Session:
    """What has happened: `said` are cmi5 defined verbs in order, `earlier` those of the registration's past."""

    actor: Mapping[str, Any]
    registration: str
    activity: str
    data: Mapping[str, Any]
    earlier: set[str]
    said: list[str] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    fetched: bool = False
    over: bool = False
    began: str = ""


def admit(given: Sequence[Any], here: Session) -> None:
    """Refuse with 403 what this session must not say now, and with 400 what no LRS takes."""
    before = list(here.said)
    if given and not here.read >= MUST_READ:
        raise Refused(403, "11.0.0.0-3: LaunchData and preferences are read before anything is said")
    for one in given:
        if wrong := statement.problems(one):
            raise Refused(400, *wrong)
        if broken := [*_in_turn(one, here, before, len(given)), *_formed(one, here)]:
            raise Refused(403, *broken)
        before += [_verb(one)] if _defined(one) else []


def note(given: Sequence[Any], here: Session) -> None:
    """Remember what the LRS has taken."""
    here.said += [_verb(one) for one in given if _defined(one)]
    here.began = here.began or next((one["timestamp"] for one in given), "")


def _in_turn(one: Statement, here: Session, before: Sequence[str], together: int) -> Iterator[str]:
    verb = _verb(one)
    if one.get("timestamp", "Z") < here.began:
        yield f"9.3: by its time it comes before initialized: {one['timestamp']}"
    if "terminated" in before:
        yield "9.3.8: nothing is said after terminated"
    if not before and (verb != "initialized" or not _defined(one) or together > 1):
        yield "9.3.0.0-4: initialized comes first, alone, and is acknowledged"
    if not _defined(one):
        return
    if verb not in DEFINED:
        yield f"9.3: {verb} is not defined by cmi5"
    if verb in before or verb in here.earlier & {"completed", "passed"}:
        yield f"9.3: {verb} was said before"
    if verb in ("passed", "failed") and {"passed", "failed"} & set(before):
        yield "9.3: a session has one verdict"
    if verb == "failed" and "passed" in here.earlier:
        yield "9.3.5: who has passed does not fail"
    if verb in RESULTS and here.data["launchMode"] != "Normal":
        yield f"10.2.2: {verb} is not said in {here.data['launchMode']}"


def _formed(one: Statement, here: Session) -> Iterator[str]:
    context, template = one.get("context", {}), here.data["contextTemplate"]
    if "id" not in one or not one.get("timestamp", "").endswith("Z"):
        yield "9.1, 9.7: a statement has an id of its own and a time in UTC"
    if one["actor"] != here.actor or context.get("registration") != here.registration:
        yield "9.2, 9.6.1: actor and registration are those of the launch"
    for name, wanted in template["contextActivities"].items():
        if context.get("contextActivities", {}).get(name, [])[: len(wanted)] != wanted:
            yield f"10.2.1: contextTemplate.{name} comes first and unchanged"
    for name, wanted in template["extensions"].items():
        if context.get("extensions", {}).get(name) != wanted:
            yield f"10.2.1: the extension {name} of contextTemplate is kept"
    if _defined(one):
        yield from _defined_form(one, here)


def _defined_form(one: Statement, here: Session) -> Iterator[str]:
    verb, result = _verb(one), one.get("result", {})
    if one["object"]["id"] != here.activity:
        yield "9.4: the object is the activityId of the launch"
    judged = "completion" in result or "success" in result
    if judged != (MOVE_ON in _categories(one)):
        yield "9.6.2.2: the category moveon goes with completion or success, and with nothing else"
    wanted = dict([RESULTS[verb]]) if verb in RESULTS else {}
    if {name: value for name, value in result.items() if name in ("completion", "success")} != wanted:
        yield f"9.5: the result of {verb} says {wanted or 'neither'}"
    if verb != "initialized" and "duration" not in result:
        yield f"9.5.4: {verb} has a duration"
    if "score" in result:
        yield from _scored(verb, result["score"], one, here.data.get("masteryScore"))


def _scored(verb: str, score: Statement, one: Statement, mastery: float | None) -> Iterator[str]:
    if verb not in ("passed", "failed"):
        yield f"9.5.1: {verb} has no score"
    if "raw" in score and not {"min", "max"} <= set(score):
        yield "9.5.1: raw needs min and max"
    if any(type(score.get(name, 0)) is not int for name in ("raw", "min", "max")):
        yield "9.5.1: raw, min and max are integers"
    if mastery is not None:
        if one["context"]["extensions"].get(MASTERY) != mastery:
            yield "9.6.3.2: the masteryScore of the launch goes with a score"
        if (verb == "passed") != (score.get("scaled", 0) >= mastery):
            yield f"9.3.4, 9.3.5: {verb} with {score.get('scaled')} under a masteryScore of {mastery}"


def _verb(one: Statement) -> str:
    return str(one["verb"]["id"]).removeprefix(VERBS)


def _defined(one: Statement) -> bool:
    return CMI5 in _categories(one)


def _categories(one: Statement) -> list[str]:
    return [each["id"] for each in one.get("context", {}).get("contextActivities", {}).get("category", [])]
