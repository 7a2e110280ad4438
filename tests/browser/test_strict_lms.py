"""The page of the strict LMS in a real Chromium, with small courses by hand: frames, windows, several SCOs, a server that is away."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from learner import until

from scormkit.lms import serving
from scormkit.lms.player import FIRST, Launch, Player, address, answer
from scormkit.package import in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

SCO = """<!doctype html><title>SCO</title><p id="said"></p><script>
  const find = (at) => at.API || (at.parent !== at && find(at.parent)) || (at.opener && find(at.opener));
  const api = find(window) || null, name = location.pathname.split('/').pop();
  document.getElementById('said').textContent = api
    ? api.LMSInitialize('') + ' ' + api.LMSGetValue('cmi.suspend_data') + ' ' + api.LMSSetValue('cmi.suspend_data', name + ' ' + location.search)
      + ' ' + api.LMSCommit('') + ' ' + api.LMSGetLastError()
    : 'no API';
  if (api) addEventListener('pagehide', () => { api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSSetValue('cmi.suspend_data', 'left ' + name); api.LMSFinish(''); });
</script>"""


@pytest.fixture
def context(page: Page) -> BrowserContext:
    """One learner's browser."""
    return page.context


@contextmanager
def playing(*scos: str, **more: str) -> Iterator[tuple[Player, str]]:
    player = Player(in_memory({"a.html": SCO, "b.html": SCO}))
    with serving(lambda request: answer(request, player)) as served:
        launch = Launch("scorm12", scos or ("a.html",), titles=("First", "Second"), more=more)
        yield player, address(served.endpoint.removesuffix("/xapi/"), launch)


def said(page: Page) -> str:
    return str(page.frame_locator("#sco").locator("#said:not(:empty)").text_content())


def calls(player: Player, attempt: str = "1") -> list[str]:
    return [
        " ".join([row["call"], *row["args"], row["result"]])
        for row in player.log
        if row["attempt"] == attempt
    ]


def test_a_sco_in_a_frame_says_good_bye_while_its_tab_closes_and_finds_its_state_again(
    context: BrowserContext,
) -> None:
    with playing("a.html?x=1#y") as (player, launch):
        page = context.new_page()
        page.goto(launch)
        assert said(page) == "true  true true 0"
        assert page.evaluate("[scormkit_state(), scormkit_log.length, scormkit_reported()]") == [
            "running", 5, FIRST + 5,
        ]  # fmt: skip
        assert page.evaluate("scormkit_data()['cmi.suspend_data']") == "a.html ?x=1"
        page.close(run_before_unload=True)
        until(lambda: player.kept["1"]["cmi.suspend_data"] == "left a.html", "the last commit")
        until(lambda: len(player.log) == 8, "the last call")

        page = context.new_page()
        page.goto(launch)
        assert said(page) == "true left a.html true true 0"

    assert calls(player)[:8] == [
        "LMSInitialize  true", "LMSGetValue cmi.suspend_data ", "LMSSetValue cmi.suspend_data a.html ?x=1 true", "LMSCommit  true",
        "LMSGetLastError 0", "LMSSetValue cmi.core.exit suspend true", "LMSSetValue cmi.suspend_data left a.html true", "LMSFinish  true",
    ]  # fmt: skip


def test_each_sco_of_a_package_has_its_own_session_and_the_last_one_is_left_first(
    context: BrowserContext,
) -> None:
    with playing("a.html", "b.html") as (player, launch):
        page = context.new_page()
        page.goto(launch)
        assert said(page) == "true  true true 0"
        page.get_by_role("button", name="Second").click()
        page.frame_locator("#sco").locator("#said", has_text="true  true true 0").wait_for()
        page.wait_for_function("scormkit_data()['cmi.suspend_data'] === 'b.html '")
        current = page.locator("#scos [aria-current]").text_content()

    assert current == "Second"
    assert calls(player)[-1] == "LMSFinish  true"
    assert calls(player, "1.1")[0] == "LMSInitialize  true"
    assert {name: data["cmi.suspend_data"] for name, data in player.kept.items()} == {
        "1": "left a.html", "1.1": "b.html ",
    }  # fmt: skip


def test_a_sco_in_a_window_of_its_own_finds_the_api_above_its_opener(context: BrowserContext) -> None:
    with playing(window="new") as (player, launch):
        page = context.new_page()
        with context.expect_page() as opened:
            page.goto(launch)
        words = opened.value.locator("#said:not(:empty)").text_content()
        assert page.get_by_role("button", name="Open the course in a window").is_visible()

    assert words == "true  true true 0"
    assert player.kept["1"]["cmi.suspend_data"] == "a.html "


def test_a_commit_fails_while_nothing_can_be_kept(context: BrowserContext) -> None:
    with playing() as (player, launch):
        player.away = True
        page = context.new_page()
        page.goto(launch)
        assert said(page) == "true  true false 101"

    assert player.kept == {}


def test_a_package_can_be_shown_without_any_api(context: BrowserContext) -> None:
    with playing(api="none") as (player, launch):
        page = context.new_page()
        page.goto(launch)
        assert said(page) == "no API"

    assert player.log == []
