"""Tests drawn from pools in a real Chromium: what every attempt has, what a break keeps, and which attempt counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from learner import gone, heard, launched, package, saved
from lms import playing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Frame

SAME_DRAW = "(() => { let n = 7; Math.random = () => (n = n * 16807 % 2147483647) / 2147483647; })()"
"""Every run draws the same questions."""

STATEMENT = "::: true-false {{#{0} level={1}}}\nIs {0} so?\n\nAnswer: true\n:::\n\n"
LETTERS = "::: choice {{#{0} level={1} tags=law}}\nIs {0} so?\n\n- [x] Yes\n- [ ] No\n- [ ] Nobody knows\n- [ ] It depends\n:::\n\n"
LESSON = "---\ntitle: {0}\nminutes: 5\n---\n\nSome text.\n"
POOLS = {
    "lines": STATEMENT.format("a1", "remember")
    + STATEMENT.format("a2", "remember")
    + LETTERS.format("a3", "apply"),
    "work": STATEMENT.format("b1", "remember")
    + LETTERS.format("b2", "apply")
    + LETTERS.format("b3", "apply"),
    "money": STATEMENT.format("c1", "remember")
    + STATEMENT.format("c2", "remember")
    + LETTERS.format("c3", "apply"),
}


def course(*settings: str) -> dict[str, bytes]:
    """A module of three lessons, each with a pool of three, and a test with these settings, as a SCORM 1.2 package."""
    more = "".join(f"      {one}\n" for one in settings)
    tree = {
        "course.yaml": "id: https://example.org/draws\ntitle: Draws\nmodules:\n  - id: draws\n    title: Draws\n"
        f"    pages: [lessons/lines, lessons/work, lessons/money]\n    complete: [test]\n    test:\n{more}"
    }
    for name, pool in POOLS.items():
        tree |= {f"lessons/{name}/lesson.md": LESSON.format(name), f"lessons/{name}/quiz.md": pool}
    return package(tree)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.add_init_script(SAME_DRAW)
    yield made
    made.close()


def to_test(sco: Frame) -> None:
    saved(sco)
    sco.locator(".route [href='draws-test.html']").click()
    sco.locator("main[data-test]").wait_for()


def shown(sco: Frame) -> list[tuple[str, str]]:
    """Every question of the running attempt in its order, and its options in theirs."""
    while sco.locator("[data-do=back]:visible").count():
        sco.locator("[data-do=back]").click()
    found = []
    while True:
        asked = sco.locator("section.q")
        options = asked.locator("[data-option]").evaluate_all("all => all.map((one) => one.dataset.option)")
        found.append((asked.locator(".ask, .h").first.inner_text()[3:5], " ".join(options)))
        if not sco.locator("[data-do=next]:visible").count():
            return found
        sco.locator("[data-do=next]").click()


def attempt(sco: Frame, *, right: bool) -> str:
    """Take the test, every answer right or none given; gives the heading of the result."""
    sco.locator("[data-start]:visible").click()
    while right:
        sco.locator("section.q :is(input[value=true], input[value=a])").check()
        if not sco.locator("[data-do=next]:visible").count():
            break
        sco.locator("[data-do=next]").click()
    while sco.locator("[data-do=next]:visible").count():
        sco.locator("[data-do=next]").click()
    if sco.locator("[data-do=review]").count():
        sco.locator("[data-do=review]").click()
    sco.locator("[data-do=hand-in]").click()
    sco.locator(".gauge").wait_for()
    saved(sco)
    return sco.locator("h1:visible").inner_text()


def test_a_draw_keeps_its_promises_and_is_the_same_after_a_break_and_another_in_the_next_attempt(
    context: BrowserContext,
) -> None:
    rules = (
        "draw: {remember: 2, law: 2}",
        "kinds: 2",
        "from_each: {page: 1}",
        "shuffle: [questions, options]",
    )
    complaints: list[str] = []
    with playing(course(*rules)) as lms:
        window, sco = launched(context, lms, complaints)
        to_test(sco)
        sco.locator("[data-start]").click()
        before = shown(sco)
        saved(sco)
        window.close(run_before_unload=True)
        gone(lms)

        window, sco = launched(context, lms, complaints)
        sco.locator("section.q").wait_for()
        after = shown(sco)
        sco.locator("[data-do=review]").click()
        sco.locator("[data-do=hand-in]").click()
        sco.locator(".gauge").wait_for()
        sco.locator("[data-start]:visible").click()
        others = [shown(sco)]
        for _ in range(3):
            sco.locator("[data-do=review]").click()
            sco.locator("[data-do=hand-in]").click()
            sco.locator(".gauge").wait_for()
            sco.locator("[data-start]:visible").click()
            others.append(shown(sco))

    assert before == after
    for drawn in (before, *others):
        names = [name for name, _ in drawn]
        law = [name for name in names if name in ("a3", "b2", "b3", "c3")]
        assert (len(names), len(set(names)), len(law)) == (4, 4, 2)
        assert {name[0] for name in names} == {"a", "b", "c"}
    assert len({str(sorted(name for name, _ in drawn)) for drawn in others}) > 1
    assert any(
        options != "a b c d" for drawn in others for _, options in drawn if len(options) > len("a b c")
    )
    # Chromium lets no commit of scorm-again through while a page goes; LMSFinish carries what it held.
    assert {call[0] for call in lms.refused} <= {"LMSCommit"}
    assert complaints == []


@pytest.mark.parametrize(
    ("counts", "answers", "headings", "score"),
    [
        ("best", (False, True), ["Not passed yet", "You passed"], "100"),
        ("best", (True, False), ["You passed", "You have passed already"], "100"),
        ("last", (True, False), ["You passed", "You have passed already"], "0"),
        ("average", (False, True), ["Not passed yet", "Not passed"], "50"),
    ],
)
def test_of_two_attempts_the_one_that_counts_is_told(
    context: BrowserContext, counts: str, answers: tuple[bool, ...], headings: list[str], score: str
) -> None:
    rules = ("draw: 1", "attempts: 2", f"counts: {counts}")
    with playing(course(*rules)) as lms:
        window, sco = launched(context, lms, [])
        to_test(sco)
        seen = [attempt(sco, right=right) for right in answers]
        more = sco.locator("[data-start]:visible").count()
        heard(window, lms)

    assert seen == headings
    assert more == 0
    assert lms.values["cmi.core.score.raw"] == score
    assert lms.values["cmi.core.lesson_status"] == ("failed" if headings[1] == "Not passed" else "passed")
    assert lms.refused == []


def test_a_pre_test_completes_and_tells_neither_a_score_nor_an_answer_that_is_right(
    context: BrowserContext,
) -> None:
    rules = (
        "title: Where you start",
        "recorded: false",
        "feedback: never",
        "attempts: 1",
        "review: false",
        "draw: {law: 2}",
    )
    with playing(course(*rules)) as lms:
        window, sco = launched(context, lms, [])
        to_test(sco)
        heading = attempt(sco, right=False)
        rows = sco.locator("ol.fb").count()
        heard(window, lms)

    assert (heading, rows) == ("Not passed", 0)
    assert lms.values["cmi.core.lesson_status"] == "completed"
    assert not [name for name in lms.values if "score" in name]
    assert lms.refused == []
