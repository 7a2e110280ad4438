"""The report that code scanners exchange: SARIF 2.1.0 as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.diagnostics.message import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics.message import Diagnostic, Message
    from scormkit.diagnostics.report import Judged

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(packages: Sequence[Judged], version: str) -> dict[str, Any]:
    """One run over all packages; a file inside an archive is told as a logical place in it."""
    messages = {found.code: found.message for package in packages for found in package.diagnostics}
    driver = {
        "name": "scormkit",
        "version": version,
        "rules": [_rule(messages[code]) for code in sorted(messages)],
    }
    results = [_result(package, found) for package in packages for found in package.diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(message: Message) -> dict[str, Any]:
    why = message.doc.partition("\nBad (")[0].strip() or message.summary
    return {
        "id": message.code,
        "name": message.name,
        "shortDescription": {"text": message.summary},
        "fullDescription": {"text": why},
        "defaultConfiguration": {"level": LEVELS[message.severity]},
    }


def _result(package: Judged, found: Diagnostic) -> dict[str, Any]:
    result = {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": {"text": f"{found.text} {found.help}"},
        "locations": [_location(package, found)],
    }
    return result | ({"occurrenceCount": found.more} if found.more else {})


def _location(package: Judged, found: Diagnostic) -> dict[str, Any]:
    where = found.where
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(package.place(found))}}
    if where and where.line and package.folder:
        physical["region"] = {"startLine": where.line} | (
            {"startColumn": where.column} if where.column else {}
        )
    location: dict[str, Any] = {"physicalLocation": physical}
    if where and not package.folder:
        location["logicalLocations"] = [{"fullyQualifiedName": str(where)}]
    return location


def _uri(path: str) -> str:
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in path.encode(errors="replace"))
