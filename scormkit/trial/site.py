"""Puts a package on a port of this machine, straight from its archive, and remembers what it was asked for in vain."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from scormkit.disk import Broken, Damaged
from scormkit.lms import Request
from scormkit.lms.media import media_type
from scormkit.lms.player import CONTENT, PAGE
from scormkit.lms.server import Quiet, listening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormkit.lms import Response
    from scormkit.package import Body

    Answering = Callable[[Request], Response]

MOST_MISSING = 200
NOT_THERE, TOO_LARGE = 404, 413
MOST_SENT = 16 << 20
"""Bytes that a page may send at once; what a SCORM course keeps is a thousand times smaller."""

Files = Mapping[str, "Body"]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a package lies, the paths that were asked for and are not in it, each with who asked, and the hosts asked for."""

    origin: str
    missing: dict[str, str] = field(default_factory=dict)
    refused: dict[str, None] = field(default_factory=dict)

    def address(self, below: str) -> str:
        """The address of a file of the package."""
        return f"{self.origin}{CONTENT}{below}"


@contextmanager
def serving(files: Files, answering: Answering) -> Iterator[Site]:
    """Serve the package's files below /content/, piece by piece; everything else is the LMS's own, which answers."""
    server = Server(files, answering)
    with listening(server) as origin:
        yield Site(origin, server.missing, server.refused)


def found_in(files: Files, path: str) -> tuple[str, Body] | None:
    """The file that a path of the address means: with its escapes read, or as it stands."""
    for name in (unquote(path), path):
        if name in files:
            return name, files[name]
    return None


class Server(ThreadingHTTPServer):
    """A port of this machine; it leaves no thread behind, and takes a closed window for what it is."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, files: Files, answering: Answering) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files, self.answering = files, answering
        self.missing: dict[str, str] = {}
        self.refused: dict[str, None] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that goes away in the middle is no news."""


class Handler(Quiet):
    """One request."""

    server: Server

    def exchange(self) -> None:
        """A file of the package, or an answer of the LMS."""
        if not self.path.startswith("/"):
            self.refuse()
            return
        length = int(self.headers.get("Content-Length") or 0)
        if length > MOST_SENT:
            self.head(TOO_LARGE, {"Content-Type": "text/plain"}, 0)
            self.close_connection = True
            return
        content = self.rfile.read(length)
        path = urlsplit(self.path).path
        if not path.startswith(CONTENT):
            self.answered(path, content)
        elif self.command in ("GET", "HEAD") and (
            one := found_in(self.server.files, path.removeprefix(CONTENT))
        ):
            self.head(200, {"Content-Type": media_type(one[0]), "Cache-Control": "no-store"}, one[1].size)
            self.body(one[1].chunks())
        else:
            self.remember(path)
            self.head(NOT_THERE, {"Content-Type": "text/plain"}, 0)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_CONNECT = exchange  # noqa: N815 - http.server's own names

    def refuse(self) -> None:
        """A browser whose proxy we are asks for another host: it gets no answer at all, as where there is no network."""
        host = urlsplit(self.path).netloc or self.path
        if len(self.server.refused) < MOST_MISSING:
            self.server.refused.setdefault(host.removesuffix(":443"))
        self.close_connection = True

    def answered(self, path: str, content: bytes) -> None:
        """What the LMS says."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        response = self.server.answering(Request(self.command, path, {}, headers, content))
        if response.status == NOT_THERE and not path.startswith(PAGE):
            self.remember(path)
        self.head(response.status, response.headers, len(response.body))
        self.body(iter((response.body,)))

    def remember(self, path: str) -> None:
        """What was asked for in vain; for an icon browsers ask by themselves."""
        if path != "/favicon.ico" and len(self.server.missing) < MOST_MISSING:
            self.server.missing.setdefault(unquote(path), self.headers.get("Referer") or "")

    def head(self, status: int, headers: Mapping[str, str], length: int) -> None:
        """Status and headers."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def body(self, chunks: Iterator[bytes]) -> None:
        """The bytes; where the archive cannot give them, which `validate` has said, the answer breaks off."""
        if self.command != "HEAD":
            try:
                for piece in chunks:
                    self.wfile.write(piece)
            except (Broken, Damaged):
                self.close_connection = True
