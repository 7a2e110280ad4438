"""Judges a report by what was asked for: a standard's letter, an LMS, codes that do not count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.conformance import saying
from scormkit.diagnostics import Severity
from scormkit.rules.severities import PROFILES, STRICT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic

OF_ONE_LMS = "SK8"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants of a report; without any of it, findings about one LMS are hints."""

    strict: bool = False
    profiles: tuple[str, ...] = ()
    ignored: frozenset[str] = frozenset()


def as_asked(report: Report, asked: Asked) -> tuple[Report, Mapping[str, int]]:
    """The report with the severities asked for, and how often each code occurred that was to be ignored."""
    kept = [one for one in report.diagnostics if one.code not in asked.ignored]
    left = Counter[str]()
    for one in report.diagnostics:
        if one.code in asked.ignored:
            left[one.code] += one.more or 1
    standards = (report.standard, *report.also)
    said = tuple(_as(one, severity(one, asked, standards)) for one in kept)
    return saying(report, said), dict(sorted(left.items()))


def severity(found: Diagnostic, asked: Asked, standards: tuple[str, ...]) -> Severity:
    """How severe a finding is to whoever asked."""
    if found.code.startswith(OF_ONE_LMS):
        known = [PROFILES[name][found.code] for name in asked.profiles if found.code in PROFILES[name]]
        return min(known, key=lambda one: one.rank, default=Severity.INFO)
    if asked.strict and any(one.startswith(STRICT.get(found.code, ())) for one in standards):
        return Severity.ERROR
    return found.severity


def _as(found: Diagnostic, wanted: Severity) -> Diagnostic:
    if found.severity is wanted:
        return found
    return replace(found, message=replace(found.message, severity=wanted))
