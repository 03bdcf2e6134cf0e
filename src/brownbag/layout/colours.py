"""Theme colours to the few that layout makes of them: tints, and text that can be read on them."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from msgspec.structs import replace

from brownbag.theme.drawing import Colour, Fill, GradientFill, PictureFill, SolidFill
from brownbag.theme.model import Theme

_LIGHT = Colour("FFFFFF")
_DARK = Colour("000000")
_SAMPLE = 64  # pixels: enough of a photo to know how dark it is
_SOLID = 128  # of 255


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


@lru_cache(maxsize=4096)
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
    """Return the colour that a background is, a gradient's and a picture's mean."""
    return fill_colour(background) or theme_colour(theme, "bg1")


@lru_cache(maxsize=256)
def fill_colour(fill: Fill) -> Colour | None:
    """Return the colour of a fill, a gradient's and a picture's mean; None where there is none."""
    match fill:
        case SolidFill(colour):
            return colour
        case GradientFill(stops) if stops:
            return _mean_of_stops(stops)
        case PictureFill(data=data) if (mean := mean_colour(data)) is not None:
            return replace(mean, alpha=fill.alpha)
        case _:
            return None


def _mean_of_stops(stops: tuple[tuple[float, Colour], ...]) -> Colour:
    """Return the mean along the line; what lies before the first stop and behind the last counts as they."""
    places = [0.0, *(place for place, _ in stops), 1.0]
    shares = [
        max(0.0, (places[at] + places[at + 1]) / 2 - (places[at - 1] + places[at]) / 2)
        for at in range(1, len(places) - 1)
    ]
    shares[0] += places[1] / 2
    shares[-1] += (1.0 - places[-2]) / 2
    total = sum(shares)
    colours = [colour for _, colour in stops]
    sums = [
        sum(share * channel for share, channel in zip(shares, channels, strict=True))
        for channels in zip(*map(_channels, colours), strict=True)
    ]
    alpha = sum(share * colour.alpha for share, colour in zip(shares, colours, strict=True)) / total
    return Colour("".join(f"{round(each / total):02X}" for each in sums), alpha)


@lru_cache(maxsize=64)
def mean_colour(data: bytes) -> Colour | None:
    """Return the mean colour of a picture's bytes, None where it cannot be read or is see-through."""
    from PIL import Image  # not needed by a theme without pictures, and slow to load

    try:
        with Image.open(BytesIO(data)) as picture:
            picture.draft("RGB", (_SAMPLE, _SAMPLE))
            red, green, blue, alpha = picture.convert("RGBA").resize((1, 1), Image.Resampling.BOX).tobytes()
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    return Colour(f"{red:02X}{green:02X}{blue:02X}") if alpha > _SOLID else None


def legible_on(theme: Theme, ground: Colour) -> Colour:
    """Return the theme's text or background colour, whichever reads better on ``ground``."""
    return max((theme_colour(theme, "bg1"), theme_colour(theme, "tx1")), key=lambda c: contrast(c, ground))
