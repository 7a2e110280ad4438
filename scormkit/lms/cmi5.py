"""Launches an assignable unit as a cmi5 LMS does, and believes nothing that it does out of order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from scormkit.lms import session
from scormkit.lms.documents import Document
from scormkit.lms.exchange import Refused, Request, Response, Store, heard, said
from scormkit.lms.lrs import HEADERS
from scormkit.lms.lrs import answer as recorded

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE, PROFILE, FETCH = "activities/state", "agents/profile", "fetch"
DATA, PREFERENCES = "LMS.LaunchData", "cmi5LearnerPreferences"
EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions"


@dataclass(frozen=True, slots=True)
class Launch:
    """Who is launched into which unit: `activity` the id that the LMS made, `publisher` the one in cmi5.xml.

    `data` is added to LMS.LaunchData: launchMode, masteryScore, returnURL, moveOn.
    """

    actor: Mapping[str, Any]
    registration: str
    activity: str
    publisher: str
    data: Mapping[str, Any] = field(default_factory=dict)


def launched(store: Store, endpoint: str, launch: Launch) -> str:
    """Open a session: LaunchData lies ready, and the query to launch the unit with is given (8.1).

    A session that is still open is abandoned (9.3.6).
    """
    sessions = store.setdefault("sessions", {})
    for other in sessions.values():
        other.over = True
    number = str(uuid5(NAMESPACE_URL, f"{launch.registration}{len(sessions)}"))
    template = {
        "contextActivities": {"grouping": [{"objectType": "Activity", "id": launch.publisher}]},
        "extensions": {f"{EXTENSIONS}/sessionid": number},
    }
    data = {"contextTemplate": template, "launchMode": "Normal", "moveOn": "Completed", **launch.data}
    actor = json.dumps(launch.actor, sort_keys=True)
    address = (launch.activity, actor, launch.registration, DATA)
    document = Document(json.dumps(data, separators=(",", ":")).encode(), "application/json")
    store.setdefault("documents", {})[address] = document
    earlier = {verb for other in sessions.values() if other.registration == launch.registration for verb in (*other.said, *other.earlier)}  # fmt: skip
    sessions[number] = session.Session(launch.actor, launch.registration, launch.activity, data, earlier)
    return urlencode({
        "endpoint": endpoint, "fetch": f"{endpoint}{FETCH}?{urlencode({'session': number})}", "actor": json.dumps(launch.actor),
        "registration": launch.registration, "activityId": launch.activity,
    })  # fmt: skip


def answer(request: Request, store: Store) -> Response:
    """The response to one request of a unit; what comes out of order is refused with 403, and why."""
    try:
        response = _routed(request, store)
    except Refused as refused:
        response = refused.response
    return replace(response, headers={**HEADERS, **response.headers})


def _routed(request: Request, store: Store) -> Response:
    if request.method == "OPTIONS":
        return Response(204)
    sessions = store.get("sessions", {})
    if request.path == FETCH:
        return _fetched(request, sessions)
    token = request.headers.get("authorization", "").removeprefix("Basic ")
    here = sessions.get(token.removesuffix(".token"))
    if here is None or not here.fetched or here.over:
        raise Refused(401, "there is no session of this token, or it is over")
    if request.path == PROFILE and request.method == "GET":
        return _preferences(request, store, here)
    if request.path == STATE:
        _read_only(request, here)
    statements = _given(request) if request.method in ("POST", "PUT") and request.path == "statements" else []
    session.admit(statements, here)
    response = recorded(request, store)
    if response.status in (200, 204):
        session.note(statements, here)
    return response


def _fetched(request: Request, sessions: Mapping[str, session.Session]) -> Response:
    """8.2: POST, and once; an error is a good answer with a code."""
    number = request.query.get("session", "")
    if request.method != "POST" or number not in sessions:
        raise Refused(400, "a token is fetched by POST, at the address of the launch")
    if sessions[number].fetched:
        return said({"error-code": "1", "error-text": "the token has been fetched already"})
    sessions[number].fetched = True
    return said({"auth-token": f"{number}.token"})


def _preferences(request: Request, store: Store, here: session.Session) -> Response:
    if request.query.get("profileId") != PREFERENCES or heard(request.query.get("agent", ""), "agent") != here.actor:  # fmt: skip
        raise Refused(400, f"the profile {PREFERENCES} of the launched actor is wanted")
    here.read.add(PREFERENCES)
    if "preferences" not in store:
        raise Refused(404, "there is no such document")
    return said(store["preferences"])


def _read_only(request: Request, here: session.Session) -> None:
    """10.1: the unit reads LaunchData and never writes it."""
    if request.query.get("stateId") == DATA:
        if request.method != "GET":
            raise Refused(403, "10.2.1: only the LMS writes LMS.LaunchData")
        here.read.add(DATA)


def _given(request: Request) -> list[Any]:
    given = heard(request.body, "the body")
    return given if isinstance(given, list) else [given]
