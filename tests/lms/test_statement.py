"""The judge refuses what xAPI 1.0.3 refuses, says where, and lets good statements pass."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tincan import Statement

from scormkit.lms import statement

LAW = settings(derandomize=True, deadline=None)
ADL = "http://adlnet.gov/expapi"
GOOD: dict[str, Any] = {
    "id": "12345678-1234-4234-8234-123456789abc",
    "timestamp": "2026-11-25T10:00:00.000Z",
    "actor": {"mbox": "mailto:amina@example.org", "name": "Amina"},
    "verb": {"id": f"{ADL}/verbs/answered", "display": {"en": "answered"}},
    "object": {
        "objectType": "Activity",
        "id": "https://example.org/module-1/1-1_border",
        "definition": {
            "type": f"{ADL}/activities/cmi.interaction",
            "name": {"en": "Which treaty?"},
            "interactionType": "choice",
            "correctResponsesPattern": ["b"],
            "choices": [{"id": "a", "description": {"en": "One"}}, {"id": "b"}],
        },
    },
    "result": {
        "response": "b", "success": True, "duration": "PT12.5S",
        "score": {"scaled": 1, "raw": 2, "min": 0, "max": 2},
        "extensions": {"https://w3id.org/scormkit/xapi/extensions/confidence": None},
    },
    "context": {
        "registration": "12345678-1234-4234-8234-123456789abd",
        "language": "en-GB",
        "contextActivities": {"parent": [{"id": "https://example.org/module-1"}], "other": []},
    },
}  # fmt: skip


def changed(path: str, value: Any) -> dict[str, Any]:
    """The good statement with one place changed; `...` takes it away."""
    made = deepcopy(GOOD)
    *way, last = path.split("/")
    place: Any = made
    for step in way:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return made


def test_a_good_statement_has_no_problems() -> None:
    assert statement.problems(GOOD) == ()


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("actor", ..., "statement.actor: is missing"),
        ("colour", "red", "statement.colour: is unknown"),
        ("result/response", None, "statement.result.response: a string is wanted, not None"),
        ("id", "1234", "statement.id: a UUID is wanted, not '1234'"),
        ("actor", {"mbox": "mailto:a@b.org", "openid": "https://a.org"}, "statement.actor: exactly one identifier is wanted, not mbox, openid"),
        ("actor", {"name": "Amina"}, "statement.actor: exactly one identifier is wanted, not none"),
        ("actor/mbox", "amina@example.org", "statement.actor.mbox: an address mailto:NAME@HOST is wanted, not 'amina@example.org'"),
        ("actor/objectType", "Robot", "statement.actor.objectType: 'Robot' is unknown here"),
        ("actor", {"account": {"name": "x"}}, "statement.actor.account.homePage: is missing"),
        ("verb/id", "answered", "statement.verb.id: an IRI with a scheme is wanted, not 'answered'"),
        ("verb/display", {"not a tag": "x"}, "statement.verb.display, the key: a language tag is wanted, not 'not a tag'"),
        ("object/id", "module 1", "statement.object.id: an IRI with a scheme is wanted, not 'module 1'"),
        ("object/definition", {"interactionType": "hotspot"}, "statement.object.definition.interactionType: one of ten types is wanted, not 'hotspot'"),
        ("object/definition/scale", [], "statement.object.definition.scale: does not belong to 'choice'"),
        ("object/definition/choices", [{"id": "a"}, {"id": "a"}], "statement.object.definition.choices: the id 'a' stands twice"),
        ("object/definition/correctResponsesPattern", "b", "statement.object.definition.correctResponsesPattern: a list is wanted, not 'b'"),
        ("result/success", "true", "statement.result.success: true or false is wanted, not 'true'"),
        ("result/score/scaled", 7, "statement.result.score.scaled: a number from -1 to 1 is wanted, not 7"),
        ("result/score/raw", 3, "statement.result.score: min, raw and max must rise: 0, 3, 2"),
        ("result/score/max", True, "statement.result.score.max: a number from -inf to inf is wanted, not True"),
        ("result/duration", "PT1,5S", "statement.result.duration: a duration such as PT1.5S is wanted, not 'PT1,5S'"),
        ("result/duration", "PT", "statement.result.duration: a duration such as PT1.5S is wanted, not 'PT'"),
        ("result/extensions", {"confidence": 1}, "statement.result.extensions, the key: an IRI with a scheme is wanted, not 'confidence'"),
        ("timestamp", "2026-11-25T10:00:00", "statement.timestamp: a time with its zone is wanted, not '2026-11-25T10:00:00'"),
        ("timestamp", "2026-02-30T10:00:00Z", "statement.timestamp: there is no such time as 2026-02-30T10:00:00Z"),
        ("timestamp", "2026-11-25T10:00:00-00:00", "statement.timestamp: the zone must not be -00:00"),
        ("context/registration", "r1", "statement.context.registration: a UUID is wanted, not 'r1'"),
        ("context/contextActivities", {"parents": []}, "statement.context.contextActivities.parents: is unknown"),
        ("context/contextActivities/parent", [{"id": "x"}], "statement.context.contextActivities.parent[0].id: an IRI with a scheme is wanted, not 'x'"),
        ("version", "2.0.0", "statement.version: version 1.0.x is wanted, not '2.0.0'"),
    ],
)  # fmt: skip
def test_one_fault_is_one_problem_with_its_place(path: str, value: Any, problem: str) -> None:
    assert statement.problems(changed(path, value)) == (problem,)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("actor", {"objectType": "Group", "member": [{"mbox": "mailto:a@b.org"}]}),
        ("actor", {"account": {"homePage": "https://lms.example", "name": "17"}}),
        ("object", {"objectType": "StatementRef", "id": GOOD["id"]}),
        ("object", {"objectType": "SubStatement", **{key: GOOD[key] for key in ("actor", "verb", "object")}}),
        ("context/contextActivities/parent", {"id": "https://example.org/module-1"}),
        ("timestamp", "2026-11-25T10:00:00+05:30"),
        ("result/duration", "P1DT2H"),
        ("result/duration", "P2W"),
        ("result/score", {"scaled": -0.5}),
    ],
)
def test_other_legal_forms_pass(path: str, value: Any) -> None:
    assert statement.problems(changed(path, value)) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
PLACES = ("actor", "verb", "object", "object/definition", "object/definition/choices", "result", "result/score", "context", "context/contextActivities")  # fmt: skip


@LAW
@given(st.sampled_from(PLACES), JSON)
def test_whatever_stands_there_it_is_judged_and_never_crashes(path: str, value: Any) -> None:
    assert all(problem.startswith("statement") for problem in statement.problems(changed(path, value)))


@LAW
@given(st.sampled_from([path for path in PLACES if path.count("/") < 2]))
def test_what_the_judge_lets_pass_tincan_reads(path: str) -> None:
    less = changed(path, ...) if path not in ("actor", "verb", "object") else GOOD

    assert statement.problems(less) == ()
    assert Statement(deepcopy(less)).id is not None
