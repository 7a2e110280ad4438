"""Reads the parameters of a request: known ones only, and as strictly as the same words in a statement (Part 2, 2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.lms import statement
from scormkit.lms.exchange import Refused, heard

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER = statement.like(r"\d{1,9}", "a whole number")
BOOLEAN = statement.like("true|false", "true or false")
CHECKS = {
    "activityId": statement.IRI, "activity": statement.IRI, "verb": statement.IRI, "agent": statement.AGENT,
    "registration": statement.UUID, "statementId": statement.UUID, "voidedStatementId": statement.UUID,
    "since": statement.timestamp, "until": statement.timestamp, "limit": NUMBER, "from": NUMBER,
    "format": statement.like("ids|exact|canonical", "ids, exact or canonical"), "attachments": BOOLEAN, "ascending": BOOLEAN,
    "related_activities": BOOLEAN, "related_agents": BOOLEAN, "stateId": statement.STRING, "profileId": statement.STRING,
}  # fmt: skip


def asked(
    query: Mapping[str, str], wanted: str = "", known: str = "", agent: statement.Check = statement.AGENT
) -> dict[str, Any]:
    """The parameters, `agent` as an object; 400 where one is missing, unknown or out of form."""
    names = {*wanted.split(), *known.split()}
    wrong = [f"the parameter {name} is not known here" for name in query if name not in names]
    wrong += [f"the parameter {name} is missing" for name in wanted.split() if name not in query]
    found = {name: heard(value, name) if name == "agent" else value for name, value in query.items()}
    for name in names & set(found):
        wrong += (agent if name == "agent" else CHECKS[name])(found[name], name)
    if wrong:
        raise Refused(400, *sorted(wrong))
    return found
