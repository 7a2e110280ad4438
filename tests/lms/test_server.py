"""The LRS on a real port: tincan is the client, so that a second reading of the standard agrees with ours."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from tincan import Activity, Agent, RemoteLRS, Statement, Verb

import scormkit.lms
from scormkit.lms import Request, Response, Store, answer, serving

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_LINES = 1020
LAUNCHING = ("cmi5.py", "session.py")
MOST_LINES_LAUNCHING = 260
SCORM = "player.py"


def counted(path: Path) -> int:
    """Lines that are neither empty nor the words of a docstring or comment."""
    text = path.read_text(encoding="utf-8").split('"""')
    code = "".join(text[0::2])
    return sum(1 for line in code.splitlines() if line.strip() and not line.strip().startswith("#"))


def kept(store: Store) -> Callable[[Request], Response]:
    return lambda request: answer(request, store)


def test_tincan_writes_and_reads() -> None:
    store: Store = {}
    with serving(kept(store)) as served:
        remote = RemoteLRS(endpoint=served.endpoint, username="u", password="p")  # noqa: S106
        statement = Statement(
            actor=Agent(mbox="mailto:amina@example.org"),
            verb=Verb(id="http://adlnet.gov/expapi/verbs/completed"),
            object=Activity(id="https://example.org/m"),
        )
        saved = remote.save_statements([statement])
        found = remote.query_statements({"activity": Activity(id="https://example.org/m"), "limit": 1})

        assert (saved.success, found.success, remote.about().success) == (True, True, True)
        assert [one.verb.id for one in found.content.statements] == [
            "http://adlnet.gov/expapi/verbs/completed"
        ]
    assert [(request.method, response.status) for request, response in served.exchanges] == [
        ("POST", 200), ("GET", 200), ("GET", 200),
    ]  # fmt: skip


def test_what_lies_outside_of_the_endpoint_is_not_found() -> None:
    with serving(kept({})) as served:
        remote = RemoteLRS(endpoint=served.endpoint.replace("xapi/", "other/"), username="u", password="p")  # noqa: S106

        assert remote.about().success is False


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (b"Content-Length: two", b"[]"),
        (b"Content-Length: -2", b"[]"),
        (b"Content-Length: 99999999999999999999", b"[]"),
        (b"Transfer-Encoding: chunked", b"2\r\n[]\r\n0\r\n\r\n"),
    ],
)
def test_a_body_whose_end_nobody_knows_is_refused(header: bytes, body: bytes) -> None:
    with serving(kept({})) as served:
        with socket.create_connection(("127.0.0.1", urlsplit(served.endpoint).port or 0), 5) as wire:
            wire.sendall(
                b"POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + b"\r\n\r\n" + body
            )
            said = wire.makefile("rb").read()

        assert said.startswith(b"HTTP/1.1 411 ")
        assert said.endswith(b"\r\n\r\nSay in Content-Length how many bytes come")
    assert served.exchanges == []


def test_the_lrs_stays_small() -> None:
    """Design rule 18: what we write although others exist stays small."""
    folder = Path(scormkit.lms.__file__).parent
    lines = {path.name: counted(path) for path in sorted(folder.glob("*.py"))}
    launching = sum(lines[name] for name in LAUNCHING)

    assert launching <= MOST_LINES_LAUNCHING
    assert sum(lines.values()) - launching - lines[SCORM] <= MOST_LINES
