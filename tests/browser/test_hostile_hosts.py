"""Hosts that do what no standard allows: the learner sees the content, can answer, and reads what is recorded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from launching import world
from learner import package
from lms import playing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lms import Lms
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from scormkit.lms import Request

ALONE = "This page is not connected to a learning platform."
SAVED, FAILED, OFFLINE = "Saved", "Not saved yet: trying again", "Offline: kept on this device"
GONE = "Not saved: open this module again"
STANDARDS = {"scorm12": ("API", "LMS", "Finish"), "scorm2004": ("API_1484_11", "", "Terminate")}
HOST = """<!doctype html><html lang="en"><head><title>LMS</title><link rel="icon" href="data:,"></head><body>
<iframe id="sco" title="Course" src="SRC" width="900" height="700"></iframe><script>
{
  const values = {}, state = 'cmi.suspend_data', ways = '%s', name = '%s', prefix = '%s';
  let error = 0;
  const set = (element, value) => {
    values[element] = value;
    const [, list, n] = element.match(/^(cmi\\.(?:interactions|objectives))\\.(\\d+)\\.id$/) || [];
    if (list) values[`${list}._count`] = `${+n + 1}`;
    return 'true';
  };
  const calls = {
    Initialize: () => 'true', Commit: () => 'true', %s: () => 'true', SetValue: set, GetLastError: () => `${error}`,
    GetErrorString: () => '', GetDiagnostic: () => '',
    GetValue: (element) => values[element] ?? (/_count$/.test(element) ? '0' : /learner_id|student_id/.test(element) ? 'irena' : ''),
  };
  const recorded = window.recorded = {}, pending = {};
  window.kept = () => values['cmi.suspend_data'];
  const there = () => {
    const ask = new XMLHttpRequest();
    ask.open('HEAD', location.href, false);
    ask.send();
    return ask.status < 500;
  };
  const hostile = {
    late: () => {}, absent: () => {},
    throwing: (verb) => () => { throw new Error(verb); },
    undefined: (verb, call) => (...given) => { call(...given); return verb === 'GetValue' ? call(...given) || undefined : undefined; },
    empty403: (verb, call) => (...given) => {
      if (verb !== 'GetLastError') error = verb === 'GetValue' && given[0] === state && !values[state] ? 403 : 0;
      return call(...given);
    },
    forgetful: (verb, call) => (...given) => (verb === 'GetValue' && given[0] === state ? '' : call(...given)),
    // As Moodle: what it could not send it takes for sent, and says true.
    careless: (verb, call) => (...given) => {
      if (verb === 'SetValue') pending[given[0]] = given[1];
      if (verb === 'Commit') {
        if (there()) Object.assign(recorded, pending);
        for (const element of Object.keys(pending)) delete pending[element];
      }
      return call(...given);
    },
    slow: (verb, call) => (...given) => { const end = Date.now() + 100; while (Date.now() < end); return call(...given); },
  };
  const api = {};
  for (const [verb, call] of Object.entries(calls)) api[prefix + verb] = (hostile[ways](verb, call) || call);
  if (ways === 'late') setTimeout(() => { window[name] = api; }, 1500);
  else if (ways !== 'absent') window[name] = api;
}
</script></body></html>"""


@pytest.fixture(scope="module")
def packages() -> dict[str, dict[str, bytes]]:
    return {standard: package(SMALL, standard) for standard in STANDARDS}


@pytest.fixture(scope="module", params=["xapi", "cmi5"])
def lrs(request: pytest.FixtureRequest) -> tuple[str, dict[str, bytes]]:
    return request.param, package(SMALL, request.param)


@pytest.fixture(scope="module")
def browsing(chromium: Browser) -> Iterator[tuple[BrowserContext, list[str]]]:
    """One browser for all, since every test has a server, and so an origin, of its own; and what the pages complain of."""
    complaints: list[str] = []
    made = chromium.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.on("page", lambda page: page.on("pageerror", lambda error: complaints.append(str(error))))
    yield made, complaints
    made.close()


@pytest.fixture
def context(browsing: tuple[BrowserContext, list[str]]) -> Iterator[BrowserContext]:
    """No window is left to the next test; the page's own script did nothing wrong in this one."""
    made, complaints = browsing
    yield made
    made.unroute_all()
    for page in made.pages:
        page.close()
    found, complaints[:] = complaints[:], []
    assert found == []


def plays(frame: Frame | Page, sentence: str) -> None:
    """The page can be read and answered, and the sentence stands there."""
    assert frame.get_by_role("heading", level=1).inner_text() == "Crossing"
    frame.get_by_label("A frontier worker").check()
    frame.get_by_role("button", name="Check answer").click()
    frame.get_by_text("Yes: she goes home.").wait_for()
    place = frame.locator(".saved, [data-offline]").filter(has_text=sentence)
    place.first.wait_for()


def host(page: Page, server: Lms, standard: str, way: str, course: str = "") -> Frame:
    """The LMS's page, with the course of the origin `course` (its own where none is given) in a frame."""
    name, prefix, finish = STANDARDS[standard]
    made = HOST % (way, name, prefix, finish)
    body = made.replace("SRC", f"{course}/content/index.html")
    server.files = {**server.files, "host.html": body.encode()}
    page.goto(f"{server.origin}/content/host.html")
    found = page.frame_locator("#sco").locator("h1").first.element_handle().owner_frame()
    assert found is not None
    return found


# How an API is looked for, and how long for an answer, is the same in both standards.
@pytest.mark.parametrize(
    ("standard", "way", "sentence"),
    [
        ("scorm12", "late", SAVED), ("scorm2004", "absent", ALONE), ("scorm12", "slow", SAVED),
        *((standard, way, sentence) for standard in STANDARDS for way, sentence in (
            ("throwing", ALONE), ("undefined", SAVED), ("empty403", SAVED), ("forgetful", FAILED))),
    ],
)  # fmt: skip
def test_an_lms_that_breaks_its_word(
    context: BrowserContext, packages: dict[str, dict[str, bytes]], standard: str, way: str, sentence: str
) -> None:
    with playing(packages[standard]) as server:
        plays(host(context.new_page(), server, standard, way), sentence)


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_lms_that_takes_for_sent_what_it_could_not_send_is_not_told_to_while_its_server_is_away(
    context: BrowserContext, packages: dict[str, dict[str, bytes]], standard: str
) -> None:
    with playing(packages[standard]) as server:
        page = context.new_page()
        frame = host(page, server, standard, "careless")
        frame.get_by_text(SAVED, exact=True).wait_for()
        server.away = True
        plays(frame, OFFLINE)
        assert "cmi.interactions.0.id" not in page.evaluate("recorded")

        server.away = False
        frame.get_by_text(SAVED, exact=True).wait_for()
        recorded = page.evaluate("recorded")

    answer = {"scorm12": "student_response", "scorm2004": "learner_response"}[standard]
    assert recorded[f"cmi.interactions.0.{answer}"] == "b"
    assert recorded["cmi.suspend_data"] == page.evaluate("kept()")


def test_an_lms_of_another_origin(context: BrowserContext, packages: dict[str, dict[str, bytes]]) -> None:
    files = packages["scorm12"]
    with playing(files) as server, playing(files) as other:
        plays(host(context.new_page(), server, "scorm12", "undefined", other.origin), ALONE)


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_a_forgetful_lms_has_lost_is_found_in_the_browser(
    context: BrowserContext, packages: dict[str, dict[str, bytes]], standard: str
) -> None:
    with playing(packages[standard]) as server:
        page = context.new_page()
        plays(host(page, server, standard, "forgetful"), FAILED)
        page.close(run_before_unload=True)
        frame = host(context.new_page(), server, standard, "undefined")

        frame.get_by_text("Yes: she goes home.").wait_for()


@pytest.mark.parametrize(
    ("numbers", "sentence"), [((401,), GONE), ((413,), FAILED), ((409, 412, 429, 500), OFFLINE)]
)
def test_an_lrs_that_refuses(
    context: BrowserContext, lrs: tuple[str, dict[str, bytes]], numbers: tuple[int, ...], sentence: str
) -> None:
    with world(*lrs) as made:
        _, frame = made.launch(context)
        frame.wait_for_selector('.saved[data-state="saved"]')
        for place, number in enumerate(numbers):
            if place:
                made.failing = lambda _: 0
                frame.evaluate("dispatchEvent(new Event('online'))")
                frame.wait_for_selector('.saved[data-state="saved"]')
                frame.get_by_role("button", name="Try again").click()
            made.failing = partial(refusing, number)
            plays(frame, sentence)


def refusing(number: int, request: Request) -> int:
    return number if request.method in ("PUT", "POST") else 0


def test_an_lrs_that_answers_nothing(context: BrowserContext, lrs: tuple[str, dict[str, bytes]]) -> None:
    with world(*lrs) as made:
        _, frame = made.launch(context)
        frame.wait_for_selector('.saved[data-state="saved"]')
        context.route("**/statements*", lambda route: route.abort())
        context.route("**/activities/state*", lambda route: route.abort())

        plays(frame, OFFLINE)


@pytest.mark.parametrize("answer", [500, 200])
def test_a_cmi5_launch_whose_key_cannot_be_fetched(context: BrowserContext, answer: int) -> None:
    with world("cmi5", package(SMALL, "cmi5")) as made:
        context.route("**/fetch*", lambda route: route.fulfill(status=answer, body='{"error-code": "1"}'))
        _, frame = made.launch(context)

        frame.locator("[data-offline]").filter(has_text=ALONE).wait_for()
        plays(frame, ALONE)
