"""What the tests of built packages do alike: build from sources, launch in the LMS, wait for what must come, read the log."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lms import FIRST

from scormkit import pages, spine, targets
from scormkit.package import in_memory, read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lms import Lms
    from playwright.sync_api import BrowserContext, Frame, Page

    from scormkit.package import Body

MASKS = (
    (re.compile(r"(suspend_data) s2~[ -}~]{4,4091}$"), r"\1 STATE"),
    (re.compile(r"(session_time|latency) \d{4}:[0-5]\d:[0-5]\d\.\d\d$"), r"\1 SPAN"),
    (re.compile(r"(\.time) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$"), r"\1 CLOCK"),
    (re.compile(r"(session_time|latency) PT(\d+H)?([1-5]?\dM)?([1-5]?\d(\.\d\d?)?S)?$"), r"\1 SPAN"),
    (re.compile(r"(\.timestamp) 20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$"), r"\1 CLOCK"),
)
"""What differs from run to run, each in the only form it may have."""

LAUNCH = [
    "LMSInitialize",
    "LMSGetValue cmi.core.lesson_mode",
    "LMSGetValue cmi.core.lesson_status",
    "LMSGetValue cmi.suspend_data",
    "LMSGetValue cmi.core.student_id",
]

AXE = (Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
LARGE = 24
"""Pixels from which on 3:1 is enough (WCAG 1.4.3); bold text would do with less, which we do not use."""
COLOURS = ["color-contrast", "link-in-text-block"]
"""All that is different in the dark."""
AXE_RUN = """(only) => axe.run(document, {
  resultTypes: ['violations', 'incomplete'], ...(only ? {runOnly: only} : {rules: {'target-size': {enabled: true}}}),
}).then((told) => {
  const nodes = (name) => told[name].flatMap(({id, nodes}) => nodes.map((node) => [id, node]));
  const why = ({any, all, none}) => [...any, ...all, ...none].map(({message}) => message).join('; ');
  const channels = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const light = (colour) => channels(colour).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (at) => {
    const [, , , alpha = 1] = channels(getComputedStyle(at).backgroundColor);
    return alpha === 1 || !at.parentElement ? getComputedStyle(at).backgroundColor : ground(at.parentElement);
  };
  const disc = (at) => {
    const shape = at.ownerSVGElement && at.previousElementSibling;
    if (!shape || !shape.matches('circle')) return null;
    const {fill} = getComputedStyle(shape), [words, round] = [at, shape].map((one) => one.getBoundingClientRect());
    const inside = words.left >= round.left && words.right <= round.right && words.top >= round.top && words.bottom <= round.bottom;
    return inside && /^rgb/.test(fill) ? fill : null;
  };
  const contrast = (target) => {
    const at = document.querySelector(target), style = getComputedStyle(at);
    const pair = [at.ownerSVGElement ? style.fill : style.color, disc(at) || ground(at)].map(light).sort((a, b) => b - a);
    return [(pair[0] + 0.05) / (pair[1] + 0.05), parseFloat(style.fontSize)];
  };
  return {
    violations: nodes('violations').map(([id, node]) => [id, node.target.join(' '), node.failureSummary]),
    unsure: nodes('incomplete').map(([id, node]) => [id, why(node)]),
    contrasts: nodes('incomplete').filter(([id]) => id === 'color-contrast')
      .map(([, node]) => [node.target[0], ...contrast(node.target[0])]),
  };
})"""
"""Runs axe, and measures the contrast wherever axe could not: the colour on the disc round it in a drawing,
else on the nearest ground that is not transparent; `only` are the rules to ask, all where none is given. Its rule for the size of targets (WCAG 2.2, 2.5.8) is off unless one asks for it."""


def package(
    tree: Mapping[str, str] | Mapping[str, Body], target: str = "scorm12", module: str = ""
) -> dict[str, bytes]:
    """The files of a module (the first where none is named) of a tree, as in its package."""
    bodies = {name: body for name, body in tree.items() if not isinstance(body, str)}
    loaded = spine.parsed(bodies or in_memory({name: str(text) for name, text in tree.items()}))
    course, chosen = next(
        (one, each) for one in loaded.courses for each in one.modules if module in ("", each.id)
    )
    publication, _ = pages.compile(course, chosen)
    found = targets.find(target)
    assert found is not None
    return {name: read(body) for name, body in found.plan(publication).files.items()}


def until(true: Callable[[], object], what: str, seconds: float = 20) -> None:
    """Wait for something outside the browser, such as a request that a closing page has sent."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.01)


def listen(page: Page, complaints: list[str]) -> None:
    """Note what a page's own script does wrong, and what the browser complains of."""
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)


def launched(context: BrowserContext, lms: Lms, complaints: list[str]) -> tuple[Page, Frame]:
    """A new window with the LMS in it, and the frame of the course once its first save has arrived."""
    window = context.new_page()
    listen(window, complaints)
    window.goto(lms.origin)
    sco = window.frame_locator("#sco").locator("main[data-page]").element_handle().owner_frame()
    assert sco is not None
    return window, sco


def saved(sco: Frame) -> None:
    """Wait until the bar says that the LMS has everything."""
    sco.wait_for_selector('.saved[data-state="saved"]')


def practise(sco: Frame, answer: str) -> None:
    sco.get_by_label(answer).check()
    sco.get_by_role("button", name="Check answer").click()
    saved(sco)


def go_on(sco: Frame, page: str) -> None:
    sco.locator(".pager .next").click()
    sco.locator(f"main[data-page={page}]").wait_for()
    saved(sco)


def take_test(sco: Frame, answers: tuple[tuple[str, ...], ...], start: str = "Start the test") -> None:
    sco.get_by_role("button", name=start).click()
    for n, labels in enumerate(answers):
        for label in labels:
            sco.locator("[data-option]").filter(has_text=label).locator("input").check()
            saved(sco)
        sco.get_by_role("button", name="Next" if n + 1 < len(answers) else "Check your answers").click()
    sco.get_by_role("button", name="Hand in the test").click()
    sco.get_by_role("heading", name="Question by question").wait_for()
    saved(sco)


def exit_by_button(sco: Frame) -> None:
    sco.get_by_role("button", name="Save and exit").click()
    sco.get_by_role("heading", name="You can close this window").wait_for()


def heard(window: Page, lms: Lms) -> list[str]:
    """All calls so far, what differs from run to run masked. Reports of calls travel; wait until all are here."""
    made = window.evaluate(lms.made)
    until(lambda: lms.has_heard(made), f"call {made}")
    return said(lms)


def gone(lms: Lms) -> list[str]:
    """All calls once the session has ended, although the window may be closed already."""

    def ended() -> bool:
        last = [
            number
            for number, call in lms.numbered
            if call[0] in ("LMSFinish", "Terminate") and number // FIRST == lms.launches
        ]
        return bool(last) and lms.has_heard(last[0])

    until(ended, "the last call, and every one before it")
    return said(lms)


def said(lms: Lms) -> list[str]:
    """The calls in their order, without the answers, masked."""
    return [masked(" ".join(call[:-1]).strip()) for call in lms.calls]


def masked(call: str) -> str:
    for pattern, instead in MASKS:
        call = pattern.sub(instead, call)
    return call


def looked_at(window: Page, sco: Frame) -> dict[str, dict[str, list[Any]]]:
    """What axe says of the page as it is, in light and in dark."""
    # As high as the page: nothing lies behind the bar, where axe cannot see it.
    height = max(1600, sco.evaluate("document.documentElement.scrollHeight"))
    window.set_viewport_size({"width": 1280, "height": height})
    sco.evaluate("scrollTo(0, 0)")
    if not sco.evaluate("!!self.axe"):
        sco.evaluate(AXE)
    told = {}
    for scheme, only in (("light", None), ("dark", COLOURS)):
        window.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        told[scheme] = sco.evaluate(AXE_RUN, only)
    return told


def faint(found: dict[str, list[Any]]) -> list[tuple[str, float]]:
    """The texts whose measured contrast is too low."""
    return [(at, ratio) for at, ratio, size in found["contrasts"] if ratio < (3 if size >= LARGE else 4.5)]


def tab_to(window: Page, sco: Frame, selector: str) -> None:
    """Press Tab until this has the focus, as somebody without a mouse does."""
    for _ in range(60):
        window.keyboard.press("Tab")
        if sco.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no way to '{selector}' with the Tab key")
