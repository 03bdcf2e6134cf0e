"""A part with room at its left and right, as a table or a chart needs it inside a box."""

from __future__ import annotations

from msgspec import Struct

from brownbag.layout.fitting import Scale
from brownbag.layout.parts import Part
from brownbag.layout.scene import Item
from brownbag.units import Rect


class Indented(Struct):
    """A part that stands ``left`` and ``right`` points inside its place."""

    inner: Part
    left: float
    right: float

    @property
    def stays_whole(self) -> bool:
        """As the part itself."""
        return self.inner.stays_whole

    @property
    def squeezes(self) -> bool:
        """As the part itself."""
        return self.inner.squeezes

    def _room(self, width: float) -> float:
        return max(1.0, width - self.left - self.right)

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the part's, in what is left of the width."""
        return self.inner.least_height(self._room(width), scale)

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the part's, in what is left of the width."""
        return self.inner.wanted_height(self._room(width), scale)

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the part's items."""
        inside = Rect(frame.x + self.left, frame.y, self._room(frame.width), frame.height)
        return self.inner.place(inside, scale)

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return the part's halves, both indented."""
        head, tail = self.inner.split(self._room(width), height, scale)
        return (self._with(head) if head else None, self._with(tail) if tail else None)

    def _with(self, part: Part) -> Part:
        return Indented(part, self.left, self.right)

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the part's."""
        return self.inner.lines_over(self._room(width), height, scale)
