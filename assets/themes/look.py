"""What a theme's look says: its colours, its fonts, and how each of the eighteen layouts is composed.

What placeholders a layout has stands in layouts.py, once for all themes; here
is only where they stand and how their text looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from drawingml import Decoration, Frame, Text
from template import Place

Spot = tuple[Frame, Text]
"""Where a placeholder stands, and how its text looks."""


@dataclass(frozen=True, slots=True)
class Composition:
    """One layout: a spot for each of its placeholders, in order, its footer, what is drawn, its ground.

    ``background`` is a fill, "" for the one that the look has everywhere.
    """

    spots: tuple[Spot, ...]
    footer: tuple[Place, ...]
    decorations: tuple[Decoration, ...] = ()
    background: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """A whole look. ``colours`` maps dk1 ... folHlink to RGB; ``background`` is a fill."""

    name: str
    description: str
    colours: Mapping[str, str]
    heading_font: str
    text_font: str
    background: str
    compositions: Mapping[str, Composition]


@dataclass(frozen=True, slots=True)
class FooterLine:
    """Date, footer and slide number in a row between ``left`` and ``right``.

    ``date`` and ``number`` are places of their own outside the row; the number
    has its own text there.
    """

    text: Text
    left: float
    right: float
    top: float
    height: float = 22.0
    date: Frame | None = None
    number: Frame | None = None
    number_text: Text | None = None

    def places(self) -> tuple[Place, ...]:
        """Return the three placeholders."""
        right, row = self.right, (self.top, self.height)
        number = self.number
        if number is None:
            number = (right - _NUMBER, *_at(row, _NUMBER))
            right -= _NUMBER + _GAP
        date = self.date
        if date is None:
            date = (right - _DATE, *_at(row, _DATE))
            right -= _DATE + _GAP
        footer = (self.left, *_at(row, right - self.left))
        to_the_right = replace(self.text, align="r")
        return (
            Place(10, "dt", "Date", date, to_the_right, "", "quarter"),
            Place(11, "ftr", "Footer", footer, self.text, "", "quarter"),
            Place(12, "sldNum", "Slide Number", number, self.number_text or to_the_right, "", "quarter"),
        )


_DATE, _NUMBER, _GAP = 120.0, 56.0, 10.0  # points wide


def _at(row: tuple[float, float], width: float) -> tuple[float, float, float]:
    return row[0], width, row[1]
