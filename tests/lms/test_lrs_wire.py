"""Given requests as they travel, when they come as a form, as HEAD, from a stranger or again after a restart, then this."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

import pytest
from lrs_client import AMINA, JSON, VERSION, ask, got, ids, numbered, post, statement, voiding
from tincan import Activity, Agent, RemoteLRS, Statement

from scormkit.lms import Request, Store, answer, lasting, serving
from scormkit.lms.attachments import Part
from scormkit.lms.documents import Address, Document

if TYPE_CHECKING:
    from pathlib import Path

FORM = {"content-type": "application/x-www-form-urlencoded"}
STATE = {"activityId": "https://example.org/m", "agent": json.dumps(AMINA), "stateId": "place"}


def form(method: str, path: str, fields: dict[str, str]) -> Request:
    return Request("POST", path, {"method": method}, FORM, urlencode(fields, quote_via=quote).encode())


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 100_000])
def test_json_nested_beyond_all_reason_is_refused(body: bytes) -> None:
    store: Store = {}

    assert ask(store, "POST", "statements", body).status == 400
    assert store == {}


# Part 3, 1.3.


def test_a_form_can_put_and_get_what_a_request_can() -> None:
    store: Store = {"auth": "Basic abc"}
    known = {"X-Experience-API-Version": "1.0.3", "Authorization": "Basic abc"}
    put = {**known, "Content-Type": "application/json", "statementId": numbered(1), "content": json.dumps(statement(1))}  # fmt: skip

    assert answer(form("PUT", "statements", put), store).status == 204
    assert json.loads(answer(form("GET", "statements", {**known, "limit": "1"}), store).body)["statements"]
    assert answer(form("PUT", "activities/state", {**known, **STATE, "content": '"é"'}), store).status == 204
    read = answer(form("GET", "activities/state", {**known, **STATE}), store)
    assert (read.body.decode(), read.headers["Content-Type"]) == ('"é"', "application/json")
    assert answer(form("PUT", "activities/state", {**known, **STATE, "If-None-Match": "*", "content": "1"}), store).status == 412  # fmt: skip


@pytest.mark.parametrize(
    "request_",
    [
        form("PATCH", "statements", {}),
        form("PUT", "statements", {}),
        Request("POST", "statements", {"method": "PUT", "statementId": numbered(1)}, FORM, b"content={}"),
        Request("POST", "statements", {"method": "GET"}, FORM, b"no form"),
        Request("POST", "statements", {"method": "GET"}, FORM, b"\xff=1"),
    ],
)
def test_a_form_out_of_form_is_refused(request_: Request) -> None:
    assert answer(request_, {}).status == 400


# Part 3, 1.1, 2.8, 3.2 and 3.3.


def test_head_is_get_and_says_so_without_a_body_on_the_wire() -> None:
    store: Store = {}
    post(store, statement(1))
    with serving(lambda request: answer(request, store)) as served:
        place = urlsplit(served.endpoint)
        asked = http.client.HTTPConnection(str(place.hostname), place.port)
        asked.request("HEAD", f"{place.path}statements", headers=VERSION)
        response = asked.getresponse()

        assert (response.status, response.read()) == (200, b"")
        assert int(response.headers["Content-Length"]) > 100
        asked.close()


@pytest.mark.parametrize("version", ["1.0", "1.0.0", "1.0.3", "1.0.9"])
def test_each_version_1_0_is_heard(version: str) -> None:
    assert answer(Request("GET", "statements", {}, {"x-experience-api-version": version}), {}).status == 200


@pytest.mark.parametrize("version", ["", "0.9", "1.05", "1.1.0", "2.0.0"])
def test_no_other_version_is_heard(version: str) -> None:
    assert answer(Request("GET", "statements", {}, {"x-experience-api-version": version}), {}).status == 400


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("DELETE", "agents", 405), ("PUT", "activities", 405), ("PATCH", "statements", 405), ("POST", "about", 400), ("GET", "OAuth/token", 404)],
)  # fmt: skip
def test_what_a_resource_does_not_know_is_refused(method: str, path: str, status: int) -> None:
    assert answer(Request(method, path), {}).status == status or ask({}, method, path).status == status


def test_each_answer_to_get_has_a_tag() -> None:
    for path, query in (("statements", {}), ("agents", {"agent": json.dumps(AMINA)}), ("activities", {"activityId": "urn:x:a"})):  # fmt: skip
        assert len(ask({}, "GET", path, **query).headers["ETag"]) == 42


# This machine alone.


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://127.0.0.1:8000"}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "https://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Host": "lms.example"}, 403),
        ({"Host": "127.0.0.1.example.org"}, 403),
        ({"Host": "localhost:80"}, 200),
    ],
)
def test_pages_and_names_of_other_machines_are_kept_out(headers: dict[str, str], status: int) -> None:
    with serving(lambda request: answer(request, {})) as served:
        place = urlsplit(served.endpoint)
        asked = http.client.HTTPConnection(str(place.hostname), place.port)
        asked.request("GET", f"{place.path}about", headers=headers)

        assert asked.getresponse().status == status
        asked.close()


# A file instead of memory.


def test_what_was_taken_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "lrs.sqlite"
    with lasting.opened(path) as store:
        post(store, statement(3), statement(1))
        post(store, voiding(2, 3))
        answer(Request("PUT", "activities/state", STATE, JSON, b'{"a":1}'), store)
        store["attachments"]["abc"] = Part({"Content-Type": "image/png"}, b"\x00\xff")
    with lasting.opened(path) as store:
        assert ids(store) == [2, 1]
        assert got(store, voidedStatementId=numbered(3))["id"] == numbered(3)
        ((place, document),) = store["documents"].items()
        assert place == Address(
            "activities/state", STATE["activityId"], "mbox mailto:amina@example.org", "", "place"
        )
        assert document == Document(b'{"a":1}', "application/json")
        assert store["attachments"]["abc"] == Part({"Content-Type": "image/png"}, b"\x00\xff")
        assert (len(store["documents"]), "nothing" in store["attachments"]) == (1, False)
        assert answer(Request("DELETE", "activities/state", STATE, JSON), store).status == 204
        assert list(store["documents"]) == []


def test_of_a_batch_that_breaks_off_nothing_is_kept(tmp_path: Path) -> None:
    def breaking() -> Any:
        yield numbered(1), statement(1)
        raise KeyboardInterrupt

    with lasting.opened(tmp_path / "lrs.sqlite") as store:
        with pytest.raises(KeyboardInterrupt):
            store["statements"].update(breaking())

        assert dict(store["statements"]) == {}


# A second reading of the standard: tincan, where facts/xapi.md finds it right.


def test_tincan_s_true_is_no_true_of_json() -> None:
    """It writes Python's word into the address; an LRS may not take it."""
    assert got({}, ascending="True") == 400


def test_tincan_round_trips_statements_filters_voiding_and_pages() -> None:
    store: Store = {}
    sent = [
        statement(1, result={"score": {"scaled": 0.5, "raw": 1.0, "min": 0.0, "max": 2.0}, "success": True, "response": "a[,]b"}),
        statement(2, "passed", context={"registration": numbered(99), "contextActivities": {"parent": [{"id": "https://example.org/m"}]}}),
        statement(3, object={"objectType": "StatementRef", "id": numbered(1)}),
    ]  # fmt: skip
    with serving(lambda request: answer(request, store)) as served:
        remote = RemoteLRS(endpoint=served.endpoint, username="u", password="p")  # noqa: S106
        assert remote.save_statements([Statement(one) for one in sent]).success
        assert [str(one.id) for one in remote.query_statements({"ascending": "true"}).content.statements] == [one["id"] for one in sent]  # fmt: skip
        read = remote.retrieve_statement(numbered(1)).content
        assert (read.result.score.scaled, read.result.response, read.version) == (0.5, "a[,]b", "1.0.3")
        near = {"activity": Activity(id="https://example.org/m"), "related_activities": "true"}
        assert [str(one.id) for one in remote.query_statements(near).content.statements] == [numbered(2)]
        agent = remote.query_statements({"agent": Agent(mbox="mailto:amina@example.org"), "limit": 2}).content
        more = remote.more_statements(agent.more).content
        assert [str(one.id) for one in (*agent.statements, *more.statements)] == [
            numbered(n) for n in (3, 2, 1)
        ]
        assert remote.save_statement(Statement(voiding(4, 1))).success
        assert str(remote.retrieve_voided_statement(numbered(1)).content.id) == numbered(1)
        assert remote.about().content.version == ["1.0.3"]
