"""Given a store, when a request comes, then exactly this response and this change."""

from __future__ import annotations

import json
from copy import deepcopy
from hashlib import sha1
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from scormkit.lms import Request, Response, Store, answer

VERSION = {"x-experience-api-version": "1.0.3"}
JSON = {**VERSION, "content-type": "application/json"}
ONE, TWO = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
AMINA = {"mbox": "mailto:amina@example.org"}
STATE = {"activityId": "https://example.org/m", "agent": json.dumps(AMINA), "stateId": "scormkit"}


def statement(identifier: str = ONE, verb: str = "answered", **more: Any) -> dict[str, Any]:
    return {
        "id": identifier, "actor": AMINA, "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"},
        "object": {"id": "https://example.org/m/q"}, "timestamp": "2026-11-25T09:00:00Z", **more,
    }  # fmt: skip


def post(store: Store, *statements: Any, **headers: str) -> Response:
    body = json.dumps(list(statements)).encode()
    return answer(Request("POST", "statements", {}, {**JSON, **headers}, body), store)


def get(store: Store, **query: str) -> Any:
    response = answer(Request("GET", "statements", query, VERSION), store)
    return json.loads(response.body) if response.status == 200 else response.status


def put_state(store: Store, text: str, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer(Request("PUT", "activities/state", STATE, {**VERSION, **named}, text.encode()), store)


def get_state(store: Store) -> Response:
    return answer(Request("GET", "activities/state", STATE, VERSION), store)


def test_what_was_posted_can_be_read_again_with_what_an_lrs_adds() -> None:
    store: Store = {}

    assert json.loads(post(store, statement()).body) == [ONE]
    assert get(store, statementId=ONE) == {
        **statement(), "version": "1.0.0", "stored": "2026-11-25T10:00:00.000Z",
        "authority": {"objectType": "Agent", "account": {"homePage": "http://127.0.0.1/", "name": "scormkit"}},
    }  # fmt: skip


def test_a_bad_statement_spoils_its_batch_and_nothing_is_kept() -> None:
    store: Store = {}
    refused = post(store, statement(), statement(TWO, result={"score": {"scaled": 7}}))

    assert (refused.status, refused.body) == (
        400, b"statement.result.score.scaled: a number from -1 to 1 is wanted, not 7",
    )  # fmt: skip
    assert get(store)["statements"] == []


def test_the_same_statement_twice_is_kept_once() -> None:
    store: Store = {}
    post(store, statement())
    defined = {"id": "https://example.org/m/q", "definition": {"name": {"en": "A question"}}}

    assert post(store, statement(object=defined)).status == 200
    assert len(get(store)["statements"]) == 1


def test_another_statement_with_a_known_id_is_a_conflict() -> None:
    store: Store = {}
    post(store, statement())
    before = deepcopy(store)

    assert post(store, statement(TWO), statement(verb="passed")).status == 409
    assert store == before


def test_one_id_twice_in_a_batch_is_refused() -> None:
    assert post({}, statement(), statement()).status == 400


def test_put_takes_one_statement_under_the_id_it_names() -> None:
    store: Store = {}
    body = json.dumps(statement()).encode()

    assert answer(Request("PUT", "statements", {"statementId": ONE}, JSON, body), store).status == 204
    assert answer(Request("PUT", "statements", {"statementId": TWO}, JSON, body), store).status == 400
    assert [kept["id"] for kept in get(store)["statements"]] == [ONE]


def test_a_statement_without_id_gets_one() -> None:
    store: Store = {}
    without = statement()
    del without["id"]
    ids = [*json.loads(post(store, without).body), *json.loads(post(store, without).body)]

    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [TWO, ONE]),
        ({"ascending": "true"}, [ONE, TWO]),
        ({"verb": "http://adlnet.gov/expapi/verbs/passed"}, [TWO]),
        ({"activity": "https://example.org/m/q"}, [TWO, ONE]),
        ({"activity": "https://example.org/m"}, []),
        ({"activity": "https://example.org/m", "related_activities": "true"}, [ONE]),
        ({"registration": ONE}, [TWO]),
        ({"agent": json.dumps(AMINA)}, [TWO, ONE]),
        ({"agent": '{"mbox": "mailto:bo@example.org"}'}, []),
        ({"limit": "1"}, [TWO]),
        ({"limit": "one"}, 400),
        ({"colour": "red"}, 400),
        ({"statementId": ONE, "limit": "1"}, 400),
        ({"statementId": "33333333-3333-4333-8333-333333333333"}, 404),
    ],
)
def test_statements_are_found_by_what_they_say(query: dict[str, str], found: Any) -> None:
    store: Store = {}
    parent = {"contextActivities": {"parent": {"id": "https://example.org/m"}}}
    post(store, statement(context=parent), statement(TWO, "passed", context={"registration": ONE}))
    told = get(store, **query)

    assert (told if isinstance(told, int) else [one["id"] for one in told["statements"]]) == found


def test_more_leads_through_all_statements_that_were_there() -> None:
    store: Store = {}
    ids = [f"{number:08}-1111-4111-8111-111111111111" for number in range(5)]
    post(store, *(statement(name) for name in ids))
    page = get(store, limit="2")
    read = [one["id"] for one in page["statements"]]
    post(store, statement(TWO))
    while page["more"]:
        address = urlsplit(page["more"])
        assert address.path == "/xapi/statements"
        page = get(store, **dict(parse_qsl(address.query)))
        read += [one["id"] for one in page["statements"]]

    assert read == ids[::-1]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (Request("GET", "statements"), 400),
        (Request("GET", "statements", {}, {"x-experience-api-version": "2.0.0"}), 400),
        (Request("GET", "nothing", {}, VERSION), 404),
        (Request("DELETE", "statements", {}, VERSION), 405),
        (Request("POST", "statements", {}, VERSION, b"[]"), 400),
        (Request("POST", "statements", {}, JSON, b"{"), 400),
        (Request("POST", "statements", {}, JSON, b"\xff"), 400),
        (Request("POST", "statements", {}, JSON, b'{"id": 1, "id": 2}'), 400),
        (Request("GET", "about"), 200),
        (Request("OPTIONS", "statements"), 204),
    ],
)
def test_every_response_names_the_version_and_may_be_read_by_any_page(request_: Request, status: int) -> None:
    store: Store = {}
    response = answer(request_, store)

    assert response.status == status
    assert response.headers["X-Experience-API-Version"] == "1.0.3"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in response.headers["Access-Control-Expose-Headers"]
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]


def test_about_says_which_version_is_spoken() -> None:
    said = json.loads(answer(Request("GET", "about"), {}).body)

    assert said["version"] == ["1.0.3"]
    assert "no production LRS" in said["extensions"]["https://w3id.org/scormkit/xapi/extensions/notice"]


def test_where_a_key_is_set_nobody_comes_in_without_it() -> None:
    store: Store = {"auth": "Basic abc"}

    assert post(store, statement()).status == 401
    assert post(store, statement(), authorization="Basic abc").status == 200


def test_a_bookmark_comes_back_with_its_tag() -> None:
    store: Store = {}

    assert get_state(store).status == 404
    assert put_state(store, "s1~one", if_none_match="*", content_type="text/plain").status == 204
    read = get_state(store)
    assert (read.body, read.headers["Content-Type"]) == (b"s1~one", "text/plain")
    assert read.headers["ETag"] == f'"{sha1(b"s1~one", usedforsecurity=False).hexdigest()}"'


def test_a_write_that_expects_another_document_is_refused() -> None:
    store: Store = {}
    assert put_state(store, "one", if_match='"abc"').status == 412
    put_state(store, "one", if_none_match="*")
    tag = get_state(store).headers["ETag"]

    assert put_state(store, "two", if_none_match="*").status == 412
    assert put_state(store, "two").status == 409
    assert put_state(store, "two", if_match=tag).status == 204
    assert put_state(store, "three", if_match=tag).status == 412
    assert put_state(store, "three", if_match="*").status == 204
    assert get_state(store).body == b"three"


@pytest.mark.parametrize(
    "change",
    [
        {"agent": "{"}, {"agent": "{}"}, {"agent": '{"name": "Amina"}'}, {"activityId": "m"},
        {"registration": "r1"}, {"colour": "red"},
    ],
)  # fmt: skip
def test_a_bookmark_without_a_proper_address_is_refused(change: dict[str, str | None]) -> None:
    query = {name: value for name, value in {**STATE, **change}.items() if value is not None}

    assert answer(Request("GET", "activities/state", query, VERSION), {}).status == 400


def test_two_registrations_have_two_bookmarks() -> None:
    store: Store = {}
    for registration in (ONE, TWO):
        query = {**STATE, "registration": registration}
        answer(Request("PUT", "activities/state", query, VERSION, registration.encode()), store)

    assert [answer(Request("GET", "activities/state", {**STATE, "registration": name}, VERSION), store).body for name in (ONE, TWO)] == [ONE.encode(), TWO.encode()]  # fmt: skip
