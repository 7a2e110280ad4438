"""One session of a cmi5 unit: what it may say when. Each refusal begins with the id of `@cmi5/requirements`, or the section."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scormkit.lms import statement
from scormkit.lms.exchange import Refused, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Statement = Mapping[str, Any]
    Check = Callable[["Statement", "Session"], Iterator[str]]

VERBS = "http://adlnet.gov/expapi/verbs/"
CONTEXT = "https://w3id.org/xapi/cmi5/context"
CMI5, MOVE_ON = f"{CONTEXT}/categories/cmi5", f"{CONTEXT}/categories/moveon"
MASTERY = f"{CONTEXT}/extensions/masteryscore"
RESULTS = {"completed": ("completion", True), "passed": ("success", True), "failed": ("success", False)}
RESULT_IDS = {"completed": "9.5.3.0-1", "passed": "9.5.2.0-1", "failed": "9.5.2.0-2"}
DURATION_IDS = {
    "terminated": "9.5.4.1-1",
    "completed": "9.5.4.1-2",
    "passed": "9.5.4.1-3",
    "failed": "9.5.4.1-4",
}
ONCE_IDS = {"completed": "9.3.0.0-6", "passed": "9.3.0.0-7"}
MODE_IDS = {"Browse": "10.2.2.0-2", "Review": "10.2.2.0-3"}
DEFINED = ("initialized", *RESULTS, "terminated")
MUST_READ = frozenset(("LMS.LaunchData", "cmi5LearnerPreferences"))


@dataclass(slots=True)
class Session:
    """What has happened: `said` are cmi5 defined verbs in order, `earlier` those of this unit's past in the registration."""

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
        before += [verb(one)] if defined(one) else []


def note(given: Sequence[Any], here: Session) -> None:
    """Remember what the LRS has taken."""
    here.said += [verb(one) for one in given if defined(one)]
    here.began = here.began or next((one["timestamp"] for one in given), "")


def _in_turn(one: Statement, here: Session, before: Sequence[str], together: int) -> Iterator[str]:
    if here.began and "timestamp" in one and moment(one["timestamp"]) < moment(here.began):
        yield f"9.3.2.0-2: by its time it comes before initialized: {one['timestamp']}"
    if "terminated" in before:
        yield "9.3.0.0-5: nothing is said after terminated"
    if not before and (verb(one) != "initialized" or not defined(one) or together > 1):
        yield "9.3.0.0-4: initialized comes first, alone, and is acknowledged"
    if defined(one):
        yield from _once(verb(one), here, before)


def _once(said: str, here: Session, before: Sequence[str]) -> Iterator[str]:
    if said not in DEFINED:
        yield f"9.3: {said} is not a unit's to say as defined by cmi5"
    if said in before:
        yield f"9.3.0.0-2: {said} was said before in this session"
    elif said in ONCE_IDS and said in here.earlier:
        yield f"{ONCE_IDS[said]}: {said} was said before in this registration"
    if said in ("passed", "failed") and {"passed", "failed"} & set(before):
        yield "9.3.0.0-3: a session has one verdict"
    if said == "failed" and "passed" in here.earlier:
        yield "9.3.0.0-8: who has passed does not fail"
    if said in RESULTS and here.data["launchMode"] != "Normal":
        yield f"{MODE_IDS[here.data['launchMode']]}: {said} is not said in {here.data['launchMode']}"


def _formed(one: Statement, here: Session) -> Iterator[str]:
    context, template = one.get("context", {}), here.data["contextTemplate"]
    if not one.get("id"):
        yield "9.1.0.0-1: a statement has an id of its own"
    if not one.get("timestamp", "").endswith("Z"):
        yield "9.7.0.0-1, 9.7.0.0-2: a statement has a time, in UTC"
    if one["actor"] != here.actor:
        yield "8.1.3.0-3: the actor is that of the launch"
    if context.get("registration") != here.registration:
        yield "9.6.1.0-1: the registration is that of the launch"
    for name, wanted in template["contextActivities"].items():
        if _near(one, name)[: len(wanted)] != wanted:
            yield f"10.2.1.0-6: contextTemplate.{name} comes first and unchanged"
    for name, wanted in template["extensions"].items():
        if context.get("extensions", {}).get(name) != wanted:
            yield f"9.6.3.1-4, 10.2.1.0-7: the extension {name} of contextTemplate is kept"
    yield from _categorised(one)
    if defined(one):
        yield from _defined_form(one, here)


def _categorised(one: Statement) -> Iterator[str]:
    result, named = one.get("result", {}), MOVE_ON in _categories(one)
    judged = defined(one) and ("completion" in result or "success" in result)
    if judged and not named:
        yield "9.6.2.2-1: the category moveon goes with completion and success"
    if named and not judged:
        yield "9.6.2.2-2: the category moveon goes with completion or success of what cmi5 defines, and with nothing else"


def _defined_form(one: Statement, here: Session) -> Iterator[str]:
    said, result = verb(one), one.get("result", {})
    if one["object"].get("id") != here.activity:
        yield "8.1.5.0-6: the object is the activityId of the launch"
    wanted = dict([RESULTS[said]]) if said in RESULTS else {}
    if {name: value for name, value in result.items() if name in ("completion", "success")} != wanted:
        yield f"{RESULT_IDS.get(said, '9.5.2.0-3, 9.5.3.0-2')}: the result of {said} says {wanted or 'neither completion nor success'}"
    if said in DURATION_IDS and "duration" not in result:
        yield f"{DURATION_IDS[said]}: {said} has a duration"
    if "score" in result:
        yield from _scored(said, result["score"], one, here.data.get("masteryScore"))


def _scored(said: str, score: Statement, one: Statement, mastery: float | None) -> Iterator[str]:
    if said not in ("passed", "failed"):
        yield f"9.5.1.0-2: {said} has no score"
    if "raw" in score and not {"min", "max"} <= set(score):
        yield "9.5.1.0-3: raw needs min and max"
    if any(type(score.get(name, 0)) is not int for name in ("raw", "min", "max")):
        yield "9.5.1: raw, min and max are integers"
    if mastery is not None:
        if one.get("context", {}).get("extensions", {}).get(MASTERY) != mastery:
            yield "9.6.3.2-2: the masteryScore of the launch goes with a score"
        if "scaled" in score and (said == "passed") != (score["scaled"] >= mastery):
            yield f"{'9.3.4.0-2' if said == 'passed' else '9.3.5.0-2'}: {said} with {score['scaled']} under a masteryScore of {mastery}"


def verb(one: Statement) -> str:
    """The last word of the verb, if it is one of ADL's."""
    return str(one["verb"]["id"]).removeprefix(VERBS)


def defined(one: Statement) -> bool:
    """Whether a statement says that it is one of those that cmi5 defines."""
    return CMI5 in _categories(one)


def _categories(one: Statement) -> list[str]:
    return [each["id"] for each in _near(one, "category")]


def _near(one: Statement, name: str) -> list[Any]:
    """Activities of the context; a single one stands for a list."""
    found = one.get("context", {}).get("contextActivities", {}).get(name, [])
    return found if isinstance(found, list) else [found]
