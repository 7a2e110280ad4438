"""The report that code scanners exchange: SARIF 2.1.0 as plain data."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from scormkit.diagnostics.message import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics.message import Diagnostic, Message
    from scormkit.diagnostics.report import Judged

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
WORD = re.compile(r"\{\w+\}")
"""Where a message has a stranger's words."""

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(packages: Sequence[Judged], version: str) -> dict[str, Any]:
    """One run over all packages; a file inside an archive is told as a logical place in it."""
    messages = {found.code: found.message for package in packages for found in package.diagnostics}
    driver = {
        "name": "scormkit",
        "version": version,
        "rules": [_rule(messages[code]) for code in sorted(messages)],
    }
    prints: Counter[str] = Counter()
    results = [_result(package, found, prints) for package in packages for found in package.diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(message: Message) -> dict[str, Any]:
    why = message.doc.partition("\nBad (")[0].strip() or message.summary
    return {
        "id": message.code,
        "name": message.name,
        "shortDescription": {"text": WORD.sub("…", message.summary)},
        "fullDescription": {"text": why},
        "help": {"text": message.doc.strip() or WORD.sub("…", message.help)},
        "defaultConfiguration": {"level": LEVELS[message.severity]},
    }


def _result(package: Judged, found: Diagnostic, prints: Counter[str]) -> dict[str, Any]:
    result = {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": {"text": f"{found.text} {found.help}"},
        "locations": [_location(package, found)],
        "partialFingerprints": {"primaryLocationLineHash": _print(package, found, prints)},
    }
    return result | ({"occurrenceCount": found.more} if found.more else {})


def _print(package: Judged, found: Diagnostic, prints: Counter[str]) -> str:
    """By which a scanner knows a finding again: what is said and in which file, not in which line; then its number."""
    told = "\0".join((package.place(found), found.where.file if found.where else "", found.code, found.text))
    name = hashlib.sha256(told.encode(errors="replace")).hexdigest()[:16]
    prints[name] += 1
    return f"{name}:{prints[name]}"


def _location(package: Judged, found: Diagnostic) -> dict[str, Any]:
    where = found.where
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(package.place(found))}}
    inside = where if where and where.line and package.folder else None
    physical["region"] = {"startLine": inside.line if inside else 1}
    if inside and inside.column:
        physical["region"]["startColumn"] = inside.column
    location: dict[str, Any] = {"physicalLocation": physical}
    if where and not package.folder:
        location["logicalLocations"] = [{"fullyQualifiedName": str(where)}]
    return location


def _uri(path: str) -> str:
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in path.encode(errors="replace"))
