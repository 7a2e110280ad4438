"""Plays SCORM packages: serves a page with the strict API round a SCO, and keeps what is committed by attempt."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import files as shipped
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode, urlsplit

from scormkit.lms.exchange import Refused, Request, Response, heard, said
from scormkit.lms.home import at_home
from scormkit.lms.media import media_type
from scormkit.package import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.package import Body

PAGE, CONTENT = "/player/", "/content/"
FIRST = 1_000_000
"""Calls are numbered from here in the first launch, from twice this in the second."""


@dataclass(slots=True)
class Player:
    """One package, and what has come of it: `kept` by attempt, `rows` of the log as they arrived, `missing` files.

    Where `away`, nothing can be kept: every commit fails. `begins` numbers the launches of each attempt.
    """

    files: Mapping[str, Body]
    kept: dict[str, dict[str, str]] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    launches: int = 0
    away: bool = False

    @property
    def log(self) -> list[dict[str, Any]]:
        """Every call in the order in which it was made: {call, args, result, error, at, note, number, attempt}."""
        return sorted(self.rows, key=lambda row: row["number"])


@dataclass(frozen=True, slots=True)
class Launch:
    """How a SCO is launched; all but `standard` as the manifest and the learner's place in the LMS say.

    `scos` are addresses below the package's root, with query and fragment; `more` are further parameters of the page:
    mastery, threshold, launch, limit, action, learner, name, window, api.
    """

    standard: str
    scos: Sequence[str] = ("index.html",)
    attempt: str = "1"
    mode: str = "normal"
    objectives: Sequence[str] = ()
    titles: Sequence[str] = ()
    more: Mapping[str, str] = field(default_factory=dict)


def address(origin: str, launch: Launch) -> str:
    """Where the page of a launch is."""
    several = [("sco", launch.scos), ("title", launch.titles), ("objective", launch.objectives)]
    query = [
        ("standard", launch.standard), ("attempt", launch.attempt), ("mode", launch.mode),
        *((name, value) for name, values in several for value in values), *launch.more.items(),
    ]  # fmt: skip
    return f"{origin}{PAGE}player.html?{urlencode(query)}"


def answer(request: Request, player: Player) -> Response:
    """The response to one request of the page or of the SCO in it."""
    try:
        return _routed(request, player)
    except Refused as refused:
        return refused.response


def _routed(request: Request, player: Player) -> Response:
    at_home(request)
    path, post = unquote(request.path), request.method == "POST"
    if post:
        _ours(request)
    if path.startswith(PAGE) and not post:
        return _part(path.removeprefix(PAGE))
    if path.startswith(CONTENT) and not post:
        return _member(path.removeprefix(CONTENT), player)
    what, _, attempt = path.removeprefix("/").partition("/")
    if what not in _ASKED or not post or not attempt:
        raise Refused(404, f"there is no {request.path}")
    return _ASKED[what](request, attempt, player)


def _ours(request: Request) -> None:
    """A page elsewhere must not write results: only what this server gave out may."""
    if urlsplit(request.headers.get("origin", "")).netloc != request.headers["host"]:
        raise Refused(403, "only the player's own page may write here")


def _part(name: str) -> Response:
    if name not in _PARTS:
        raise Refused(404, f"the player has no {name}")
    return _file(name, (shipped("scormkit.lms") / name).read_bytes())


def _member(name: str, player: Player) -> Response:
    player.requests.append(name)
    if name not in player.files:
        player.missing.append(name)
        raise Refused(404, f"the package has no {name}")
    return _file(name, read(player.files[name]))


def _file(name: str, body: bytes) -> Response:
    return Response(200, body, {"Content-Type": media_type(name), "Cache-Control": "no-store"})


def _launched(request: Request, attempt: str, player: Player) -> Response:  # noqa: ARG001 - one of three alike
    player.launches += 1
    return said({"data": player.kept.get(attempt, {}), "base": player.launches * FIRST})


def _kept(request: Request, attempt: str, player: Player) -> Response:
    if player.away:
        raise Refused(503, "nothing can be kept now")
    player.kept[attempt] = heard(request.body, "what is kept")
    return Response(204)


def _told(request: Request, attempt: str, player: Player) -> Response:
    player.rows += [{**row, "attempt": attempt} for row in heard(request.body, "the log")]
    return Response(204)


_ASKED = {"launch": _launched, "kept": _kept, "log": _told}
_PARTS = frozenset(
    (
        "player.html", "player.css", "player.js", "languages.js", "scorm.js", "scorm12.js", "scorm2004.js", "names.js", "spans.js", "types.js",
        "types12.js", "feedback12.js", "elements12.js", "types2004.js", "responses2004.js", "elements2004.js",
    )
)  # fmt: skip
