"""What the LMS or LRS refused, as diagnostics: each call and each reason once, with how often it came."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.trial import call_messages as messages
from scormkit.trial.heard import verbs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormkit.diagnostics import Diagnostic, Message
    from scormkit.lms import Request, Response
    from scormkit.trial.heard import Call, Visit

LONGEST = 60
UNSET = 403
CLOSED = (301, 112, 113, 122, 123, 132, 133, 142, 143)
"""The codes of both standards for a call when no session is open; 301 means another thing in 2004."""
AGAIN = (101, 103, 104)
VALUES = {"scorm12": (201, 405), "scorm2004": (351, 406, 407, 408)}
"""The codes for a value that is none, or that comes in the wrong place of a list."""

EXPECTED = (404, 409, 412)
"""Answers of an LRS that are part of the play: no document yet, somebody else was faster."""


def refused(visit: Visit) -> Iterator[Diagnostic]:
    """Everything that was refused to a part."""
    standard = visit.part.standard
    where = Where(visit.part.path)
    if standard.startswith("scorm"):
        bad = (call for call in visit.calls if (call.error and not _asking(call)) or _odd(call))
        yield from _told(where, ((_message(call, standard), call) for call in bad))
    elif standard in ("xapi", "cmi5"):
        yield from _answered(where, visit, messages.CMI5_REFUSED if standard == "cmi5" else messages.STATEMENT_REFUSED)  # fmt: skip


def _asking(call: Call) -> bool:
    """2004 answers with an error where a value was never set; to ask is how one learns it."""
    return call.name == "GetValue" and call.error == UNSET


def _odd(call: Call) -> bool:
    """Taken with a remark; what the LMS makes of a session's end is no remark on the course."""
    return bool(call.note) and not call.error and call.name.endswith("SetValue")


def _message(call: Call, standard: str) -> Message:
    name = call.name.removeprefix("LMS")
    if not call.error:
        return messages.ODD_CALL
    if call.error in CLOSED[1:] or (call.error == CLOSED[0] and standard == "scorm12"):
        return messages.OUT_OF_TURN
    if name == "Initialize" and call.error in AGAIN:
        return messages.OUT_OF_TURN
    if name == "GetValue":
        return messages.READING_REFUSED
    if name != "SetValue":
        return messages.CALL_REFUSED
    lost = VALUES["scorm12" if standard == "scorm12" else "scorm2004"]
    return messages.VALUE_REFUSED if call.error in lost else messages.ELEMENT_REFUSED


def _told(where: Where, calls: Iterable[tuple[Message, Call]]) -> Iterator[Diagnostic]:
    """One diagnostic for each call with its element, value and reason."""
    times = Counter((message, as_written(call), call.note, call.error) for message, call in calls)
    for (message, call, note, error), count in times.items():
        yield message.at(where, call=call + _times(count), why=note.rstrip("."), error=error)


def as_written(call: Call) -> str:
    """A call as it would stand in a script; long values are cut."""
    values = (json.dumps(short(one), ensure_ascii=False) for one in call.args)
    return f"{call.name}({', '.join(values)})"


def short(value: str) -> str:
    """At most sixty characters."""
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count} times)"


def _answered(where: Where, visit: Visit, message: Message) -> Iterator[Diagnostic]:
    bad = [(request, response) for request, response in visit.exchanges if response.status >= 400]  # noqa: PLR2004 - HTTP
    times = Counter(
        (asked_for(request), response.status, _reason(response))
        for request, response in bad
        if response.status not in EXPECTED or request.path == "statements"
    )
    for (call, status, why), count in times.items():
        yield message.at(where, call=call + _times(count), error=status, why=why)


def asked_for(request: Request) -> str:
    """A request in a few words: the verbs of its statements, or the resource."""
    if request.path != "statements" or not request.body:
        name = request.query.get("stateId") or request.query.get("profileId") or ""
        return f"{request.method} {request.path} {name}".strip()
    said = verbs_of(request)
    if len(said) == 1:
        return f"the statement '{said[0]}'"
    return f"{len(said)} statements ({', '.join(said[:5])})" if said else f"{request.method} {request.path}"


def _reason(response: Response) -> str:
    lines = [line for line in response.body.decode(errors="replace").splitlines() if line.strip()]
    more = f" (and {len(lines) - 3} more)" if len(lines) > 3 else ""  # noqa: PLR2004 - three are read
    return "; ".join(lines[:3]) + more if lines else "it gave no reason"
