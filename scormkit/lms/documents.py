"""Keeps documents: the State, Activity Profile and Agent Profile Resources of Part 3, 2.2, 2.3, 2.6 and 2.7, with the tags of 3.1."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha1
from typing import TYPE_CHECKING, Any, NamedTuple

from scormkit.lms import parameters, places
from scormkit.lms.exchange import BEGINNING, Refused, Request, Response, dated, heard, moment, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping

    Documents = MutableMapping["Address", "Document"]

STATE, ACTIVITY, AGENT = "activities/state", "activities/profile", "agents/profile"
RESOURCES = {
    STATE: ("activityId agent", "registration", "stateId"),
    ACTIVITY: ("activityId", "", "profileId"),
    AGENT: ("agent", "", "profileId"),
}
"""What each needs, what it may have besides, and what names a single document."""


class Address(NamedTuple):
    """Where a document is: its resource, whom and what it is about, and its own name; "" where there is none."""

    resource: str
    activity: str
    agent: str
    registration: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes as somebody left them, their type, and when they came."""

    body: bytes
    type: str
    at: str = BEGINNING

    @property
    def tag(self) -> str:
        """3.1: the SHA-1 of the contents, in quotes."""
        return tagged(self.body)


def tagged(body: bytes) -> str:
    """The ETag of a body, as 3.1 makes it."""
    return f'"{sha1(body, usedforsecurity=False).hexdigest()}"'


def address(resource: str, **asked: Any) -> Address:
    """Where a document is that a request with these parameters means; agents are the same by their identifier alone."""
    agent = places.who(asked["agent"]) if "agent" in asked else ""
    name = asked.get(RESOURCES[resource][2], "")
    return Address(resource, asked.get("activityId", ""), agent, asked.get("registration", "").lower(), name)


def answer(request: Request, documents: Documents) -> Response:
    """GET, PUT, POST or DELETE of one document; of several GET lists the names, and DELETE clears a state."""
    wanted, known, name = RESOURCES[request.path]
    if name not in request.query and request.method == "GET":
        asked = parameters.asked(request.query, wanted, f"{known} since")
        return _named(asked, address(request.path, **asked), documents)
    if name not in request.query and (request.method, request.path) == ("DELETE", STATE):
        asked = parameters.asked(request.query, wanted, known)
        for place, _ in list(_within(address(request.path, **asked), documents)):
            del documents[place]
        return Response(204)
    place = address(request.path, **parameters.asked(request.query, f"{wanted} {name}", known))
    return {"GET": _read, "PUT": _put, "POST": _posted, "DELETE": _deleted}[request.method](request, place, documents)  # fmt: skip


def _within(wanted: Address, documents: Documents) -> Iterator[tuple[Address, Document]]:
    """The documents of one context; without a registration those of all."""
    for place, document in documents.items():
        if place[:3] == wanted[:3] and wanted.registration in ("", place.registration):
            yield place, document


def _named(asked: Mapping[str, Any], wanted: Address, documents: Documents) -> Response:
    found = list(_within(wanted, documents))
    if "since" in asked:
        found = [(place, one) for place, one in found if moment(one.at) > moment(asked["since"])]
    latest = {"Last-Modified": dated(max(one.at for _, one in found))} if found else {}
    response = said(list(dict.fromkeys(place.name for place, _ in found)))
    return Response(200, response.body, {**response.headers, **latest})


def _read(request: Request, place: Address, documents: Documents) -> Response:  # noqa: ARG001 - one of four alike
    held = documents.get(place)
    if held is None:
        raise Refused(404, "there is no such document")
    return Response(200, held.body, {"Content-Type": held.type, "ETag": held.tag, "Last-Modified": dated(held.at)})  # fmt: skip


def _put(request: Request, place: Address, documents: Documents) -> Response:
    held = documents.get(place)
    expected = _expected(request, held)
    if held and not expected:
        raise Refused(409, "there is a document already: read it, then send If-Match with its ETag")
    if not expected and place.resource != STATE:
        raise Refused(400, "a profile is put with If-Match or If-None-Match")
    if _type(request) == "application/json":
        heard(request.body, "the document")
    documents[place] = _made(request, request.body)
    return Response(204)


def _posted(request: Request, place: Address, documents: Documents) -> Response:
    """2.2: the properties of one object go into another, each as a whole."""
    held = documents.get(place)
    _expected(request, held)
    given = _object(request.body, _type(request))
    merged = {**_object(held.body, held.type), **given} if held else given
    body = json.dumps(merged, ensure_ascii=False, separators=(",", ":")).encode() if held else request.body
    documents[place] = _made(request, body)
    return Response(204)


def _deleted(request: Request, place: Address, documents: Documents) -> Response:
    _expected(request, documents.get(place))
    documents.pop(place, None)
    return Response(204)


def _made(request: Request, body: bytes) -> Document:
    return Document(body, request.headers.get("content-type", "text/plain"), request.at)


def _type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _object(body: bytes, kind: str) -> Mapping[str, Any]:
    found = heard(body, "the document") if kind.partition(";")[0] == "application/json" else None
    if not isinstance(found, dict):
        raise Refused(400, "only objects in JSON can be merged: both documents have to be application/json")
    return found


def _expected(request: Request, held: Document | None) -> bool:
    """Whether a document is expected, or none; 412 where it is not so."""
    match, none = (request.headers.get(name) for name in ("if-match", "if-none-match"))
    tag = held.tag if held else None
    if match and (held is None or not {"*", tag} & _tags(match)):
        raise Refused(412, f"If-Match {match}, but the tag is {tag}")
    if none and held and {"*", tag} & _tags(none):
        raise Refused(412, f"If-None-Match {none}, but there is a document {tag}")
    return bool(match or none)


def _tags(header: str) -> set[str]:
    return {tag.strip() for tag in header.split(",")}
