"""`scormkit validate --run`: small packages with one fault each, opened in Chromium: exactly this is told and nothing else."""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from click.testing import CliRunner
from learner import package
from run_packages import GOOD, GOOD_2004, MANIFESTS, of, page, scorm, zipped

from scormkit import starter
from scormkit.cli import main
from scormkit.explain import every_message
from scormkit.trial import tried

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from scormkit.trial import Trial

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
TARGETS = ("scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4", "xapi", "cmi5", "web")

LABEL = re.compile(r"^Bad \((.+)\):\n\n((?:    .*\n|\n)+)", re.MULTILINE)
RUN = (*range(550, 590), 680, *range(682, 700))
OTHERS = {"SK556": "cmi5", "SK557": "cmi5", "SK559": "xapi", "SK686": "xapi"}
"""Examples that are no SCORM 1.2."""


def run(folder: Path, packages: Mapping[str, Mapping[str, str]], **settings: object) -> dict[str, Trial]:
    """All of them in one browser, by name."""
    places = {name: zipped(folder / f"{name}.zip", files) for name, files in packages.items()}
    found = tried(places.values(), **settings)  # type: ignore[arg-type]
    return {name: found[str(place)] for name, place in places.items()}


def codes(trials: Mapping[str, Trial]) -> dict[str, list[str]]:
    return {name: sorted({one.code for one in trial.diagnostics}) for name, trial in trials.items()}


def examples() -> dict[str, dict[str, str]]:
    """The bad example on the page of each message about what a package does, as a package."""
    found = {}
    for message in every_message():
        bad = LABEL.findall(message.doc)
        if (
            message.code.startswith("SK")
            and int(message.code[2:]) in RUN
            and bad
            and "index.html" in dict(bad)
        ):
            standard = OTHERS.get(message.code, "scorm12")
            found[message.code] = dict([MANIFESTS[standard]]) | {name: dedent(text) for name, text in bad}
    return found


def test_each_bad_example_of_the_documentation_gives_its_code_and_nothing_else(tmp_path: Path) -> None:
    packages = examples()

    assert len(packages) > 20
    assert codes(run(tmp_path, packages)) == {code: [code] for code in packages}


FETCHED = """
const launch = new URLSearchParams(location.search);
const ask = (path, more) => fetch(launch.get('endpoint') + path, {...more, headers: {Authorization: 'Basic ' + key,
  'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json'}});
let key;
const said = (verb) => JSON.stringify({actor: JSON.parse(launch.get('actor')), verb: {id: 'http://adlnet.gov/expapi/verbs/' + verb},
  object: {id: launch.get('activityId')}});
const fetched = fetch(launch.get('fetch'), {method: 'POST'}).then((answer) => answer.json());
"""
DEEP = page(GOOD.replace("parent", "top"), "<h1>Crossing borders</h1>")
FAULTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "1.2, all well": (of("scorm12", index=page()), []),
    "1.2, all well in a frame of a frame": (of("scorm12", index="<iframe src=inner.html></iframe>", inner=DEEP), []),
    "1.2, all well in a window of its own": (
        of("scorm12", index=page("open('own.html');"), own=page(GOOD.replace("parent", "opener.parent"))), ["SK565"],
    ),
    "1.2, as Storyline looks for its API": (
        of("scorm12", index=page("let api = null, at = window; do { at = at.parent; api = at.API_1484_11 || at.API; } while (!api);"
                                 + GOOD.replace("parent.API", "api"))), [],
    ),
    "1.2, an API looked for in the page alone": (
        of("scorm12", index=page("if (!window.API) alert('No LMS was found.');")), ["SK550", "SK564"],
    ),
    "1.2, a value refused by the index of its list": (
        of("scorm12", index=page(GOOD + "parent.API.LMSSetValue('cmi.interactions.1.id', 'q2');")), ["SK680"],
    ),
    "1.2, finished only where the learner presses a button": (
        of("scorm12", index=page(GOOD.replace("addEventListener('pagehide', ", "parent.API.LMSCommit(''); (").replace("); });", "); });"))),
        ["SK552"],
    ),
    "1.2, Next leads to what is missing": (
        of("scorm12", index=page(GOOD, "<h1>1</h1><button onclick=\"new Image().src = 'two.png'\">Next &gt;</button>")), ["SK562"],
    ),
    "1.2, an asset owes nothing": ({"imsmanifest.xml": scorm(kind="asset"), "index.html": "<h1>Borders</h1>"}, []),
    "1.2, a page that is not there, one elsewhere, one that is good": (
        {"imsmanifest.xml": scorm(one="gone.html", two="https://example.org/x.html", three="a%20b.html?n=1"), "a b.html": page()},
        ["SK574", "SK575"],
    ),
    "2004, all well": (of("scorm2004", index=page(GOOD_2004)), []),
    "2004, a time that is none": (
        of("scorm2004", index=page(GOOD_2004 + "api.SetValue('cmi.interactions.0.id', 'q');"
                                   "api.SetValue('cmi.interactions.0.timestamp', '25.11.2026');")), ["SK680"],
    ),
    "2004, never terminated": (
        of("scorm2004", index=page(GOOD_2004.replace("api.Terminate", "api.Commit"))), ["SK552"],
    ),
    "2004, content of 1.2": (of("scorm2004", index=page("if (parent.API) parent.API.LMSInitialize('');")), ["SK551"]),
    "2004, calls after the end": (
        of("scorm2004", index=page(GOOD_2004.replace("addEventListener('pagehide', ", "(").replace("); });", "); })();")
                                   + "api.SetValue('cmi.location', '2');")), ["SK684"],
    ),
    "cmi5, initialized never sent": (of("cmi5", index=page(FETCHED)), ["SK557"]),
    "cmi5, initialized before anything is read": (
        of("cmi5", index=page(FETCHED + """fetched.then((answer) => { key = answer['auth-token'];
          return ask('statements', {method: 'POST', body: said('initialized')}); });""")), ["SK558", "SK687"],
    ),
    "no manifest": ({"index.html": "<p>Welcome", "style.css": ""}, ["SK573"]),
}  # fmt: skip


def test_a_package_with_one_fault_gives_its_code_and_nothing_else(tmp_path: Path) -> None:
    packages = {name: files for name, (files, _) in FAULTS.items()}

    assert codes(run(tmp_path, packages)) == {name: told for name, (_, told) in FAULTS.items()}


HOSTILE = {
    "an alert without end": (page(GOOD + "addEventListener('load', () => { while (true) alert('No!'); });"), ["SK564", "SK568"]),
    "a confirm without end": (
        page(GOOD + "addEventListener('load', () => { while (!confirm('Sure?')); });"), ["SK564", "SK568"],
    ),
    "windows without end": (page(GOOD + "for (let n = 0; n < 20; n++) open('about:blank#' + n);"), ["SK565"]),
    "a window round a reload without end": (
        page("if (!sessionStorage.n) sessionStorage.n = 0; if (++sessionStorage.n < 200) location.reload();"), ["SK550"],
    ),
    "itself in itself": (
        page(GOOD.replace("parent", "top"), "<h1>Crossing borders</h1><iframe src=index.html?again></iframe>"), ["SK684"],
    ),
    "a console that shouts": (page(GOOD + "for (let n = 0; n < 3e3; n++) console.error('no');"), ["SK561"]),
    "a binding of ours that is misused": (
        page(GOOD + "scormkit_hear('call', null); scormkit_hear('call', {args: 1}); scormkit_hear({}, []); scormkit_hear();"
            "scormkit_hear('painted', {at: 1 / 0}); scormkit_hear('call', {name: 1, args: [], result: 1, note: 1, error: 1 / 0});"), [],
    ),
    "other hosts by every way": (
        page(
            GOOD
            + "fetch('https://fetch.example/').catch(() => {}); new WebSocket('wss://socket.example/').onerror = () => {};"
            + "new EventSource('http://events.example/'); navigator.sendBeacon('https://beacon.example/', 'x');"
            + "addEventListener('pagehide', () => navigator.sendBeacon('https://last.example/', 'x'));"
            + "new RTCPeerConnection({iceServers: [{urls: 'stun:stun.example'}]}).createDataChannel('x');"
            + "fetch('http://127.0.0.1:9/').catch(() => {}); fetch('http://localhost:9/').catch(() => {});"
        ),
        ["SK563"],
    ),
    "a download": (
        page(GOOD + "const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.exe'; a.click();"),
        ["SK566"],
    ),
    "a window closed by itself": (page(GOOD + "setTimeout(() => { top.close(); }, 500);"), []),
}  # fmt: skip


def test_what_means_harm_comes_to_an_end_and_is_told(tmp_path: Path) -> None:
    packages = {name: of("scorm12", index=index) for name, (index, _) in HOSTILE.items()}

    assert codes(run(tmp_path, packages)) == {name: told for name, (_, told) in HOSTILE.items()}


def test_our_own_packages_of_every_standard_leave_nothing_to_say(tmp_path: Path) -> None:
    tree = {name: text.decode() for name, text in starter.course("My course").items()}
    trials = run(tmp_path, {target: package(tree, target) for target in TARGETS}, axe=AXE)

    assert codes(trials) == {target: [] for target in TARGETS}
    assert [len(trial.visits) for trial in trials.values()] == [1] * len(TARGETS)
    assert all(visit.painted is not None for trial in trials.values() for visit in trial.visits)
    assert trials["scorm12"].axe


def test_the_command_tells_how_a_package_ran_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Path(tempfile.mkdtemp())  # a short path, as a machine's own is: a socket lies in it
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    index = page(GOOD, "<h1>Crossing borders</h1><img src=one.png>")
    bad = zipped(tmp_path / "bad.zip", of("scorm12", index=index))

    done = CliRunner().invoke(
        main, ["validate", "--run", "--axe", str(AXE), "--fail-on", "warning", "--format", "json", str(bad)], catch_exceptions=False,
    )  # fmt: skip
    assert done.stderr == ""
    (told,) = json.loads(done.stdout)["packages"]

    assert done.exit_code == 1
    ran = [
        (one["code"], one["where"]["file"])
        for one in told["diagnostics"]
        if one["code"] in ("SK562", "SK571")
    ]
    assert ran == [("SK562", "index.html"), ("SK571", "index.html")]
    assert told["run"]["parts"][0] | {"first_content": 0} == {
        "title": "Borders", "address": "index.html", "ended": "left", "first_content": 0, "calls": 4, "requests": 0,
    }  # fmt: skip
    assert list(place.iterdir()) == []
    place.rmdir()


def test_without_a_browser_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCORMKIT_BROWSER", str(tmp_path / "chrome"))
    good = zipped(tmp_path / "good.zip", of("scorm12", index=page()))

    done = CliRunner().invoke(main, ["validate", "--run", str(good)], catch_exceptions=False)

    assert done.exit_code == 3
    assert "SK991" in done.stderr
    assert "playwright install chromium" in done.stderr


def test_without_playwright_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)
    good = zipped(tmp_path / "good.zip", of("scorm12", index=page()))

    done = CliRunner().invoke(main, ["validate", "--run", str(good)], catch_exceptions=False)

    assert done.exit_code == 3
    assert "SK990" in done.stderr
    assert "pip install 'scormkit[run]'" in done.stderr


def test_what_a_page_does_when_it_runs_out_of_time_is_not_waited_for(tmp_path: Path) -> None:
    slow = {
        "imsmanifest.xml": scorm(one="a.html", two="b.html", three="c.html"),
        **{f"{n}.html": page() for n in "abc"},
    }

    trial = run(tmp_path, {"slow": slow}, seconds=0.1)["slow"]

    assert [(one.code, one.text) for one in trial.diagnostics] == [
        (
            "SK572",
            "3 of 3 parts were not opened: the 0.1 seconds for a package were over. The first of them is 'one'.",
        )
    ]
