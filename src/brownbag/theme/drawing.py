"""What a template draws, and what a scene draws with: colours, fills, lines, outlines.

Plain values, all lengths in points, already resolved: no theme colour is left
to look up, though a `Colour` remembers its name in the theme so that a .pptx
can keep following it.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from brownbag.units import Rect


class Colour(Struct, frozen=True):
    """A colour: ``rgb`` as six upper-case hex digits, ``alpha`` from 0 to 1.

    ``scheme`` is its name in the theme ("accent1", "tx1", ...) where it is
    exactly that colour, else "".
    """

    rgb: str
    alpha: float = 1.0
    scheme: str = ""


class SolidFill(Struct, frozen=True):
    """One colour."""

    colour: Colour


class GradientFill(Struct, frozen=True):
    """Colours along a line, or from ``centre`` outwards if ``radial``.

    ``angle`` is in degrees clockwise from left-to-right; ``stops`` are
    (position 0..1, colour), ascending. ``centre`` is in shares of the area and
    may lie outside it. ``boxed``: outwards in rectangles, not in circles.
    """

    stops: tuple[tuple[float, Colour], ...]
    angle: float = 0.0
    radial: bool = False
    centre: tuple[float, float] = (0.5, 0.5)
    boxed: bool = False


class Crop(Struct, frozen=True):
    """The shares (0..1) of a picture that are cut off at its four sides; below 0 it leaves a margin."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Tiling(Struct, frozen=True):
    """Where the first tile lies: at a place of the area (shares of what it leaves), moved by points.

    ``scale`` makes tiles larger than the picture at its own resolution.
    """

    place: tuple[float, float] = (0.0, 0.0)
    offset: tuple[float, float] = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)


class PictureFill(Struct, frozen=True):
    """A picture, cropped and stretched over the area, or tiled as ``tiling`` says.

    ``data`` is the file's bytes: PNG, JPEG or GIF.
    """

    data: bytes
    tiled: bool = False
    alpha: float = 1.0
    crop: Crop = Crop()
    tiling: Tiling = Tiling()


Fill = SolidFill | GradientFill | PictureFill


class Dash(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "sysDot"


class Line(Struct, frozen=True):
    """A stroke, ``width`` in points."""

    colour: Colour
    width: float = 1.0
    dash: Dash = Dash.SOLID


class RectOutline(Struct, frozen=True):
    """The frame itself; ``radius`` rounds its corners (points)."""

    radius: float = 0.0


class EllipseOutline(Struct, frozen=True):
    """The ellipse that touches the frame's four sides."""


class PathOutline(Struct, frozen=True):
    """Any outline. Commands: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",).

    Coordinates are shares of the frame (0..1, may lie outside). ``filled`` is
    False for open lines. ``preset`` names PowerPoint's own shape of this
    outline where there is one, with its ``adjustments``.
    """

    commands: tuple[tuple[str | float, ...], ...]
    filled: bool = True
    preset: str = ""
    adjustments: tuple[tuple[str, int], ...] = ()


Outline = RectOutline | EllipseOutline | PathOutline


class Shape(Struct, frozen=True):
    """A filled and stroked outline. ``rotation`` is in degrees clockwise around the frame's middle."""

    frame: Rect
    outline: Outline
    fill: Fill | None = None
    line: Line | None = None
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False


class Image(Struct, frozen=True):
    """A picture that the template itself shows. ``data`` is the file's bytes: PNG, JPEG or GIF."""

    frame: Rect
    data: bytes
    crop: Crop = Crop()
    rotation: float = 0.0
    alpha: float = 1.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
