"""Finds statements by what they say: the filters of Part 3, 2.1.3, what is voided, and one page after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.lms import places
from scormkit.lms.exchange import moment
from scormkit.lms.statement import VOIDED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Statement = Mapping[str, Any]
    Held = Mapping[str, Statement]

BATCH = 100
"""The most statements of one page."""


def voided(held: Held) -> set[str]:
    """Ids of the statements that another one voids; what voids is never voided itself (Part 2, 2.3.2)."""
    voiding = {name: one["object"]["id"].lower() for name, one in held.items() if one["verb"]["id"] == VOIDED}
    return set(voiding.values()) - set(voiding)


def page(asked: Mapping[str, Any], held: Held) -> tuple[list[Statement], int | None]:
    """One page, newest first unless ascending, and the number of the statement at which the next one begins.

    Statements are numbered as they came, so what comes or is voided while somebody reads changes no page's beginning.
    """
    dead, up, start = voided(held), asked.get("ascending") == "true", asked.get("from")
    numbered = [(number, *row) for number, row in enumerate(held.items())][:: 1 if up else -1]
    found = [
        (number, one) for number, name, one in numbered
        if name not in dead and (start is None or (number >= int(start) if up else number <= int(start))) and fits(one, asked, held)
    ]  # fmt: skip
    end = min(int(asked.get("limit", 0)) or BATCH, BATCH)
    return [one for _, one in found[:end]], found[end][0] if end < len(found) else None


def fits(one: Statement, asked: Mapping[str, Any], held: Held) -> bool:
    """Whether a statement was stored in time and says what is asked for, or points at one that does."""
    return _in_time(one, asked) and _speaks(one, asked, held)


def _in_time(one: Statement, asked: Mapping[str, Any]) -> bool:
    stored = moment(one["stored"])
    after = "since" not in asked or stored > moment(asked["since"])
    return after and ("until" not in asked or stored <= moment(asked["until"]))


def _speaks(one: Statement, asked: Mapping[str, Any], held: Held) -> bool:
    seen: set[str] = set()
    while not all(_answers(one, asked)):
        aim = one["object"]["id"].lower() if one["object"].get("objectType") == "StatementRef" else ""
        if aim not in held or aim in seen:
            return False
        seen.add(aim)
        one = held[aim]
    return True


def _answers(one: Statement, asked: Mapping[str, Any]) -> Iterator[bool]:
    if "verb" in asked:
        yield one["verb"]["id"] == asked["verb"]
    if "registration" in asked:
        yield one.get("context", {}).get("registration", "").lower() == asked["registration"].lower()
    if "activity" in asked:
        related = asked.get("related_activities") == "true"
        yield any(each["id"] == asked["activity"] for each in places.activities(one, related))
    if "agent" in asked:
        yield places.who(asked["agent"]) in map(
            places.who, places.people(one, asked.get("related_agents") == "true")
        )
