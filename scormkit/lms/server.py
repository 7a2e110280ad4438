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


@dataclass(frozen=True, slots=True)
class Served:
    """Where the LRS listens, and every exchange in the order in which it was answered."""

    endpoint: str
    exchanges: list[tuple[Request, Response]] = field(default_factory=list)


@contextmanager
def serving(answering: Answering, port: int = 0) -> Iterator[Served]:
    """Serve `answering` on loopback, one request after the other; port 0 takes any that is free."""
    exchanges: list[tuple[Request, Response]] = []
    server = ThreadingHTTPServer(("127.0.0.1", port), _handler(answering, exchanges))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}{MOUNT}", exchanges)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(answering: Answering, exchanges: list[tuple[Request, Response]]) -> type[BaseHTTPRequestHandler]:
    turn = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionError):  # a page that was closed reads no answer
                super().handle()

        def exchange(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            with turn:
                request = _request(self.command, self.path, dict(self.headers), body)
                response = _let_in(request, answering)
                exchanges.append((request, response))
            self.reply(response)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = exchange  # noqa: N815 - http.server's own names

        def reply(self, response: Response) -> None:
            self.send_response(response.status)
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(response.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: launches carry secrets."""

    return Handler


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
