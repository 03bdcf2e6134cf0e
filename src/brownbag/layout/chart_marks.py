"""The marks on the points of a line, so that lines are not told apart by colour alone."""

from __future__ import annotations

from brownbag.layout.chart_canvas import Canvas
from brownbag.theme.drawing import Colour, EllipseOutline, Outline, PathOutline, RectOutline
from brownbag.units import Rect

MARK_SIZE = 9.0  # points
LINE_WIDTH = 2.5

_SQUARE = RectOutline()
_DIAMOND = PathOutline((("M", 0.5, 0.0), ("L", 1.0, 0.5), ("L", 0.5, 1.0), ("L", 0.0, 0.5), ("Z",)))
_TRIANGLE = PathOutline((("M", 0.5, 0.0), ("L", 1.0, 1.0), ("L", 0.0, 1.0), ("Z",)))

MARKS: tuple[tuple[str, Outline], ...] = (
    ("circle", EllipseOutline()),
    ("square", _SQUARE),
    ("diamond", _DIAMOND),
    ("triangle", _TRIANGLE),
)
"""Their names in the file (ECMA-376 part 1, 21.2.3.27), and their outlines."""


def marker(series: int, x: float, y: float, colour: Colour, canvas: Canvas) -> None:
    """Draw the mark of a series with its middle at a point."""
    outline = MARKS[series % len(MARKS)][1]
    place = Rect(x - MARK_SIZE / 2, y - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
    canvas.figure(place, outline, colour)
