"""Judges a report by what was asked for: a standard's letter, an LMS, codes that do not count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.conformance import saying
from scormkit.diagnostics import Severity
from scormkit.rules.severities import PROFILES, STRICT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic

OF_ONE_LMS = "SK8"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants of a report; what is known of an LMS is told to those who ask for its profile."""

    strict: bool = False
    profiles: tuple[str, ...] = ()
    ignored: frozenset[str] = frozenset()


def as_asked(report: Report, asked: Asked) -> tuple[Report, Mapping[str, int]]:
    """The report with the severities asked for, and how often each code occurred that was to be ignored."""
    standards = (report.standard, *report.also)
    kept = [
        _as(one, severity(one, asked, standards))
        for one in report.diagnostics
        if one.code not in asked.ignored and not _of_another_lms(one, asked)
    ]
    return saying(report, _in_order(kept)), _counted(
        one for one in report.diagnostics if one.code in asked.ignored
    )


def known_of(report: Report, asked: Asked) -> Mapping[str, int]:
    """How much the profile of each LMS would tell, where it was not asked for."""
    left = [
        one for one in report.diagnostics if _of_another_lms(one, asked) and one.code not in asked.ignored
    ]
    counts = {
        name: sum(one.more or 1 for one in left if one.code in PROFILES[name])
        for name in PROFILES
        if name not in asked.profiles
    }
    return {name: count for name, count in counts.items() if count}


def severity(found: Diagnostic, asked: Asked, standards: tuple[str, ...]) -> Severity:
    """How severe a finding is to whoever asked."""
    known = [PROFILES[name][found.code] for name in asked.profiles if found.code in PROFILES[name]]
    if known:
        return min(known, key=lambda one: one.rank)
    if asked.strict and any(one.startswith(STRICT.get(found.code, ())) for one in standards):
        return Severity.ERROR
    return found.severity


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The worst first, then what is of one kind together, in the order of files and lines in which it was given."""
    first = {one.code: place for place, one in reversed(list(enumerate(diagnostics)))}
    return tuple(sorted(diagnostics, key=lambda one: (one.severity.rank, first[one.code])))


def _of_another_lms(found: Diagnostic, asked: Asked) -> bool:
    return found.code.startswith(OF_ONE_LMS) and all(
        found.code not in PROFILES[name] for name in asked.profiles
    )


def _counted(diagnostics: Iterable[Diagnostic]) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for one in diagnostics:
        counts[one.code] += one.more or 1
    return dict(sorted(counts.items()))


def _as(found: Diagnostic, wanted: Severity) -> Diagnostic:
    if found.severity is wanted:
        return found
    return replace(found, message=replace(found.message, severity=wanted))
