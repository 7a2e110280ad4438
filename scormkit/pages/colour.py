"""Colours by lightness, strength and hue, so that a shade of the same hue can be found that is legible."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
STEPS = 256
"""Lightness is searched in so many steps: as many as a channel has values."""

HALVINGS = 10


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour in OKLCH: `light` 0 to 1, `strong` (chroma) 0 to about 0.3, `hue` in radians."""

    light: float
    strong: float
    hue: float


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21; both colours as `#rrggbb`."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def full(written: str) -> str:
    """`#rrggbb` in small letters, from that or `#rgb`. Raises ValueError where it is no such colour."""
    if not HEX.fullmatch(written):
        raise ValueError(f"{written!r} is not #rgb or #rrggbb")
    digits = written[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)  # noqa: PLR2004 - #rgb


def shade(colour: str) -> Shade:
    """A colour as lightness, strength and hue (Björn Ottosson's OKLab)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    warm = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    golden = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Shade(light, math.hypot(warm, golden), math.atan2(golden, warm))


def colour(made: Shade) -> str:
    """The nearest colour that a screen shows with this lightness and hue: strength gives way."""
    least, most = (made.strong, made.strong) if _shown(made) else (0.0, made.strong)
    for _ in range(HALVINGS if least < most else 0):
        middle = (least + most) / 2
        least, most = (middle, most) if _shown(replace(made, strong=middle)) else (least, middle)
    parts = _channels(replace(made, strong=least))
    return "#" + "".join(f"{round(_encoded(min(max(part, 0), 1)) * 255):02x}" for part in parts)


def nearest(written: str, passes: Callable[[str], bool]) -> str:
    """The shade of the same hue, closest in lightness, that passes; "" where none does."""
    if passes(written):
        return written
    made = shade(written)
    lights = sorted((step / STEPS for step in range(STEPS + 1)), key=lambda light: abs(light - made.light))
    tries = (colour(replace(made, light=light)) for light in lights)
    return next((tried for tried in tries if passes(tried)), "")


def _shown(made: Shade) -> bool:
    """Whether a screen has this colour, but for what rounding takes."""
    return all(-0.0005 <= part <= 1.0005 for part in _channels(made))  # noqa: PLR2004 - as said


@lru_cache(4096)
def _luminance(written: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(written))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(written: str) -> tuple[float, float, float]:
    number = int(full(written)[1:], 16)
    return (number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - IEC 61966-2-1


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055  # noqa: PLR2004 - the same


def _channels(made: Shade) -> tuple[float, float, float]:
    warm, golden = made.strong * math.cos(made.hue), made.strong * math.sin(made.hue)
    long = (made.light + 0.3963377774 * warm + 0.2158037573 * golden) ** 3
    middle = (made.light - 0.1055613458 * warm - 0.0638541728 * golden) ** 3
    short = (made.light - 0.0894841775 * warm - 1.2914855480 * golden) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
