"""Looks whether a signed statement is what was signed: the JSON web signature of Part 2, 2.6, but for its certificate."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING, Any

from scormkit.lms import statement
from scormkit.lms.comparison import compared
from scormkit.lms.exchange import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.lms.attachments import Part

USAGE = "http://adlnet.gov/expapi/attachments/signature"
ALGORITHMS = ("RS256", "RS384", "RS512")


def verified(one: Mapping[str, Any], parts: Mapping[str, Part]) -> None:
    """Refuse a signature that is malformed, or that is of another statement."""
    for each in one.get("attachments", ()):
        if each["usageType"] != USAGE or each["sha2"].lower() not in parts:
            continue
        header, payload = _opened(parts[each["sha2"].lower()].body)
        if each["contentType"] != "application/octet-stream" or header.get("alg") not in ALGORITHMS:
            raise Refused(400, f"a signature is application/octet-stream, by one of {', '.join(ALGORITHMS)}")
        if statement.problems(payload) or compared(payload) != compared(one):
            raise Refused(400, "what was signed is another statement")


def _opened(body: bytes) -> tuple[dict[str, Any], Any]:
    try:
        header, payload, _ = (urlsafe_b64decode(part + b"=" * (-len(part) % 4)) for part in body.split(b"."))
        found = json.loads(header)
        return found if isinstance(found, dict) else {}, json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "a signature is a JSON web signature in its compact form") from error
