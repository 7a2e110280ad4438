"""Takes statements apart from the files that come with them, and sends both together: multipart/mixed, Part 3, 1.5.2."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING, Any

from scormkit.lms import places
from scormkit.lms.exchange import Refused, Request, Response, heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.lms.places import Thing

HASHES = {56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}
HASH = "x-experience-api-hash"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a message: its headers by lower-case name, and its octets as they came."""

    headers: Mapping[str, str]
    body: bytes


def received(request: Request) -> tuple[Any, dict[str, Part]]:
    """The statements of a request, not yet looked at, and its attachments by SHA-2."""
    kind = _typed(request.headers.get("content-type", ""))
    if kind.get_content_type() == "application/json":
        return heard(request.body, "the body"), {}
    if kind.get_content_type() != "multipart/mixed" or not kind.get_boundary():
        raise Refused(400, "statements come as application/json, or as multipart/mixed with a boundary")
    first, *others = _parts(request.body, str(kind.get_boundary()))
    if _typed(first.headers.get("content-type", "")).get_content_type() != "application/json":
        raise Refused(400, "the first part holds the statements, as application/json")
    return heard(first.body, "the first part"), {_hashed(part): part for part in others}


def matched(statements: Iterable[Thing], parts: Mapping[str, Part]) -> None:
    """Refuse what is declared and neither sent nor anywhere to be had, and what is sent undeclared."""
    declared = [each for one in statements for each in places.attached(one)]
    wrong = [
        f"the attachment {each['sha2']} has no fileUrl and has not come"
        for each in declared
        if each["sha2"].lower() not in parts and "fileUrl" not in each
    ]
    hashes = {each["sha2"].lower() for each in declared}
    wrong += [f"no statement declares the attachment {name}" for name in parts if name not in hashes]
    if wrong:
        raise Refused(400, *wrong)


def sent(content: Any, statements: Sequence[Thing], held: Mapping[str, Part]) -> Response:
    """The statements, and each file of theirs that is held, once."""
    names = dict.fromkeys(each["sha2"].lower() for one in statements for each in places.attached(one))
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    parts = [
        Part({"Content-Type": "application/json"}, text),
        *(held[name] for name in names if name in held),
    ]
    boundary = hashlib.sha256(b"".join(part.body for part in parts)).hexdigest()
    body = b"".join(b"--%s\r\n%s\r\n%s\r\n" % (boundary.encode(), _head(part), part.body) for part in parts)
    return Response(200, body + f"--{boundary}--\r\n".encode(), {"Content-Type": f"multipart/mixed; boundary={boundary}"})  # fmt: skip


def _head(part: Part) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in part.headers.items()).encode()


def _typed(value: str) -> Message:
    made = Message()
    made["content-type"] = value or "application/octet-stream"
    return made


def _parts(body: bytes, boundary: str) -> list[Part]:
    """RFC 2046, 5.1.1: what stands between the boundaries; what comes before the first says nothing."""
    _, *found = (b"\r\n" + body).split(b"\r\n--" + boundary.encode())
    if len(found) < 2 or not found[-1].startswith(b"--"):  # noqa: PLR2004 - a part and the end
        raise Refused(400, "the body is not in parts between the boundary that its type names")
    parts = []
    for each in found[:-1]:
        head, gap, inside = each.partition(b"\r\n\r\n")
        if not gap:
            raise Refused(400, "a part has no empty line after its headers")
        lines = [line.partition(":") for line in head.decode("utf-8", "replace").split("\r\n") if ":" in line]
        parts.append(Part({name.strip().lower(): value.strip() for name, _, value in lines}, inside))
    return parts


def _hashed(part: Part) -> str:
    """The SHA-2 under which an attachment comes, which must be its own."""
    said = part.headers.get(HASH, "").lower()
    if part.headers.get("content-transfer-encoding", "").lower() != "binary":
        raise Refused(400, "an attachment comes with Content-Transfer-Encoding: binary")
    if hashlib.new(HASHES.get(len(said), "sha256"), part.body).hexdigest() != said:
        raise Refused(400, f"an attachment's X-Experience-API-Hash is its SHA-2, not {said or 'missing'}")
    return said
