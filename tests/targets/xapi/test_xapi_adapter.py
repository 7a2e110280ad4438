"""Runs the laws of the adapter under node; what left it passes the judge and is read by tincan."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tincan import Statement

from scormkit.formats import activities
from scormkit.lms import Request, answer
from scormkit.package import read
from scormkit.runtime import parts
from scormkit.targets import xapi

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.lms import Store
    from scormkit.model import Publication

HERE = Path(__file__).parent
JSON = {"x-experience-api-version": "1.0.3", "content-type": "application/json"}
AMINA = {"mbox": "mailto:amina@example.org", "name": "Amina"}
REGISTRATION = "11111111-1111-4111-8111-111111111111"
MOST_BYTES = 3920
"""What the adapter, its modules and what it is told may add to the first script, gzipped."""


def node(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    found = shutil.which("node")
    if found is None:
        pytest.fail("No node: run 'nox -s tests', or install Node 20")
    environment = {**os.environ, "SCORMKIT": f"{files('scormkit')}/", "TZ": "UTC"}
    return subprocess.run(
        [found, *arguments],
        cwd=HERE,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("path", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_the_adapter_keeps_its_laws(path: Path) -> None:
    done = node("--test", "--test-reporter=tap", path.name)

    assert done.returncode == 0, done.stdout + done.stderr


def played(publication: Publication) -> list[dict[str, Any]]:
    """Every statement that a whole session says, made of the publication's own plan."""
    plan = {**publication.plan, "data": activities.data(publication)}
    given = {
        "plan": plan,
        "asked": activities.asked(publication),
        "definitions": activities.definitions(publication),
        "actor": AMINA,
        "registration": REGISTRATION,
    }
    done = node("play.mjs", given=json.dumps(given))
    assert done.returncode == 0, done.stderr
    said: list[dict[str, Any]] = json.loads(done.stdout)
    return said


def test_the_judge_takes_every_statement_of_a_session(publication: Publication) -> None:
    said = played(publication)
    store: Store = {}
    response = answer(Request("POST", "statements", {}, JSON, json.dumps(said).encode()), store)

    assert (response.status, response.body.decode()) == (
        200,
        json.dumps([one["id"] for one in said], separators=(",", ":")),
    )
    assert [one["verb"]["display"]["en"] for one in said] == [
        "initialized", "experienced", "answered", "experienced", "answered", "progressed", "passed", "completed",
        "passed", "terminated", "resumed", "suspended",
    ]  # fmt: skip


def test_tincan_reads_every_statement_and_loses_nothing(publication: Publication) -> None:
    for one in played(publication):
        read = json.loads(Statement.from_json(json.dumps(one)).to_json("1.0.3"))

        assert {key for key in read if key != "version"} == set(one)
        for part in ("actor", "verb", "object", "context"):
            assert without_types(read[part]) == without_types(one[part])
        for part in ("response", "success", "completion", "score", "extensions"):
            assert read.get("result", {}).get(part) == one.get("result", {}).get(part)


def without_types(value: Any) -> Any:
    """tincan adds `objectType` wherever it may stand."""
    if isinstance(value, dict):
        return {key: without_types(part) for key, part in value.items() if key != "objectType"}
    return [without_types(part) for part in value] if isinstance(value, list) else value


def test_what_the_adapter_adds_to_the_script_stays_small(publication: Publication) -> None:
    plain = parts.files(publication, ("export function connect() {}", ""), {}, {}, {})
    ours = xapi.scripts(publication)
    added, before = (len(gzip.compress(read(made["scormkit.js"]), 9, mtime=0)) for made in (ours, plain))

    assert added - before <= MOST_BYTES


@pytest.mark.parametrize("given", ["https://example.org/c", ""])
def test_statements_of_a_course_without_address_are_legal_too(
    published: Callable[..., Publication], given: str
) -> None:
    said = played(published(iri=given))

    assert answer(Request("POST", "statements", {}, JSON, json.dumps(said).encode()), {}).status == 200
