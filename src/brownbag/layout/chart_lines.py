"""Lines through the numbers of a chart's series, with a mark on every point."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from brownbag.deck.model import Figure
from brownbag.layout.chart_canvas import Canvas, Lettering
from brownbag.layout.chart_data import ChartData
from brownbag.layout.chart_line_labels import AWAY, Point, label_box, spots_of
from brownbag.layout.chart_marks import LINE_WIDTH, marker
from brownbag.layout.chart_model import ChartAxis, ChartSeries
from brownbag.theme.drawing import Line
from brownbag.units import Rect


def with_spots(
    series: Sequence[ChartSeries], data: ChartData, axis: ChartAxis, plot: Rect, lettering: Lettering
) -> tuple[ChartSeries, ...]:
    """Return the series with the places of their numbers, where they have any."""
    high = lettering.line_height
    area = plot.inset(0.0, -AWAY - high, 0.0, 0.0)
    placed = []
    for one, column in zip(series, data.columns, strict=True):
        if any(one.formats):
            widths = [lettering.width(data.text(figure)) if figure else 0.0 for figure in column]
            points = _points(column, axis, plot)
            one = replace(one, spots=tuple(spots_of(points, widths, high, area)))
        placed.append(one)
    return tuple(placed)


def draw_lines(
    series: Sequence[ChartSeries], data: ChartData, axis: ChartAxis, plot: Rect, canvas: Canvas
) -> None:
    """Draw the lines, which end and start again at gaps, and the numbers of those that have any."""
    high = canvas.lettering.line_height
    for number, (one, column) in enumerate(zip(series, data.columns, strict=True)):
        points = _points(column, axis, plot)
        for stretch in _stretches(points):
            canvas.stroke(stretch, Line(one.colour(0), LINE_WIDTH))
        for index, (point, figure) in enumerate(zip(points, column, strict=True)):
            if point is None or figure is None:
                continue
            marker(number, *point, one.colour(0), canvas)
            if one.formats[index]:
                text = data.text(figure)
                wide = canvas.lettering.width(text) + 1.0
                canvas.words(text, label_box(point, one.spots[index], wide, high))


def _points(column: Sequence[Figure | None], axis: ChartAxis, plot: Rect) -> list[Point | None]:
    slot = plot.width / max(1, len(column))
    return [
        None
        if figure is None
        else (plot.x + slot * (index + 0.5), plot.bottom - axis.share(figure.value) * plot.height)
        for index, figure in enumerate(column)
    ]


def _stretches(points: Sequence[Point | None]) -> list[list[Point]]:
    """Return the points that a line joins, a list for every stretch without a gap."""
    stretches: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            stretches.append([])
        else:
            stretches[-1].append(point)
    return [stretch for stretch in stretches if len(stretch) > 1]
