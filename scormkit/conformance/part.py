"""One entry of a course's menu, as `inspect` tells it, whatever the standard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """`launch` is its address in the package, "" for a heading; `told` what the LMS will be told of it, in words."""

    title: str
    launch: str = ""
    told: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
