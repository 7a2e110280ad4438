"""What the tests of the LRS have in common: a learner, statements, and a client that knows no more than the standard."""

from __future__ import annotations

import json
from typing import Any

from scormkit.lms import Request, Response, Store, answer

VERSION = {"x-experience-api-version": "1.0.3"}
JSON = {**VERSION, "content-type": "application/json"}
AMINA = {"mbox": "mailto:amina@example.org"}
BO = {"account": {"homePage": "https://lms.example", "name": "17"}}
VERBS = "http://adlnet.gov/expapi/verbs/"
ACTIVITY = "https://example.org/m/q"


def numbered(number: int) -> str:
    """A UUID for each number."""
    return f"{number:08x}-1111-4111-8111-111111111111"


def statement(number: int = 1, verb: Any = "answered", **more: Any) -> dict[str, Any]:
    said = {"id": VERBS + verb} if isinstance(verb, str) else verb
    return {
        "id": numbered(number), "actor": AMINA, "verb": said, "object": {"id": ACTIVITY},
        "timestamp": "2026-11-25T09:00:00Z", **more,
    }  # fmt: skip


def voiding(number: int, target: int, **more: Any) -> dict[str, Any]:
    return statement(number, "voided", object={"objectType": "StatementRef", "id": numbered(target)}, **more)


def ask(store: Store, method: str, path: str, body: bytes = b"", *, at: str = "", **query: str) -> Response:
    more = {"at": at} if at else {}
    return answer(Request(method, path, query, JSON, body, **more), store)


def post(store: Store, *statements: Any, at: str = "") -> Response:
    return ask(store, "POST", "statements", json.dumps(list(statements)).encode(), at=at)


def got(store: Store, **query: str) -> Any:
    """What was answered, or the status of a refusal."""
    response = ask(store, "GET", "statements", **query)
    return json.loads(response.body) if response.status == 200 else response.status


def ids(store: Store, **query: str) -> list[int]:
    """The numbers of the statements found."""
    return [int(one["id"][:8], 16) for one in got(store, **query)["statements"]]
