"""The report that GitHub's runners turn into notes beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics.message import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.diagnostics.message import Diagnostic
    from scormkit.diagnostics.report import Judged

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(packages: Sequence[Judged]) -> str:
    """One command a finding; "" where there is nothing to say."""
    return "\n".join(_command(package, found) for package in packages for found in package.diagnostics)


def _command(package: Judged, found: Diagnostic) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in _properties(package, found))
    inner = f"{found.where}: " if found.where and not package.folder else ""
    return f"::{LEVELS[found.severity]} {said}::{_words(f'{inner}{found.text} {found.help}')}"


def _properties(package: Judged, found: Diagnostic) -> Iterator[tuple[str, str]]:
    yield "file", package.place(found)
    if package.folder and found.where and found.where.line:
        yield "line", str(found.where.line)
        if found.where.column:
            yield "col", str(found.where.column)
    yield "title", f"{found.code} {found.message.name}"


def _words(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _words(text).replace(":", "%3A").replace(",", "%2C")
