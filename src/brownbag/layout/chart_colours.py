"""A theme's accents to the colours of a chart: seen against the ground, and told apart by everybody.

Every theme has its own accents, some of them too pale to be seen and some
alike to those who see no red or no green. Accents that can be seen are taken
as they are; where they are too alike, darker and lighter ones of them join in.
"""

from __future__ import annotations

import math
from functools import lru_cache

from brownbag.layout.colours import contrast, legible_on, mix, theme_colour
from brownbag.theme.drawing import Colour
from brownbag.theme.model import Theme

_SEEN = 3.0  # contrast that WCAG 2 asks of graphics (1.4.11)
_OWN_BONUS = 1.2  # how much more alike a theme's own colour may be than one mixed from it
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_SHADES = (0.7, 0.4)
_TINTS = (0.82, 0.64)

Lab = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009): linear RGB as seen without receptors for red, for green.
# (Who sees no blue, one in ten thousand, is served by the lightness alone.)
_NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_VISIONS = (
    _NORMAL,
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
)


def chart_colours(theme: Theme, ground: Colour, count: int) -> tuple[Colour, ...]:
    """Return ``count`` colours for series or slices on ``ground``, as different as they can be made."""
    candidates = _candidates(theme, ground)
    chosen = [candidates[0]]
    while len(chosen) < count:
        rest = [colour for colour in candidates if colour not in chosen]
        if not rest:
            return tuple(chosen[index % len(chosen)] for index in range(count))
        chosen.append(max(rest, key=lambda colour: _worth(colour, chosen)))
    return tuple(chosen)


def _worth(colour: Colour, chosen: list[Colour]) -> float:
    nearest = min(difference(colour, other) for other in chosen)
    return nearest * (_OWN_BONUS if colour.scheme else 1.0)


def _candidates(theme: Theme, ground: Colour) -> list[Colour]:
    """Return the accents that can be seen, then shades and tints of all; never none."""
    accents = [theme_colour(theme, name) for name in _ACCENTS if name in theme.colours]
    ink = legible_on(theme, ground)
    seen = [colour for colour in accents if contrast(colour, ground) >= _SEEN]
    mixed = [mix(colour, ink, share) for share in _SHADES for colour in accents]
    mixed += [mix(colour, ground, share) for share in _TINTS for colour in seen]
    mixed = [colour for colour in mixed if contrast(colour, ground) >= _SEEN]
    return list(dict.fromkeys([*seen, *mixed])) or [ink]


@lru_cache(maxsize=4096)
def difference(one: Colour, other: Colour) -> float:
    """Return how different two colours are (CIE 1976) to whoever sees the least difference."""
    pairs = zip(_seen_by_all(one), _seen_by_all(other), strict=True)
    return min(math.dist(left, right) for left, right in pairs)


@lru_cache(maxsize=512)
def _seen_by_all(colour: Colour) -> tuple[Lab, ...]:
    red, green, blue = (_linear(int(colour.rgb[at : at + 2], 16) / 255) for at in (0, 2, 4))
    seen = []
    for rows in _VISIONS:
        mixed = [min(1.0, max(0.0, a * red + b * green + c * blue)) for a, b, c in rows]
        seen.append(_lab(mixed[0], mixed[1], mixed[2]))
    return tuple(seen)


def _linear(share: float) -> float:
    return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)


def _lab(red: float, green: float, blue: float) -> Lab:
    """Return linear sRGB in CIE L*a*b* (white point D65)."""
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return float(value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116)
