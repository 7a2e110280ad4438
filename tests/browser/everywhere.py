"""Plays a module in the LMS of each standard, and reads what that LMS has heard back into neutral words."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from learner import until
from lms import playing, strict

from scormkit.lms import Served, Store, cmi5, serving
from scormkit.lms import answer as recorded
from scormkit.targets.scorm12 import interactions as old
from scormkit.targets.scorm2004 import interactions as fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from playwright.sync_api import BrowserContext, Frame

    from scormkit.model import Interaction

HERE = Path(__file__).parent
LEARNER = (HERE / "scripted.js").read_text(encoding="utf-8")
SEEDED = "{let seed = 7; Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;}"
"""Park and Miller's numbers instead of chance: the same draw in every target."""
REGISTRATION = "11111111-1111-4111-8111-111111111111"
AMINA = {"objectType": "Agent", "name": "Amina", "account": {"homePage": "https://lms.example", "name": "17"}}
UNIT = "https://lms.example/units/7"
KEY = "Basic YW1pbmE6c2VjcmV0"
TEXTS = ("numeric", "fill-in", "long-fill-in", "other")
SETS = ("choice", "matching")

Row = tuple[str, str, float | None]
"""Id of the interaction, the answer in option ids, its score from 0 to 1."""


@dataclass(frozen=True)
class Outcome:
    """What an LMS knows of a learner who has finished."""

    status: str
    score: float | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Words:
    """How a standard spells an answer: its element, words for results, names of options, and what stands between them."""

    response: str
    results: Mapping[str, float | None]
    called: Callable[[Interaction], Sequence[Mapping[str, str]]]
    between: str
    inside: str


OLD = Words("student_response", {"correct": 1, "wrong": 0, "neutral": None}, old.called, ",", ".")
FRESH = Words("learner_response", {"correct": 1, "incorrect": 0, "neutral": None}, fresh.called, "[,]", "[.]")
LRS = Words("response", {}, lambda _: (), "[,]", "[.]")


@dataclass(frozen=True)
class Played:
    """A module that can be played: its interactions by id, its id and its test's pass mark."""

    asked: Mapping[str, Interaction]
    iri: str
    mastery: float | None


def outcome(context: BrowserContext, target: str, content: dict[str, bytes], module: Played) -> Outcome:
    """Play it from its first page to its last in the LMS of its standard."""
    context.add_init_script(SEEDED)
    if target == "scorm12":
        return _old(context, content, module)
    if target.startswith("scorm2004"):
        return _fresh(context, content, module, target)
    return {"xapi": _xapi, "cmi5": _cmi5, "web": _web}[target](context, content, module)


def _old(context: BrowserContext, content: dict[str, bytes], module: Played) -> Outcome:
    kept = _in_an_lms(context, content, "scorm12", *_marks(module, 100))
    return Outcome(kept["cmi.core.lesson_status"], _number(kept["cmi.core.score.raw"]), _entries(kept, module, OLD))  # fmt: skip


def _fresh(context: BrowserContext, content: dict[str, bytes], module: Played, target: str) -> Outcome:
    kept = _in_an_lms(context, content, target, ("threshold", "1"), *_marks(module, 1))
    assert kept["cmi.completion_status"] == "completed"
    success, score = kept["cmi.success_status"], _number(kept.get("cmi.score.scaled", ""))
    status = "completed" if success == "unknown" else success
    return Outcome(status, _per_cent(score), _entries(kept, module, FRESH))


def _marks(module: Played, whole: int) -> Sequence[tuple[str, str]]:
    return () if module.mastery is None else [("mastery", f"{module.mastery * whole:g}")]


def _in_an_lms(
    context: BrowserContext, content: dict[str, bytes], standard: str, *more: tuple[str, str]
) -> Mapping[str, str]:
    """What our own LMS keeps at the end; it has refused nothing."""
    with strict(content, standard, **dict(more)) as lms:
        page = context.new_page()
        page.goto(lms.origin)
        frame = page.frame_locator("#sco").locator("main[data-page]").element_handle().owner_frame()
        assert frame is not None
        _through(frame)
        last = ("LMSFinish", "Terminate")
        until(lambda: any(call[0] in last for _, call in lms.numbered), "the last call")
    assert lms.refused == []
    return dict(lms.saved["1"])


def _xapi(context: BrowserContext, content: dict[str, bytes], module: Played) -> Outcome:
    store: Store = {"auth": KEY}
    with playing(content) as server, serving(lambda request: recorded(request, store)) as served:
        launch = {
            "endpoint": served.endpoint, "auth": KEY, "actor": json.dumps(AMINA), "registration": REGISTRATION,
            "activity_id": module.iri,
        }  # fmt: skip
        _alone(context, f"{server.origin}/content/index.html?{urlencode(launch)}")
        _ended(store)
    assert _refused(served) == []
    return _told(store, module, module.iri)


def _cmi5(context: BrowserContext, content: dict[str, bytes], module: Played) -> Outcome:
    store: Store = {}
    with playing(content) as server, serving(lambda request: cmi5.answer(request, store)) as served:
        data = {} if module.mastery is None else {"masteryScore": module.mastery}
        back = {"returnURL": f"{server.origin}/content/style.css", "moveOn": "CompletedOrPassed"}
        launch = cmi5.Launch(AMINA, REGISTRATION, UNIT, module.iri, {**back, **data})
        query = cmi5.launched(store, served.endpoint, launch)
        _alone(context, f"{server.origin}/content/index.html?{query}")
        _ended(store)
    assert _refused(served) == []
    return _told(store, module, UNIT)


def _web(context: BrowserContext, content: dict[str, bytes], module: Played) -> Outcome:
    with playing(content) as server:
        page = context.new_page()
        page.goto(f"{server.origin}/content/index.html")
        questions = page.main_frame.evaluate(LEARNER)
        state = page.evaluate(
            "Object.entries(localStorage).find(([name]) => name.startsWith('scormkit.web.'))[1]"
        )
    done = subprocess.run(
        ["node", str(HERE / "kept.mjs")], env={**os.environ, "SCORMKIT": f"{files('scormkit')}/"},
        input=json.dumps({"state": state, "questions": questions}), capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    kept = json.loads(done.stdout)
    rows = [
        (one["id"], _spelled(module.asked[one["id"]], one["response"]), _rounded(one["score"]))
        for one in kept["rows"]
    ]
    return Outcome(kept["status"], kept["score"], _sorted(rows))


def _alone(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    _through(page.main_frame)


def _through(frame: Frame) -> None:
    frame.evaluate(LEARNER)
    frame.evaluate("document.querySelector('[data-exit]').click()")


def _ended(store: Store) -> None:
    """Wait until the LRS has heard how the session ended."""
    ends = ("terminated", "suspended")
    until(lambda: any(_verb(one) in ends for one in _statements(store)), "the end of the session")


def _told(store: Store, module: Played, root: str) -> Outcome:
    """What the statements say: how the module ended, and each answer."""
    found = _statements(store)
    ends = {_verb(one): one for one in found if one["object"]["id"] == root}
    end = ends.get("passed") or ends["completed"]
    rows = [
        _row(module, LRS, one["object"]["id"].rpartition("/")[2], one["result"].get("response", ""), _scaled(one))
        for one in found
        if _verb(one) == "answered"
    ]  # fmt: skip
    return Outcome(_verb(end), _per_cent(_scaled(end)), _sorted(rows))


def _scaled(one: Mapping[str, Any]) -> float | None:
    score: float | None = one.get("result", {}).get("score", {}).get("scaled")
    return score


def _refused(served: Served) -> list[int]:
    return [answer.status for _, answer in served.exchanges if answer.status not in (200, 204, 404)]


def _statements(store: Store) -> Sequence[Mapping[str, Any]]:
    return list(store.get("statements", {}).values())


def _verb(one: Mapping[str, Any]) -> str:
    return str(one["verb"]["id"]).rpartition("/")[2]


def _entries(kept: Mapping[str, str], module: Played, words: Words) -> tuple[Row, ...]:
    """The interactions that an LMS has kept."""
    rows: list[Row] = []
    while (head := f"cmi.interactions.{len(rows)}.") + "id" in kept:
        said, result = kept.get(head + words.response, ""), kept[head + "result"]
        score = words.results[result] if result in words.results else float(result)
        rows.append(_row(module, words, kept[head + "id"], said, score))
    return _sorted(rows)


def _row(module: Played, words: Words, name: str, said: str, score: float | None) -> Row:
    """An answer back from a standard's words: its letters and short ids become the ids of the source."""
    asked = module.asked[name]
    if asked.type in TEXTS or not said:
        return name, said, _rounded(score)
    sides = [{called: own for own, called in side.items()} for side in words.called(asked)]
    items = [said] if asked.type == "likert" else said.split(words.between)
    response = [
        [sides[n].get(part, part) if n < len(sides) else part for n, part in enumerate(item.split(words.inside, 1))]
        for item in items
    ]  # fmt: skip
    return name, _spelled(asked, response), _rounded(score)


def _spelled(asked: Interaction, response: Sequence[Any]) -> str:
    items = [".".join(item) if isinstance(item, list) else str(item) for item in response]
    return "|".join(sorted(items) if asked.type in SETS else items)


def _sorted(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row[:2]))


def _number(said: str) -> float | None:
    return float(said) if said else None


def _per_cent(score: float | None) -> float | None:
    return None if score is None else round(score * 100, 2)


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 2)
