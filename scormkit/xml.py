"""XML in and out: an element builder, a parser that trusts nobody, and compiled schemas."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

    from lxml.etree import _Element, _ElementTree

DRIVERS = {
    "scorm12": "scorm12/driver.xsd",
    "scorm2004-2": "scorm2004-2/driver.xsd",
    "scorm2004-3": "scorm2004-3/driver.xsd",
    "scorm2004-4": "scorm2004-4/driver.xsd",
    "tincan": "tincan/tincan.xsd",
    "cmi5": "cmi5/CourseStructure.xsd",
}
DRIVER = "driver.xsd"
SHARED = {
    "scorm2004-2": ("scorm2004", "scorm2004-3"),
    "scorm2004-3": ("scorm2004",),
    "scorm2004-4": ("scorm2004",),
}
"""The folders of what several editions have alike; an edition's own files go before, the later folder before the earlier."""


def element(
    name: str,
    attributes: Mapping[str, str] | None = None,
    *children: _Element | str,
    nsmap: dict[Any, str] | None = None,
) -> _Element:
    """Build one element; `name` and attribute names are Clark names (`{namespace}local`), strings are text.

    Raises ValueError for characters that XML 1.0 cannot carry.
    """
    made = etree.Element(name, dict(attributes or {}), nsmap=nsmap)
    for child in children:
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def serialise(root: _Element) -> bytes:
    """The document as UTF-8 with declaration, two-space indents and a final line end: the same everywhere."""
    etree.indent(root, "  ")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def parse(content: bytes) -> _ElementTree:
    """Parse a stranger's document: no entity is resolved, no DTD loaded, no network asked, no huge tree.

    Raises lxml.etree.XMLSyntaxError where it is not well-formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=False
    )
    return etree.ElementTree(etree.fromstring(content, parser))


def _schema_folder() -> Traversable:
    """The schemas of the installed wheel; in a checkout they lie beside the package."""
    shipped = files("scormkit").joinpath("schemas")
    return shipped if shipped.is_dir() else files("scormkit").joinpath("..", "schemas")


def schema_files(standard: str) -> dict[str, bytes]:
    """A standard's XSDs by file name, as they ship."""
    folders = [_schema_folder().joinpath(name) for name in (*SHARED.get(standard, ()), standard)]
    found = {entry.name: entry for folder in folders for entry in folder.iterdir()}
    return {name: found[name].read_bytes() for name in sorted(found)}


def control_documents(standard: str) -> dict[str, bytes]:
    """Those of its XSDs that travel at the root of each package (P09): all but what we compile ourselves."""
    return {name: text for name, text in schema_files(standard).items() if name != DRIVER}


class _Shipped(etree.Resolver):
    """Answers the imports of a schema from its own folder, and nothing else."""

    def __init__(self, documents: dict[str, bytes]) -> None:
        self.documents = documents

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]  # noqa: ARG002 - lxml's own signature, which its stubs do not know
        """Answer by the file's name alone."""
        content = self.documents.get(system_url.rpartition("/")[2], b"")
        return self.resolve_string(content, context, base_url=system_url)


@cache
def schemas(standard: str) -> etree.XMLSchema:
    """The compiled schema of one of `DRIVERS`: vendors' schemaLocation is never fetched."""
    folder, _, driver = DRIVERS[standard].rpartition("/")
    documents = schema_files(folder)
    parser = etree.XMLParser(no_network=True, load_dtd=False)
    parser.resolvers.add(_Shipped(documents))
    return etree.XMLSchema(etree.fromstring(documents[driver], parser, base_url=f"scormkit:/{driver}"))
