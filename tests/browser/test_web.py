"""A module for the plain web in a real Chromium: on a server, without a network, and out of a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from borders_course import SMALL
from learner import AXE, AXE_RUN, listen, package
from lms import playing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

NAME = "scormkit.web.https://example.org/borders/borders"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return package(SMALL, "web")


@pytest.fixture
def context(chromium: Browser, complaints: list[str]) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.on("page", lambda page: listen(page, complaints))
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector('.saved[data-state="saved"]')
    return page


def practise(page: Page, label: str) -> None:
    page.get_by_label(label).check()
    page.get_by_role("button", name="Check answer").click()
    page.get_by_role("button", name="Try again").wait_for()


def take_the_test(page: Page) -> None:
    page.get_by_role("button", name="Start").click()
    page.get_by_label("Amina, who").check()
    page.get_by_label("Emin, who").check()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("True").check()
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("heading", name="Question by question").wait_for()


def go_on(page: Page, heading: str) -> None:
    page.locator(".pager a").last.click()
    page.get_by_role("heading", name=heading, level=1).wait_for()


def progress(page: Page) -> str:
    return str(page.locator("[data-slot=progress]").text_content())


def kept(page: Page) -> list[str]:
    """The names of all that lies in the browser's lasting store."""
    return list(page.evaluate("Object.keys(localStorage)"))


def test_a_learner_who_comes_back_finds_everything_again(
    context: BrowserContext, files: dict[str, bytes]
) -> None:
    with playing(files) as server:
        page = opened(context, f"{server.origin}/content/index.html")
        assert page.get_by_text("are kept in this browser").is_visible()
        assert page.locator("[data-offline]").is_hidden()
        page.evaluate(AXE)
        assert page.evaluate(AXE_RUN)["violations"] == []
        practise(page, "A frontier worker")
        go_on(page, "Staying")
        page.close()

        page = opened(context, f"{server.origin}/content/index.html")
        page.get_by_role("heading", name="Staying", level=1).wait_for()
        go_on(page, "Module test")
        take_the_test(page)
        page.wait_for_selector('.saved[data-state="saved"]')

        assert progress(page).startswith("3 of 3 done")
        assert kept(page) == [NAME]


def test_it_reads_on_without_a_network(context: BrowserContext, files: dict[str, bytes]) -> None:
    with playing(files) as server:
        page = opened(context, f"{server.origin}/content/index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        address = page.url
        assert page.locator("link[rel=manifest]").get_attribute("href") == "module.webmanifest"
        page.close()

    page = opened(context, address)
    practise(page, "A frontier worker")
    page.goto(address.replace("index.html", "borders-test.html"))
    take_the_test(page)


def test_a_folder_opens_without_any_server_and_links_are_links(
    context: BrowserContext, files: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    start = (tmp_path / "index.html").as_uri()

    page = opened(context, start)
    practise(page, "A frontier worker")
    go_on(page, "Staying")
    assert page.url.endswith("/staying.html")
    assert page.get_by_text("are kept in this browser").is_visible()
    go_on(page, "Module test")
    take_the_test(page)
    page.close()

    page = opened(context, start)
    page.get_by_role("button", name="Try again").wait_for()
    assert progress(page).startswith("3 of 3 done")
    assert page.locator("link[rel=manifest]").count() == 0


def test_a_browser_that_keeps_nothing_shows_the_content_and_says_so(
    context: BrowserContext, files: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }});"
    )
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("[data-offline]").get_by_text("This browser keeps nothing").wait_for()

    practise(page, "A frontier worker")
    assert page.locator("[data-exit]").is_hidden()
    assert page.locator(".kept").is_hidden()
