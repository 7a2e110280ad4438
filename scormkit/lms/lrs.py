"""Answers as an LRS must, xAPI 1.0.3, Part 3: one function from a request and a store to a response."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit.lms import alternate, documents, formats, parameters, places, statements
from scormkit.lms.exchange import Refused, Request, Response, Store, said
from scormkit.lms.statement import IDENTIFIERS

if TYPE_CHECKING:
    from collections.abc import Callable

    Answering = Callable[[Request, Store], Response]

VERSION = "1.0.3"
NOTICE = "This LRS of scormkit is for tests and previews on one machine. It is no production LRS: it knows no users and keeps no backups."  # fmt: skip
ABOUT = {"version": [VERSION], "extensions": {"https://w3id.org/scormkit/xapi/extensions/notice": NOTICE}}
HEADERS = {
    "X-Experience-API-Version": VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, X-Experience-API-Consistent-Through, X-Experience-API-Version",
}


def answer(request: Request, store: Store) -> Response:
    """The response to one request; `store` changes where it is a good one and stays as it was where not.

    `store["auth"]`, where it is set, is the one Authorization that is let in.
    """
    try:
        response = _routed(request, store)
    except Refused as refused:
        response = refused.response
    through = {"X-Experience-API-Consistent-Through": request.at} if request.path == "statements" else {}
    return replace(response, headers={**HEADERS, **through, **response.headers})


def _routed(request: Request, store: Store) -> Response:
    if request.method == "OPTIONS":
        return Response(204)
    request = alternate.plain(request)
    if request.path == "about" and request.method in ("GET", "HEAD"):
        return said(ABOUT)
    if request.path not in _RESOURCES:
        raise Refused(404, f"there is no {request.path} here")
    if not re.fullmatch(r"1\.0(\.\d+)?", request.headers.get("x-experience-api-version", "")):
        raise Refused(400, "the header X-Experience-API-Version: 1.0.3 is missing")
    if "auth" in store and request.headers.get("authorization") != store["auth"]:
        raise Refused(401, "nobody with this Authorization is known here")
    asked = replace(request, method="GET") if request.method == "HEAD" else request
    found = _RESOURCES[request.path].get(asked.method)
    if not found:
        raise Refused(405, f"{request.path} knows no {request.method}")
    response = found(asked, store)
    tag = {"ETag": documents.tagged(response.body)} if asked.method == "GET" else {}
    return replace(response, headers={**tag, **response.headers})


def _document(request: Request, store: Store) -> Response:
    return documents.answer(request, store.setdefault("documents", {}))


def _person(request: Request, store: Store) -> Response:
    """2.4: all names under which an agent has come, beside its identifier."""
    asked = parameters.asked(request.query, "agent")["agent"]
    held = store.get("statements", {}).values()
    came = (each for one in held for each in places.people(one, related=True))
    same = [each for each in (asked, *came) if places.who(each) == places.who(asked)]
    names = list(dict.fromkeys(each["name"] for each in same if "name" in each))
    known = {name: [asked[name]] for name in IDENTIFIERS if name in asked}
    return said({"objectType": "Person", **({"name": names} if names else {}), **known})


def _activity(request: Request, store: Store) -> Response:
    """2.5: what is known of an activity, in all its languages; if nothing is, its id."""
    name = parameters.asked(request.query, "activityId")["activityId"]
    known = formats.definitions(store.get("statements", {}).values()).get(name)
    return said({"objectType": "Activity", "id": name, **({"definition": known} if known else {})})


_DOCUMENT: dict[str, Answering] = dict.fromkeys(("GET", "PUT", "POST", "DELETE"), _document)
_RESOURCES: dict[str, dict[str, Answering]] = {
    "about": {},
    "statements": {"GET": statements.got, "PUT": statements.put, "POST": statements.posted},
    "agents": {"GET": _person},
    "activities": {"GET": _activity},
    **dict.fromkeys(documents.RESOURCES, _DOCUMENT),
}
