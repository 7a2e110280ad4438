"""The page round a SCO, on its Python side: what it serves, what it keeps, and from whom it takes it."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from urllib.parse import parse_qsl, urlsplit

import pytest

from scormkit.lms import Request
from scormkit.lms.player import FIRST, Launch, Player, address, answer
from scormkit.package import in_memory

HOST = {"host": "127.0.0.1:8000"}
OWN = {**HOST, "origin": "http://127.0.0.1:8000"}


def played(**files: str | bytes) -> Player:
    return Player(in_memory({name.replace("_", "."): body for name, body in files.items()}))


def asked(path: str, headers: dict[str, str] = HOST) -> Request:
    return Request("GET", path, {}, headers)


def told(path: str, value: object = None, headers: dict[str, str] = OWN) -> Request:
    return Request("POST", path, {}, headers, json.dumps(value).encode())


def test_every_module_that_the_page_imports_is_served() -> None:
    seen, waiting = set(), ["player.js"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        served = answer(asked(f"/player/{name}"), played())
        assert (served.status, served.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8"), (
            name
        )
        waiting += [one for one in re.findall(r"from '\./([\w.]+)'", served.body.decode()) if one not in seen]

    assert seen == {path.name for path in files("scormkit.lms").iterdir() if path.name.endswith(".js")}


@pytest.mark.parametrize(
    "path", ["/player/player.py", "/player/../lrs.py", "/player/", "/", "/kept", "/log/"]
)
def test_nothing_else_of_scormkit_is_served(path: str) -> None:
    assert answer(asked(path), played()).status == 404


def test_the_package_is_served_with_the_same_media_types_everywhere() -> None:
    player = played(index_html="<p>", a_webmanifest="{}", b_mjs="1", c_unheardof="x", d_PNG=b"\x89")
    kinds = {name: answer(asked(f"/content/{name}"), player).headers["Content-Type"] for name in player.files}

    assert kinds == {
        "index.html": "text/html", "a.webmanifest": "application/manifest+json", "b.mjs": "text/javascript; charset=utf-8",
        "c.unheardof": "application/octet-stream", "d.PNG": "image/png",
    }  # fmt: skip


def test_names_are_read_as_in_an_address_and_what_is_missing_is_remembered() -> None:
    player = Player(in_memory({"a b.html": "x"}))

    assert answer(asked("/content/a%20b.html"), player).body == b"x"
    assert answer(asked("/content/nowhere.js"), player).status == 404
    assert (player.requests, player.missing) == (["a b.html", "nowhere.js"], ["nowhere.js"])


def test_what_is_kept_comes_back_at_the_next_launch_of_the_same_attempt() -> None:
    player = played()
    first = answer(told("/launch/1"), player)
    kept = answer(told("/kept/1", {"cmi.suspend_data": "A"}), player)
    second, other = answer(told("/launch/1"), player), answer(told("/launch/2"), player)

    assert json.loads(first.body) == {"data": {}, "base": FIRST}
    assert kept.status == 204
    assert json.loads(second.body) == {"data": {"cmi.suspend_data": "A"}, "base": 2 * FIRST}
    assert json.loads(other.body) == {"data": {}, "base": 3 * FIRST}


def test_an_lms_that_is_away_keeps_nothing() -> None:
    player = played()
    player.away = True

    assert answer(told("/kept/1", {"cmi.suspend_data": "A"}), player).status == 503
    assert player.kept == {}


def test_the_log_is_in_the_order_of_the_calls_however_it_arrives() -> None:
    player = played()
    for numbers in ((3, 4), (1, 2)):
        answer(told("/log/1", [{"number": number, "call": "Commit"} for number in numbers]), player)

    assert [(row["number"], row["attempt"]) for row in player.log] == [(1, "1"), (2, "1"), (3, "1"), (4, "1")]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (told("/kept/1", {}, {**HOST, "origin": "http://elsewhere.example"}), 403),
        (told("/kept/1", {}, {**HOST, "origin": "http://127.0.0.1:9000"}), 403),
        (told("/kept/1", {}, HOST), 403),
        (asked("/content/index.html", {"host": "elsewhere.example"}), 403),
        (asked("/content/index.html", {}), 403),
        (asked("/content/index.html", {"host": "localhost:8000"}), 200),
        (asked("/content/index.html", {"host": "[::1]:8000"}), 200),
        (Request("POST", "/kept/1", {}, OWN, b"{"), 400),
    ],
)
def test_only_this_machine_reads_and_only_the_own_page_writes(request_: Request, status: int) -> None:
    assert answer(request_, played(index_html="<p>")).status == status


def test_a_launch_is_an_address() -> None:
    launch = Launch(
        "scorm2004-3", ["a.html?x=1#y", "b.html"], "7", "review", ["primary"], ["A & B"], {"mastery": "0.6"}
    )
    made = urlsplit(address("http://127.0.0.1:8000", launch))

    assert (made.netloc, made.path) == ("127.0.0.1:8000", "/player/player.html")
    assert parse_qsl(made.query) == [
        ("standard", "scorm2004-3"), ("attempt", "7"), ("mode", "review"), ("sco", "a.html?x=1#y"), ("sco", "b.html"),
        ("title", "A & B"), ("objective", "primary"), ("mastery", "0.6"),
    ]  # fmt: skip
