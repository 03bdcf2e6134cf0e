"""Standing bars and lines: names along the bottom, numbers upwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from brownbag.deck.model import Align, ChartKind, Figure
from brownbag.layout.chart_bar_spans import bar_spans
from brownbag.layout.chart_canvas import Canvas, Lettering
from brownbag.layout.chart_data import ChartData
from brownbag.layout.chart_line_labels import AWAY
from brownbag.layout.chart_lines import draw_lines, with_spots
from brownbag.layout.chart_look import ChartLook
from brownbag.layout.chart_model import ChartAxis, ChartModel, ChartSeries, LabelPlace
from brownbag.layout.chart_scales import (
    bare_axis,
    formats_of,
    is_all_said,
    label_widths,
    mark_texts,
    marked_axis,
)
from brownbag.theme.drawing import Line
from brownbag.theme.model import Anchor
from brownbag.units import Rect

STACK_BORDER = 1.0  # points of ground between what is stacked
_MOST_BAR = 110.0  # points: a wider bar looks like a box
_ABOVE = 3.0  # between a bar and its number
_BELOW = 4.0  # between the plot and the names
_BESIDE = 8.0  # between the plot and the numbers of its axis
_MOST_NAME_LINES = 3
_MOST_NUMBERS = 20  # above bars; more are no longer read
_LEAST_BAR_GAP, _LEAST_GROUP_GAP = 0.5, 0.7


class Frame(Struct, frozen=True):
    """Where an upright chart's plot is, which names stand below it, and how high those are."""

    plot: Rect
    skip: int
    names_high: float


class _Plan(NamedTuple):
    """Which numbers stand where: ``marks`` are those beside the axis, with their words."""

    formats: list[list[str]]
    axis: ChartAxis
    frame: Frame
    marks: list[tuple[float, str]]


def draw_upright(data: ChartData, inner: Rect, look: ChartLook, canvas: Canvas) -> ChartModel:
    """Draw columns or lines in ``inner``."""
    plan = _plan(data, inner, canvas)
    formats, axis, plot = plan.formats, plan.axis, plan.frame.plot
    _draw_marks(plan.marks, axis, plot, look, canvas)
    series = look.series(data, formats, inside=data.stacked)
    gap = _gap(data, plot)
    border = Line(look.ground, STACK_BORDER) if data.stacked else None
    if data.kind is ChartKind.LINE:
        _rule(axis, plot, look, canvas)
        series = with_spots(series, data, axis, plot, canvas.lettering)
        draw_lines(series, data, axis, plot, canvas)
    else:
        _draw_columns(series, data, axis, plot, gap, canvas, border)
        _rule(axis, plot, look, canvas)
    _draw_names(data, plan.frame, canvas)
    return ChartModel(
        data.kind,
        data.corner,
        data.categories,
        series,
        data.stacked,
        plot,
        axis,
        gap,
        plan.frame.skip,
        _place(data, formats),
        data.numbers.code(data.decimals),
        look.words,
        look.heading,
        look.rule,
        look.grid,
        look.ground,
    )


def _plan(data: ChartData, inner: Rect, canvas: Canvas) -> _Plan:
    """Let every bar say its number where there is room for that; else show the axis's numbers."""
    line = canvas.lettering.line_height
    above = 0.0 if data.stacked else line + (AWAY if data.kind is ChartKind.LINE else _ABOVE)
    frame = _frame(data, inner.inset(0.0, above, 0.0, 0.0), canvas)
    axis = bare_axis(data, (line + _ABOVE) / max(1.0, frame.plot.height))
    formats = (
        _inside_formats(data, frame.plot, axis, canvas) if data.stacked else _formats(data, inner, canvas)
    )
    if is_all_said(data, formats) and not _crosses_base(data, axis, frame.plot, line):
        return _Plan(formats, axis, frame, [])
    axis = marked_axis(data, lambda axis: axis.step / (axis.most - axis.least) * frame.plot.height >= line)
    marks = mark_texts(axis, data)
    left = canvas.lettering.widest([text for _, text in marks]) + _BESIDE
    frame = _frame(data, inner.inset(left, line / 2, 0.0, 0.0), canvas)
    if data.stacked:
        formats = _inside_formats(data, frame.plot, axis, canvas)
    else:
        formats = formats_of(data, lambda *_: False)
    return _Plan(formats, axis, frame, marks)


def _crosses_base(data: ChartData, axis: ChartAxis, plot: Rect, line: float) -> bool:
    """Return whether a number above a point just below zero would stand on the line at zero."""
    unit = plot.height / (axis.most - axis.least)
    return data.kind is ChartKind.LINE and any(
        figure is not None and AWAY < (axis.base - figure.value) * unit < AWAY + line
        for column in data.columns
        for figure in column
    )


def _place(data: ChartData, formats: list[list[str]]) -> LabelPlace | None:
    if not any(any(codes) for codes in formats):
        return None
    if data.stacked:
        return LabelPlace.CENTRE
    return LabelPlace.ABOVE if data.kind is ChartKind.LINE else LabelPlace.OUTSIDE


def _formats(data: ChartData, inner: Rect, canvas: Canvas) -> list[list[str]]:
    """Return the labels' number formats: all of them where there is room for the widest, else none."""
    slot = inner.width / max(1, len(data.categories))
    count = len(data.columns)
    widest = label_widths(data, canvas.lettering)
    if data.kind is ChartKind.LINE:
        fits = count == 1 and widest <= slot * 0.95
    elif data.stacked or count == 1:
        fits = widest <= slot * (0.6 if data.stacked else 0.95)
    else:
        fits = widest <= slot / (count + _LEAST_GROUP_GAP)
    is_busy = count * len(data.categories) > _MOST_NUMBERS and not data.labels
    wanted = data.labels is not False and fits and not is_busy
    return formats_of(data, lambda *_: wanted)


def _inside_formats(data: ChartData, plot: Rect, axis: ChartAxis, canvas: Canvas) -> list[list[str]]:
    line = canvas.lettering.line_height
    unit = plot.height / (axis.most - axis.least)

    def shows(_series: int, _index: int, figure: Figure) -> bool:
        return data.labels is not False and abs(figure.value) * unit >= line + 2.0

    return (
        formats_of(data, shows) if _place_is_wide(data, plot, canvas) else formats_of(data, lambda *_: False)
    )


def _place_is_wide(data: ChartData, plot: Rect, canvas: Canvas) -> bool:
    slot = plot.width / max(1, len(data.categories))
    return label_widths(data, canvas.lettering) <= slot / (1.0 + _gap(data, plot))


def _frame(data: ChartData, area: Rect, canvas: Canvas) -> Frame:
    """Share out the height between the plot and the names below it."""
    lettering = canvas.names
    count = max(1, len(data.categories))
    most = min(_MOST_NAME_LINES * lettering.line_height, area.height * 0.45) + 0.1
    for skip in range(1, count + 1):
        room = _name_room(area, count, skip)
        if lettering.widest_word(data.categories[::skip]) > room and skip < count:
            continue
        places = [place for _, place in _name_places(data, area, skip, lettering)]
        high = max((place.height for place in places), default=0.0)
        is_free = all(one.right <= other.x for one, other in pairwise(places))
        if high <= most and is_free:
            break
    plot = area.inset(0.0, 0.0, 0.0, high + _BELOW)
    return Frame(plot, skip, high)


def _name_room(plot: Rect, count: int, skip: int) -> float:
    """Return the width to which the names below a plot are broken."""
    return min(plot.width, plot.width / max(1, count) * skip * 0.94)


def _name_places(data: ChartData, plot: Rect, skip: int, lettering: Lettering) -> Iterator[tuple[str, Rect]]:
    """Yield every ``skip``-th name and its place, the outermost not beyond the plot's ends."""
    count = len(data.categories)
    slot = plot.width / max(1, count)
    room = _name_room(plot, count, skip)
    for index in range(0, count, skip):
        name = data.categories[index]
        wide, high = lettering.size(name, room)
        middle = plot.x + slot * (index + 0.5)
        middle = max(min(middle, plot.right - wide / 2), plot.x + wide / 2)
        yield name, Rect(middle - wide / 2, plot.bottom + _BELOW, wide, high)


def _draw_names(data: ChartData, frame: Frame, canvas: Canvas) -> None:
    room = _name_room(frame.plot, len(data.categories), frame.skip)
    for name, place in _name_places(data, frame.plot, frame.skip, canvas.names):
        wide = Rect(place.x + (place.width - room) / 2, place.y, room, frame.names_high)
        canvas.lines += canvas.names.place(name, wide, Align.CENTRE, Anchor.TOP)


def _draw_marks(
    texts: list[tuple[float, str]], axis: ChartAxis, plot: Rect, look: ChartLook, canvas: Canvas
) -> None:
    high = canvas.lettering.line_height
    for mark, text in texts:
        y = plot.bottom - axis.share(mark) * plot.height
        canvas.stroke([(plot.x, y), (plot.right, y)], look.grid)
        wide = canvas.lettering.width(text) + 0.5
        canvas.words(text, Rect(plot.x - _BESIDE - wide, y - high / 2, wide, high), Align.RIGHT)


def _rule(axis: ChartAxis, plot: Rect, look: ChartLook, canvas: Canvas) -> None:
    y = plot.bottom - axis.share(axis.base) * plot.height
    canvas.stroke([(plot.x, y), (plot.right, y)], look.rule)


def _gap(data: ChartData, plot: Rect) -> float:
    """Return the space between groups of bars, in widths of a bar."""
    count = 1 if data.stacked else len(data.columns)
    slot = plot.width / max(1, len(data.categories))
    least = _LEAST_BAR_GAP if count == 1 else _LEAST_GROUP_GAP
    return min(5.0, round(max(least, slot / _MOST_BAR - count), 2))


def _draw_columns(
    series: tuple[ChartSeries, ...],
    data: ChartData,
    axis: ChartAxis,
    plot: Rect,
    gap: float,
    canvas: Canvas,
    border: Line | None,
) -> None:
    count = 1 if data.stacked else len(series)
    slot = plot.width / max(1, len(data.categories))
    wide = slot / (count + gap)
    high = canvas.lettering.line_height

    def y_of(value: float) -> float:
        return plot.bottom - axis.share(value) * plot.height

    for number, index, figure, start, end in bar_spans(data, axis.base):
        one = series[number]
        x = plot.x + slot * index + wide * (gap / 2 + (0 if data.stacked else number))
        top, bottom = sorted((y_of(start), y_of(end)))
        canvas.box(Rect(x, top, wide, bottom - top), one.colour(index), border)
        if not one.formats[index]:
            continue
        if data.stacked:
            y = (top + bottom - high) / 2
        else:
            y = top - _ABOVE - high if figure.value >= 0 else bottom + _ABOVE
        place = Rect(x + wide / 2 - slot / 2, y, slot, high)
        canvas.words(data.text(figure), place, colour=one.ink(index))
