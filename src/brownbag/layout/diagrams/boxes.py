"""Steps to boxes from top to bottom with arrows between: for a place too narrow for chevrons."""

from __future__ import annotations

import math
from collections.abc import Sequence

from brownbag.layout.diagrams.figures import Drawing, Shape, Shapes, figure
from brownbag.layout.diagrams.look import Look
from brownbag.layout.diagrams.words import Words, all_fit
from brownbag.theme.drawing import RectOutline, SolidFill
from brownbag.units import Rect

_BOX = (14.0, 8.0, 14.0, 8.0)
_BETWEEN = 20.0  # points between boxes: an arrow's length and room around it


def from_top(words: Sequence[Words], frame: Rect, size: float, look: Look) -> Drawing | None:
    """Return boxes below one another with arrows between; None where they do not fit."""
    inner = frame.width - _BOX[0] - _BOX[2]
    if not all_fit(words, size, inner, math.inf):
        return None
    heights = [one.height(size, inner) + _BOX[1] + _BOX[3] for one in words]
    spare = frame.height - sum(heights) - _BETWEEN * (len(words) - 1)
    if spare < 0:
        return None

    def draw() -> Shapes:
        more = min(spare / len(words), 24.0)
        y = frame.y + (spare - more * len(words)) / 2
        fill = look.main
        shapes: Shapes = []
        for number, (one, high) in enumerate(zip(words, heights, strict=True), 1):
            box = Rect(frame.x, y, frame.width, high + more)
            made: list[Shape] = (
                [_arrow_down(number - 1, frame.x + frame.width / 2, y, look)] if number > 1 else []
            )
            made.append(
                one.box(
                    f"Step {number}",
                    box,
                    size,
                    look.ink_on(fill),
                    insets=_BOX,
                    panel=look.filled(RectOutline(8.0), fill),
                )
            )
            shapes.append(made)
            y = box.bottom + _BETWEEN
        return shapes

    return draw


def _arrow_down(number: int, x: float, below: float, look: Look) -> Shape:
    top, tip = below - _BETWEEN + 5.0, below - 5.0
    points = (("M", x - 11.0, top), ("L", x + 11.0, top), ("L", x, tip), ("Z",))
    return figure(f"Arrow {number}", points, SolidFill(look.tint(0.6)))
