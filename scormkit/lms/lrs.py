"""Answers as an LRS must, xAPI 1.0.3, Part 3: one function from a request and a store to a response."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from scormkit.lms import documents, statement
from scormkit.lms.exchange import Refused, Request, Response, Store, heard, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Statement = Mapping[str, Any]

MOUNT = "/xapi/"
VERSION = "1.0.3"
AUTHORITY = {"objectType": "Agent", "account": {"homePage": "http://127.0.0.1/", "name": "scormkit"}}
VOIDED = "http://adlnet.gov/expapi/verbs/voided"
BATCH = 100
HEADERS = {
    "X-Experience-API-Version": VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, PUT, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version",
    "Access-Control-Expose-Headers": "ETag, X-Experience-API-Version",
}
NUMBERS = ("skip", "limit", "of")
FILTERS = ("agent", "verb", "activity", "registration", "related_activities", "ascending", *NUMBERS)


def answer(request: Request, store: Store) -> Response:
    """The response to one request; `store` changes where it is a good one and stays as it was where not.

    `store["auth"]`, where it is set, is the one Authorization that is let in.
    """
    try:
        response = _routed(request, store)
    except Refused as refused:
        response = refused.response
    return replace(response, headers={**HEADERS, **response.headers})


def _routed(request: Request, store: Store) -> Response:
    if request.method == "OPTIONS":
        return Response(204)
    if request.path == "about":
        return said({"version": [VERSION]})
    if not request.headers.get("x-experience-api-version", "").startswith("1.0"):
        raise Refused(400, "the header X-Experience-API-Version: 1.0.3 is missing")
    if "auth" in store and request.headers.get("authorization") != store["auth"]:
        raise Refused(401, "nobody with this Authorization is known here")
    if request.path == "activities/state" and request.method in ("GET", "PUT"):
        return documents.answer(request, store.setdefault("documents", {}))
    found = {"GET": _got, "POST": _posted, "PUT": _put}.get(request.method)
    if request.path != "statements" or not found:
        raise Refused(404, f"{request.method} {request.path} is not offered here")
    return found(request, store.setdefault("statements", {}))


def _posted(request: Request, held: dict[str, Statement]) -> Response:
    given = _given(request)
    numbered = enumerate(given if isinstance(given, list) else [given], len(held))
    return said(_kept([_stored(one, f"{number}", request.at) for number, one in numbered], held))


def _put(request: Request, held: dict[str, Statement]) -> Response:
    given, wanted = _given(request), request.query.get("statementId", "")
    if not isinstance(given, dict) or given.get("id", wanted) != wanted:
        raise Refused(400, "PUT wants one statement, and its id as statementId")
    _kept([_stored({**given, "id": wanted}, "", request.at)], held)
    return Response(204)


def _given(request: Request) -> Any:
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise Refused(400, "statements come as application/json; attachments are not taken here")
    return heard(request.body, "the body")


def _stored(given: Any, number: str, at: str) -> Statement:
    if wrong := statement.problems(given):
        raise Refused(400, *wrong)
    if given["verb"]["id"] == VOIDED:
        raise Refused(400, "nothing is voided here")
    made = {"version": "1.0.0", "id": str(uuid5(NAMESPACE_URL, number + json.dumps(given))), "timestamp": at}
    return {**made, **given, "stored": at, "authority": AUTHORITY}


def _kept(made: list[Statement], held: dict[str, Statement]) -> list[str]:
    """All or none (2.1.2): a known id with the same words is fine, with others a conflict (2.3.1)."""
    ids = [one["id"].lower() for one in made]
    if len(set(ids)) < len(ids):
        raise Refused(400, "two statements have the same id")
    for name, one in zip(ids, made, strict=True):
        if name in held and _compared(held[name]) != _compared(one):
            raise Refused(409, f"another statement has the id {name}")
    held.update({name: one for name, one in zip(ids, made, strict=True) if name not in held})
    return ids


def _compared(one: Any) -> Any:
    """A statement without what 2.3.1 leaves out of the comparison: definitions, displays, what the LRS adds."""
    if isinstance(one, dict):
        left_out = ("definition", "display", "stored", "authority", "version")
        return {name: _compared(value) for name, value in one.items() if name not in left_out}
    return [_compared(value) for value in one] if isinstance(one, list) else one


def _got(request: Request, held: dict[str, Statement]) -> Response:
    query = request.query
    if "statementId" in query:
        if len(query) > 1 or query["statementId"].lower() not in held:
            raise Refused(404, "there is no such statement, or more is asked than its id")
        return said(held[query["statementId"].lower()])
    if unknown := set(query) - set(FILTERS):
        raise Refused(400, f"{', '.join(sorted(unknown))} is not offered here")
    if not all(query.get(name, "0").isdecimal() for name in NUMBERS):
        raise Refused(400, f"{', '.join(NUMBERS)} want numbers")
    return said(_page(list(held.values()), query))


def _page(held: list[Statement], query: Mapping[str, str]) -> Statement:
    """One page; `more` leads on through the statements that were there when the first was asked for."""
    skip, limit, of = (int(query.get(name, len(held) * (name == "of"))) for name in NUMBERS)
    found = [one for one in held[:of] if all(_fits(one, query))][
        :: 1 if query.get("ascending") == "true" else -1
    ]
    end = skip + (min(limit, BATCH) or BATCH)
    rest = urlencode({**query, "skip": end, "of": of})
    return {"statements": found[skip:end], "more": f"{MOUNT}statements?{rest}" if end < len(found) else ""}


def _fits(one: Statement, query: Mapping[str, str]) -> Iterator[bool]:
    yield query.get("verb", one["verb"]["id"]) == one["verb"]["id"]
    if "registration" in query:
        yield one.get("context", {}).get("registration", "").lower() == query["registration"].lower()
    if "activity" in query:
        yield query["activity"] in _activities(one, query.get("related_activities") == "true")
    if "agent" in query:
        agent = heard(query["agent"], "agent")
        yield any(name in agent and agent[name] == one["actor"].get(name) for name in statement.IDENTIFIERS)


def _activities(one: Statement, related: bool) -> Iterator[str]:
    yield one["object"].get("id", "")
    for near in one.get("context", {}).get("contextActivities", {}).values() if related else ():
        yield from (activity["id"] for activity in (near if isinstance(near, list) else [near]))
