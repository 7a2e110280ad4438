"""How two schemas are compared: by the lines that have an error, and by what they declare."""

from __future__ import annotations

import pytest
from lxml import etree
from official import SETS, XS, compiled

from scormkit import xml

Verdict = list[int] | str


def official(standard: str) -> etree.XMLSchema:
    """The official schema of a standard, or no test."""
    if not SETS.is_dir():
        pytest.skip("the official XSDs are not here: run `npm ci` in tests/")
    return compiled(standard)


def verdict(schema: etree.XMLSchema, document: bytes) -> Verdict:
    """The lines that have an error: none where it is valid.

    Not the kinds of error: where two facets say the same, like an enumeration and a length, one of them may be
    written or both.
    """
    try:
        schema.validate(xml.parse(document))
    except etree.XMLSyntaxError:
        return "not-wf"
    return sorted({error.line for error in schema.error_log})  # type: ignore[attr-defined]  # the stubs do not know


def declared(documents: dict[str, bytes]) -> set[tuple[str | None, str, str | None]]:
    """Namespace, kind and name of each element and attribute that may stand alone."""
    roots = [etree.fromstring(document) for document in documents.values()]
    kinds = {f"{XS}element": "element", f"{XS}attribute": "attribute"}
    return {
        (root.get("targetNamespace"), kinds[str(child.tag)], child.get("name"))
        for root in roots
        for child in root
        if child.tag in kinds
    }


def elements(documents: dict[str, bytes]) -> set[str]:
    """The Clark names of all elements that a schema knows, alone or inside others."""
    roots = [etree.fromstring(document) for document in documents.values()]
    return {
        f"{{{root.get('targetNamespace')}}}{element.get('name')}"
        for root in roots
        for element in root.iter(f"{XS}element")
        if element.get("name")
    }
