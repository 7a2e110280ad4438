"""Each fixture has one defect, and gets the verdict that its name says: this code, and nothing else is reported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormkit import conformance
from scormkit.conformance.asked import Asked, as_asked
from scormkit.explain import every_message
from scormkit.package import Bytes, Entry, Package

ROOT = Path(__file__).parent / "fixtures"
FIXTURES = sorted(ROOT.glob("*/*/*.edit"))
VALID = sorted(place for place in ROOT.glob("*/valid") if place.is_dir())
NAME = re.compile(r"(valid|(error|warning|hint|moodle|strict)-(SK\d{3}))-[a-z0-9-]+")
VERDICTS = {"error": "error", "warning": "warning", "hint": "info"}
CHANGE = re.compile(r"^@ (.+)\n((?:(?!@ ).*\n)*)", re.MULTILINE)
MANY = re.compile(r"\{(\d+)×(.)\}")

ELSEWHERE = {
    "SK507": "a source, no package: tests/conformance/test_detect.py",
    "SK509": "what a schema says in words that we have not met yet",
    "SK512": "bytes that are no text: tests/cli/test_hostile_packages.py",
    "SK515": "16 megabytes: tests/cli/test_hostile_packages.py",
    "SK516": "bytes that nobody sees: tests/conformance/test_detect.py",
    "SK668": "a manifest without an archive: tests/conformance/test_cmi5_words.py",
    **dict.fromkeys(("SK591", "SK592", "SK593", "SK594"), "an archive as such: tests/cli/test_validate.py"),
    **dict.fromkeys(("SK644", "SK681"), "what is built: tests/test_whole.py, tests/test_spine.py"),
    **dict.fromkeys(
        (
            *(f"SK{number}" for number in range(550, 577)),
            "SK680",
            *(f"SK{number}" for number in range(682, 690)),
        ),
        "what a package does when it runs: tests/browser/test_run.py",
    ),
}
"""Codes of packages that no fixture here can show, and where they are shown."""

Files = list[tuple[str, bytes]]


def edited(fixture: Path) -> Files:
    """The valid package of a standard with the changes of a fixture."""
    valid = fixture.parents[1] / "valid"
    files = [(path.relative_to(valid).as_posix(), path.read_bytes()) for path in sorted(valid.rglob("*.*"))]
    text = MANY.sub(lambda found: int(found[1]) * found[2], fixture.read_text(encoding="utf-8"))
    said = text.partition("\n@ ")[0].strip()
    assert said.endswith("."), "it begins with a sentence"
    for what, lines in CHANGE.findall(text):
        files = changed(files, what, lines)
    return files


def changed(files: Files, what: str, lines: str) -> Files:
    """Files after one change."""
    how, _, names = what.partition(" ")
    first, _, second = names.partition(" ")
    if how == "new":
        return [*files, (names, without(lines, "").encode())]
    if how == "gone":
        return [one for one in files if one[0] != names]
    if how == "named":
        return [(second if name == first else name, content) for name, content in files]
    if how == "twice":
        return [*files, *(one for one in files if one[0] == names)]
    before, after = without(lines, "- "), without(lines, "+ ")
    return [
        (name, replaced(content.decode(), before, after) if name == what else content)
        for name, content in files
    ]


def replaced(text: str, before: str, after: str) -> bytes:
    """The text with what stands once in it changed."""
    if not before:
        return (text + after).encode()
    assert text.count(before) == 1, (text.count(before), before)
    return text.replace(before, after).encode()


def without(lines: str, sign: str) -> str:
    """The lines that begin with a sign, without it."""
    kept = [line[len(sign) :] for line in lines.strip("\n").split("\n") if line.startswith(sign)]
    return "\n".join(kept)


def said(files: Files, asked: Asked) -> list[tuple[str, str]]:
    package = Package(tuple(Entry(name, Bytes(content), compressed=1) for name, content in files))
    report, _ = as_asked(conformance.validate(package), asked)
    return [(str(one.severity), one.code) for one in report.diagnostics]


@pytest.mark.parametrize("place", VALID, ids=lambda place: place.parent.name)
def test_a_valid_package_is_silent_by_the_letter_and_in_moodle(place: Path) -> None:
    files = [(path.relative_to(place).as_posix(), path.read_bytes()) for path in sorted(place.rglob("*.*"))]

    assert said(files, Asked(strict=True, profiles=("moodle",))) == []


@pytest.mark.parametrize(
    "fixture", FIXTURES, ids=lambda path: f"{path.parts[-3]}/{path.parts[-2]}/{path.stem}"
)
def test_a_fixture_is_judged_as_its_name_says_and_nothing_else_is_reported(fixture: Path) -> None:
    name = NAME.fullmatch(fixture.stem)
    assert name, "its name is no verdict"
    files = edited(fixture)

    if name[1] == "valid":
        assert said(files, Asked(strict=True)) == []
    elif name[2] in VERDICTS:
        assert said(files, Asked()) == [(VERDICTS[name[2]], name[3])]
    else:
        asked = Asked(strict=name[2] == "strict", profiles=("moodle",) if name[2] == "moodle" else ())
        assert [code for severity, code in said(files, asked) if severity != "info"] == [name[3]]


def test_every_code_that_a_package_can_get_has_a_fixture() -> None:
    shown = {found[3] for path in FIXTURES if (found := NAME.fullmatch(path.stem)) and found[3]}
    wanted = {one.code for one in every_message() if one.code[2] in "568"}

    assert wanted - ELSEWHERE.keys() - shown == set()
    assert ELSEWHERE.keys() & shown == set()


CLAUSES = Path(__file__).parents[2] / "docs/reference/clauses.md"


def test_every_clause_that_is_counted_by_us_is_explained_with_its_codes() -> None:
    rows = dict(
        re.findall(r"^\| ([PMTR]\d+) \|.*\| ([^|]+) \|$", CLAUSES.read_text(encoding="utf-8"), re.MULTILINE)
    )
    told = {clause: codes_in(words) for clause, words in rows.items()}
    missing = [
        (one.code, clause)
        for one in every_message()
        for clause in one.clause.split()
        if re.fullmatch(r"[PMTR]\d+", clause) and one.code not in told.get(clause, ())
    ]

    assert missing == []


def codes_in(words: str) -> set[str]:
    """The codes of a row, with those that a dash stands for."""
    ends = [[int(number) for number in re.findall(r"SK(\d{3})", part)] for part in words.split(",")]
    return {f"SK{number}" for part in ends if part for number in range(part[0], part[-1] + 1)}
