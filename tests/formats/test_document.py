"""A stranger's XML is read, or refused in words that say what to do, and nothing that it asks for is fetched."""

from __future__ import annotations

import pytest

from scormkit.formats.document import LARGEST, elements, local, read_document, text
from scormkit.package import Bytes


def said(content: bytes) -> list[tuple[str, str, int]]:
    _, noticed = read_document(Bytes(content), "m.xml")
    return [(one.code, one.text, one.where.line if one.where else 0) for one in noticed]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "SK510", "it is empty"),
        (b"hello", "SK510", "it does not begin with a tag"),
        (b"<m>\n<a></b></m>", "SK510", "<a>, opened on line 2, is closed by </b>"),
        (b"<m>Rights & duties</m>", "SK510", "an '&' stands alone"),
        (b"<m>&nbsp;</m>", "SK510", "'&nbsp;' is a word of HTML that XML does not know"),
        (b"<m><a></a>", "SK510", "it ends before <m>, opened on line 1, is closed"),
        (b'<m a="1" a="2"/>', "SK510", "the attribute 'a' is given twice in one tag"),
        (b"<m a=1/>", "SK510", "an attribute has no value in quotation marks"),
        (b"<m/><m/>", "SK510", "something follows after the last tag"),
        (b'\n<?xml version="1.0"?><m/>', "SK510", "something stands before <?xml"),
        (b"<m>\x07</m>", "SK510", "it holds a control character (number 7)"),
        (b"<m>1 < 2</m>", "SK510", "a '<' stands where no tag begins"),
        (b"<m>\xe9</m>", "SK512", "cannot be read as text"),
        (b'<?xml version="1.0" encoding="klingon"?><m/>', "SK512", "cannot be read as text"),
        (b'<m adlcp:a="1"/>', "SK511", "uses the prefix 'adlcp:'"),
        (b"<!DOCTYPE m><m/>", "SK513", "begins with a DOCTYPE"),
        (b'<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hostname">]><m>&a;</m>', "SK514", "the entities 'a'"),
        (b"<m>" * 5000, "SK510", "nested"),
    ],
)
def test_each_slip_is_told_in_words(content: bytes, code: str, words: str) -> None:
    ((found, told, _),) = said(content)

    assert found == code
    assert words in told


@pytest.mark.parametrize(
    "content",
    [
        b"<m/>",
        '<?xml version="1.0" encoding="UTF-16"?><m>é</m>'.encode("utf-16"),
        '<?xml version="1.0" encoding="iso-8859-1"?><m>é</m>'.encode("latin-1"),
        '<?xml version="1.0" encoding="windows-1252"?><m>€</m>'.encode("cp1252"),
    ],
)
def test_every_encoding_of_the_field_is_read(content: bytes) -> None:
    assert said(content) == []


def test_a_byte_order_mark_is_read_over_and_told() -> None:
    tree, (noticed,) = read_document(Bytes(b"\xef\xbb\xbf<m/>"), "m.xml")

    assert (tree is None, noticed.code, str(noticed.where)) == (False, "SK516", "m.xml:1")


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (b'<manifest><a adlcp:scormtype="sco"/></manifest>', "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
        (b'<manifest><a adlcp:scormType="sco"/></manifest>', "http://www.adlnet.org/xsd/adlcp_v1p3"),
        (
            b'<manifest><v>CAM 1.3</v><a adlcp:scormtype="sco"/></manifest>',
            "http://www.adlnet.org/xsd/adlcp_v1p3",
        ),
    ],
)
def test_a_prefix_is_declared_as_the_edition_wants_it(content: bytes, address: str) -> None:
    _, (noticed,) = read_document(Bytes(content), "m.xml")

    assert (noticed.code, f'xmlns:adlcp="{address}"' in noticed.help) == ("SK511", True)


def test_a_file_that_is_too_long_is_not_even_read() -> None:
    class Endless:
        size = LARGEST + 1

        def chunks(self) -> object:
            raise AssertionError("nobody should ask")

    tree, (noticed,) = read_document(Endless(), "m.xml")  # type: ignore[arg-type]

    assert (tree, noticed.code) == (None, "SK515")


def test_words_are_put_together_around_comments() -> None:
    tree, _ = read_document(Bytes(b"<m> one <!-- x -->two<?p?> <b>not</b> three </m>"), "m.xml")

    assert tree is not None
    assert text(tree.getroot()) == "one two  three"
    assert [local(found) for found in elements(tree.getroot())] == ["m", "b"]
