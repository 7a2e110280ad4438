"""Plays modules in Chromium and writes down what left the browser and what stayed in it: the tables of docs/explanation/privacy.md."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import privacy_words as words
from everywhere import AMINA, KEY, LEARNER, REGISTRATION, SEEDED, UNIT
from learner import until
from lms import playing, strict

from scormkit.lms import Store, answer, cmi5, serving

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from scormkit.lms import Served

NOTING = """{const set = Storage.prototype.setItem; Storage.prototype.setItem = function (name, value) {
  scormkitNote(this === sessionStorage ? 'sessionStorage' : 'localStorage', name, value);
  return set.call(this, name, value);
}}"""
LASTS = ("LMSFinish", "Terminate")
HIDDEN = (
    (r"s2~[!-~ ]*", "s2~k3Xq9T~2f~…"),
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "9a1c4f6e-…"),
    (r"20\d\d-\d\d-\d\dT[\d:]{8}(?:\.\d+)?", "2026-11-25T10:12:30"),
    (r"^\d\d:\d\d:\d\d$", "10:12:30"),
    (r"^\d{4}:\d\d:\d\d\.\d\d$", "0000:00:12.50"),
    (r"^PT[\d.HMS]*$", "PT12.5S"),
    (r"http://127\.0\.0\.1:\d+", "https://lms.example"),
)
"""What differs from run to run, and what stands for it."""
LONGEST = 70


@dataclass(frozen=True)
class Module:
    """The files of a module's package, the id under which an LRS knows it, and the pass mark of the LMS, 0 to 1."""

    content: dict[str, bytes]
    iri: str
    mark: float


@dataclass
class Heard:
    """What one standard heard of the same learner, in the order in which it came: (name, value, verb or "")."""

    sent: list[tuple[str, Any, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    kept: list[tuple[str, str, str]] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    """Where the module came from, and where the LMS is."""


def heard(chromium: Browser, target: str, modules: Sequence[Module]) -> Heard:
    """Each module in a profile of its own: opened and left at once, opened again, played to its end, left."""
    told = Heard()
    for module in modules:
        context = chromium.new_context(viewport={"width": 1280, "height": 2000}, reduced_motion="reduce")
        context.set_default_timeout(20_000)
        context.add_init_script(SEEDED + NOTING)
        context.expose_binding("scormkitNote", lambda _, *row: told.kept.append(row))
        context.on("request", lambda request: told.addresses.add("/".join(request.url.split("/")[:3])))
        _PLAYED[target](context, module, told)
        assert context.cookies() == []
        context.close()
    return told


def _scorm(standard: str) -> Any:
    def played(context: BrowserContext, module: Module, told: Heard) -> None:
        more = {"threshold": "1"} if standard != "scorm12" else {}
        with strict(
            module.content,
            standard,
            mastery=f"{module.mark * (100 if standard == 'scorm12' else 1):g}",
            **more,
        ) as lms:
            told.own.add(lms.origin.partition("/player")[0])
            for turn in (1, 2):
                page = context.new_page()
                page.goto(lms.origin)
                frame = page.frame_locator("#sco").locator("main[data-page]").element_handle().owner_frame()
                assert frame is not None
                _visit(frame, whole=turn == 2)
                until(lambda turn=turn: sum(call[0] in LASTS for call in lms.calls) == turn, "the last call")
                page.close()
            for name, *rest in lms.calls:
                if name.endswith("SetValue"):
                    told.sent.append((_counted(rest[0]), rest[1], ""))
                elif name.endswith("GetValue"):
                    told.asked.append(_counted(rest[0]))

    return played


def _xapi(context: BrowserContext, module: Module, told: Heard) -> None:
    store: Store = {"auth": KEY}
    with playing(module.content) as server, serving(lambda request: answer(request, store)) as served:
        launch = {"endpoint": served.endpoint, "auth": KEY, "actor": json.dumps(AMINA), "registration": REGISTRATION, "activity_id": module.iri}  # fmt: skip
        address = f"{server.origin}/content/index.html?{urlencode(launch)}"
        _sessions(context, [lambda: address, lambda: address], store)
        _asked(served, server.origin, told)


def _cmi5(context: BrowserContext, module: Module, told: Heard) -> None:
    store: Store = {}
    with playing(module.content) as server, serving(lambda request: cmi5.answer(request, store)) as served:
        data = {
            "returnURL": f"{server.origin}/content/style.css",
            "moveOn": "CompletedOrPassed",
            "masteryScore": module.mark,
        }
        launch = cmi5.Launch(AMINA, REGISTRATION, UNIT, module.iri, data)

        def address() -> str:
            return f"{server.origin}/content/index.html?{cmi5.launched(store, served.endpoint, launch)}"

        _sessions(context, [address, address], store)
        _asked(served, server.origin, told)


def _web(context: BrowserContext, module: Module, told: Heard) -> None:
    with playing(module.content) as server:
        told.own.add(server.origin)
        page = context.new_page()
        page.goto(f"{server.origin}/content/index.html")
        _visit(page.main_frame, whole=True)
        page.close()
        assert set(server.requests) <= set(module.content)


def _sessions(context: BrowserContext, addresses: Sequence[Any], store: Store) -> None:
    for turn, address in enumerate(addresses, 1):
        page = context.new_page()
        page.goto(address())
        _visit(page.main_frame, whole=turn == len(addresses))
        until(lambda turn=turn: _ends(store) >= turn, "the end of the session")
        _closed(page)


def _ends(store: Store) -> int:
    return sum(one["verb"]["display"]["en"] in ("suspended", "terminated") and "duration" in one["result"] for one in store.get("statements", {}).values())  # fmt: skip


def _closed(page: Page) -> None:
    page.wait_for_timeout(300)
    page.close()


def _visit(frame: Frame, whole: bool) -> None:
    if whole:
        _play(frame)
        if frame.is_visible("[data-record] button"):
            frame.click("[data-record] button")
            frame.wait_for_selector("[data-paper]")
    else:
        frame.wait_for_selector('.saved[data-state="saved"]')
    frame.evaluate("document.querySelector('[data-exit]').click()")


def _play(frame: Frame) -> None:
    """Start the learner and look whether she is through: a page that crashes would never answer."""
    learner = LEARNER[LEARNER.index("async () =>") :]
    ends = "(words) => () => { document.documentElement.dataset.played = words; }"
    frame.evaluate(f"() => {{ const ended = {ends}; ({learner})().then(ended('through'), ended('stuck')); }}")
    frame.wait_for_selector("html[data-played=through]", state="attached", timeout=90_000)


def _asked(served: Served, origin: str, told: Heard) -> None:
    told.own |= {origin, served.endpoint.partition("/xapi")[0]}
    for request, _ in served.exchanges:
        if request.method == "OPTIONS":
            continue
        name = request.query.get("stateId") or request.query.get("profileId") or ""
        told.asked.append(f"{request.method} {request.path} {name}".strip())
        if request.method == "PUT":
            told.sent.append((f"PUT {request.path}", request.body.decode(), ""))
        if request.path == "statements" and request.method == "POST":
            given = json.loads(request.body)
            for one in given if isinstance(given, list) else [given]:
                told.sent += [(path, value, one["verb"]["display"]["en"]) for path, value in _leaves(one, "")]


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _leaves(part, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part, f"{path}[]")
    else:
        yield path, value


def _counted(element: str) -> str:
    return re.sub(r"\.\d+", ".n", element)


_PLAYED = {"scorm12": _scorm("scorm12"), "scorm2004-4": _scorm("scorm2004-4"), "xapi": _xapi, "cmi5": _cmi5, "web": _web}  # fmt: skip


def blocks(told: Mapping[str, Heard]) -> dict[str, str]:
    """The tables of the page by name; what nobody has explained, or what is explained and never came, fails."""
    made = {}
    for name, target, sent, asked in (
        ("scorm12", "scorm12", words.SCORM12, words.SCORM12_ASKED),
        ("scorm2004", "scorm2004-4", words.SCORM2004, words.SCORM2004_ASKED),
    ):
        made[name] = _elements(told[target], sent)
        made[f"{name}-asked"] = _asked_table(told[target].asked, asked, "element")
    for name, said, requests in (
        ("xapi", words.STATEMENT, words.XAPI_REQUESTS),
        ("cmi5", {**words.STATEMENT, **words.CMI5_STATEMENT}, words.CMI5_REQUESTS),
    ):
        made[f"{name}-requests"] = _asked_table(told[name].asked, requests, "request")
        made[f"{name}-parts"] = _parts(told[name], said, words.CMI5_STATEMENT if name == "cmi5" else said)
    made["verbs"] = _table(("verb", "when"), ((f"`{verb}`", text) for verb, text in words.VERBS.items()))
    made["browser"] = _browser(told)
    return made


def _elements(told: Heard, explained: Mapping[str, tuple[str, str]]) -> str:
    rows = _rows([(path, value) for path, value, _ in told.sent], explained)
    shown = ((f"`{path}`", *explained[path], example) for path, example in rows)
    return _table(("element", "what it is", "when", "example"), shown)


def _parts(told: Heard, explained: Mapping[str, str], listed: Mapping[str, str]) -> str:
    """The parts of statements, each with the verbs that have it; `listed` are those that the table shows."""
    sent = [row for row in told.sent if row[2]]
    verbs = dict.fromkeys(verb for _, _, verb in sent)
    _explained(verbs, words.VERBS)
    rows = _rows([(path, value) for path, value, _ in sent], explained)
    shown = ((f"`{path}`", explained[path], _verbs(path, sent, verbs), example) for path, example in rows if path in listed)  # fmt: skip
    return _table(("part of a statement", "what it is", "in statements that say", "example"), shown)


def _rows(found: Sequence[tuple[str, Any]], explained: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each explained pattern with the first value that says something."""
    first: dict[str, str] = {}
    for path, value in found:
        patterns = [pattern for pattern in explained if fnmatchcase(path, pattern)]
        assert patterns, f"nobody has explained {path} in privacy_words.py; it was {value!r}"
        if str(value) and patterns[0] not in first:
            first[patterns[0]] = _shown(value)
    _explained(first, explained)
    return [(pattern, first[pattern]) for pattern in explained]


def _explained(found: Mapping[str, Any], explained: Mapping[str, Any]) -> None:
    assert not set(found) - set(explained), f"not explained: {sorted(set(found) - set(explained))}"
    assert not set(explained) - set(found), (
        f"explained and never there: {sorted(set(explained) - set(found))}"
    )


def _asked_table(found: Sequence[str], explained: Mapping[str, str], head: str) -> str:
    rows = _rows([(name, name) for name in found], explained)
    return _table((head, "what for"), ((f"`{name}`", explained[name]) for name, _ in rows))


def _verbs(pattern: str, sent: Sequence[tuple[str, Any, str]], verbs: Mapping[str, Any]) -> str:
    with_it = {verb for path, _, verb in sent if fnmatchcase(path, pattern)}
    return "all" if with_it == set(verbs) else ", ".join(verb for verb in words.VERBS if verb in with_it)


def _browser(told: Mapping[str, Heard]) -> str:
    titles = {
        "scorm12": "SCORM 1.2",
        "scorm2004-4": "SCORM 2004",
        "xapi": "xAPI",
        "cmi5": "cmi5",
        "web": "web",
    }
    rows = []
    for name, (what, long) in words.BROWSER.items():
        by = [
            titles[target]
            for target, one in told.items()
            if any(key.startswith(name) for _, key, _ in one.kept)
        ]
        rows.append((f"`{name}…`", what, long, ", ".join(by) or "–"))
    seen = {".".join(key.split(".")[:2]) for one in told.values() for _, key, _ in one.kept}
    assert sorted(seen - set(words.BROWSER)) == []
    return _table(("name", "what it holds", "how long", "seen in this run in"), rows)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    for pattern, instead in HIDDEN:
        text = re.sub(pattern, instead, text)
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"`{short}`".replace("|", "\\|").replace("\n", " ")


def _table(head: Sequence[str], rows: Any) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
