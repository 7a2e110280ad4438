"""The report that build servers read as tests: a package is a suite, each code found in it a case that fails."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from scormkit.diagnostics.message import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from scormkit.diagnostics.message import Diagnostic
    from scormkit.diagnostics.report import Judged

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(packages: Sequence[Judged], fails: Severity = Severity.ERROR) -> str:
    """A document; what is less severe than `fails` is told, and fails nothing."""
    root = etree.Element("testsuites", name="scormkit validate")
    root.extend([_suite(package, fails) for package in packages])
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    etree.indent(root)
    return etree.tostring(root, encoding="unicode")


def _suite(package: Judged, fails: Severity) -> _Element:
    suite = etree.Element("testsuite", name=_clean(package.path))
    ordered = sorted(package.diagnostics, key=lambda found: found.code)
    suite.extend(
        [
            _case(package.path, code, list(found), fails)
            for code, found in groupby(ordered, lambda one: one.code)
        ]
    )
    if not package.diagnostics:
        etree.SubElement(suite, "testcase", classname=_clean(package.path), name="nothing to complain about")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    return suite


def _case(path: str, code: str, found: list[Diagnostic], fails: Severity) -> _Element:
    message = found[0].message
    case = etree.Element("testcase", classname=_clean(path), name=f"{code} {message.name}")
    if message.severity.rank <= fails.rank:
        told = etree.SubElement(case, "failure", type=str(message.severity), message=_clean(found[0].text))
    else:
        told = etree.SubElement(case, "system-out")
    told.text = _clean(_lines(found))
    return case


def _lines(found: Iterable[Diagnostic]) -> str:
    return "\n".join(f"{f'{one.where}: ' if one.where else ''}{one.text} {one.help}" for one in found)


def _clean(text: str) -> str:
    return NOT_XML.sub("�", text)
