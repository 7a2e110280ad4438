"""Says whether two statements are the same, as Part 2, 2.3.1 has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.lms import places
from scormkit.lms.exchange import moment

if TYPE_CHECKING:
    from collections.abc import Mapping

LEFT_OUT = ("id", "stored", "authority", "version", "attachments")


def compared(one: Mapping[str, Any]) -> Any:
    """A statement without what Part 2, 2.3.1 leaves out of a comparison: what others may add, change or order."""
    kept = {name: value for name, value in places.listed(one).items() if name not in LEFT_OUT}
    if "timestamp" in kept:
        kept["timestamp"] = moment(kept["timestamp"])
    if kept["object"].get("objectType") == "SubStatement":
        kept["object"] = {"objectType": "SubStatement", **compared(kept["object"])}
    return places.mapped(kept, _person, lambda verb: verb["id"], lambda activity: activity["id"])


def _person(actor: Mapping[str, Any]) -> Any:
    members = sorted((places.who(each), str(each.get("name"))) for each in actor.get("member", ()))
    return places.who(actor), actor.get("name"), actor.get("objectType", "Agent"), members
