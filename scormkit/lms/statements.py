"""The Statement Resource, Part 3, 2.1: takes statements, all of a batch or none, and gives them back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from scormkit.lms import attachments, filters, formats, parameters, places, signature, statement
from scormkit.lms.comparison import compared
from scormkit.lms.exchange import MOUNT, Refused, Request, Response, Store, dated, said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.lms.filters import Held, Statement

AUTHORITY = {"objectType": "Agent", "account": {"homePage": "http://127.0.0.1/", "name": "scormkit"}}
FILTERS = "agent verb activity registration related_activities related_agents since until limit format attachments ascending from"
NAMED = ("statementId", "voidedStatementId")


def posted(request: Request, store: Store) -> Response:
    """POST: one statement or several; their ids come back."""
    parameters.asked(request.query)
    given, parts = attachments.received(request)
    return said(_taken(given if isinstance(given, list) else [given], parts, request, store))


def put(request: Request, store: Store) -> Response:
    """PUT: one statement, under the id that the address names."""
    wanted = parameters.asked(request.query, "statementId")["statementId"]
    given, parts = attachments.received(request)
    if not isinstance(given, dict) or str(given.get("id", wanted)).lower() != wanted.lower():
        raise Refused(400, "PUT wants one statement, and its id as statementId")
    _taken([{**given, "id": wanted}], parts, request, store)
    return Response(204)


def got(request: Request, store: Store) -> Response:
    """GET: the one statement that is named, or all that fit, page by page."""
    held: Held = store.setdefault("statements", {})
    named = [name for name in NAMED if name in request.query]
    if len(named) > 1:
        raise Refused(400, "one statement is asked for at a time")
    if named:
        return _one(named[0], request, store, held)
    asked = parameters.asked(request.query, known=FILTERS, agent=statement.IDENTIFIED)
    found, following = filters.page(asked, held)
    rest = urlencode({**request.query, "from": following})
    more = f"{MOUNT}statements?{rest}" if following is not None else ""
    shapes = _shaped(found, request, held)
    return _told({"statements": shapes, "more": more}, found, request, store)


def _one(name: str, request: Request, store: Store, held: Held) -> Response:
    wanted = parameters.asked(request.query, name, "format attachments")[name].lower()
    if wanted not in held or (wanted in filters.voided(held)) != (name == "voidedStatementId"):
        raise Refused(404, "there is no such statement")
    found = [held[wanted]]
    return _told(_shaped(found, request, held)[0], found, request, store)


def _shaped(found: Sequence[Statement], request: Request, held: Held) -> list[Statement]:
    form, languages = request.query.get("format", "exact"), request.headers.get("accept-language", "")
    return formats.shaped(found, form, languages, held.values())


def _told(content: Any, found: Sequence[Statement], request: Request, store: Store) -> Response:
    newest = max((one["stored"] for one in found), default=request.at)
    if request.query.get("attachments") == "true":
        response = attachments.sent(content, found, store.get("attachments", {}))
    else:
        response = said(content)
    return Response(response.status, response.body, {**response.headers, "Last-Modified": dated(newest)})


def _taken(
    given: Sequence[Any], parts: Mapping[str, attachments.Part], request: Request, store: Store
) -> list[str]:
    """All or none (2.1.2): a known id with the same words is fine, with others a conflict (2.1.1)."""
    if wrong := [problem for one in given for problem in statement.problems(one)]:
        raise Refused(400, *wrong)
    attachments.matched(given, parts)
    for one in given:
        signature.verified(one, parts)
    held = store.setdefault("statements", {})
    made = [_stored(one, f"{number}", request.at) for number, one in enumerate(given, len(held))]
    new = {one["id"].lower(): one for one in made}
    if len(new) < len(made):
        raise Refused(400, "two statements have the same id")
    for one in given:
        name = str(one.get("id", "")).lower()
        if name in held and compared(_known(held[name], one)) != compared(one):
            raise Refused(409, f"another statement has the id {name}")
    store.setdefault("attachments", {}).update(parts)
    held.update({name: one for name, one in new.items() if name not in held})
    return [one["id"] for one in made]


def _stored(given: Any, number: str, at: str) -> Statement:
    made = {"version": "1.0.0", "id": str(uuid5(NAMESPACE_URL, number + json.dumps(given))), "timestamp": at}
    return {**made, **places.listed(given), "stored": at, "authority": AUTHORITY}


def _known(held: Statement, given: Statement) -> Statement:
    """What is held, without a time that the LRS has added."""
    return held if "timestamp" in given else {name: value for name, value in held.items() if name != "timestamp"}  # fmt: skip
