"""Every kind answered wrong, partly and right in one Chromium: each statement that a record store gets, by xAPI and by cmi5."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import test_cmi5
import test_xapi
from kinds_course import KINDS
from learner import package, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator

    Act = Callable[[Locator], None]
    Told = Callable[[], list[dict[str, Any]]]

ROOT = "https://example.org/borders/module-1/all_"
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"


def picked(*values: str) -> Act:
    def act(asked: Locator) -> None:
        for field in asked.locator(".opts input").all():
            if field.get_attribute("value") in values:
                field.check()

    return act


def paired(*targets: str) -> Act:
    def act(asked: Locator) -> None:
        for line, target in zip("abc", targets, strict=False):
            asked.locator(f".pair[data-option={line}] select").select_option(target)

    return act


def sorted_into(*bins: str) -> Act:
    def act(asked: Locator) -> None:
        for card, into in zip("abc", bins, strict=False):
            asked.locator(f".pair[data-option={card}] input[value={into}]").check()

    return act


def in_order(wanted: str) -> Act:
    def act(asked: Locator) -> None:
        for place, line in enumerate(wanted):
            lines = asked.locator(".order li").evaluate_all("all => all.map((one) => one.dataset.option)")
            for _ in range(lines.index(line) - place):
                asked.locator(f"[data-option={line}] [data-up]").click()

    return act


def typed(*words: str) -> Act:
    def act(asked: Locator) -> None:
        for field, said in zip(asked.locator(".field input").all(), words, strict=True):
            field.fill(said)

    return act


def listed(*options: str) -> Act:
    def act(asked: Locator) -> None:
        for field, option in zip(asked.locator(".field select").all(), options, strict=True):
            field.select_option(option)

    return act


def rated(**steps: str) -> Act:
    def act(asked: Locator) -> None:
        for row, step in steps.items():
            asked.locator(f".rated[name={row}] input[value='{step}']").check()

    return act


def written(words: str) -> Act:
    return lambda asked: asked.locator("textarea").fill(words)


def decided(*choices: str) -> Act:
    def act(asked: Locator) -> None:
        for choice in choices:
            asked.locator(f"[data-option='{choice}']").click()

    return act


ROWS: tuple[tuple[str, Act, tuple[str, ...]], ...] = (
    ("who", picked("b"), ("who choice a[,]c: b wrong 0 0/1",)),
    ("who", picked("c"), ("who choice a[,]c: c wrong 0.5 0.5/1",)),
    ("who", picked("c", "a"), ("who choice a[,]c: a[,]c right 1 1/1",)),
    ("fees", picked("true"), ("fees true-false false: true wrong 0 0/1",)),
    ("fees", picked("false"), ("fees true-false false: false right 1 1/1",)),
    ("does", paired("b", "c"), ("does matching a[.]a[,]b[.]b: a[.]b[,]b[.]c wrong 0 0/1",)),
    ("does", paired("a", "c"), ("does matching a[.]a[,]b[.]b: a[.]a[,]b[.]c wrong 0.5 0.5/1",)),
    ("does", paired("a", "b"), ("does matching a[.]a[,]b[.]b: a[.]a[,]b[.]b right 1 1/1",)),
    ("profiles", sorted_into("b", "a", "a"), ("profiles matching a[.]a[,]b[.]b[,]c[.]b: a[.]b[,]b[.]a[,]c[.]a wrong 0 0/1",)),
    ("profiles", sorted_into("a", "b", "a"), ("profiles matching a[.]a[,]b[.]b[,]c[.]b: a[.]a[,]b[.]b[,]c[.]a wrong 0.6667 0.6667/1",)),
    ("profiles", sorted_into("a", "b", "b"), ("profiles matching a[.]a[,]b[.]b[,]c[.]b: a[.]a[,]b[.]b[,]c[.]b right 1 1/1",)),
    ("steps", in_order("cba"), ("steps sequencing a[,]b[,]c: c[,]b[,]a wrong 0 0/1",)),
    ("steps", in_order("cab"), ("steps sequencing a[,]b[,]c: c[,]a[,]b wrong 0.5 0.5/1",)),
    ("steps", in_order("abc"), ("steps sequencing a[,]b[,]c: a[,]b[,]c right 1 1/1",)),
    ("growth", typed("9"), ("growth numeric 10.2[:]10.8: 9 wrong 0 0/1",)),
    ("growth", typed("10,5"), ("growth numeric 10.2[:]10.8: 10.5 right 1 1/1",)),
    ("bound", typed("signs", ""), ("bound_a fill-in ratifies or has ratified: signs wrong 0 0/0.5", "bound_b fill-in bound:  wrong 0 0/0.5")),
    ("bound", typed("has ratified", "free"), ("bound_a fill-in ratifies or has ratified: has ratified right 1 0.5/0.5", "bound_b fill-in bound: free wrong 0 0/0.5")),
    ("bound", typed("ratifies", "Bound"), ("bound_a fill-in ratifies or has ratified: ratifies right 1 0.5/0.5", "bound_b fill-in bound: Bound right 1 0.5/0.5")),
    ("sign", listed("a", "b"), ("sign_a choice b: a wrong 0 0/0.5", "sign_b choice a: b wrong 0 0/0.5")),
    ("sign", listed("b", "b"), ("sign_a choice b: b right 1 0.5/0.5", "sign_b choice a: b wrong 0 0/0.5")),
    ("sign", listed("b", "a"), ("sign_a choice b: b right 1 0.5/0.5", "sign_b choice a: a right 1 0.5/0.5")),
    ("station", picked("a"), ("station choice b: a wrong 0 0/1",)),
    ("station", picked("b"), ("station choice b: b right 1 1/1",)),
    ("can-do", rated(place="1"), ("can-do_place likert: 1",)),
    ("can-do", rated(place="2", patterns="1"), ("can-do_place likert: 2", "can-do_patterns likert: 1")),
    ("voice", written("Cleaners."), ("voice long-fill-in: ",)),
    ("told", written("One thing, and ж."), ("told long-fill-in: One thing, and ж.",)),
    ("plan", rated(need="1", team="2"), ("plan_need likert: 1", "plan_team likert: 2")),
    ("list", decided("call,a"), ("list_call choice b: a wrong 0 0/0.5",)),
    ("list", decided("call,b", "letter,b"), ("list_call choice b: b right 1 0.5/0.5", "list_letter choice a: b wrong 0 0/0.5")),
    ("list", decided("call,b", "letter,a"), ("list_call choice b: b right 1 0.5/0.5", "list_letter choice a: a right 1 0.5/0.5")),
)  # fmt: skip
"""Question, what is done to it, and each statement: id, interactionType, right answers: response, success, scaled raw/max."""


def in_short(one: dict[str, Any]) -> str:
    about, result = one["object"], one["result"]
    definition = about["definition"]
    right = " or ".join(definition.get("correctResponsesPattern", ()))
    said = [about["id"].removeprefix(ROOT), definition["interactionType"], right]
    success = {True: " right", False: " wrong"}.get(result.get("success"), "")
    score = result.get("score")
    points = f" {score['scaled']:g} {score['raw']:g}/{score['max']:g}" if score else ""
    return f"{' '.join(said).rstrip()}: {result.get('response', '')}{success}{points}"


@contextmanager
def by_xapi() -> Iterator[tuple[str, Told]]:
    with test_xapi.world(package(KINDS, "xapi")) as (lrs, address):
        yield address, lambda: lrs.statements


@contextmanager
def by_cmi5() -> Iterator[tuple[str, Told]]:
    with test_cmi5.world(package(KINDS, "cmi5")) as lms:
        yield lms.launch(), lambda: list(lms.store.get("statements", {}).values())


@pytest.mark.parametrize(
    ("world", "frame"),
    [
        (by_xapi, ["initialized", "experienced", "completed"]),
        (by_cmi5, ["initialized", "experienced", "completed"]),
    ],
)
def test_every_outcome_of_every_kind_is_told_to_the_letter(
    chromium: Browser, world: Callable[[], Any], frame: list[str]
) -> None:
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    with world() as (address, statements):

        def told() -> list[str]:
            return [in_short(one) for one in statements() if one["verb"]["id"] == ANSWERED]

        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        page.wait_for_selector('.saved[data-state="saved"]')
        asked = {
            one.evaluate("el => JSON.parse(el.querySelector('script').textContent).id"): one
            for one in page.locator("section.q").all()
        }
        expected: list[str] = []
        for name, act, said in ROWS:
            question = asked[f"all_{name}"]
            for again in question.locator("[data-again]:visible, [data-anew]:visible button").all():
                again.click()
            act(question)
            for check in question.locator("[data-check]:visible").all():
                check.click()
            expected += said
        until(lambda: len(told()) >= len(expected), "the last answer")
        page.wait_for_selector('.saved[data-state="saved"]')
        heard = told()
        around = [one["verb"]["display"]["en"] for one in statements() if one["verb"]["id"] != ANSWERED]
    context.close()

    assert heard == expected
    assert around == frame
    assert complaints == []
