"""Launches an assignable unit as a cmi5 LMS does, and believes nothing that it does out of order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from scormkit.lms import alternate, attachments, documents, session
from scormkit.lms.documents import Document
from scormkit.lms.exchange import Refused, Request, Response, Store, heard, said
from scormkit.lms.lrs import HEADERS
from scormkit.lms.lrs import answer as recorded
from scormkit.lms.statement import LANGUAGE

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
    address = documents.address(
        STATE, activityId=launch.activity, agent=launch.actor, registration=launch.registration, stateId=DATA
    )
    document = Document(json.dumps(data, separators=(",", ":")).encode(), "application/json")
    store.setdefault("documents", {})[address] = document
    sessions[number] = session.Session(
        launch.actor, launch.registration, launch.activity, data, _earlier(store, launch)
    )
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


def _earlier(store: Store, launch: Launch) -> set[str]:
    """What this unit has said of itself in this registration: a registration is for the whole course."""
    told = [one for one in store.get("statements", {}).values() if one["object"].get("id") == launch.activity]
    return {
        session.verb(one) for one in told
        if one.get("context", {}).get("registration") == launch.registration and session.defined(one)
    }  # fmt: skip


def _routed(request: Request, store: Store) -> Response:
    if request.method == "OPTIONS":
        return Response(204)
    sessions = store.get("sessions", {})
    if request.path == FETCH:
        return _fetched(request, sessions)
    request = alternate.plain(request)
    token = request.headers.get("authorization", "").removeprefix("Basic ")
    here = sessions.get(token.removesuffix(".token"))
    if here is None or not here.fetched or here.over:
        raise Refused(401, "8.1.2.0-2: there is no session of this token, or it is over")
    if request.path in (STATE, PROFILE):
        _own(request, here)
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
        raise Refused(400, "8.2.1.0-2: a token is fetched by POST, at the address of the launch")
    if sessions[number].fetched:
        return said({"error-code": "1", "error-text": "8.2.3.0-1: the token has been fetched already"})
    sessions[number].fetched = True
    return said({"auth-token": f"{number}.token"})


def _own(request: Request, here: session.Session) -> None:
    """8.1, 10 and 11: the learner's own documents; LMS.LaunchData is read and never written; what is read is noted."""
    query = request.query
    if heard(query.get("agent", "null"), "agent") != here.actor:
        raise Refused(403, "8.1.3.0-3: the agent is the actor of the launch")
    if query.get("registration", here.registration) != here.registration:
        raise Refused(403, "8.1.4.0-3: the registration is that of the launch")
    if request.path == STATE and request.method != "GET" and query.get("stateId", DATA) == DATA:
        raise Refused(403, "10.2.1.0-5: only the LMS writes LMS.LaunchData")
    if query.get("profileId") == PREFERENCES and request.method in ("PUT", "POST"):
        _preferred(heard(request.body, "the preferences"))
    if request.method == "GET":
        here.read.update((query.get("stateId", ""), query.get("profileId", "")))


def _preferred(given: Any) -> None:
    wanted = {"languagePreference", "audioPreference"}
    if not isinstance(given, dict) or not wanted <= set(given):
        raise Refused(
            400, "11.0.0.0-5: the preferences are an object with languagePreference and audioPreference"
        )
    tags = str(given["languagePreference"]).split(",")
    if any(wrong for tag in tags if tag for wrong in LANGUAGE(tag.strip(), "languagePreference")):
        raise Refused(400, "11.1.0.0-1: languagePreference lists language tags")


def _given(request: Request) -> list[Any]:
    given, _ = attachments.received(request)
    if request.method == "PUT" and isinstance(given, dict):
        return [{"id": request.query.get("statementId"), **given}]
    return given if isinstance(given, list) else [given]
