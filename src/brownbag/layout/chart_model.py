"""What a native chart needs to be told: numbers, names, and every decision about how they look.

Plain values without text items, so that `brownbag.layout.scene` can hold them
beside what a painter draws.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from brownbag.deck.model import ChartKind
from brownbag.theme.drawing import Colour, Line
from brownbag.theme.model import LevelStyle
from brownbag.units import Rect


class LabelPlace(StrEnum):
    """Where a number stands; the values are the file's own (ECMA-376 part 1, 21.2.3.10)."""

    OUTSIDE = "outEnd"
    CENTRE = "ctr"
    ABOVE = "t"
    BELOW = "b"


class LabelSpot(Struct, frozen=True):
    """Where the number of a line's point stands; ``aside``: points to the right of its usual place."""

    place: LabelPlace
    aside: float = 0.0


class NumberStyle(Struct, frozen=True):
    """How numbers are written: with what around them, and whether thousands are grouped.

    ``power`` is how many times a thousand is left away (2: millions).
    """

    prefix: str = ""
    suffix: str = ""
    is_grouped: bool = False
    power: int = 0

    def text(self, value: float, decimals: int) -> str:
        """Return ``value`` as it is shown."""
        shown = round(abs(value) / 1000**self.power, decimals)
        sign = "-" if value < 0 and shown else ""
        digits = f"{shown:,.{decimals}f}" if self.is_grouped else f"{shown:.{decimals}f}"
        return f"{sign}{self.prefix}{digits}{self.suffix}"

    def code(self, decimals: int) -> str:
        """Return the same as a number format of a worksheet (ECMA-376 part 1, 18.8.31)."""
        digits = "#,##0" if self.is_grouped or self.power else "0"
        places = f".{'0' * decimals}" if decimals else ""
        return f"{_quoted(self.prefix)}{digits}{places}{',' * self.power}{_quoted(self.suffix)}"


def _quoted(words: str) -> str:
    """Return words as a number format writes them; none of them can be a quotation mark."""
    bare = words.replace('"', "'")
    return f'"{bare}"' if bare else ""


class ChartSeries(Struct, frozen=True):
    """One series. ``colours`` has one colour, or one for every value of a pie.

    ``formats`` are the number formats of the values' labels, "" for those without; ``inks`` are
    the labels' colours, one or one a value. ``spots`` are the labels' places where they are not all alike.
    """

    name: str
    values: tuple[float | None, ...]
    colours: tuple[Colour, ...]
    formats: tuple[str, ...]
    inks: tuple[Colour, ...]
    spots: tuple[LabelSpot, ...] = ()

    def colour(self, index: int) -> Colour:
        """Return the colour of one value."""
        return self.colours[index % len(self.colours)]

    def ink(self, index: int) -> Colour:
        """Return the colour of one value's label."""
        return self.inks[index % len(self.inks)]


class ChartAxis(Struct, frozen=True):
    """The axis of the numbers: its ends, and how far apart its marks are.

    ``number_format`` "" means that its numbers are not shown, because every bar says its own.
    """

    least: float
    most: float
    step: float
    number_format: str = ""

    def share(self, value: float) -> float:
        """Return how far along the axis ``value`` is, from 0 to 1."""
        return (min(max(value, self.least), self.most) - self.least) / (self.most - self.least)

    @property
    def base(self) -> float:
        """Where bars start: zero, or the end next to it."""
        return min(max(0.0, self.least), self.most)


class ChartModel(Struct, frozen=True):
    """A chart with every decision made; places are on the slide, in points.

    ``plot`` is the area between the axes, or the square around a pie; ``gap``
    is the space between groups of bars, as a share of one bar; every
    ``skip``-th name stands on the axis. ``title`` and ``legend`` are None where there is none.
    ``turn`` is how many degrees after the top a pie's first slice starts.
    ``numbers`` is how the worksheet writes the values, ``words`` the style of all texts
    but the names along an axis, whose style is ``names`` where it is another.
    """

    kind: ChartKind
    corner: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    stacked: bool
    plot: Rect
    axis: ChartAxis | None
    gap: float
    skip: int
    labels: LabelPlace | None
    numbers: str
    words: LevelStyle
    heading: LevelStyle
    rule: Line
    grid: Line
    ground: Colour
    title: tuple[str, Rect] | None = None
    legend: Rect | None = None
    names_on_slices: bool = False
    turn: int = 0
    names: LevelStyle | None = None

    @property
    def is_direct(self) -> bool:
        """Whether every number stands at what it is the number of, and so does every slice's name."""
        is_said = all(
            code or value is None
            for one in self.series
            for code, value in zip(one.formats, one.values, strict=True)
        )
        return is_said and (self.names_on_slices or self.kind is not ChartKind.PIE)
