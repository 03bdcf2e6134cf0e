"""How wide text is, and how tall a line: what layout needs to know of a font.

Two measurers exist: `brownbag.layout.fonts.FontMeasurer` reads the font files
that Brown Bag ships; `GridMeasurer` makes every letter half an em, so that
layout arithmetic can be tested by counting.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from brownbag.layout.scene import FontSpec


class LineMetrics(NamedTuple):
    """A font's line, in points at its size: above and below the baseline; single spacing is their sum."""

    ascent: float
    descent: float


class TextMeasurer(Protocol):
    """What layout asks of a font. Must be fast: it is asked for every word."""

    dots: float
    """How many dots a point has, on whole ones of which letters are set where a line is very full; or 0."""

    def advance(self, text: str, font: FontSpec) -> float:
        """Return the width of ``text`` set in ``font``, kerned, in points."""
        ...

    def edges(self, text: str, font: FontSpec) -> tuple[float, ...]:
        """Return where each character of ``text`` ends, in ems from its start; the size does not matter."""
        ...

    def metrics(self, font: FontSpec) -> LineMetrics:
        """Return the height of a line of ``font``."""
        ...

    def cell_metrics(self, font: FontSpec) -> LineMetrics:
        """Return the height of a line of ``font`` in a table, where programs follow the face."""
        ...

    def growth(self, font: FontSpec) -> float:
        """Return how many times higher than `metrics` says its lines are in PowerPoint; at least 1."""
        ...


class GridMeasurer:
    """Every character is half an em wide; a line is 1.2 em (0.9 above the baseline)."""

    dots = 0.0

    def advance(self, text: str, font: FontSpec) -> float:
        """Return half an em a character."""
        return len(text) * font.size / 2

    def edges(self, text: str, font: FontSpec) -> tuple[float, ...]:  # noqa: ARG002 - every face is the same
        """Return multiples of half an em."""
        return tuple(count / 2 for count in range(1, len(text) + 1))

    def metrics(self, font: FontSpec) -> LineMetrics:
        """Return 0.9 and 0.3 of the size."""
        return LineMetrics(font.size * 0.9, font.size * 0.3)

    def cell_metrics(self, font: FontSpec) -> LineMetrics:
        """Return the same."""
        return self.metrics(font)

    def growth(self, font: FontSpec) -> float:  # noqa: ARG002 - every face is the same
        """Return 1."""
        return 1.0
