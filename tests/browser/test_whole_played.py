"""Whole-course packages in a real Chromium: each module with its own data, and the home page that shows how far one is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from learner import AXE, AXE_RUN, faint, go_on, listen, saved, take_test, until
from lms import playing
from whole_course import WHOLE

from scormkit import packing, spine, targets, xml
from scormkit.formats.cmi5 import read_structure
from scormkit.formats.imscp_reader import read_manifest
from scormkit.lms import Store, cmi5, serving
from scormkit.package import in_memory, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

HERE = Path(__file__).parent
RIGHT = (("Amina, who works in the next country", "Emin, who signed on for a season abroad"), ("True",))
AMINA = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "17"}}
REGISTRATION = "11111111-1111-4111-8111-111111111111"


def package(name: str, tree: Mapping[str, str] = WHOLE) -> dict[str, bytes]:
    """The files of the whole-course package of a course."""
    target = targets.find(name)
    assert target is not None
    jobs, _ = packing.jobs(spine.parsed(in_memory(tree)).courses[0], [target], (), "course")
    return {file: read(body) for file, body in packing.plan(*jobs[0]).files.items()}


def with_menu(files: dict[str, bytes], standard: str) -> dict[str, bytes]:
    """The package with a menu made of its manifest, as an LMS would make it."""
    tree = xml.parse(files["imsmanifest.xml"])
    manifest, items = read_manifest(tree, "imsmanifest.xml"), []
    objectives = {
        item.get("identifier"): [str(one) for one in item.xpath(".//@objectiveID")]
        for item in tree.iter("{*}item")
    }
    for item in manifest.items():
        resource = manifest.resource(item.identifierref)
        if resource:
            said = {one.name: one.text for one in item.said}
            items.append({
                "id": item.identifier, "title": item.title, "href": resource.href,
                "after": [one for one in said.get("prerequisites", "").split("&") if one],
                "objectives": objectives[item.identifier],
            })  # fmt: skip
    menu = json.dumps({"standard": standard, "items": items}).encode()
    pages = {name: (HERE / name).read_bytes() for name in ("menu.html", "menu.js")}
    return {**files, **pages, "menu.json": menu}


@pytest.fixture
def context(chromium: Browser, complaints: list[str]) -> Iterator[BrowserContext]:
    """One learner's browser."""
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    made.on("page", lambda page: listen(page, complaints))
    yield made
    made.close()


def sco(window: Page, title: str, heading: str) -> Frame:
    """Open a module by the LMS's menu."""
    window.locator("nav").get_by_role("button", name=title, exact=True).click()
    window.frame_locator("#sco").get_by_role("heading", name=heading, level=1).wait_for()
    found = window.frame_locator("#sco").locator("body").element_handle().owner_frame()
    assert found is not None
    saved(found)
    return found


def left(window: Page) -> dict[str, Any]:
    """What each SCO has left in the LMS, after the learner has gone."""
    before = len(window.evaluate("Object.keys(kept)"))
    window.get_by_role("button", name="Leave", exact=True).click()
    until(
        lambda: window.evaluate("document.getElementById('sco').contentDocument.URL") == "about:blank", "left"
    )
    until(lambda: len(window.evaluate("Object.keys(kept)")) >= before, "kept")
    return {key: one["cmi"] for key, one in window.evaluate("kept").items()}


def test_two_scos_of_scorm_12_one_after_the_other_each_with_its_own_data(context: BrowserContext) -> None:
    with playing(with_menu(package("scorm12"), "scorm12")) as lms:
        window = context.new_page()
        window.goto(f"{lms.origin}/content/menu.html")
        assert window.locator("nav button:disabled").all_text_contents() == ["Again & again", "Outlook"]

        go_on(sco(window, "Borders", "Crossing"), "staying")
        sco(window, "Welcome", "Good morning")
        course = sco(window, "Borders", "Staying")
        go_on(course, "borders_test")
        take_test(course, RIGHT)
        known = left(window)

        assert window.locator("nav button:disabled").all_text_contents() == ["Outlook"]
        sco(window, "Again & again", "Said again")
        known = left(window)
        assert window.locator("nav button:disabled").all_text_contents() == []
        refused = window.evaluate("refused")

    statuses = {
        key: (one["core"]["lesson_status"], one["core"]["score"]["raw"]) for key, one in known.items()
    }
    assert statuses == {
        "item_course_borders": ("passed", "100"), "item_course_welcome": ("completed", ""),
        "item_course_again": ("completed", ""),
    }  # fmt: skip
    marks = {one["suspend_data"].split("~")[1] for one in known.values()}
    assert len(marks) == len(known)
    assert refused == []


def test_two_scos_of_scorm_2004_one_after_the_other_each_with_its_own_data(context: BrowserContext) -> None:
    with playing(with_menu(package("scorm2004-4"), "scorm2004"), standard="scorm2004") as lms:
        window = context.new_page()
        window.goto(f"{lms.origin}/content/menu.html")

        go_on(sco(window, "Borders", "Crossing"), "staying")
        sco(window, "Welcome", "Good morning")
        course = sco(window, "Borders", "Staying")
        go_on(course, "borders_test")
        take_test(course, RIGHT)
        sco(window, "Again & again", "Said again")
        known = left(window)
        refused = window.evaluate("refused")

    assert {key: (one["completion_status"], one["success_status"]) for key, one in known.items()} == {
        "item_course_borders": ("completed", "passed"), "item_course_welcome": ("completed", "unknown"),
        "item_course_again": ("completed", "unknown"),
    }  # fmt: skip
    assert refused == []


def home(page: Page) -> list[str]:
    """What the home page says of each module."""
    page.locator("[data-status]").first.wait_for()
    return page.locator("[data-status]").all_text_contents()


def test_the_home_page_shows_how_far_one_is_and_where_to_go_on(context: BrowserContext) -> None:
    with playing(package("web")) as server:
        page = context.new_page()
        page.goto(f"{server.origin}/content/index.html")
        assert home(page) == ["Not started"] * 4
        page.get_by_role("link", name="Start: Welcome").click()
        page.wait_for_selector('.saved[data-state="saved"]')
        page.get_by_text("1 of 1 done").wait_for()
        page.get_by_role("link", name="Next module: Borders").click()
        page.get_by_role("heading", name="Crossing", level=1).wait_for()
        page.locator(".pager .next").click()
        page.get_by_text("2 of 3 done").wait_for()
        page.get_by_role("button", name="Save and exit").click()
        page.get_by_role("link", name="Go back").click()

        page.get_by_role("link", name="Go on: Borders").wait_for()
        assert home(page) == [
            "Completed", "2 of 3 done", "Not started", "Not started",
        ]  # fmt: skip
        assert page.locator("[data-count]").text_content() == "1 of 4 modules done"

        page.get_by_role("link", name="Go on: Borders").click()
        page.get_by_role("heading", name="Staying", level=1).wait_for()
        page.locator(".pager .next").click()
        take_test(page.main_frame, RIGHT)
        page.get_by_role("link", name="All modules", exact=True).click()
        page.get_by_role("link", name="Start: Again & again").wait_for()
        assert home(page)[1] == "Passed with 100%"
        assert page.locator(".modules .done").count() == 2

        for name, heading in (("Again & again", "Said again"), ("Outlook", "What comes")):
            page.get_by_role("link", name=f"Start: {name}").click()
            page.get_by_role("heading", name=heading, level=1).wait_for()
            page.wait_for_selector('.saved[data-state="saved"]')
            page.get_by_text("1 of 1 done").wait_for()
            page.get_by_role("link", name="All modules", exact=True).click()
            page.locator(".modules").first.wait_for()
        page.get_by_text("You have been through all modules.").wait_for()
        assert page.locator("[data-go]").is_hidden()


def test_the_whole_course_is_read_without_a_network(context: BrowserContext) -> None:
    with playing(package("web")) as server:
        page = context.new_page()
        page.goto(f"{server.origin}/content/index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        assert page.locator("link[rel=manifest]").get_attribute("href") == "module.webmanifest"
        address = page.url

    page.goto(address.replace("index.html", "outlook/index.html"))
    page.get_by_role("heading", name="What comes", level=1).wait_for()
    page.wait_for_selector('.saved[data-state="saved"]')
    page.get_by_role("link", name="All modules", exact=True).click()
    page.get_by_role("link", name="Start: Welcome").wait_for()


def test_it_opens_out_of_a_folder_too(context: BrowserContext, tmp_path: Path) -> None:
    for name, content in package("web").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.get_by_role("link", name="Start: Welcome").click()
    page.wait_for_selector('.saved[data-state="saved"]')
    page.get_by_text("1 of 1 done").wait_for()
    page.get_by_role("button", name="Save and exit").click()
    page.get_by_role("link", name="Go back").click()

    page.get_by_role("link", name="Start: Borders").wait_for()
    assert page.url.endswith("/index.html")
    assert home(page)[0] == "Completed"


def test_a_browser_that_keeps_nothing_says_so_on_the_home_page(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"
    )
    with playing(package("web")) as server:
        page = context.new_page()
        page.goto(f"{server.origin}/content/index.html")
        page.get_by_text("This browser keeps nothing").wait_for()

        assert page.get_by_text("are kept in this browser").is_hidden()
        assert home(page) == ["Not started"] * 4


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_the_home_page(context: BrowserContext, width: int) -> None:
    with playing(package("web")) as server:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 2000})
        page.goto(f"{server.origin}/content/welcome/index.html")
        page.wait_for_selector('.saved[data-state="saved"]')
        page.get_by_text("1 of 1 done").wait_for(state="attached")
        page.goto(f"{server.origin}/content/index.html")
        page.get_by_role("link", name="Start: Borders").wait_for()
        page.evaluate(AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            told = page.evaluate(AXE_RUN)
            assert (told["violations"], faint(told)) == ([], [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_units_of_cmi5_in_one_registration(chromium: Browser) -> None:
    files = package("cmi5")
    store: Store = {}
    units = [one for one in read_structure(xml.parse(files["cmi5.xml"])).units if one.move_on == "Completed"]
    assert [one.id.rpartition("/")[2] for one in units] == ["welcome", "again", "outlook"]

    with playing(files) as content, serving(lambda request: cmi5.answer(request, store)) as served:
        page = chromium.new_context().new_page()
        for unit in units[:2]:
            data = {"returnURL": f"{content.origin}/content/welcome/style.css"}
            launch = cmi5.Launch(AMINA, REGISTRATION, f"https://lms.example/{unit.url}", unit.id, data)
            query = cmi5.launched(store, served.endpoint, launch)
            page.goto(f"{content.origin}/content/{unit.url}?{query}")
            page.wait_for_selector('.saved[data-state="saved"]')
            page.get_by_text("1 of 1 done").wait_for()
            page.get_by_role("button", name="Save and exit").click()
            page.wait_for_url("**/style.css")
        page.context.close()

    refused = [response.status for _, response in served.exchanges if response.status not in (200, 204, 404)]
    told = [
        (one["verb"]["id"].rpartition("/")[2], one["object"]["id"].partition("example/")[2])
        for one in store["statements"].values()
    ]
    assert refused == []
    assert [one for one in told if one[0] in ("initialized", "completed", "terminated")] == [
        (verb, f"{module}/index.html")
        for module in ("welcome", "again")
        for verb in ("initialized", "completed", "terminated")
    ]
