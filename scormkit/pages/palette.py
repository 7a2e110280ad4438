"""The colours that an organisation may set, how the others follow from one, and what each must be read against."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.pages.colour import colour, contrast, nearest, shade

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("accent", "accent-deep", "on-accent", "deep", "deep-ink", "deep-soft", "tint")
"""The seven, as the style sheet and the theme file call them."""

FIXED: Mapping[str, Mapping[str, str]] = {
    "light": {"paper": "#ffffff", "ground": "#f3f5f8", "ink": "#14202e", "line": "#d5dbe2"},
    "dark": {"paper": "#141a21", "ground": "#0e1319", "ink": "#e9edf1", "line": "#333f4b"},
}
"""What is not theirs: the same values as in theme/tokens.css."""

OURS: Mapping[str, Mapping[str, str]] = {
    "light": {
        "accent": "#2b3f93", "accent-deep": "#1c2a66", "on-accent": "#ffffff", "deep": "#1c2a66",
        "deep-ink": "#ffffff", "deep-soft": "#dfe5fb", "tint": "#edf0fb",
    },
    "dark": {
        "accent": "#b0c0ff", "accent-deep": "#d3dcff", "on-accent": "#101a3d", "deep": "#222d4c",
        "deep-ink": "#e9edf1", "deep-soft": "#c5cff2", "tint": "#222d4c",
    },
}  # fmt: skip
"""The look of a course without a theme file."""

RULES = (
    ("accent", "paper", 4.5), ("accent", "ground", 4.5), ("accent", "tint", 4.5), ("accent", "line", 3.0),
    ("accent-deep", "paper", 4.5), ("on-accent", "accent", 4.5), ("on-accent", "accent-deep", 4.5),
    ("deep-ink", "deep", 4.5), ("deep-soft", "deep", 4.5), ("tint", "ink", 7.0),
)  # fmt: skip
"""What is read on what, and the least contrast: WCAG 2.2 1.4.3 for text, 1.4.11 for what is drawn."""

SPARE = 1.02
"""Answers have so much more than is needed: what follows from them is rounded."""

TARGET: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "light": {
        "accent": (0.42, 0.15), "accent-deep": (0.32, 0.12), "deep": (0.3, 0.11), "deep-soft": (0.92, 0.03),
        "tint": (0.957, 0.017),
    },
    "dark": {
        "accent": (0.82, 0.1), "accent-deep": (0.9, 0.05), "on-accent": (0.23, 0.07), "deep": (0.3, 0.06),
        "deep-soft": (0.86, 0.05), "tint": (0.3, 0.06),
    },
}  # fmt: skip
"""Where our own blue lies, by lightness and greatest strength: another hue is put at the same place."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two colours that cannot be read on each other; `better` is the nearest shade of `name` that can, or ""."""

    scheme: str
    name: str
    other: str
    ratio: float
    least: float
    better: str


def palette(scheme: str, given: Mapping[str, str], accent: str) -> Mapping[str, str]:
    """All seven of a scheme: what was given, and the rest from the hue of `accent`."""
    made = {name: given.get(name) or _placed(scheme, name, accent) for name in NAMES}
    if "accent-deep" not in given and scheme == "light":
        made["accent-deep"] = _darker(made["accent"])
    for name in NAMES:
        if name not in given:
            made[name] = _better(scheme, made, name) or made[name]
    return made


def clashes(scheme: str, made: Mapping[str, str], given: Mapping[str, str]) -> tuple[Clash, ...]:
    """What cannot be read: one a given colour, the worst. What only followed from others is not the author's to mend."""
    known, found = {**FIXED[scheme], **made}, dict[str, Clash]()
    for one, other, least in RULES:
        ratio = contrast(known[one], known[other])
        name, against = (other, one) if one not in given else (one, other)
        if ratio < least and name in given:
            clash = Clash(scheme, name, against, ratio, least, _better(scheme, made, name))
            found[name] = min(clash, found.get(name, clash), key=lambda clash: clash.ratio / clash.least)
    return tuple(found.values())


def _better(scheme: str, made: Mapping[str, str], name: str) -> str:
    """The nearest shade that is read on all it meets, with a little to spare for what follows from it."""
    return nearest(made[name], lambda tried: _least(scheme, {**made, name: tried}, name) >= SPARE)


def _placed(scheme: str, name: str, accent: str) -> str:
    """A colour of the accent's hue where ours lies; white or the scheme's ink where ours is that."""
    if name not in TARGET[scheme]:
        return OURS[scheme][name]
    light, strong = TARGET[scheme][name]
    made = shade(accent)
    return colour(replace(made, light=light, strong=min(made.strong, strong)))


def _darker(accent: str) -> str:
    made = shade(accent)
    return colour(replace(made, light=made.light * 0.76))


def _least(scheme: str, made: Mapping[str, str], name: str) -> float:
    """The worst contrast of this colour, as a share of what is needed."""
    known = {**FIXED[scheme], **made}
    return min(
        contrast(known[one], known[other]) / least for one, other, least in RULES if name in (one, other)
    )
