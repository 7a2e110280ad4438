"""The LMS side of the browser tests: a real server on loopback, scorm-again as the run-time, a list as the log."""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormkit.lms import Request, Response, serving
from scormkit.lms.player import Launch, Player, address, answer
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    Judge = Callable[..., AbstractContextManager["Lms"]]

HERE = Path(__file__).parent
FIRST = 1_000_000
"""Calls are numbered from here in the first launch, from twice this in the second."""
SCORM_AGAIN = HERE.parent / "node_modules" / "scorm-again" / "dist"


@dataclass
class Lms:
    """One learner's place in one LMS: what was saved, every call in order, every file that was asked for."""

    files: Mapping[str, bytes]
    origin: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    saved: dict[str, Any] = field(default_factory=dict)
    numbered: list[tuple[int, list[str]]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    launches: int = 0
    latest: int = 0
    """The launch of the last commit, as its calls are numbered."""
    sent: Counter[int] = field(default_factory=Counter)
    """How many commits each launch has sent as it ended, by its number, as far as its calls have told."""
    arrived: Counter[int] = field(default_factory=Counter)
    broken: bool = False
    """Whether the server refuses what is committed."""
    away: bool = False
    """Whether it answers nobody who asks if it is there."""
    made: str = "window.reported"
    """What the page says to be the number of the last call."""

    @property
    def calls(self) -> list[list[str]]:
        """`[function, …arguments, answer]` in the order in which they were made."""
        return [call for _, call in sorted(self.numbered, key=lambda pair: pair[0])]

    def has_heard(self, reported: int) -> bool:
        """Whether all calls of this launch have arrived, up to the one that the page numbered so, and all they committed."""
        here = reported // FIRST
        launch = [number for number, _ in self.numbered if number // FIRST == here]
        return len(launch) == reported % FIRST and self.arrived[here] >= self.sent[here]

    @property
    def values(self) -> dict[str, str]:
        """Everything the course has set, last value of each element."""
        return {call[1]: call[2] for call in self.calls if call[0].endswith("SetValue") and call[3] == "true"}

    @property
    def refused(self) -> list[list[str]]:
        """Calls that the LMS answered with false."""
        return [call for call in self.calls if call[-1] == "false"]


class Server(ThreadingHTTPServer):
    """A server that takes a closed tab for what it is."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def playing(files: Mapping[str, bytes], **settings: Any) -> Iterator[Lms]:
    """Serve a package inside the LMS; `settings` go to scorm-again and to the LMS page (`mode`, `mastery`, `api`, `log`).

    `standard` is "scorm12", if nothing else is said, or "scorm2004".
    """
    lms = Lms(files, settings=settings)
    server = Server(("127.0.0.1", 0), _answering(lms))
    lms.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield lms
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def strict(files: Mapping[str, bytes], standard: str = "scorm12", **settings: str) -> Iterator[Lms]:
    """Serve a package inside scormkit's own LMS; `settings` are parameters of its page, `saved` is by attempt."""
    player = Player(in_memory(files))
    lms = Lms(files, settings=dict(settings), saved=player.kept, made="window.scormkit_reported()")
    known = {"mode": "normal", **settings}
    objectives = ("primary",) if standard != "scorm12" else ()
    more = {name: value for name, value in known.items() if name != "mode"}

    def answering(request: Request) -> Response:
        heard = len(player.rows)
        response = answer(request, player)
        lms.launches, player.away = player.launches, lms.broken
        lms.numbered += [
            (row["number"], [row["call"], *row["args"], row["result"]]) for row in player.rows[heard:]
        ]
        return response

    with serving(answering) as served:
        origin = served.endpoint.removesuffix("/xapi/")
        lms.origin = address(origin, Launch(standard, mode=known["mode"], objectives=objectives, more=more))
        yield lms


def _answering(lms: Lms) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/launch":
                lms.launches += 1
                answer = {"saved": lms.saved, "settings": lms.settings, "base": lms.launches * FIRST}
                self.reply(json.dumps(answer).encode(), "application/json")
            elif path in ("/", "/lms.js"):
                page = HERE / ("lms.html" if path == "/" else "lms.js")
                self.reply(page.read_bytes(), "text/html" if path == "/" else "text/javascript")
            elif path == "/scorm-again.js":
                script = SCORM_AGAIN / f"{lms.settings.get('standard', 'scorm12')}.min.js"
                self.reply(script.read_bytes(), "text/javascript")
            else:
                self.member(path.removeprefix("/content/"))

        def do_HEAD(self) -> None:
            self.send_response(503 if lms.away else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path == "/calls":
                launch = body["number"] // FIRST
                lms.sent[launch] = max(lms.sent[launch], body["commits"])
                lms.numbered.append((body["number"], body["call"]))
            elif self.path.startswith("/commit"):
                # What a closed window has sent by a beacon may come after the next one's commit: then it is old.
                launch, _, beacon = self.path.partition("?")[2].partition("&")
                if int(launch) >= lms.latest and not lms.broken:
                    lms.saved, lms.latest = body, int(launch)
                lms.arrived[int(launch) // FIRST] += bool(beacon)
                if lms.broken:
                    self.reply(b'{"result": "false", "errorCode": 101}', "application/json")
                    return
            self.reply(b'{"result": "true", "errorCode": 0}', "application/json")

        def member(self, name: str) -> None:
            lms.requests.append(name)
            if name in lms.files:
                self.reply(lms.files[name], guess_type(name)[0] or "application/octet-stream")
            else:
                self.reply(b"", "text/plain", 404)

        def reply(self, body: bytes, kind: str, status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler
