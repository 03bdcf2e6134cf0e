"""What a preset shape is drawn on: its size, its adjustments and a pen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brownbag.theme.pen import Pen


class Sheet:
    """A shape's size, its adjustments, and a pen to draw it."""

    def __init__(self, width: float, height: float, adjustments: Mapping[str, int]) -> None:
        self.w, self.h = width, height
        self.short = min(width, height)
        self.pen = Pen(width, height)
        self._adjustments = adjustments

    def share(self, name: str, default: int, most: float = 1.0) -> float:
        """Return an adjustment as a share, from 0 to ``most``."""
        return max(0.0, min(most, self._adjustments.get(name, default) / 100_000))

    def signed(self, name: str, default: int) -> float:
        """Return an adjustment as a share that may be below 0 and, as a call-out's tip does, lie far off."""
        return max(-20.0, min(20.0, self._adjustments.get(name, default) / 100_000))

    def angle(self, name: str, default: int) -> float:
        """Return an adjustment as degrees from 0 to 360."""
        return max(0, min(21_599_999, self._adjustments.get(name, default))) / 60_000

    def factor(self, name: str, default: int) -> float:
        """Return an adjustment that stretches a shape, as a factor."""
        return max(0.0, min(4.0, self._adjustments.get(name, default) / 100_000))

    def along(self, share: float, whole: float = 1.0) -> float:
        """Return a share of the short side, at most ``whole`` times the width."""
        return min(self.short * share, self.w * whole)


Figure = Callable[[Sheet], None]
"""A way to draw a preset on its sheet."""
