"""A module for the plain web: pages that say where answers stay, and a list of what can be read offline."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from borders_course import SMALL

from scormkit import conformance, pages, spine, targets
from scormkit.package import Package, in_memory, read

KEPT = "are kept in this browser"


@pytest.fixture(scope="module")
def package() -> Package:
    course = spine.parsed(in_memory({**SMALL, "lessons/staying/talk.mp3": b"ID3"})).courses[0]
    publication, _ = pages.compile(course, course.modules[0])
    web = targets.find("web")
    assert web is not None
    return web.plan(publication)


def test_every_page_says_in_plain_words_where_answers_stay(package: Package) -> None:
    documents = [read(body).decode() for name, body in package.files.items() if name.endswith(".html")]

    assert len(documents) == 3
    assert all(KEPT in document and "no learning platform" not in document for document in documents)
    assert all(
        "connect-src 'self'; manifest-src 'self'\">" in document and "This browser keeps nothing" in document
        for document in documents
    )


def test_it_is_known_again_and_nothing_is_wrong_with_it(package: Package) -> None:
    report = conformance.validate(package)

    assert (report.standard, report.also, report.valid, report.schema) == ("web", (), True, "none")
    assert report.diagnostics == ()


def test_all_that_the_worker_keeps_is_there_and_all_but_recordings_is_kept(package: Package) -> None:
    listed = json.loads(read(package.files["offline.json"]))

    assert set(package.files) - set(listed) == {"offline.json"}
    assert set(listed) <= set(package.files)
    assert targets.web.offline(["a b.html", "film.MP4"]) == ["a%20b.html"]


def test_it_can_be_installed(package: Package) -> None:
    described = json.loads(read(package.files["module.webmanifest"]))

    assert described == {
        "name": "Borders", "description": "Borders", "lang": "en", "start_url": "index.html",
        "display": "minimal-ui", "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }  # fmt: skip
    assert {described["start_url"], described["icons"][0]["src"]} <= set(package.files)


def test_the_adapter_keeps_its_word() -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", "place.test.mjs"],
        cwd=Path(__file__).parent, env={**os.environ, "SCORMKIT": f"{files('scormkit')}/"},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
