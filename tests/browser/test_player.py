"""What a learner sees and touches, in a real Chromium: the pages of a small module, a connection that keeps a list."""

from __future__ import annotations

import json
import re
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from small_course import LIST, POOL, package, with_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page


@contextmanager
def served(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a server on loopback with these files and nothing else."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _answering(files))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answering(files: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.partition("?")[0].removeprefix("/") or "index.html"
            body = b"" if name == "favicon.ico" else files.get(name)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", guess_type(name)[0] or "text/plain")
            self.send_header("Content-Length", str(len(body or b"")))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


@pytest.fixture(scope="module")
def home() -> Iterator[str]:
    with served(package()) as address:
        yield address


@pytest.fixture
def calls(page: Page) -> list[list[Any]]:
    """Every call to the connection, `[name, …values]`, saves left out."""
    heard: list[list[Any]] = []
    page.expose_function("heard", lambda call: heard.append(call) if call[0] != "save" else None)
    page.add_init_script("addEventListener('message', (event) => heard(event.data))")
    return heard


def launched(page: Page, address: str, **launch: Any) -> None:
    page.add_init_script(f"window.launch = {json.dumps(launch)}")
    page.set_default_timeout(5000)
    page.goto(address)
    expect(page.locator(".saved[data-state], [data-offline]:visible").first).to_be_attached()


def box(page: Page, words: str) -> Locator:
    """The radio button or check box of these words that is on the screen."""
    name = re.compile(f"^{re.escape(words)}(?: Right answer| Your answer: not right)?$")
    return page.get_by_role("radio", name=name).or_(page.get_by_role("checkbox", name=name))


def answer(page: Page, *words: str) -> None:
    for word in words:
        box(page, word).check()


def shown(root: Page | Locator, verdict: str) -> list[str]:
    """The lines of the notice that is on the screen."""
    return [line for line in root.locator(f"[data-say={verdict}]:visible").inner_text().splitlines() if line]


def until(page: Page, true: Callable[[], object]) -> None:
    """Wait for something that no locator shows; meanwhile the browser is listened to."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        page.wait_for_timeout(10)


def finish(page: Page, *answers: tuple[str, ...]) -> None:
    """Start the test, give the answers in order, look back, hand in."""
    page.locator("[data-start]").click()
    for number, words in enumerate(answers, 1):
        expect(page.locator("[data-slot=number]")).to_have_text(f"Question {number} of 3")
        answer(page, *words)
        if number < len(answers):
            page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Hand in the test").click()


RIGHT = (
    ("Seafarers",),
    (
        "The second contract has worse terms than the first",
        "The worker agreed to the first contract before travelling",
    ),
    ("True",),
)


def test_a_wrong_answer_is_explained_and_can_be_tried_again(
    page: Page, home: str, calls: list[list[Any]]
) -> None:
    launched(page, home)
    asked = page.locator("section.q").first

    asked.get_by_role("button", name="Check answer").click()
    expect(asked.locator("[data-say=none]")).to_be_focused()
    answer(page, "Convention 97 only")
    asked.get_by_role("button", name="Check answer").click()

    expect(asked.locator("[data-say=wrong]")).to_be_focused()
    expect(asked.locator("[data-say=none]")).to_be_hidden()
    assert shown(asked, "wrong") == ["Not quite", "Look again at Article 11: frontier workers are left out."]
    expect(asked.locator("[data-because]")).to_be_visible()
    assert asked.locator(".mk:visible").all_inner_texts() == ["Your answer: not right", "Right answer"]
    asked.get_by_role("button", name="Try again").click()
    expect(asked.locator("input").first).to_be_focused()
    expect(asked.locator(".notice:visible")).to_have_count(0)
    answer(page, "The Migrant Workers Convention")
    asked.get_by_role("button", name="Check answer").click()
    assert shown(asked, "right") == ["Right", "Yes, it names frontier workers."]
    until(page, lambda: len(calls) == 2)
    said = [(call["id"], call["response"], call["score"], call["attempt"]) for _, call in calls]
    assert said == [("borders_who", ["a"], 0, 1), ("borders_who", ["b"], 1, 2)]


def test_part_of_several_right_answers_is_partly_right(page: Page, home: str, calls: list[list[Any]]) -> None:
    launched(page, home)
    asked = page.locator("section.q").nth(1)

    answer(page, "The visa")
    asked.get_by_role("button", name="Check answer").click()

    assert shown(asked, "partly") == [
        "Partly right",
        "The visa",
        "Without it the job cannot start.",
        "You are on the way.",
    ]
    until(page, lambda: [call[1]["score"] for call in calls] == [0.5])


def test_answers_and_unchecked_choices_are_there_on_return(page: Page, home: str) -> None:
    launched(page, home)
    answer(page, "Neither")
    page.locator("[data-check]").first.click()
    answer(page, "The ticket")

    page.locator("a[rel=next]").click()
    page.locator("main[data-page=costs]").wait_for()
    page.locator("a[rel=prev]").click()
    page.locator("main[data-page=borders]").wait_for()

    expect(page.locator("section.q").first.locator("[data-say=wrong]")).to_be_visible()
    expect(box(page, "Neither")).to_be_checked()
    expect(box(page, "Neither")).to_be_disabled()
    expect(box(page, "The ticket")).to_be_checked()
    expect(box(page, "The ticket")).to_be_enabled()


def test_pages_change_without_unloading_and_the_back_button_works(page: Page, home: str) -> None:
    launched(page, home)
    page.evaluate("window.same = true")
    page.locator("a[rel=next]").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator("a[rel=next]").click()

    expect(page.locator("h1")).to_be_focused()
    expect(page).to_have_title("Who pays for recruitment? · Fair recruitment · Labour Migration Management")
    assert page.url == f"{home}costs.html"
    assert page.evaluate("scrollY") == 0
    expect(page.locator(".route [aria-current=page]")).to_have_text(
        "Who pays for recruitment?, you are here30 min"
    )
    expect(page.locator(".route li").first).to_have_class("done")
    expect(page.locator(".route li").first).to_contain_text("Who crosses a border?, done")
    expect(page.locator("[data-slot=progress]")).to_have_text("1 of 3 done · about 50 minutes left")
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-page", "borders")
    until(page, lambda: page.evaluate("scrollY") == before)
    page.go_forward()
    expect(page.locator("main")).to_have_attribute("data-page", "costs")
    assert page.evaluate("window.same")


def test_a_page_is_read_when_its_end_has_been_seen(page: Page, home: str) -> None:
    launched(page, home + "costs.html")
    expect(page.locator("[data-slot=progress]")).to_contain_text("0 of 3 done")

    page.locator(".pager").scroll_into_view_if_needed()

    expect(page.locator("[data-slot=progress]")).to_contain_text("1 of 3 done")


def test_fetched_pages_need_no_network_any_more(page: Page, home: str) -> None:
    launched(page, home)
    fetched = "performance.getEntriesByType('resource').filter(({name, responseEnd}) => responseEnd && /html/.test(name)).length"
    until(page, lambda: page.evaluate(fetched) == 3)
    page.wait_for_load_state("networkidle")

    page.context.set_offline(True)
    page.locator("a[rel=next]").click()

    expect(page.locator("main")).to_have_attribute("data-page", "costs")
    page.context.set_offline(False)


def test_a_page_that_cannot_be_fetched_is_said_and_nothing_is_lost(page: Page, home: str) -> None:
    page.route("**/costs.html", lambda route: route.fulfill(body="<h1>Log in</h1>", content_type="text/html"))
    launched(page, home)

    page.locator("a[rel=next]").click()

    expect(page.locator("[data-offline]")).to_have_text(
        "This page cannot be loaded now. Check the connection, then try again."
    )
    expect(page.locator("main")).to_have_attribute("data-page", "borders")


def test_questions_that_cannot_be_loaded_are_said_and_asked_for_again(chromium: Browser) -> None:
    with chromium.new_context() as context, served(package()) as address:
        page = context.new_page()
        page.route(
            "**/questions.js", lambda route: route.fulfill(body="<h1>Log in</h1>", content_type="text/html")
        )
        launched(page, address)
        expect(page.locator("[data-offline]")).to_have_text(
            "The questions cannot be loaded now. Check the connection, then try again."
        )
        expect(page.locator("h1")).to_have_text("Who crosses a border?")

        page.unroute("**/questions.js")
        answer(page, "Neither")
        page.locator("[data-check]").first.click()

        expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)


def test_a_page_to_go_to_waits_for_its_questions_and_for_how_they_look(chromium: Browser) -> None:
    with chromium.new_context() as context, served(package()) as address:
        page = context.new_page()
        page.route(
            "**/*.css", lambda route: route.abort() if "more" in route.request.url else route.continue_()
        )
        launched(page, address + "costs.html")
        page.locator(".route a").nth(2).click()
        expect(page.locator("[data-offline]")).to_have_text(
            "This page cannot be loaded now. Check the connection, then try again."
        )
        expect(page.locator("main")).to_have_attribute("data-page", "costs")
        page.unroute("**/*.css")
        page.locator(".route a").nth(2).click()
        page.locator("[data-start]").click()

        expect(page.locator("[data-slot=number]")).to_have_text("Question 1 of 3")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('main .q'), null).borderTopWidth") == "0px"
        )


MATCHING = """(css) => {
  const sheet = new CSSStyleSheet(), all = (rules) => [...rules].flatMap((rule) => [rule, ...all(rule.cssRules || [])]);
  sheet.replaceSync(css);
  return all(sheet.cssRules).map((rule) => rule.selectorText).filter((words) => words && document.querySelector(words));
}"""
"""The selectors of a sheet that fit something in the document."""


def test_a_page_of_text_asks_for_nothing_more_and_needs_nothing_of_it(page: Page) -> None:
    files = package()
    with served(files) as address:
        page.goto(address + "costs.html")
        page.locator(".saved[data-state]").wait_for()

        assert "more.css" not in files["costs.html"].decode()
        assert "more.css" in files["index.html"].decode()
        assert page.evaluate(MATCHING, files["more.css"].decode()) == []


def test_a_test_that_runs_is_looked_after_on_another_page(
    page: Page, home: str, calls: list[list[Any]]
) -> None:
    page.clock.install()
    launched(page, home + "costs.html")
    page.locator(".route a").nth(2).click()
    page.locator("[data-start]").click()
    answer(page, "Seafarers")
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-page", "costs")

    page.clock.run_for(21 * 60_000)

    until(page, lambda: [call[0] for call in calls].count("answer") == 1)
    page.locator(".route a").nth(2).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not passed yet")


def test_a_test_left_running_brings_its_questions_at_once(page: Page, home: str) -> None:
    saves: list[str] = []
    page.expose_function("heard", lambda call: saves.append(call[1]) if call[0] == "save" else None)
    page.add_init_script("addEventListener('message', (event) => heard(event.data))")
    launched(page, home + "module-1-test.html")
    page.locator("[data-start]").click()
    expect(page.locator(".saved")).to_have_attribute("data-state", "saved")
    page.add_init_script("window.requestIdleCallback = () => {}")

    launched(page, home + "costs.html", state=saves[-1])

    page.wait_for_function("self.scormkit.part")


def test_without_fetch_links_are_ordinary_links(page: Page, tmp_path: Path) -> None:
    for name, content in package().items():
        (tmp_path / name).write_bytes(content)
    page.goto((tmp_path / "index.html").as_uri())
    page.evaluate("window.same = true")
    page.locator(".saved[data-state]").wait_for()
    answer(page, "Neither")
    page.locator("[data-check]").first.click()
    expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)

    page.locator("a[rel=next]").click()

    expect(page.locator("main")).to_have_attribute("data-page", "costs")
    assert page.evaluate("window.same") is None


def test_the_learner_goes_on_where_she_left(page: Page, home: str) -> None:
    saves: list[str] = []
    page.expose_function("heard", lambda call: saves.append(call[1]) if call[0] == "save" else None)
    page.add_init_script("addEventListener('message', (event) => heard(event.data))")
    launched(page, home)
    page.locator("a[rel=next]").click()
    page.locator("main[data-page=costs]").wait_for()
    expect(page.locator(".saved")).to_have_attribute("data-state", "saved")
    shown = "addEventListener('DOMContentLoaded', () => { window.h1 = []; new MutationObserver(() => { const h = document.querySelector('h1'); if (h && h.offsetParent) window.h1.push(h.textContent); }).observe(document.body, {childList: true, subtree: true}); })"
    page.add_init_script(shown)

    launched(page, home, state=saves[-1])

    expect(page.locator("main")).to_have_attribute("data-page", "costs")
    expect(page.locator(".route li").first).to_have_class("done")
    assert set(page.evaluate("window.h1")) <= {"Who pays for recruitment?"}


def test_a_test_from_start_to_pass(page: Page, home: str, calls: list[list[Any]]) -> None:
    launched(page, home + "module-1-test.html")
    finish(page, *RIGHT)

    expect(page.get_by_role("heading", level=1)).to_have_text("You passed")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator(".score")).to_contain_text("100%3 of 3 questions right. The pass mark is 70%.")
    expect(page).to_have_title("You passed · Module test · Fair recruitment · Labour Migration Management")
    assert page.locator(".obj li").all_inner_texts() == [
        "Tell the legal and the statistical meaning apart\n2 of 2",
        "Who pays for recruitment?\n1 of 1",
    ]
    assert page.locator(".fb .oktxt:visible").count() == 3
    assert page.locator(".route").is_visible()
    until(page, lambda: ["objective", "borders_lenses", "passed", 100] in calls)
    assert [call[1]["response"] for call in calls if call[0] == "answer"] == [["b"], ["b", "c"], ["true"]]


def test_a_test_not_passed_says_what_to_read_again_and_offers_another_attempt(page: Page, home: str) -> None:
    launched(page, home + "module-1-test.html")
    finish(page, ("Seafarers",), ("The employer signed a day late",), ())

    expect(page.get_by_role("heading", level=1)).to_have_text("Not passed yet")
    expect(page.locator(".score")).to_contain_text("33%1 of 3 questions right.")
    assert page.locator(".obj a").all_inner_texts() == [
        "Read again: Who crosses a border?",
        "Read again: Who pays for recruitment?",
    ]
    page.locator(".fb summary").nth(1).click()
    expect(page.locator(".fb dl:visible")).to_have_text(
        "Your answerThe employer signed a day late"
        "Right answerThe second contract has worse terms than the firstThe worker agreed to the first contract before travelling"
        "WhyBoth are needed: an agreement, and worse terms later."
    )
    page.locator(".fb summary").nth(2).click()
    expect(page.locator(".fb li").nth(2)).to_contain_text("Not answered")
    page.get_by_role("button", name="Try again (attempt 2 of 2)").click()
    expect(page.locator("[data-slot=number]")).to_have_text("Question 1 of 3")
    expect(page.locator("section.q input:checked")).to_have_count(0)


def test_a_learner_may_end_a_test_that_is_not_passed(page: Page, home: str, calls: list[list[Any]]) -> None:
    with served(package(complete=["test"])) as address:
        launched(page, address + "module-1-test.html")
        finish(page, (), (), ())
        page.get_by_text("I do not want to try again").click()
        page.get_by_role("button", name="End the test as not passed").click()
        expect(page.locator("[data-slot=retry]")).to_be_hidden()

        until(page, lambda: ["finish", {"status": "failed", "score": 0}] in [call[:2] for call in calls])


def test_the_map_and_the_look_back_name_what_is_open_and_flagged(page: Page, home: str) -> None:
    launched(page, home + "module-1-test.html")
    page.locator("[data-start]").click()
    answer(page, "Seafarers", "I am sure")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Flag to check later").click()

    names = [button.get_attribute("aria-label") for button in page.locator(".map button").all()]
    assert names == ["Question 1, answered", "Question 2, not answered, flagged", "Question 3, not answered"]
    expect(page.locator(".map [aria-current=step]")).to_have_text("2")
    expect(page.locator(".route")).to_be_hidden()
    page.get_by_role("button", name="Question 1, answered").click()
    expect(box(page, "Seafarers")).to_be_checked()
    expect(box(page, "I am sure")).to_be_checked()
    page.get_by_role("button", name="Question 3").click()
    page.get_by_role("button", name="Check your answers").click()
    expect(page.locator(".intro")).to_have_text(
        "You have answered 1 of 3 questions. Nothing is handed in yet."
    )
    expect(page.locator(".notice:visible")).to_have_text(
        "2 questions have no answer.No points are lost for a wrong answer, so it is worth trying.One question is flagged."
    )
    page.get_by_role("button", name="Answer question 2").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Which two facts")
    expect(page.get_by_role("button", name="Flag to check later")).to_have_attribute("aria-pressed", "true")


def test_a_running_test_survives_a_visit_elsewhere(page: Page, home: str) -> None:
    launched(page, home)
    page.locator(".route a").nth(2).click()
    page.locator("[data-start]").click()
    answer(page, "Seafarers")
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-page", "borders")
    expect(page.locator(".route")).to_be_visible()

    page.locator(".route a").nth(2).click()

    expect(page.locator("[data-slot=number]")).to_have_text("Question 1 of 3")
    expect(box(page, "Seafarers")).to_be_checked()
    expect(page.locator(".map button")).to_have_count(3)


def test_feedback_at_once_checks_each_answer_and_keeps_it(page: Page, calls: list[list[Any]]) -> None:
    with served(package(with_rules(feedback="at-once", review=False))) as address:
        launched(page, address + "module-1-test.html")
        page.locator("[data-start]").click()
        page.get_by_role("button", name="Check answer").click()
        expect(page.locator("[data-say=none]:visible")).to_be_focused()
        answer(page, "Nurses hired abroad by a public hospital")
        page.get_by_role("button", name="Check answer").click()
        assert shown(page, "wrong") == ["Not quite", "They are employed by someone else."]
        until(page, lambda: [call[1]["id"] for call in calls] == ["borders_seafarers"])
        page.get_by_role("button", name="Next").click()
        page.get_by_role("button", name="Back").click()
        expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)
        expect(box(page, "Seafarers")).to_be_disabled()
        expect(page.get_by_role("button", name="Check answer")).to_have_count(0)
        page.get_by_role("button", name="Question 3").click()
        page.get_by_role("button", name="Hand in the test").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Not passed yet")


def test_feedback_never_shows_no_right_answer(page: Page) -> None:
    with served(package(with_rules(feedback="never"))) as address:
        launched(page, address + "module-1-test.html")
        finish(page, (), (), ())

        expect(page.get_by_role("heading", level=1)).to_have_text("Not passed yet")
        assert page.locator(".fb").count() == 0
        assert page.locator(".mk:visible").count() == 0


def test_shuffled_options_stay_in_their_order_and_mean_the_same(page: Page, calls: list[list[Any]]) -> None:
    with served(package(with_rules(questions=POOL[1:2], shuffle=("questions", "options")))) as address:
        page.add_init_script("Math.random = () => 0.25")
        launched(page, address + "module-1-test.html")
        page.locator("[data-start]").click()
        before = page.locator(".opt label").all_inner_texts()
        answer(page, RIGHT[1][1], RIGHT[1][0])
        page.get_by_role("button", name="Check your answers").click()
        page.get_by_role("button", name="Change question 1").click()
        assert page.locator(".opt label").all_inner_texts() == before
        assert before != sorted(before, key=[line.text.plain for line in POOL[1].content.answers].index)
        page.get_by_role("button", name="Check your answers").click()
        page.get_by_role("button", name="Hand in the test").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("You passed")
        until(page, lambda: calls and calls[0][1]["response"] == ["b", "c"])


def test_minutes_are_said_at_five_left_and_the_test_is_handed_in_at_the_end(page: Page, home: str) -> None:
    page.clock.install()
    launched(page, home + "module-1-test.html")
    page.locator("[data-start]").click()
    answer(page, "Seafarers")
    expect(page.locator("[data-slot=time]")).to_have_text("20 minutes left")

    page.clock.run_for(15 * 60_000 + 1000)

    expect(page.locator("[data-slot=time]")).to_be_hidden()
    expect(page.locator("[data-slot=few]")).to_have_text("Only 5 minutes left")
    expect(page.locator("[data-live]")).to_have_text("Only 5 minutes left")
    page.clock.run_for(5 * 60_000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Not passed yet")
    expect(page.locator(".score")).to_contain_text("1 of 3 questions right.")


def test_the_keyboard_alone_gets_through_a_test(page: Page, home: str) -> None:
    launched(page, home + "module-1-test.html")

    def go_to(words: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            if words in page.evaluate(
                "document.activeElement.innerText || document.activeElement.labels?.[0].innerText || ''"
            ):
                return
        pytest.fail(f"Tab never came to {words}")

    go_to("Start the test")
    page.keyboard.press("Enter")
    expect(page.locator("[data-focus]")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(box(page, "Seafarers")).to_be_checked()
    go_to("Next")
    page.keyboard.press("Enter")
    for words in RIGHT[1]:
        go_to(words)
        page.keyboard.press("Space")
    go_to("Next")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(box(page, "True")).to_be_checked()
    go_to("Check your answers")
    page.keyboard.press("Enter")
    go_to("Hand in the test")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("You passed")


def test_save_and_exit_ends_the_session_and_leaves_a_plain_screen(
    page: Page, home: str, calls: list[list[Any]]
) -> None:
    launched(page, home)

    page.get_by_role("button", name="Save and exit").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Saved. You can close this window.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.locator("a, button, input").count() == 0
    until(page, lambda: [(call[0], call[2]) for call in calls] == [("close", True)])


def test_exit_goes_back_to_where_the_learner_came_from(page: Page, home: str) -> None:
    launched(page, home, return_to=f"{home}style.css")

    page.get_by_role("button", name="Save and exit").click()

    page.wait_for_url("**/style.css")


def test_offline_is_said_in_words_until_everything_is_saved(page: Page, home: str) -> None:
    page.add_init_script("window.broken = 'offline'")
    launched(page, home)

    expect(page.locator(".saved")).to_have_text("Offline: kept on this device")
    expect(page.locator("[data-offline]")).to_contain_text("You are offline. Carry on.")
    page.evaluate("window.broken = ''")
    answer(page, "Neither")
    page.locator("[data-check]").first.click()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".saved")).to_have_text("Saved")
    expect(page.locator("[data-offline]")).to_be_hidden()


def test_leaving_unsaved_is_said_on_the_last_screen(page: Page, home: str) -> None:
    page.add_init_script("window.broken = 'gone'")
    launched(page, home)

    page.get_by_role("button", name="Save and exit").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Not everything is saved yet.")


def test_without_an_lms_everything_can_be_read_and_answered(
    page: Page, home: str, calls: list[list[Any]]
) -> None:
    launched(page, home, recorded=False)

    expect(page.locator("[data-offline]")).to_contain_text(
        "This page is not connected to a learning platform."
    )
    expect(page.locator("[data-exit]")).to_be_hidden()
    answer(page, "Neither")
    page.locator("[data-check]").first.click()
    expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)
    assert calls == []


def test_looking_back_writes_nothing_and_says_so(page: Page, home: str, calls: list[list[Any]]) -> None:
    launched(page, home + "module-1-test.html", mode="review")

    expect(page.locator("[data-offline]")).to_have_text("You are only looking. Nothing you do here is saved.")
    expect(page.locator("[data-start]")).to_be_hidden()
    assert calls == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_glossary_term_opens_its_note_and_escape_closes_it(page: Page, home: str, key: str) -> None:
    launched(page, home)
    term = page.get_by_role("button", name="frontier workers")
    note = page.locator(".gloss")
    expect(note).to_be_hidden()
    top = page.evaluate("scrollY")

    term.focus()
    page.keyboard.press(key)

    expect(note).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    expect(term).to_have_css("outline-style", "solid")
    assert (page.evaluate("scrollY"), page.url) == (top, home)
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(term).to_be_focused()


def test_a_glossary_term_breaks_over_lines_as_words_do_and_keeps_its_comma(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    launched(page, home)
    lines = """(width) => {
      const term = document.querySelector('.term'), line = term.closest('p'), comma = document.createRange();
      line.style.width = width + 'px';
      let after = term.nextSibling;
      while (after.nodeType !== Node.TEXT_NODE) after = after.nextSibling;
      comma.setStart(after, 0);
      comma.setEnd(after, 1);
      return [term.getClientRects().length, [...term.getClientRects()].pop().bottom > comma.getBoundingClientRect().top];
    }"""

    found = [page.evaluate(lines, width) for width in range(100, 390)]

    assert {together for _, together in found} == {True}
    assert {count for count, _ in found} == {1, 2}


def test_contents_are_a_drawer_on_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    launched(page, home)
    menu = page.get_by_role("link", name="Contents", exact=True)

    menu.click()
    expect(page.get_by_role("link", name="Close contents")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Enter")
    page.locator(".route a").nth(1).click()

    expect(page.locator("main")).to_have_attribute("data-page", "costs")
    expect(page.locator(".rail")).not_to_be_in_viewport()


def test_display_is_remembered_on_this_device(page: Page, home: str) -> None:
    launched(page, home)
    page.get_by_label("Display").select_option("Dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_label("Display").select_option("Same as the device")
    expect(page.locator("html")).to_have_attribute("data-theme", "auto")


def test_nothing_needs_a_store_in_the_browser(page: Page, home: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})"
    )
    launched(page, home)

    answer(page, "Neither")
    page.locator("[data-check]").first.click()

    expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)
    expect(page.locator(".saved")).to_have_text("Saved")


def test_what_is_pressed_before_the_lms_has_answered_is_done_afterwards(page: Page) -> None:
    slow = LIST.replace(
        "open: async () => ({", "open: async () => (await new Promise((go) => { window.answer = go; }), {"
    )
    with served(package(adapter=slow)) as address:
        page.goto(address)
        answer(page, "Neither")
        page.locator("[data-check]").first.click()
        page.evaluate("window.answer()")

        expect(page.locator("[data-say=wrong]:visible")).to_have_count(1)
