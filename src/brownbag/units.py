"""Lengths, and places on a slide.

Inside Brown Bag every length is in points (72 to the inch); PowerPoint's
integer unit, the EMU, exists only at its border, and `EMU_PER_POINT` stands
only here.
"""

from __future__ import annotations

import math

from msgspec import Struct

EMU_PER_POINT = 12_700  # ECMA-376 part 1, 20.1.2.1: 914 400 to the inch

SLIDE_WIDTH = 960.0  # 13 1/3 inches: PowerPoint's 16:9 page, and half of 1920 px
SLIDE_HEIGHT = 540.0


def to_emu(points: float) -> int:
    """Return ``points`` in English Metric Units, PowerPoint's integer unit."""
    return round(points * EMU_PER_POINT)


def from_emu(emu: int) -> float:
    """Return ``emu`` in points."""
    return emu / EMU_PER_POINT


class Rect(Struct, frozen=True):
    """A place on a slide: left, top, width and height in points; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def on_its_side(self) -> Rect:
        """Return the rectangle with its sides exchanged, around the same middle."""
        across = (self.width - self.height) / 2
        return Rect(self.x + across, self.y - across, self.height, self.width)

    def turned(self, degrees: float) -> Rect:
        """Return the upright rectangle that holds this one turned around its middle."""
        if not degrees % 180:
            return self
        sine, cosine = abs(math.sin(math.radians(degrees))), abs(math.cos(math.radians(degrees)))
        width = self.width * cosine + self.height * sine
        height = self.width * sine + self.height * cosine
        x, y = self.middle
        return Rect(x - width / 2, y - height / 2, width, height)

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """Return the rectangle inside these margins, never of negative size."""
        return Rect(
            self.x + left,
            self.y + top,
            max(0.0, self.width - left - right),
            max(0.0, self.height - top - bottom),
        )
