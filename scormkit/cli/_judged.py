"""What commands say of a judged package: what it is, whether it is valid, what is wrong and where."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from scormkit.cli import _ran
from scormkit.cli._shared import coloured, window
from scormkit.diagnostics import printable
from scormkit.diagnostics.report import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Body
    from scormkit.trial import Trial

NAMES = {
    "scorm12": "SCORM 1.2",
    "scorm2004-2": "SCORM 2004 2nd Edition",
    "scorm2004-3": "SCORM 2004 3rd Edition",
    "scorm2004-4": "SCORM 2004 4th Edition",
    "xapi": "xAPI (tincan.xml)",
    "cmi5": "cmi5",
    "web": "a module of scormkit for the plain web",
    "aicc": "AICC",
    "common-cartridge": "Common Cartridge",
    "unknown": "no standard that scormkit knows",
}


IN_PART = ("aicc", "common-cartridge")
"""Standards that scormkit knows by sight: it looks at archive and names, and not at the course."""


VERDICTS = {
    "valid": "; its schema accepts the manifest",
    "invalid": "; its schema refuses the manifest",
    "not-wf": "; the manifest is no XML",
    "none": "",
}


INSTEAD = {
    "SK503": "no SCORM package",
    "SK507": "the source of a course",
    "SK518": "no package",
    "SK591": "cannot be opened",
    "SK593": "is not opened",
    "SK594": "cannot be unpacked",
}
"""What is of no standard that scormkit knows, by the code that says so."""


def title(report: Report) -> str:
    """What a package is, and what its schema says."""
    return f"{kind((report.standard, *report.also), report.diagnostics)}{VERDICTS[report.schema]}"


def kind(standards: Sequence[str], diagnostics: Sequence[Diagnostic]) -> str:
    """What a package is, by its standards; where it is none, what it is instead, by what was said of it."""
    if standards == ("unknown",):
        said = (INSTEAD[one.code] for one in diagnostics if one.code in INSTEAD)
        return next(said, NAMES["unknown"])
    return ", also ".join(NAMES[one] for one in standards)


def told(path: str, report: Report, ignored: Mapping[str, int], trial: Trial | None = None) -> str:
    """One package for a person: what it is, whether it is valid, how it ran, what is wrong."""
    what, *verdict = title(report).split("; ")
    head = "; ".join([f"{printable(path)}: {what}, {verdict_on(report)}", *verdict])
    parts = [head]
    if trial:
        parts.append("\n".join(_ran.sentences(trial)))
    if report.diagnostics:
        parts.append(
            text.report(
                report.diagnostics, lines_of(path), colour=coloured(), width=window(sys.stdout), brief=True
            )
        )
    if ignored:
        parts.append(f"Ignored: {', '.join(f'{code} ({count})' for code, count in ignored.items())}.")
    return "\n\n".join(parts)


def verdict_on(report: Report) -> str:
    """Valid or not; of what scormkit only recognises, how far it went."""
    if not report.valid:
        return "NOT valid"
    return "judged in part" if report.standard in IN_PART else "valid"


LONGEST_SHOWN = 1 << 20
"""Bytes of a file whose lines are shown; a longer one is no reading."""


def lines_of(path: str) -> Callable[[str], str]:
    """Reads a file of the package for its excerpt; "" where it cannot be shown."""
    from scormkit import disk  # noqa: PLC0415 - only a package that has something wrong needs it
    from scormkit.package import read  # noqa: PLC0415

    @cache
    def files() -> Mapping[str, Body]:
        return disk.read_package(path)[0].files

    @cache
    def lines(name: str) -> str:
        body = files().get(name)
        try:
            return legible(read(body)) if body and body.size < LONGEST_SHOWN else ""
        except disk.Damaged:
            return ""

    return lines


def legible(content: bytes) -> str:
    """A file's text for an excerpt; what is no text of that encoding shows as such."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if wide else "utf-8-sig", errors="replace")
