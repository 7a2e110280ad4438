"""What the tests of single kinds do alike: check an answer, read what the LMS heard of it, and ask axe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learner import AXE, saved
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Locator, Page

RUN = """axe.run(document, {resultTypes: ['violations']}).then(({violations}) =>
  violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => [id, target.join(' '), failureSummary])))"""


def checked(asked: Locator, sco: Frame) -> list[str]:
    """Check, wait until the LMS has it, give the lines of the notice."""
    asked.locator("[data-check]").click()
    saved(sco)
    notice = asked.locator("[data-say]:visible")
    expect(notice).to_be_focused()
    return [line for line in notice.inner_text().splitlines() if line]


def reports(calls: list[str]) -> list[str]:
    """What the log says of answers."""
    return [
        call.removeprefix("LMSSetValue cmi.interactions.") for call in calls if "SetValue cmi.interac" in call
    ]


def interaction(n: int, asked: tuple[str, str, str, str], response: str, result: str) -> list[str]:
    """The reports of one answer to a question of this id, type, pattern and weighting."""
    name, kind, pattern, weighting = asked
    said = {
        "id": name, "type": kind, "time": "CLOCK", "correct_responses.0.pattern": pattern, "weighting": weighting,
        "student_response": response, "result": result, "latency": "SPAN",
    }  # fmt: skip
    return [f"{n}.{key} {value}" for key, value in said.items() if value]


def violations(window: Page, sco: Frame) -> dict[str, object]:
    """What axe finds, light and dark, with the whole page in view."""
    height = sco.evaluate("document.documentElement.scrollHeight")
    window.set_viewport_size({"width": 1280, "height": max(1000, height)})
    sco.evaluate(AXE)
    found = {}
    for scheme in ("light", "dark"):
        window.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found[scheme] = sco.evaluate(RUN)
    return found
