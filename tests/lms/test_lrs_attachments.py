"""Given statements with files, when they are sent in parts, then both are kept and come back together (Part 3, 1.5.2)."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from lrs_client import VERSION, ask, got, numbered, post, statement

from scormkit.lms import Request, Response, Store, answer
from scormkit.lms.signature import USAGE

ESSAY = b"line one\r\n\r\n--not the boundary\r\n\x00\xff"
TYPE = 'multipart/mixed; boundary="abcABC0123()+_,-./:=?"'
BOUNDARY = "abcABC0123()+_,-./:=?"


def sha2(body: bytes, algorithm: str = "sha256") -> str:
    return hashlib.new(algorithm, body).hexdigest()


def attachment(body: bytes = ESSAY, **more: Any) -> dict[str, Any]:
    return {
        "usageType": "https://example.org/essay", "display": {"en": "Essay"}, "contentType": "text/plain", "length": len(body),
        "sha2": sha2(body), **more,
    }  # fmt: skip


def part(body: bytes, kind: str = "text/plain", **headers: str) -> bytes:
    lines = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"--{BOUNDARY}\r\n{head}\r\n".encode() + body + b"\r\n"


def sent_along(body: bytes = ESSAY, **more: str) -> bytes:
    return part(body, Content_Transfer_Encoding="binary", X_Experience_API_Hash=more.get("named", sha2(body)))


def parts(*statements: Any) -> bytes:
    return part(json.dumps(list(statements)).encode(), "application/json")


def send(store: Store, *pieces: bytes, kind: str = TYPE) -> Response:
    body = b"".join(pieces) + f"--{BOUNDARY}--\r\n".encode()
    return answer(Request("POST", "statements", {}, {**VERSION, "content-type": kind}, body), store)


def test_a_file_comes_with_its_statement_and_goes_with_it() -> None:
    store: Store = {}
    assert send(store, parts(statement(1, attachments=[attachment()])), sent_along()).status == 200
    response = ask(store, "GET", "statements", attachments="true", statementId=numbered(1))
    boundary = response.headers["Content-Type"].partition("boundary=")[2]
    _, first, second, end = (b"\r\n" + response.body).split(b"\r\n--" + boundary.encode())

    assert json.loads(first.partition(b"\r\n\r\n")[2])["attachments"] == [attachment()]
    assert second.partition(b"\r\n\r\n")[2] == ESSAY
    assert f"x-experience-api-hash: {sha2(ESSAY)}".encode() in second.lower()
    assert b"content-transfer-encoding: binary" in second.lower()
    assert end == b"--\r\n"


def test_without_being_asked_no_file_is_sent() -> None:
    store: Store = {}
    send(store, parts(statement(1, attachments=[attachment()])), sent_along())

    assert ask(store, "GET", "statements").headers["Content-Type"] == "application/json"
    assert ask(store, "GET", "statements", attachments="false").headers["Content-Type"] == "application/json"


def test_one_file_of_several_statements_is_sent_once() -> None:
    store: Store = {}
    both = [statement(number, attachments=[attachment()]) for number in (1, 2)]
    assert send(store, parts(*both), sent_along()).status == 200

    assert ask(store, "GET", "statements", attachments="true").body.count(ESSAY) == 1


@pytest.mark.parametrize("algorithm", ["sha224", "sha256", "sha384", "sha512"])
def test_each_sha_2_is_known(algorithm: str) -> None:
    name = sha2(ESSAY, algorithm)

    assert send({}, parts(statement(1, attachments=[attachment(sha2=name)])), sent_along(named=name)).status == 200  # fmt: skip


def test_a_sub_statement_s_file_is_taken() -> None:
    inner = {"objectType": "SubStatement", **{name: statement(1)[name] for name in ("actor", "verb", "object")}, "attachments": [attachment()]}  # fmt: skip

    assert send({}, parts(statement(1, object=inner)), sent_along()).status == 200


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ((parts(statement(1, attachments=[attachment()])),), b"has no fileUrl and has not come"),
        ((parts(statement(1)), sent_along()), b"no statement declares"),
        ((parts(statement(1, attachments=[attachment()])), sent_along(named="0" * 64)), b"X-Experience-API-Hash is its SHA-2"),
        ((parts(statement(1, attachments=[attachment()])), part(ESSAY, Content_Transfer_Encoding="binary")), b"not missing"),
        ((parts(statement(1, attachments=[attachment()])), part(ESSAY, X_Experience_API_Hash=sha2(ESSAY))), b"Content-Transfer-Encoding"),
        ((part(json.dumps(statement(1)).encode(), "text/plain"),), b"the first part holds the statements"),
        ((b"hello",), b"not in parts"),
        ((f"--{BOUNDARY}\r\nno headers\r\n".encode(),), b"no empty line"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_refused_and_nothing_is_kept(pieces: tuple[bytes, ...], reason: bytes) -> None:  # fmt: skip
    store: Store = {}
    response = send(store, *pieces)

    assert (response.status, reason in response.body) == (400, True), response.body
    assert got(store)["statements"] == []


@pytest.mark.parametrize("kind", ["multipart/mixed", "multipart/form-data; boundary=x", "text/plain", ""])
def test_statements_of_another_type_are_refused(kind: str) -> None:
    assert send({}, parts(statement(1)), kind=kind).status == 400


def test_json_may_point_at_a_file_but_not_lack_it() -> None:
    assert (
        post({}, statement(1, attachments=[attachment(fileUrl="https://example.org/essay.txt")])).status
        == 200
    )
    assert post({}, statement(1, attachments=[attachment()])).status == 400


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"usageType": "essay"}, "attachments[0].usageType: an IRI with a scheme is wanted, not 'essay'"),
        ({"display": "Essay"}, "attachments[0].display: an object is wanted, not 'Essay'"),
        ({"contentType": "text"}, "attachments[0].contentType: a media type is wanted, not 'text'"),
        ({"length": 1.5}, "attachments[0].length: a whole number is wanted, not 1.5"),
        ({"sha2": "abc"}, "attachments[0].sha2: a SHA-2 in hexadecimal is wanted, not 'abc'"),
        ({"fileUrl": "essay.txt"}, "attachments[0].fileUrl: an IRI with a scheme is wanted, not 'essay.txt'"),
        ({"size": 1}, "attachments[0].size: is unknown"),
    ],
)  # fmt: skip
def test_an_attachment_out_of_form_is_refused(change: dict[str, Any], problem: str) -> None:
    response = post({}, statement(1, attachments=[attachment(fileUrl="https://example.org/e") | change]))

    assert (response.status, response.body.decode()) == (400, f"statement.{problem}")


# Signed statements: Part 2, 2.6.


def signed(payload: Any, algorithm: str = "RS256") -> bytes:
    pieces = (json.dumps({"alg": algorithm}).encode(), json.dumps(payload).encode(), b"a signature")
    return b".".join(urlsafe_b64encode(piece).rstrip(b"=") for piece in pieces)


def signing(body: bytes, kind: str = "application/octet-stream") -> Response:
    one = statement(1, attachments=[attachment(body, usageType=USAGE, contentType=kind)])
    return send({}, parts(one), sent_along(body))


def test_a_signature_of_the_same_statement_is_taken() -> None:
    assert signing(signed(statement(1))).status == 200


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (signed(statement(1, "passed")), "application/octet-stream"),
        (signed("a statement"), "application/octet-stream"),
        (signed(statement(1), "HS256"), "application/octet-stream"),
        (signed(statement(1)), "text/plain"),
        (b"one.two", "application/octet-stream"),
        (b"one.two.three", "application/octet-stream"),
    ],
)
def test_another_signature_is_refused(body: bytes, kind: str) -> None:
    assert signing(body, kind).status == 400
