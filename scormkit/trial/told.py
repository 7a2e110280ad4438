"""What is worth knowing of a run though nothing is wrong: in what it ran, what was opened, and how soon it could be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.trial.heard import Visit
    from scormkit.trial.running import Trial

MOST = 12
"""Parts that are told one by one."""

UNSAFE = (
    "The browser ran without its own sandbox, because scormkit was started as root. Run strangers' packages as another user,"
    " or in a container that you throw away."
)
AXE = "Accessibility: axe {} looked at what each part showed first."
NO_AXE = "Accessibility was not looked at, because axe is not here: pip install 'scormkit[run]' brings it, or name one by --axe PATH."


def told(trial: Trial) -> tuple[str, ...]:
    """What was opened, and how soon it could be seen, in sentences."""
    return tuple(_told(trial))


def _told(trial: Trial) -> Iterator[str]:
    opened = [visit for visit in trial.visits if visit.opened]
    yield f"Run in {trial.browser}: {_count(len(opened), len(trial.visits))} opened."
    yield from (_seen(visit) for visit in opened[:MOST])
    if len(opened) > MOST:
        yield f"… and {len(opened) - MOST} more."


def _count(opened: int, parts: int) -> str:
    if parts == 1 and opened:
        return "its one part was"
    return f"{opened} of {parts} parts {'was' if opened == 1 else 'were'}" if parts else "nothing could be"


def circumstances(trial: Trial) -> tuple[str, ...]:
    """What holds for all packages of a run: how safe it was, and whether anybody looked for barriers."""
    return (*(() if trial.sandboxed else (UNSAFE,)), AXE.format(trial.axe) if trial.axe else NO_AXE)


def _seen(visit: Visit) -> str:
    name = visit.part.title or visit.part.path
    soon = "nothing to be seen" if visit.painted is None else f"first content after {visit.painted:.2f} s"
    return f"'{name}': {soon}{_said(visit)}."


def _said(visit: Visit) -> str:
    if visit.part.standard == "web" or not visit.part.reports:
        return ""
    if visit.part.standard in ("xapi", "cmi5"):
        return f", {len(visit.exchanges)} requests to the LRS"
    return f", {visit.made} calls to the LMS"


def as_data(trial: Trial) -> dict[str, Any]:
    """The same for programs, in keys that stay."""
    return {
        "browser": trial.browser,
        "sandboxed": trial.sandboxed,
        "axe": trial.axe or None,
        "parts": [_part(visit) for visit in trial.visits],
    }


def _part(visit: Visit) -> dict[str, Any]:
    return {
        "title": visit.part.title,
        "address": visit.part.external or visit.part.address,
        "ended": visit.ended,
        "first_content": None if visit.painted is None else round(visit.painted, 3),
        "calls": visit.made,
        "requests": len(visit.exchanges),
    }
