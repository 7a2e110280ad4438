"""What ADL adds to a manifest: names, and one element as read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.diagnostics import Where

NAMESPACE = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
NAMESPACE_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"

IN_ITEM = frozenset(("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore"))
"""Elements of SCORM 1.2 that describe the launch of a SCO, and stand in its item."""

IN_ITEM_2004 = frozenset(("timeLimitAction", "dataFromLMS", "completionThreshold", "data", "presentation"))
"""The same in 2004."""

OF_ASSETS = frozenset(("completionThreshold", "data", "presentation"))
"""Those among them that may stand in an item that opens an asset."""


@dataclass(frozen=True, slots=True)
class Said:
    """One of ADL's elements in an item: its local name, its words, its attributes.

    `targets` are the targetIDs of the maps in `adlcp:data`; `parent` is what it stands in.
    """

    name: str
    text: str
    type: str
    where: Where
    targets: tuple[str, ...] = ()
    parent: str = "item"


def name(local: str) -> str:
    """The Clark name of one of ADL's elements or attributes in SCORM 1.2."""
    return f"{{{NAMESPACE}}}{local}"


def name_2004(local: str) -> str:
    """The Clark name of one of ADL's elements or attributes in SCORM 2004."""
    return f"{{{NAMESPACE_2004}}}{local}"
