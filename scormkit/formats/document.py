"""Reads a stranger's manifest as XML, or says in a person's words why that is not possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from scormkit import xml
from scormkit.diagnostics import Where
from scormkit.formats import messages
from scormkit.package import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Body

LARGEST = 16 << 20
"""Bytes of a manifest that is read at all; the largest of 384 in the field has 1.7 million."""

MOST_ALIKE = 20_000
"""Elements side by side: libxml2 counts all before one to say where a fault is, so that time grows with their square."""

MOST_MARKS = 60_000
"""Tags and attributes of a manifest that is read at all, counted as `<` and `=`: the largest in the field has 19,145."""

MARK = b"\xef\xbb\xbf"
"""Three bytes by which some editors say that a file is UTF-8."""

KNOWN_PREFIXES = {
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "imsss": "http://www.imsglobal.org/xsd/imsss",
    "imsmd": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "lom": "http://ltsc.ieee.org/xsd/LOM",
}
LATER = re.compile(rb"imscp_v1p1|adlcp:scormType|>\s*(?:2004 |CAM 1\.3)")
"""What a manifest of SCORM 2004 says of itself, whose prefix adlcp: stands for another address."""
ADLCP_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
PREFIX = re.compile(r"Namespace prefix (\S+) ")
ENCODING = re.compile(
    r"Invalid bytes|not proper UTF-8|[Uu]nsupported encoding|switching encoding|encoding error"
)
SLIPS = (
    (r"tag mismatch: (\S+) line (\d+) and (\S+)", "<{0}>, opened on line {1}, is closed by </{2}>", "Close <{0}> first."),
    (r"EntityRef: (?:no name|expecting)", "an '&' stands alone", "Write '&amp;' for '&', in titles and in addresses alike."),
    (r"Entity '(\S+)' not defined", "'&{0};' is a word of HTML that XML does not know", "Write the character itself."),
    (r"Premature end of data in tag (\S+) line (\d+)", "it ends before <{0}>, opened on line {1}, is closed", "Copy or export the file again: its end is missing."),
    (r"Document is empty", "it is empty", "Export the package again."),
    (r"Start tag expected", "it does not begin with a tag", "Export the package again: this is another kind of file."),
    (r"XML declaration allowed only", "something stands before <?xml …?>", "Delete blanks and lines before it."),
    (r"Extra content at the end", "something follows after the last tag", "Delete what stands there, or export the package again."),
    (r"Attribute (\S+) redefined", "the attribute '{0}' is given twice in one tag", "Delete one of them."),
    (r"AttValue|Specification mandates? value", "an attribute has no value in quotation marks", 'Write name="value".'),
    (r"Unescaped '<' not allowed", "a '<' stands in an attribute, or a quotation mark is missing", "Write '&lt;' for '<', or close the quotation marks."),
    (r"invalid (?:xml)?[Cc]har value (\d+)", "it holds a control character (number {0})", "Delete the invisible character there; it often comes with text pasted from a word processor."),
    (r"Excessive depth|Resource limit|[Aa]mplification|entity.*loop", "it is nested or repeated beyond all reason", "Do not upload this package."),
    (r"invalid element name", "a '<' stands where no tag begins", "Write '&lt;' for '<' in text."),
    (r"Double hyphen within comment", "a comment holds '--'", "Delete one of the hyphens."),
)  # fmt: skip


def read_document(body: Body, file: str) -> tuple[_ElementTree | None, tuple[Diagnostic, ...]]:
    """The document, and what is wrong with it as XML; None where no LMS could read it."""
    where = Where(file)
    if body.size > LARGEST:
        return None, (_too_large(where, f"is {body.size:,} bytes long", f"{LARGEST:,} bytes"),)
    content = read(body)
    marks = content.count(b"<") + content.count(b"=")
    if marks > MOST_MARKS:
        return None, (_too_large(where, f"holds {marks:,} tags and attributes", f"{MOST_MARKS:,}"),)
    try:
        tree = xml.parse(content)
    except etree.XMLSyntaxError as error:
        return None, (_broken(error, where, content),)
    except ValueError as error:
        return None, (messages.WRONG_ENCODING.at(where, file=file, reason=str(error)),)
    widest = max(len(one) for one in tree.iter())
    if widest > MOST_ALIKE:
        return None, (_too_large(where, f"has {widest:,} elements side by side", f"{MOST_ALIKE:,}"),)
    noticed = (*_marked(content, where), *_typed(tree, where))
    return (None if any(said.message is messages.ENTITIES for said in noticed) else tree), noticed


def elements(root: _Element) -> Iterator[_Element]:
    """All elements, the root first; comments, instructions and unresolved entities are passed over."""
    return root.iter(etree.Element)


def local(found: _Element) -> str:
    """An element's name without its namespace."""
    return etree.QName(found).localname


def namespace(found: _Element) -> str:
    """An element's namespace, "" where it has none."""
    return etree.QName(found).namespace or ""


def text(found: _Element | None) -> str:
    """The words directly inside an element, trimmed; "" where there is none."""
    if found is None:
        return ""
    pieces = (found.text, *(child.tail for child in found))
    return "".join(piece for piece in pieces if piece).strip()


def line(found: _Element) -> int:
    """The line on which an element begins, 0 where unknown."""
    return cast("int | None", found.sourceline) or 0


def _too_large(where: Where, size: str, limit: str) -> Diagnostic:
    return messages.TOO_LARGE.at(where, file=where.file, size=size, limit=limit)


def _broken(error: etree.XMLSyntaxError, where: Where, content: bytes) -> Diagnostic:
    line, column = error.position
    place = where.at(line or 0, column or 0)
    said = re.sub(r", line \d+, column \d+.*", "", error.msg or "")
    if found := PREFIX.match(said):
        prefix = found[1]
        later = prefix == "adlcp" and LATER.search(content)
        stands_for = ADLCP_2004 if later else KNOWN_PREFIXES.get(prefix, "…")
        declaration = f'xmlns:{prefix}="{stands_for}"'
        return messages.UNDECLARED_PREFIX.at(place, file=where.file, prefix=prefix, declaration=declaration)
    if ENCODING.search(said):
        reason = f"{said[0].lower()}{said[1:]}".rstrip(" !")
        return messages.WRONG_ENCODING.at(place, file=where.file, reason=reason)
    for pattern, reason, mend in SLIPS:
        if slip := re.search(pattern, said):
            words = {"reason": reason.format(*slip.groups()), "mend": mend.format(*slip.groups())}
            return messages.NOT_WELL_FORMED.at(place, file=where.file, **words)
    mend = "Open the file in an editor that checks XML, or export the package again."
    return messages.NOT_WELL_FORMED.at(place, file=where.file, reason=said or "it is cut off", mend=mend)


def _marked(content: bytes, where: Where) -> Iterator[Diagnostic]:
    if content.startswith(MARK):
        yield messages.BYTE_ORDER_MARK.at(where.at(1), file=where.file)


def _typed(tree: _ElementTree, where: Where) -> Iterator[Diagnostic]:
    declared = tree.docinfo.internalDTD
    if declared is None:
        return
    names = ", ".join(f"'{entity.name}'" for entity in declared.iterentities())  # type: ignore[attr-defined]  # the stubs do not know
    if names:
        yield messages.ENTITIES.at(where.at(1), file=where.file, names=names)
    else:
        yield messages.DOCTYPE.at(where.at(1), file=where.file)
