"""Theme colours to the few that layout makes of them: tints, and text that can be read on them."""

from __future__ import annotations

from brownbag.theme.drawing import Colour, Fill, GradientFill, SolidFill
from brownbag.theme.model import Theme

_LIGHT = Colour("FFFFFF")
_DARK = Colour("000000")


def _channels(colour: Colour) -> tuple[int, int, int]:
    return int(colour.rgb[:2], 16), int(colour.rgb[2:4], 16), int(colour.rgb[4:], 16)


def mix(colour: Colour, ground: Colour, share: float) -> Colour:
    """Return ``share`` (0..1) of ``colour`` on ``ground``."""
    mixed = (
        round(front * share + back * (1.0 - share))
        for front, back in zip(_channels(colour), _channels(ground), strict=True)
    )
    return Colour("".join(f"{channel:02X}" for channel in mixed))


def luminance(colour: Colour) -> float:
    """Return the relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it."""
    red, green, blue = (
        share / 12.92 if (share := channel / 255) <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def theme_colour(theme: Theme, name: str) -> Colour:
    """Return a colour of the theme; one that a hand-made theme lacks is black, or white for backgrounds."""
    found = theme.colours.get(name)
    if found is not None:
        return found
    return _LIGHT if name in {"bg1", "lt1", "bg2", "lt2"} else _DARK


def ground_of(theme: Theme, background: Fill) -> Colour:
    """Return the colour that a background is: a gradient's first, the theme's own for a picture."""
    match background:
        case SolidFill(colour):
            return colour
        case GradientFill(stops) if stops:
            return stops[0][1]
        case _:
            return theme_colour(theme, "bg1")


def legible_on(theme: Theme, ground: Colour) -> Colour:
    """Return the theme's text or background colour, whichever reads better on ``ground``."""
    return max((theme_colour(theme, "bg1"), theme_colour(theme, "tx1")), key=lambda c: contrast(c, ground))
