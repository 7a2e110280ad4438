"""What a package is, whether its schema accepts it, and all that is wrong with it: ours and anyone's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit import rules
from scormkit.conformance.detect import held
from scormkit.conformance.instead import NOTHING_ELSE
from scormkit.conformance.judge import judge
from scormkit.diagnostics import has_errors

if TYPE_CHECKING:
    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Package


@dataclass(frozen=True, slots=True)
class Report:
    """A package judged.

    `standard` is what an LMS would take it for: scorm12 scorm2004-2 scorm2004-3 scorm2004-4 xapi cmi5 web
    aicc common-cartridge or unknown; `also` the others that it holds. `schema` is the verdict of the standard's
    own schema: valid, invalid, not-wf, or none where no schema applies. `valid` means: no error.
    """

    standard: str
    also: tuple[str, ...]
    valid: bool
    schema: str
    diagnostics: tuple[Diagnostic, ...]


UNREADABLE = Report("unknown", (), False, "none", ())
"""Of what cannot be opened or was never meant as a package; why is said by whoever tried."""


def saying(report: Report, said: tuple[Diagnostic, ...]) -> Report:
    """The same package with these findings, by which it is valid or not."""
    return replace(report, diagnostics=said, valid=not has_errors(said))


def validate(package: Package) -> Report:
    """Judge every manifest of a package, and the package around them."""
    manifests, misplaced = held(package)
    verdicts = [judge(package, one) for one in manifests]
    if any(said.message in NOTHING_ELSE for said in misplaced):
        return saying(UNREADABLE, misplaced)
    noticed = (
        *rules.run(package),
        *misplaced,
        *(said for verdict in verdicts for said in verdict.diagnostics),
    )
    standards = tuple(dict.fromkeys(verdict.standard for verdict in verdicts)) or ("unknown",)
    schema = verdicts[0].schema if verdicts else "none"
    return Report(standards[0], standards[1:], not has_errors(noticed), schema, noticed)
