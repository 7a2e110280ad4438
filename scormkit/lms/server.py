"""Puts an LRS on a port of this machine: sockets and headers, nothing that decides."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from scormkit.lms.exchange import MOUNT, Refused, Request, Response
from scormkit.lms.home import at_home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Answering = Callable[[Request], Response]

MOST_DIGITS = 9
"""A body of a gigabyte or more is no statement."""


@dataclass(frozen=True, slots=True)
class Served:
    """Where the LRS listens, and every exchange in the order in which it was answered."""

    endpoint: str
    exchanges: list[tuple[Request, Response]] = field(default_factory=list)


@contextmanager
def serving(answering: Answering, port: int = 0) -> Iterator[Served]:
    """Serve `answering` on loopback, one request after the other; port 0 takes any that is free."""
    server = Server(answering, port)
    with listening(server) as origin:
        yield Served(origin + MOUNT, server.exchanges)


@contextmanager
def listening(server: ThreadingHTTPServer) -> Iterator[str]:
    """Let a server answer in a thread of its own until somebody has done with it; gives its address."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Server(ThreadingHTTPServer):
    """A port of this machine, and what came through it."""

    def __init__(self, answering: Answering, port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.answering, self.turn = answering, threading.Lock()
        self.exchanges: list[tuple[Request, Response]] = []


class Quiet(BaseHTTPRequestHandler):
    """A request of which the terminal hears nothing: launches carry secrets."""

    protocol_version = "HTTP/1.1"
    error_content_type, error_message_format = "text/plain", "%(message)s"

    def handle(self) -> None:
        """A page that was closed reads no answer."""
        with suppress(ConnectionError):
            super().handle()

    def parse_request(self) -> bool:
        """Refuse a body whose end nobody knows: one in pieces, or with a length that is no number."""
        if not super().parse_request():
            return False
        length = self.headers.get("Content-Length") or "0"
        if length.isdecimal() and len(length) <= MOST_DIGITS and not self.headers["Transfer-Encoding"]:
            return True
        self.send_error(411, "Say in Content-Length how many bytes come")
        return False

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Handler(Quiet):
    """One request."""

    server: Server

    def exchange(self) -> None:
        """Its answer, which waits for the one before it."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with self.server.turn:
            request = _request(self.command, self.path, dict(self.headers), body)
            response = _let_in(request, self.server.answering)
            self.server.exchanges.append((request, response))
        self.reply(response)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = exchange  # noqa: N815 - http.server's own names

    def reply(self, response: Response) -> None:
        """Status, headers and bytes."""
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)


def _let_in(request: Request, answering: Answering) -> Response:
    try:
        at_home(request)
    except Refused as refused:
        return refused.response
    return answering(request)


def _request(method: str, address: str, headers: dict[str, str], body: bytes) -> Request:
    parts = urlsplit(address)
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    lower = {name.lower(): value for name, value in headers.items()}
    return Request(method, parts.path.removeprefix(MOUNT), query, lower, body, now)
