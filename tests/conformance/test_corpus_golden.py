"""What is said of each real manifest, one line a file: reviewed by eye, so that a change of a rule shows what it does."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pytest

from scormkit import spine
from scormkit.conformance.asked import Asked, as_asked
from scormkit.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic

LOUDEST = 1 / 4
"""Of the manifests of a standard, the share that may hear the same warning: what more of them do, works."""


@pytest.fixture(scope="module")
def judged(shared: Path) -> Mapping[str, Report]:
    """All that is found, by name, in order."""
    corpus = shared / "corpus"
    names = sorted(place.relative_to(corpus).as_posix() for place in corpus.rglob("*.xml"))
    return {name: spine.validate(corpus / name) for name in names}


@pytest.fixture(scope="module")
def reports(judged: Mapping[str, Report]) -> Mapping[str, Report]:
    """As `scormkit validate` tells them to whoever asks for nothing special."""
    return {name: as_asked(report, Asked())[0] for name, report in judged.items()}


def line(name: str, whole: Report) -> str:
    """The file, what it is, its schema's verdict; then each code with its severity, and how often where more than once.

    Last comes what the profile of Moodle adds.
    """
    told, in_moodle = (as_asked(whole, asked)[0] for asked in (Asked(), Asked(profiles=("moodle",))))
    added = {one for one in in_moodle.diagnostics if one not in told.diagnostics}
    parts = (listed(told.diagnostics) or "-", *([f"in Moodle {listed(added)}"] if added else []))
    return "  ".join((name, whole.standard, whole.schema, *parts))


def listed(diagnostics: Collection[Diagnostic]) -> str:
    counts: Counter[tuple[int, str, Severity]] = Counter()
    for said in diagnostics:
        counts[said.severity.rank, said.code, said.severity] += said.more or 1
    return ", ".join(
        f"{severity} {code}{f' x{count}' if count > 1 else ''}"
        for (_, code, severity), count in sorted(counts.items())
    )


def test_what_is_said_of_each_file_is_golden(
    judged: Mapping[str, Report], golden: Callable[[str, bytes], None]
) -> None:
    lines = [line(name, report) for name, report in judged.items()]

    assert len(lines) == 204
    golden("corpus.txt", ("\n".join(lines) + "\n").encode())


def test_no_warning_is_heard_by_more_than_one_in_four(reports: Mapping[str, Report]) -> None:
    heard: defaultdict[tuple[str, str], int] = defaultdict(int)
    for report in reports.values():
        family = report.standard.partition("-")[0]
        loud = {said.code for said in report.diagnostics if said.severity is not Severity.INFO}
        for code in loud:
            heard[family, code] += 1
    sizes = Counter(report.standard.partition("-")[0] for report in reports.values())

    many = {
        key: count for key, count in heard.items() if sizes[key[0]] >= 19 and count > sizes[key[0]] * LOUDEST
    }
    assert many == {}
