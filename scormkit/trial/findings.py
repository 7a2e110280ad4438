"""What is wrong with a package, from what was heard of its parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from scormkit.diagnostics import Where
from scormkit.lms.player import CONTENT
from scormkit.trial import messages, page_messages
from scormkit.trial.calls import refused
from scormkit.trial.heard import has_begun, has_ended, verbs
from scormkit.trial.visit import HANG, LOAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.trial.heard import Line, Visit

NAMES = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004"}
APIS = {"scorm12": "API", "scorm2004": "API_1484_11"}
PREFIXES = {"scorm12": "LMS", "scorm2004": ""}
ENDS = {"scorm12": "LMSFinish", "scorm2004": "Terminate"}
STATUS = {
    "scorm12": ("cmi.core.lesson_status",),
    "scorm2004": ("cmi.completion_status", "cmi.success_status"),
}
TIME = {"scorm12": "cmi.core.session_time", "scorm2004": "cmi.session_time"}
KINDS = {
    "document": "a page", "stylesheet": "a style sheet", "image": "a picture", "media": "a recording", "font": "a font",
    "script": "a script", "xhr": "data", "fetch": "data", "websocket": "a connection", "ping": "a count",
}  # fmt: skip
SOMETHING = "something"
FEW = 5
BROKEN = ("never-loaded", "hangs", "crashes", "escapes")


def findings(visits: Sequence[Visit], names: frozenset[str], seconds: float) -> tuple[Diagnostic, ...]:
    """Everything that is to be told, each once."""
    if not visits:
        return (page_messages.NOTHING_TO_RUN.at(None),)
    found = [*_unopened(visits, names, seconds)]
    for visit in visits:
        if visit.opened:
            found += [*_stopped(visit), *_reported(visit), *refused(visit), *_shown(visit), *_heard(visit)]
    return tuple(dict.fromkeys(found))


def _unopened(visits: Sequence[Visit], names: frozenset[str], seconds: float) -> Iterator[Diagnostic]:
    left = []
    for visit in visits:
        part = visit.part
        if part.external:
            yield page_messages.LEADS_AWAY.at(part.where, part=part.title, address=part.external)
        elif part.path not in names:
            yield page_messages.NOT_THERE.at(part.where, part=part.title, file=part.path or "?")
        elif not visit.opened:
            left.append(part)
    if left:
        yield page_messages.TIME_OVER.at(
            left[0].where, count=len(left), total=len(visits), seconds=f"{seconds:g}", part=left[0].title,
            more=f"{seconds * 3:g}",
        )  # fmt: skip


def page_of(visit: Visit) -> Where:
    """The file that was opened."""
    return Where(visit.part.path)


def _stopped(visit: Visit) -> Iterator[Diagnostic]:
    title = visit.part.title
    if visit.ended == "never-loaded":
        yield page_messages.NEVER_LOADED.at(page_of(visit), part=title, seconds=f"{LOAD:g}")
    if visit.ended == "hangs":
        yield page_messages.HANGS.at(page_of(visit), part=title, seconds=f"{HANG:g}")
    if visit.ended == "crashes":
        yield page_messages.CRASHES.at(page_of(visit), part=title)
    if visit.ended == "escapes":
        yield page_messages.ESCAPES.at(page_of(visit), part=title)
    if visit.painted is None and visit.ended == "left":
        yield page_messages.BLANK.at(page_of(visit), part=title)


def _reported(visit: Visit) -> Iterator[Diagnostic]:
    """What never came; of a part that was stopped nobody can say what would have come at its end."""
    if not visit.part.reports:
        return
    told = {"cmi5": _cmi5, "xapi": _xapi}.get(visit.part.standard, _scorm)
    yield from told(visit)


def _scorm(visit: Visit) -> Iterator[Diagnostic]:
    family = visit.part.standard[:9].rstrip("-")
    if not has_begun(visit):
        yield _never_begun(visit, family)
    elif visit.ended not in BROKEN:
        yield from _at_the_end(visit, family)


def _never_begun(visit: Visit, family: str) -> Diagnostic:
    where, title, wanted = page_of(visit), visit.part.title, APIS[family]
    other = next(api for api in APIS.values() if api != wanted)
    if other in visit.looked and wanted not in visit.looked:
        return messages.WRONG_API.at(where, part=title, found=other, wanted=wanted, standard=NAMES[family])
    return messages.NEVER_INITIALIZED.at(where, part=title, call=f"{PREFIXES[family]}Initialize")


def _at_the_end(visit: Visit, family: str) -> Iterator[Diagnostic]:
    """What is missing in the calls of a session that was begun and left."""
    where, title, prefix, end = page_of(visit), visit.part.title, PREFIXES[family], ENDS[family]
    said = [call.args[0] for call in visit.calls if call.name == f"{prefix}SetValue" and call.args]
    if has_ended(visit):
        if not set(said) & set(STATUS[family]):
            yield messages.NO_STATUS.at(where, part=title, element=STATUS[family][0])
        if TIME[family] not in said:
            yield messages.NO_TIME.at(where, part=title, element=TIME[family], call=end)
    elif said and not any(call.name == f"{prefix}Commit" for call in visit.calls):
        count = f"{len(said)} value{'s' if len(said) > 1 else ''}"
        yield messages.NOTHING_KEPT.at(where, part=title, count=count, call=end)
    else:
        yield messages.NEVER_FINISHED.at(where, part=title, call=end)


def _xapi(visit: Visit) -> Iterator[Diagnostic]:
    if not verbs(visit) and visit.ended == "left":
        yield messages.SILENT.at(page_of(visit), part=visit.part.title)


def _cmi5(visit: Visit) -> Iterator[Diagnostic]:
    where, title = page_of(visit), visit.part.title
    if not any(request.path == "fetch" for request, _ in visit.exchanges):
        yield messages.NEVER_FETCHED.at(where, part=title)
    elif not has_begun(visit):
        yield messages.NOT_INITIALIZED.at(where, part=title)
    elif not has_ended(visit) and visit.ended not in BROKEN:
        yield messages.NOT_TERMINATED.at(where, part=title)


def _shown(visit: Visit) -> Iterator[Diagnostic]:
    """What a learner sees and did not expect, and what axe saw."""
    title, where = visit.part.title, page_of(visit)
    for said in _first(visit.dialogs):
        yield page_messages.DIALOG.at(where, part=title, message=said)
    for address in _first(visit.windows):
        yield page_messages.OWN_WINDOW.at(where, part=title, address=address)
    for file in _first(visit.downloads):
        yield page_messages.DOWNLOAD.at(where, part=title, file=file)
    for one in visit.violations:
        count = f"{one.count} place{'s' if one.count > 1 else ''}"
        yield page_messages.ACCESSIBILITY.at(
            Where(unquote(one.path)) if one.path else where,
            help=one.help, rule=one.rule, impact=one.impact, count=count, target=one.target, url=one.url,
        )  # fmt: skip


def _first(words: Iterable[str]) -> list[str]:
    """The first few that differ: who has read five knows the others."""
    return list(dict.fromkeys(words))[:FEW]


def _heard(visit: Visit) -> Iterator[Diagnostic]:
    for line in dict.fromkeys(visit.exceptions):
        yield page_messages.SCRIPT_ERROR.at(_at(line, visit), message=line.text)
    for line in dict.fromkeys(visit.console):
        yield page_messages.CONSOLE_ERROR.at(_at(line, visit), message=line.text)
    for path, asker in visit.missing.items():
        by = unquote(urlsplit(asker).path)
        page = by.removeprefix(CONTENT) if by.startswith(CONTENT) else visit.part.path
        yield page_messages.MISSING_FILE.at(Where(page), file=path.removeprefix(CONTENT), asker=f"'{page}'")
    yield from _elsewhere(visit)


def _elsewhere(visit: Visit) -> Iterator[Diagnostic]:
    """Each host once, with what was asked of it; what only the proxy has heard of has no name."""
    asked: dict[str, Counter[str]] = {}
    for address, what in visit.elsewhere:
        asked.setdefault(urlsplit(address).netloc, Counter())[KINDS.get(what, SOMETHING)] += 1
    for host, kinds in asked.items():
        known = {kind: count for kind, count in kinds.items() if kind != SOMETHING} or kinds
        told = ", ".join(kind if count == 1 else f"{kind} ({count} times)" for kind, count in known.items())
        yield page_messages.OTHER_HOST.at(page_of(visit), host=host, what=told)


def _at(line: Line, visit: Visit) -> Where:
    path, row, column = line.place
    return Where(unquote(path), row, column) if path else page_of(visit)
