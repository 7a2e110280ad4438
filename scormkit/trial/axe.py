"""Finds axe, which looks for barriers: it is not ours, and is installed by its own package under its own licence."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from scormkit import messages
from scormkit.disk import Broken


def axe_script(path: str | Path | None) -> str:
    """The text of axe, "" where there is none."""
    spec = None if path else find_spec("axe_playwright_python")
    beside = Path(spec.origin).parent / "axe.min.js" if spec and spec.origin else None
    place = Path(path) if path else beside
    if place is None or not (path or place.is_file()):
        return ""
    try:
        return place.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Broken(messages.CANNOT_READ.at(None, path=place, reason=getattr(error, "strerror", error))) from error  # fmt: skip
