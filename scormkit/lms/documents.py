"""Keeps bookmarks: the State resource of xAPI 1.0.3, Part 3, 2.3, with the tags of 3.1."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha1
from typing import TYPE_CHECKING

from scormkit.lms import statement
from scormkit.lms.exchange import Refused, Request, Response, heard

if TYPE_CHECKING:
    from collections.abc import MutableMapping

CHECKS = {"activityId": statement.IRI, "agent": statement.AGENT, "registration": statement.UUID, "stateId": statement.STRING}  # fmt: skip
"""What makes up the address of a document; only `registration` may be absent."""


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes as somebody left them, and their type."""

    body: bytes
    type: str

    @property
    def tag(self) -> str:
        """3.1: the SHA-1 of the contents, in quotes."""
        return f'"{sha1(self.body, usedforsecurity=False).hexdigest()}"'


def answer(request: Request, documents: MutableMapping[tuple[str, ...], Document]) -> Response:
    """GET or PUT of one document."""
    address = _address(request)
    held = documents.get(address)
    if request.method == "GET":
        return _read(held)
    _expected(request, held)
    documents[address] = Document(request.body, request.headers.get("content-type", "text/plain"))
    return Response(204)


def _address(request: Request) -> tuple[str, ...]:
    query = request.query
    wrong = [f"{name} is unknown" for name in query if name not in CHECKS]
    wrong += [f"{name} is missing" for name in CHECKS if name not in {*query, "registration"}]
    agent = heard(query.get("agent", "{}"), "agent")
    for name, value in {**query, "agent": agent}.items():
        wrong += CHECKS[name](value, name) if name in CHECKS else ()
    if wrong:
        raise Refused(400, *wrong)
    return (query["activityId"], json.dumps(agent, sort_keys=True), query.get("registration", ""), query["stateId"])  # fmt: skip


def _read(held: Document | None) -> Response:
    if held is None:
        raise Refused(404, "there is no such document")
    return Response(200, held.body, {"Content-Type": held.type, "ETag": held.tag})


def _expected(request: Request, held: Document | None) -> None:
    """412 where the document is not the expected one; 409, stricter than 1.0.3, where nothing is expected."""
    match, none = (request.headers.get(name) for name in ("if-match", "if-none-match"))
    tag = held.tag if held else None
    if match and (held is None or match not in ("*", tag)):
        raise Refused(412, f"If-Match {match}, but the tag is {tag}")
    if none and held and none in ("*", tag):
        raise Refused(412, f"If-None-Match {none}, but there is a document {tag}")
    if held and not (match or none):
        raise Refused(409, "there is a document already: read it, then send If-Match with its ETag")
