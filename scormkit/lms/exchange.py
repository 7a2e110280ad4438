"""What comes in and what goes out of an LRS, as plain data: the server knows sockets, everything else knows this."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from math import isfinite
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

MOUNT = "/xapi/"
"""Where an LRS is found on its server."""

BEGINNING = "2026-11-25T10:00:00.000Z"
"""When something came where nobody says: only the server looks at a clock."""

Store: TypeAlias = "dict[str, Any]"
"""An LRS's memory: `statements` by id in the order of their arrival, `documents` by address, `attachments` by hash.

Begin with `{}`, or with a file: `lasting.opened`.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """One request: `path` below the endpoint, `headers` by lower-case name, `at` when it came (ISO 8601)."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    at: str = BEGINNING


@dataclass(frozen=True, slots=True)
class Response:
    """One response; a refusal says in `body`, in plain words, what was wrong."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 - it reads as a sentence: raise Refused(400, …)
    """The request cannot be answered as asked: status, and the reason in plain words."""

    def __init__(self, status: int, *reasons: str) -> None:
        self.response = Response(status, "\n".join(reasons).encode(), {"Content-Type": "text/plain"})


def said(value: Any, status: int = 200, **headers: str) -> Response:
    """A response in JSON."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(status, body, {"Content-Type": "application/json", **headers})


def heard(text: str | bytes, what: str) -> Any:
    """JSON, strictly: UTF-8, no key twice, no NaN, nothing too large or nested beyond all reason. Anything else is refused with 400."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"{what} is no JSON: {error}") from error


def moment(text: str) -> datetime:
    """A time as a point in time; one without a zone is in UTC."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def dated(text: str) -> str:
    """A time in the words of an HTTP header."""
    return format_datetime(moment(text).astimezone(UTC), usegmt=True)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number of JSON")


def _finite(word: str) -> float:
    return float(word) if isfinite(float(word)) else _no_number(word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return found
