"""How packages ran, for `validate --run`: the room `trial` is entered only when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scormkit.diagnostics import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.conformance import Report
    from scormkit.trial import Trial


def trials(paths: Iterable[str], axe: str | None, seconds: float) -> Mapping[str, Trial]:
    """What happens when the packages are opened, by path."""
    from scormkit import trial  # noqa: PLC0415 - only `--run` needs a browser

    return trial.tried(paths, axe=axe, seconds=seconds)


def both(report: Report, trial: Trial | None) -> Report:
    """What a look at the files says, and what running them says."""
    from scormkit.conformance import saying  # noqa: PLC0415 - `--help` should not load the compiler
    from scormkit.spine import in_order  # noqa: PLC0415

    return saying(report, in_order((*report.diagnostics, *trial.diagnostics))) if trial else report


def sentences(trial: Trial | None) -> tuple[str, ...]:
    """What was opened and how soon it could be seen; a stranger's titles stand in it."""
    if trial is None:
        return ()
    from scormkit.trial import told  # noqa: PLC0415

    return tuple(tidy(line) for line in told(trial))


def circumstances(trial: Trial | None) -> tuple[str, ...]:
    """What holds for every package of a run."""
    if trial is None:
        return ()
    from scormkit.trial import circumstances as of  # noqa: PLC0415

    return of(trial)


def data(trial: Trial) -> dict[str, Any]:
    """How a package ran, for programs."""
    from scormkit.trial import as_data  # noqa: PLC0415

    return as_data(trial)
