"""What the charts of one slide share: their letters, colours and lines, from the theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.model import Align, Figure
from brownbag.layout.chart_colours import chart_colours
from brownbag.layout.chart_data import ChartData
from brownbag.layout.chart_model import ChartSeries
from brownbag.layout.colours import contrast, legible_on, mix
from brownbag.layout.paragraphs import TextStyles
from brownbag.layout.parts import Desk, Region
from brownbag.theme.drawing import Colour, Line
from brownbag.theme.model import LevelStyle, Spacing

WORDS = 16.0  # points: the least that a chart's letters may have in a room
SMALL_NAMES = (14.0, 13.0)  # only where every name fits below its column then, and else would not
LARGER_WORDS = (24.0, 22.0, 20.0, 18.0)  # where there is room for them
_HEADING = 2.0  # points that a title is larger
_READABLE = 4.5  # WCAG 2's contrast for text
_RULE, _GRID = 0.45, 0.16  # of the ink on the ground


class ChartLook(NamedTuple):
    """Styles, colours and lines of a chart."""

    words: LevelStyle
    heading: LevelStyle
    ground: Colour
    colours: tuple[Colour, ...]
    on_colours: tuple[Colour, ...]
    rule: Line
    grid: Line

    def series(
        self, data: ChartData, formats: Sequence[Sequence[str]], *, inside: bool
    ) -> tuple[ChartSeries, ...]:
        """Return the series of a chart whose every series has one colour."""
        return tuple(
            ChartSeries(
                name,
                values_of(column),
                (self.colours[index],),
                tuple(formats[index]),
                (self.on_colours[index] if inside else self.words.colour,),
            )
            for index, (name, column) in enumerate(zip(data.names, data.columns, strict=True))
        )


def values_of(column: Sequence[Figure | None]) -> tuple[float | None, ...]:
    """Return the numbers alone."""
    return tuple(figure.value if figure else None for figure in column)


def chart_look(desk: Desk, region: Region, count: int, size: float) -> ChartLook:
    """Return the look of a chart in ``count`` colours, its letters ``size`` points."""
    base = TextStyles(region.levels, is_inherited=False).plain
    nothing = Spacing(points=0.0)
    ink = (
        base.colour
        if contrast(base.colour, desk.ground) >= _READABLE
        else legible_on(desk.theme, desk.ground)
    )
    words = replace(
        base,
        size=size,
        colour=ink,
        bold=False,
        italic=False,
        caps=False,
        align=Align.LEFT,
        line_spacing=Spacing(share=1.0),
        space_before=nothing,
        space_after=nothing,
        margin_left=0.0,
        indent=0.0,
    )
    colours = chart_colours(desk.theme, desk.ground, count)
    return ChartLook(
        words,
        replace(words, size=size + _HEADING, bold=True),
        desk.ground,
        colours,
        tuple(legible_on(desk.theme, colour) for colour in colours),
        Line(mix(ink, desk.ground, _RULE), 1.0),
        Line(mix(ink, desk.ground, _GRID), 0.75),
    )
