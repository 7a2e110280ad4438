"""What lies in a kind's folder beside its code: the template of its body and its browser part."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def file(kind: str, name: str) -> Callable[[object], str]:
    """A method of a kind that gives such a file: `widget = folder.file(__name__, "widget.js")`."""
    return lambda _: files(kind).joinpath(name).read_text(encoding="utf-8")
