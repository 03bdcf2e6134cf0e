"""What the tests of the theme share: where it is, and what lies under a point of a layout."""

from __future__ import annotations

from brownbag.resources import asset
from brownbag.theme.drawing import Colour, EllipseOutline, Shape, SolidFill
from brownbag.theme.model import Layout, Placeholder
from brownbag.units import Rect

SAGE = asset("themes", "sage.pptx")
MAKER = asset("themes", "make_sage.py")

Rgb = tuple[float, float, float]


def rgb(colour: Colour) -> Rgb:
    red, green, blue = bytes.fromhex(colour.rgb)
    return red / 255, green / 255, blue / 255


def contrast(one: Rgb, other: Rgb) -> float:
    """Return WCAG 2.2's contrast ratio, 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def grounds(layout: Layout, place: Placeholder) -> set[Rgb]:
    """Return every colour that lies under the text of ``place``, looked up at 9 x 9 points of it."""
    frame = place.frame
    points = [
        (frame.x + frame.width * column / 10, frame.y + frame.height * row / 10)
        for column in range(1, 10)
        for row in range(1, 10)
    ]
    return {_ground(layout, x, y) for x, y in points}


def _ground(layout: Layout, x: float, y: float) -> Rgb:
    assert isinstance(layout.background, SolidFill)
    colour = rgb(layout.background.colour)
    for drawing in layout.drawings:
        assert isinstance(drawing, Shape)
        if isinstance(drawing.fill, SolidFill) and _covers(drawing, x, y):
            paint, alpha = drawing.fill.colour, drawing.fill.colour.alpha
            over = rgb(paint)
            red, green, blue = (o * alpha + c * (1 - alpha) for o, c in zip(over, colour, strict=True))
            colour = red, green, blue
    return colour


def _covers(shape: Shape, x: float, y: float) -> bool:
    box: Rect = shape.frame
    if not (box.x <= x <= box.right and box.y <= y <= box.bottom):
        return False
    if not isinstance(shape.outline, EllipseOutline):
        return True
    across = (x - box.x) / box.width * 2 - 1
    down = (y - box.y) / box.height * 2 - 1
    return across * across + down * down <= 1


def _luminance(colour: Rgb) -> float:
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
