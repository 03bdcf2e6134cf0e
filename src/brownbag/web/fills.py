"""Fills to what an SVG element says about its paint."""

from __future__ import annotations

import io
import math
from typing import NamedTuple, assert_never

from brownbag.theme.drawing import Colour, Fill, GradientFill, PictureFill, SolidFill
from brownbag.theme.pixels import pixel_size
from brownbag.units import Rect
from brownbag.web.context import Context
from brownbag.web.frames import cropped_svg
from brownbag.web.markup import number

_POINTS_PER_INCH = 72
_USUAL_DPI = 96.0


class Painted(NamedTuple):
    """How to paint an outline: with ``attributes``, or by drawing ``instead`` in its place."""

    attributes: str
    instead: str = ""

    @staticmethod
    def solid(colour: Colour, what: str = "fill") -> str:
        """Return the attributes that paint ``what`` (fill or stroke) in one colour."""
        clear = f' {what}-opacity="{number(max(0.0, colour.alpha))}"' if colour.alpha < 1 else ""
        return f'{what}="#{colour.rgb.lower()}"{clear}'


def painted(fill: Fill, frame: Rect, outline: str, context: Context) -> Painted:
    """Return how to paint an outline in ``frame``; ``outline`` is its element, open where paint is said."""
    match fill:
        case SolidFill(colour):
            return Painted(Painted.solid(colour))
        case GradientFill():
            return Painted(f'fill="url(#{_gradient(fill, frame, context)})"')
        case PictureFill():
            return Painted("", _picture(fill, frame, outline, context))
        case _:
            assert_never(fill)


def _gradient(fill: GradientFill, frame: Rect, context: Context) -> str:
    stops = "".join(
        f'<stop offset="{number(min(1.0, max(0.0, at)))}" stop-color="#{colour.rgb.lower()}"'
        f"{_clear(colour)}/>"
        for at, colour in fill.stops
    )
    if fill.radial:
        x, y = frame.x + fill.centre[0] * frame.width, frame.y + fill.centre[1] * frame.height
        # To the corner farthest from the middle, as our painter and PowerPoint do.
        across = max(fill.centre[0], 1 - fill.centre[0]) * frame.width
        down = max(fill.centre[1], 1 - fill.centre[1]) * frame.height
        where = f'cx="{number(x)}" cy="{number(y)}" r="{number(math.hypot(across, down))}"'
        return context.definitions.add(
            "<radialGradient ", f'gradientUnits="userSpaceOnUse" {where}>{stops}</radialGradient>'
        )
    angle = math.radians(fill.angle)
    across, down = math.cos(angle), math.sin(angle)
    half = (abs(frame.width * across) + abs(frame.height * down)) / 2
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    where = (
        f'x1="{number(x - across * half)}" y1="{number(y - down * half)}" '
        f'x2="{number(x + across * half)}" y2="{number(y + down * half)}"'
    )
    return context.definitions.add(
        "<linearGradient ", f'gradientUnits="userSpaceOnUse" {where}>{stops}</linearGradient>'
    )


def _clear(colour: Colour) -> str:
    return f' stop-opacity="{number(max(0.0, colour.alpha))}"' if colour.alpha < 1 else ""


def _picture(fill: PictureFill, frame: Rect, outline: str, context: Context) -> str:
    picture = context.definitions.picture(fill.data)
    opacity = f' opacity="{number(fill.alpha)}"' if fill.alpha < 1 else ""
    if fill.tiled:
        width, height = _tile(fill.data)
        width, height = width * fill.tiling.scale[0], height * fill.tiling.scale[1]
        x = frame.x + fill.tiling.place[0] * (frame.width - width) + fill.tiling.offset[0]
        y = frame.y + fill.tiling.place[1] * (frame.height - height) + fill.tiling.offset[1]
        tile = context.definitions.add(
            "<pattern ",
            f'patternUnits="userSpaceOnUse" x="{number(x)}" y="{number(y)}" '
            f'width="{number(width)}" height="{number(height)}">'
            f'<use href="#{picture}" transform="scale({number(width)} {number(height)})"/></pattern>',
        )
        paint = f'fill="url(#{tile})"'
        return outline.format(paint=paint + opacity)
    clip = context.definitions.add("<clipPath ", f">{outline.format(paint='')}</clipPath>")
    drawn = cropped_svg(picture, frame, fill.crop)
    return f'<g clip-path="url(#{clip})"{opacity}>{drawn}</g>'


def _tile(data: bytes) -> tuple[float, float]:
    """Return how large one tile is, in points: the picture at its own resolution."""
    from PIL import Image, UnidentifiedImageError  # few templates have tiles, and it is slow to load

    width, height = pixel_size(data) or (1, 1)
    try:
        with Image.open(io.BytesIO(data)) as image:
            across, down = image.info.get("dpi", (_USUAL_DPI, _USUAL_DPI))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        across = down = _USUAL_DPI
    across, down = float(across) or _USUAL_DPI, float(down) or _USUAL_DPI
    return max(1.0, width * _POINTS_PER_INCH / across), max(1.0, height * _POINTS_PER_INCH / down)
