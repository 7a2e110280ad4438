"""`scormkit validate` judges by what was asked: a standard's letter, one LMS, and without the codes that do not count."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from one_sco import zipped

from scormkit.cli import main
from scormkit.cli.validate import command
from scormkit.diagnostics import Severity
from scormkit.explain import every_message
from scormkit.rules.severities import PROFILES, STRICT

if TYPE_CHECKING:
    from pathlib import Path

FINE, INPUT, USAGE = 0, 1, 2
MANIFEST = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>
<item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
</resource></resources></manifest>"""
WARNED = {"imsmanifest.xml": MANIFEST, "index.html": ""}
"""SK616, a warning: the page is not listed."""
FOR_MOODLE = {**WARNED, "imsmanifest.xml": MANIFEST.replace('identifier="i"', f'identifier="{"i" * 256}"')}


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["validate", *map(str, words)], catch_exceptions=False)


def told(*words: object) -> tuple[int, dict[str, Any]]:
    done = run(*words, "--format", "json")
    (package,) = json.loads(done.stdout)["packages"]
    return done.exit_code, package


def said(package: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["code"], one["severity"]) for one in package["diagnostics"]]


def test_a_warning_fails_only_who_asks_for_it(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", WARNED)

    assert (told(place)[0], told(place, "--fail-on", "warning")[0]) == (FINE, INPUT)
    assert told(place, "--fail-on", "warning")[1]["valid"] is True


def test_the_letter_of_the_standard_makes_a_warning_an_error(tmp_path: Path) -> None:
    number, package = told(zipped(tmp_path / "a.zip", WARNED), "--strict")

    assert (number, package["valid"], said(package)) == (INPUT, False, [("SK616", "error")])


def test_a_letter_counts_only_for_its_own_standard(tmp_path: Path) -> None:
    without = MANIFEST.replace("<schemaversion>1.2</schemaversion>", "<schemaversion>1.1</schemaversion>")

    _, package = told(zipped(tmp_path / "a.zip", {**WARNED, "imsmanifest.xml": without}), "--strict")

    assert ("SK603", "warning") in said(package)


@pytest.mark.parametrize("name", ["SK616", "sk616", "own-file-unlisted"])
def test_a_code_that_is_ignored_is_counted_and_not_told(tmp_path: Path, name: str) -> None:
    place = zipped(tmp_path / "a.zip", WARNED)

    number, package = told(place, "--strict", "--ignore", name)

    assert (number, package["valid"], said(package), package["ignored"]) == (FINE, True, [], {"SK616": 1})
    assert run(place, "--ignore", name).stdout.endswith("\n\nIgnored: SK616 (1).\n")


def test_codes_are_ignored_one_after_the_other(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", FOR_MOODLE)

    _, package = told(place, "--profile", "moodle", "--ignore", "SK616", "--ignore", "SK803")

    assert (said(package), package["ignored"]) == ([], {"SK616": 1, "SK803": 1})


def test_a_code_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", WARNED), "--ignore", "SK61")

    assert (done.exit_code, "There is no code 'SK61'." in done.stderr) == (USAGE, True)


def test_several_codes_are_ignored_with_commas(tmp_path: Path) -> None:
    _, package = told(
        zipped(tmp_path / "a.zip", FOR_MOODLE), "--profile", "moodle", "--ignore", "SK616, sk803"
    )

    assert (said(package), package["ignored"]) == ([], {"SK616": 1, "SK803": 1})


@pytest.mark.parametrize("words", [("validate", ".", "--ignore"), ("explain",)], ids=["ignored", "explained"])
def test_the_code_that_was_probably_meant_is_named(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, [*words, "own-file-unlistd"])

    assert done.exit_code == USAGE
    assert "There is no code 'own-file-unlistd'. Did you mean SK616, 'own-file-unlisted'?" in done.stderr


def test_choices_are_understood_in_capitals_and_a_hint_by_its_name(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", {**FOR_MOODLE, "notes.txt": ""})

    assert run(place, "--profile", "Moodle", "--format", "JSON").exit_code == INPUT
    hints = ("--ignore", "SK616", "--fail-on")
    assert [run(place, *hints, limit).exit_code for limit in ("hint", "info", "warning")] == [
        INPUT,
        INPUT,
        FINE,
    ]


def test_what_is_known_of_one_lms_is_told_to_whoever_asks_and_counted_for_others(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", FOR_MOODLE)

    number, package = told(place)
    assert (number, sorted(said(package))) == (FINE, [("SK616", "warning")])
    assert run(place).stdout.endswith(
        "\n\n1 warning\n\n1 thing is known of Moodle: '--profile moodle' tells it.\n"
    )
    number, package = told(place, "--profile", "moodle")
    assert (number, sorted(said(package))) == (INPUT, [("SK616", "warning"), ("SK803", "error")])
    assert "is known of" not in run(place, "--profile", "moodle").stdout


def test_what_is_known_and_ignored_is_not_counted_as_known(tmp_path: Path) -> None:
    done = run(zipped(tmp_path / "a.zip", FOR_MOODLE), "--ignore", "SK803", "--format", "json")

    totals = json.loads(done.stdout)["totals"]
    assert (totals["ignored"], totals["profiles"]) == (1, {})


def test_by_the_letter_of_a_standard_nothing_is_said_of_one_lms(tmp_path: Path) -> None:
    _, package = told(zipped(tmp_path / "a.zip", FOR_MOODLE), "--strict", "--fail-on", "info")

    assert said(package) == [("SK616", "error")]


def test_every_message_about_one_lms_is_in_a_profile_and_every_profile_can_be_asked_for() -> None:
    messages = {one.code: one for one in every_message()}
    (option,) = [one for one in command.params if one.name == "profiles"]

    assert {code for one in PROFILES.values() for code in one} == {
        code for code in messages if code[2] == "8"
    }
    assert list(option.type.choices) == list(PROFILES)  # type: ignore[attr-defined]


def test_only_warnings_become_errors_by_the_letter() -> None:
    messages = {one.code: one for one in every_message()}

    assert {messages[code].severity for code in STRICT} == {Severity.WARNING}
