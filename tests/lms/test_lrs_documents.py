"""Given documents, when they are put, merged, read and deleted, then as Part 3, 2.2 to 2.7 and 3.1 have it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lrs_client import AMINA, BO, JSON, VERSION, numbered

from scormkit.lms import Request, Response, Store, answer

LAW = settings(derandomize=True, deadline=None, max_examples=60)
STATE = {"activityId": "https://example.org/m", "agent": json.dumps(AMINA), "stateId": "place"}
PLACES = [
    ("activities/state", STATE),
    ("activities/profile", {"activityId": "https://example.org/m", "profileId": "place"}),
    ("agents/profile", {"agent": json.dumps(AMINA), "profileId": "place"}),
]
everywhere = pytest.mark.parametrize(("path", "query"), PLACES, ids=[path for path, _ in PLACES])
profiles = pytest.mark.parametrize(("path", "query"), PLACES[1:], ids=[path for path, _ in PLACES[1:]])


def ask(
    store: Store, method: str, path: str, query: dict[str, str], text: str = "", **headers: str
) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer(Request(method, path, query, {**JSON, **named}, text.encode(), named.pop("at", "2026-11-25T10:00:00.000Z")), store)  # fmt: skip


def test_two_names_of_one_agent_have_one_document() -> None:
    store: Store = {}
    ask(store, "PUT", "activities/state", STATE, "1")
    renamed = {**STATE, "agent": json.dumps({"objectType": "Agent", "name": "Amina", **AMINA})}

    assert ask(store, "GET", "activities/state", renamed).body == b"1"
    assert ask(store, "GET", "activities/state", {**STATE, "agent": json.dumps(BO)}).status == 404


@everywhere
def test_a_document_comes_back_and_goes(path: str, query: dict[str, str]) -> None:
    store: Store = {}
    assert ask(store, "GET", path, query).status == 404
    assert (
        ask(store, "PUT", path, query, "\x00\xff", content_type="image/png", if_none_match="*").status == 204
    )
    read = ask(store, "GET", path, query)

    assert (read.body, read.headers["Content-Type"]) == ("\x00\xff".encode(), "image/png")
    assert read.headers["Last-Modified"] == "Wed, 25 Nov 2026 10:00:00 GMT"
    assert ask(store, "DELETE", path, query, if_match='"other"').status == 412
    assert ask(store, "DELETE", path, query, if_match=read.headers["ETag"]).status == 204
    assert ask(store, "GET", path, query).status == 404
    assert ask(store, "DELETE", path, query).status == 204


@profiles
def test_a_profile_is_put_with_a_condition(path: str, query: dict[str, str]) -> None:
    store: Store = {}
    assert ask(store, "PUT", path, query, "1").status == 400
    assert ask(store, "PUT", path, query, "1", if_none_match="*").status == 204
    refused = ask(store, "PUT", path, query, "2")

    assert (refused.status, b"If-Match" in refused.body) == (409, True)
    assert ask(store, "PUT", path, query, "2", if_match=ask(store, "GET", path, query).headers["ETag"]).status == 204  # fmt: skip
    assert ask(store, "GET", path, query).body == b"2"


@everywhere
@pytest.mark.parametrize(
    ("held", "given_", "merged"),
    [
        (None, ("{}", "application/json"), b"{}"),
        (("{}", "application/json"), ('{"a":1}', "application/json; charset=utf-8"), b'{"a":1}'),
        (
            ('{"a":{"b":1},"c":2}', "application/json"),
            ('{"a":{"d":3}}', "application/json"),
            b'{"a":{"d":3},"c":2}',
        ),
        (None, ("[]", "application/json"), 400),
        (None, ("{", "application/json"), 400),
        (None, ("{}", "text/plain"), 400),
        (("[]", "application/json"), ("{}", "application/json"), 400),
        (("{}", "text/plain"), ("{}", "application/json"), 400),
    ],
)
def test_a_post_merges_two_objects_and_nothing_else(
    path: str, query: dict[str, str], held: Any, given_: tuple[str, str], merged: bytes | int
) -> None:
    store: Store = {}
    if held:
        ask(store, "PUT", path, query, held[0], content_type=held[1], if_none_match="*")
    before = dict(store.get("documents", {}))
    response = ask(store, "POST", path, query, given_[0], content_type=given_[1])

    if isinstance(merged, int):
        assert (response.status, store["documents"]) == (merged, before)
    else:
        assert (response.status, ask(store, "GET", path, query).body) == (204, merged)


JSON_OBJECTS = st.dictionaries(
    st.sampled_from("abcd"), st.none() | st.integers() | st.dictionaries(st.sampled_from("xy"), st.integers(), max_size=2), max_size=4
)  # fmt: skip


@LAW
@given(st.lists(JSON_OBJECTS, min_size=1, max_size=4))
def test_merging_is_what_a_dict_does(objects: list[dict[str, Any]]) -> None:
    store: Store = {}
    wanted: dict[str, Any] = {}
    for one in objects:
        ask(store, "POST", "activities/state", STATE, json.dumps(one))
        wanted.update(one)

    assert json.loads(ask(store, "GET", "activities/state", STATE).body) == wanted


def test_the_names_of_documents_are_listed_since_a_time() -> None:
    store: Store = {}
    for second, (name, registration) in enumerate([("one", 1), ("two", 1), ("three", 2)]):
        query = {**STATE, "stateId": name, "registration": numbered(registration)}
        ask(
            store,
            "PUT",
            "activities/state",
            query,
            name,
            content_type="text/plain",
            at=f"2026-11-25T10:00:0{second}Z",
        )
    context = {name: STATE[name] for name in ("activityId", "agent")}

    def listed(**more: str) -> Any:
        return json.loads(ask(store, "GET", "activities/state", {**context, **more}).body)

    assert listed() == ["one", "two", "three"]
    assert listed(registration=numbered(1)) == ["one", "two"]
    assert listed(since="2026-11-25T10:00:00Z") == ["two", "three"]
    assert ask(store, "GET", "activities/state", context).headers["Last-Modified"].endswith("10:00:02 GMT")


def test_a_state_can_be_cleared_and_a_profile_cannot() -> None:
    store: Store = {}
    for registration in (1, 2):
        ask(store, "PUT", "activities/state", {**STATE, "registration": numbered(registration)}, "1")
    context = {name: STATE[name] for name in ("activityId", "agent")}

    assert ask(store, "DELETE", "activities/state", {**context, "registration": numbered(1)}).status == 204
    assert [place.registration for place in store["documents"]] == [numbered(2)]
    assert ask(store, "DELETE", "activities/state", context).status == 204
    assert store["documents"] == {}
    assert ask(store, "DELETE", "activities/profile", {"activityId": STATE["activityId"]}).status == 400


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("activities/profile", {"profileId": "place"}),
        ("activities/profile", {"activityId": "m", "profileId": "place"}),
        ("activities/profile", {**STATE, "profileId": "place"}),
        ("agents/profile", {"agent": "{}", "profileId": "place"}),
        ("agents/profile", {"agent": '{"objectType": "Group", "mbox": "mailto:all@example.org"}', "profileId": "place"}),
        ("activities/state", {**STATE, "since": "2026-11-25T10:00:00Z"}),
    ],
)  # fmt: skip
def test_an_address_out_of_form_is_refused(path: str, query: dict[str, str]) -> None:
    assert answer(Request("GET", path, query, VERSION), {}).status == 400


def test_a_document_that_says_json_and_is_none_is_refused() -> None:
    assert ask({}, "PUT", "activities/state", STATE, "{").status == 400
    assert ask({}, "PUT", "activities/state", STATE, '{"a": NaN}').status == 400
    assert ask({}, "PUT", "activities/state", STATE, '{"a": 1e999}').status == 400
