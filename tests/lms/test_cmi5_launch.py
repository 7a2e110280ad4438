"""Given a launch, when a unit says something out of order, then it is refused, with the section that it breaks."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import pytest

from scormkit.lms import Request, Response, Store, cmi5

ENDPOINT = "https://lms.example/xapi/"
AMINA = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "17"}}
REGISTRATION = "11111111-1111-4111-8111-111111111111"
UNIT = "https://lms.example/units/7"
CONTEXT = "https://w3id.org/xapi/cmi5/context"
RESULTS: dict[str, dict[str, Any]] = {
    "initialized": {}, "completed": {"completion": True}, "passed": {"success": True}, "failed": {"success": False},
    "terminated": {},
}  # fmt: skip


class Unit:
    """A unit in the hand of a test: it asks what it is told to ask."""

    def __init__(self, store: Store, **data: Any) -> None:
        launch = cmi5.Launch(AMINA, REGISTRATION, UNIT, "https://example.org/m", data)
        self.query = parse_qs(cmi5.launched(store, ENDPOINT, launch))
        self.store, self.data, self.headers, self.said = store, {}, {"x-experience-api-version": "1.0.3"}, 0

    def ask(self, method: str, address: str, body: Any = None) -> Response:
        parts = urlsplit(address)
        query = dict(parse_qsl(parts.query))
        headers = {**self.headers, "content-type": "application/json"}
        return cmi5.answer(Request(method, parts.path.removeprefix("/xapi/"), query, headers, json.dumps(body).encode()), self.store)  # fmt: skip

    def fetch(self) -> Any:
        answer = json.loads(self.ask("POST", self.query["fetch"][0]).body)
        self.headers["authorization"] = f"Basic {answer.get('auth-token')}"
        return answer

    def read(self) -> None:
        at = f"agent={json.dumps(AMINA)}"
        state = f"activities/state?activityId={UNIT}&registration={REGISTRATION}&stateId=LMS.LaunchData&{at}"
        self.data = json.loads(self.ask("GET", state).body)
        assert self.ask("GET", f"agents/profile?profileId=cmi5LearnerPreferences&{at}").status == 404

    def statement(self, verb: str, *, defined: bool = True, **more: Any) -> dict[str, Any]:
        self.said += 1
        result = {**RESULTS.get(verb, {}), **({} if verb == "initialized" else {"duration": "PT1S"})}
        names = (["cmi5"] if defined else []) + (["moveon"] if defined and len(RESULTS[verb]) else [])
        context = deepcopy(self.data["contextTemplate"]) | {"registration": REGISTRATION}
        context["contextActivities"]["category"] = [{"id": f"{CONTEXT}/categories/{name}"} for name in names]
        return {
            "id": f"00000000-0000-4000-8000-{len(self.store['sessions']):06}{self.said:06}", "actor": AMINA,
            "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"}, "object": {"id": UNIT}, "result": result,
            "timestamp": "2026-11-25T10:00:00Z", "context": context, **more,
        }  # fmt: skip

    def say(self, *verbs: str | dict[str, Any]) -> str:
        """The reasons why it was refused, "" where it was not."""
        given = [self.statement(verb) if isinstance(verb, str) else verb for verb in verbs]
        response = self.ask("POST", "statements", given)
        return "" if response.status == 200 else f"{response.status} {response.body.decode()}"


def begun(store: Store | None = None, **data: Any) -> Unit:
    unit = Unit({} if store is None else store, **data)
    unit.fetch()
    unit.read()
    assert unit.say("initialized") == ""
    return unit


def test_a_token_is_given_once_and_opens_the_lrs() -> None:
    unit = Unit({})
    assert unit.say({}) == "401 8.1.2.0-2: there is no session of this token, or it is over"

    assert list(unit.fetch()) == ["auth-token"]
    assert unit.fetch()["error-code"] == "1"


def test_a_whole_life_is_taken() -> None:
    unit = begun(masteryScore=0.7)
    passed = unit.statement("passed")
    passed["result"]["score"] = {"scaled": 0.7, "raw": 7, "min": 0, "max": 10}
    passed["context"]["extensions"][f"{CONTEXT}/extensions/masteryscore"] = 0.7
    answered = unit.statement("answered", defined=False, object={"id": "https://example.org/m/q"})

    assert unit.say(answered, "completed", passed, "terminated") == ""
    assert len(unit.store["statements"]) == 5


def test_nothing_is_said_before_launch_data_and_preferences_are_read() -> None:
    unit = Unit({})
    unit.fetch()
    unit.data = {"contextTemplate": {"contextActivities": {}, "extensions": {}}}

    assert unit.say("initialized").startswith("403 11.0.0.0-3")


def test_launch_data_is_the_lms_s_own() -> None:
    unit = begun()
    state = f"activities/state?activityId={UNIT}&registration={REGISTRATION}&stateId=LMS.LaunchData&agent={json.dumps(AMINA)}"

    assert unit.ask("PUT", state, {}).status == 403


@pytest.mark.parametrize("verbs", [("completed",), ("terminated",), ("initialized", "completed")])
def test_initialized_comes_first_and_alone(verbs: tuple[str, ...]) -> None:
    unit = Unit({})
    unit.fetch()
    unit.read()

    assert "9.3.0.0-4" in unit.say(*verbs)
    assert unit.say("initialized") == ""


@pytest.mark.parametrize(
    ("before", "verb", "reason"),
    [
        ((), "initialized", "9.3.0.0-2: initialized was said before in this session"),
        (("completed",), "completed", "9.3.0.0-2: completed was said before in this session"),
        (("passed",), "failed", "9.3.0.0-3: a session has one verdict"),
        (("failed",), "passed", "9.3.0.0-3: a session has one verdict"),
        (("terminated",), "completed", "9.3.0.0-5"),
    ],
)
def test_each_is_said_once_and_nothing_after_the_end(before: tuple[str, ...], verb: str, reason: str) -> None:
    unit = begun()
    assert [unit.say(one) for one in before] == [""] * len(before)

    assert reason in unit.say(verb)


def test_a_registration_completes_and_passes_once_over_all_its_sessions() -> None:
    store: Store = {}
    assert begun(store).say("completed", "passed", "terminated") == ""
    later = begun(store)

    assert later.say("completed").startswith("403 9.3.0.0-6: completed was said before")
    assert later.say("passed").startswith("403 9.3.0.0-7: passed was said before")
    assert later.say("failed").startswith("403 9.3.0.0-8")


def test_a_later_launch_abandons_an_open_session() -> None:
    store: Store = {}
    first = begun(store)
    begun(store)

    assert first.say("terminated").startswith("401")


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_nobody_is_judged_while_looking(mode: str) -> None:
    unit = begun(launchMode=mode)

    assert unit.say("completed").startswith({"Browse": "403 10.2.2.0-2", "Review": "403 10.2.2.0-3"}[mode])
    assert unit.say("terminated") == ""


def edited(statement: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The statement with the value at a path such as `result.score`; None takes it away."""
    at: Any = statement
    *way, last = path.split(".")
    for step in way:
        at = at[step]
    if value is None:
        del at[last]
    else:
        at[last] = value
    return statement


@pytest.mark.parametrize(
    ("verb", "path", "value", "reason"),
    [
        ("completed", "id", None, "9.1.0.0-1"),
        ("completed", "timestamp", "2026-11-25T10:00:00+01:00", "9.7.0.0-2"),
        ("completed", "timestamp", "2026-11-25T09:59:59Z", "9.3.2.0-2: by its time"),
        ("completed", "actor", {"mbox": "mailto:a@b.org"}, "8.1.3.0-3"),
        ("completed", "context.registration", None, "9.6.1.0-1"),
        ("completed", "context.extensions", None, "9.6.3.1-4, 10.2.1.0-7: the extension"),
        ("completed", "context.contextActivities.grouping", [{"id": "urn:x:ours"}], "10.2.1.0-6: contextTemplate.grouping"),
        ("completed", "context.contextActivities.category", [{"id": f"{CONTEXT}/categories/cmi5"}], "9.6.2.2-1"),
        ("completed", "object.id", "urn:x:other", "8.1.5.0-6"),
        ("completed", "result.completion", False, "9.5.3.0-1"),
        ("completed", "result.success", True, "9.5.3.0-1"),
        ("completed", "result.duration", None, "9.5.4.1-2"),
        ("completed", "result.score", {"scaled": 1}, "9.5.1.0-2: completed has no score"),
        ("passed", "result.score", {"scaled": 1, "raw": 1}, "9.5.1.0-3: raw needs min and max"),
        ("passed", "result.score", {"scaled": 1, "raw": 9.5, "min": 0, "max": 10}, "9.5.1: raw, min and max are integers"),
        ("passed", "result.score", {"scaled": 1}, "9.6.3.2-2"),
        ("passed", "result.score", {"scaled": 0.69}, "9.3.4.0-2"),
        ("failed", "result.score", {"scaled": 0.7}, "9.3.5.0-2"),
    ],
)  # fmt: skip
def test_a_statement_out_of_form_is_refused_with_the_section_it_breaks(
    verb: str, path: str, value: Any, reason: str
) -> None:
    unit = begun(masteryScore=0.7)

    assert reason in unit.say(edited(unit.statement(verb), path, value))


def test_a_part_of_the_same_second_is_later_though_its_letters_come_first() -> None:
    unit = begun()

    assert unit.say(edited(unit.statement("completed"), "timestamp", "2026-11-25T10:00:00.500Z")) == ""


def test_what_no_lrs_takes_is_refused_before_anything_is_remembered() -> None:
    unit = begun()

    assert unit.say(edited(unit.statement("completed"), "verb.id", "done")).startswith("400")
    assert unit.say("completed") == ""


def place(path: str, name: str, agent: Any = AMINA, **more: str) -> str:
    """The address of a document: `name` its parameter and value."""
    given = {"agent": json.dumps(agent), **({"activityId": UNIT, "registration": REGISTRATION} if "state" in path else {}), **more}  # fmt: skip
    return f"{path}?{name}&{urlencode(given)}"


@pytest.mark.parametrize(
    ("method", "address", "body", "answer"),
    [
        ("GET", place("activities/state", "stateId=mine", {"mbox": "mailto:a@b.org"}), None, "403 8.1.3.0-3"),
        ("GET", place("activities/state", "stateId=mine", registration=UNIT), None, "403 8.1.4.0-3"),
        ("DELETE", place("activities/state", ""), None, "403 10.2.1.0-5"),
        ("POST", place("activities/state", "stateId=LMS.LaunchData"), {}, "403 10.2.1.0-5"),
        ("PUT", place("activities/state", "stateId=mine"), {}, "204"),
        ("POST", place("agents/profile", "profileId=cmi5LearnerPreferences"), [], "400 11.0.0.0-5"),
        ("POST", place("agents/profile", "profileId=cmi5LearnerPreferences"), {"languagePreference": "en"}, "400 11.0.0.0-5"),
        ("POST", place("agents/profile", "profileId=cmi5LearnerPreferences"), {"languagePreference": "English!", "audioPreference": "on"}, "400 11.1.0.0-1"),
        ("POST", place("agents/profile", "profileId=cmi5LearnerPreferences"), {"languagePreference": "fr-CA,en", "audioPreference": "on"}, "204"),
    ],
)  # fmt: skip
def test_a_unit_keeps_to_its_own_documents(method: str, address: str, body: Any, answer: str) -> None:
    response = begun().ask(method, address, body)

    assert f"{response.status} {response.body.decode()}".startswith(answer)


def test_a_form_is_judged_as_what_it_means() -> None:
    unit = begun()
    fields = {"content": json.dumps([unit.statement("initialized")]), "Authorization": unit.headers["authorization"], "X-Experience-API-Version": "1.0.3"}  # fmt: skip
    request = Request("POST", "statements", {"method": "POST"}, {}, urlencode(fields).encode())

    assert cmi5.answer(request, unit.store).body.startswith(b"9.3.0.0-2: initialized was said before")


def test_a_statement_that_is_put_has_the_id_of_its_address() -> None:
    unit = begun()
    one = unit.statement("completed")

    assert unit.ask("PUT", f"statements?statementId={one.pop('id')}", one).status == 204
    assert unit.say("completed").startswith("403 9.3.0.0-2")


def test_moveon_belongs_to_what_cmi5_defines() -> None:
    unit = begun()
    named = [{"id": f"{CONTEXT}/categories/moveon"}]

    assert "9.6.2.2-2" in unit.say(edited(unit.statement("answered", defined=False), "context.contextActivities.category", named))  # fmt: skip
