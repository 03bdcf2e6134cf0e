"""Lying bars: names at the left, numbers to the right, the first row at the top."""

from __future__ import annotations

from brownbag.deck.model import Align, Figure
from brownbag.layout.chart_bar_spans import bar_spans
from brownbag.layout.chart_canvas import Canvas, Lettering
from brownbag.layout.chart_columns import STACK_BORDER
from brownbag.layout.chart_data import ChartData
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

_MOST_BAR = 56.0  # points
_BESIDE = 8.0  # between the names and the bars
_AFTER = 4.0  # between a bar and its number
_ROUNDING = 1.008  # a name that just fits is broken where letters are set on whole dots
_MOST_NAMES = 0.4  # of the width
_MOST_LABEL = 1 / 3  # of the plot's
_LEAST_BAR = 0.78  # of a line, for numbers that stand clear of those above and below
_BELOW = 4.0
_BETWEEN_MARKS = 10.0
_BAR_GAP, _GROUP_GAP = 0.4, 0.6
_ROW_ROOM = 4.0  # points between the names of two rows


def names_width(data: ChartData, width: float, lettering: Lettering) -> float:
    """Return the room that the names take at the left."""
    most = width * _MOST_NAMES
    widest = max((lettering.size(name, most)[0] for name in data.categories), default=0.0)
    return min(widest * _ROUNDING, most) + 0.5


def row_height(data: ChartData, width: float, lettering: Lettering) -> float:
    """Return the least height of a row: of its name, or of its bars' numbers."""
    room = names_width(data, width, lettering)
    names = max((lettering.height(name, room) for name in data.categories), default=0.0)
    bars = 1 if data.stacked else len(data.columns)
    gap = _BAR_GAP if bars == 1 else _GROUP_GAP
    return max(names + _ROW_ROOM, (bars + gap) * lettering.line_height * _LEAST_BAR + 0.1)


def says_all(data: ChartData, width: float, lettering: Lettering) -> bool:
    """Return whether every bar of a row that is high enough has room for its number beside it."""
    if data.stacked or data.labels is False:
        return False
    plot = width - names_width(data, width, lettering) - _BESIDE
    return label_widths(data, lettering) + _AFTER < plot * _MOST_LABEL


def is_too_narrow(data: ChartData, width: float, lettering: Lettering) -> bool:
    """Return whether neither the bars nor their axis have room for their numbers."""
    plot = width - names_width(data, width, lettering) - _BESIDE
    return not says_all(data, width, lettering) and not marks_fit(
        _axis(data, plot, lettering), data, plot, lettering
    )


def marks_fit(axis: ChartAxis, data: ChartData, width: float, lettering: Lettering) -> bool:
    """Return whether the numbers below a plot of ``width`` stand apart from one another."""
    texts = [text for _, text in mark_texts(axis, data)]
    ends = lettering.width(texts[0]) / 2 + lettering.width(texts[-1]) / 2
    unit = (width - ends) * axis.step / (axis.most - axis.least)
    return lettering.widest(texts) + _BETWEEN_MARKS <= unit


def _axis(data: ChartData, width: float, lettering: Lettering) -> ChartAxis:
    return marked_axis(data, lambda axis: marks_fit(axis, data, width, lettering))


def draw_lying(data: ChartData, inner: Rect, look: ChartLook, canvas: Canvas) -> ChartModel:
    """Draw lying bars in ``inner``."""
    lettering = canvas.lettering
    line = lettering.line_height
    names = names_width(data, inner.width, lettering)
    area = inner.inset(names + _BESIDE, 0.0, 0.0, 0.0)
    gap = _gap(data, area.height)
    count = 1 if data.stacked else len(data.columns)
    bar = area.height / max(1, len(data.categories)) / (count + gap)
    labelled = bar >= line * _LEAST_BAR and says_all(data, inner.width, lettering)
    formats = formats_of(data, lambda *_: labelled)
    if data.stacked:
        labelled = data.labels is not False and bar >= line * _LEAST_BAR
        formats = _inside_formats(data, area, bare_axis(data), canvas, labelled=labelled)
    is_bare = is_all_said(data, formats)
    if is_bare and not data.stacked:
        room = label_widths(data, lettering) + _AFTER + 1.0
        plot = area.inset(0.0, 0.0, room, 0.0)
        axis = bare_axis(data, room / max(1.0, plot.width))
        texts: list[tuple[float, str]] = []
    elif is_bare:
        plot, axis, texts = area, bare_axis(data), []
    else:
        axis = _axis(data, area.width, lettering)
        texts = mark_texts(axis, data)
        more = max(0.0, lettering.width(texts[0][1]) / 2 + 1.0 - names - _BESIDE)
        plot = area.inset(more, 0.0, lettering.width(texts[-1][1]) / 2 + 1.0, line + _BELOW)
        if data.stacked:
            formats = _inside_formats(data, plot, axis, canvas, labelled=labelled)
    gap = _gap(data, plot.height)
    _draw_marks(texts, axis, plot, look, canvas)
    series = look.series(data, formats, inside=data.stacked)
    border = Line(look.ground, STACK_BORDER) if data.stacked else None
    _draw_bars(series, data, axis, plot, gap, canvas, border)
    base = plot.x + axis.share(axis.base) * plot.width
    canvas.stroke([(base, plot.y), (base, plot.bottom)], look.rule)
    _draw_names(data, plot, names, canvas)
    has_labels = any(any(codes) for codes in formats)
    return ChartModel(
        data.kind,
        data.corner,
        data.categories,
        series,
        data.stacked,
        plot,
        axis,
        gap,
        1,
        (LabelPlace.CENTRE if data.stacked else LabelPlace.OUTSIDE) if has_labels else None,
        data.numbers.code(data.decimals),
        look.words,
        look.heading,
        look.rule,
        look.grid,
        look.ground,
    )


def _gap(data: ChartData, height: float) -> float:
    count = 1 if data.stacked else len(data.columns)
    slot = height / max(1, len(data.categories))
    least = _BAR_GAP if count == 1 else _GROUP_GAP
    return min(5.0, round(max(least, slot / _MOST_BAR - count), 2))


def _inside_formats(
    data: ChartData, plot: Rect, axis: ChartAxis, canvas: Canvas, *, labelled: bool
) -> list[list[str]]:
    unit = plot.width / (axis.most - axis.least)

    def shows(_series: int, _index: int, figure: Figure) -> bool:
        return labelled and abs(figure.value) * unit >= canvas.lettering.width(data.text(figure)) + 4.0

    return formats_of(data, shows)


def _draw_marks(
    texts: list[tuple[float, str]], axis: ChartAxis, plot: Rect, look: ChartLook, canvas: Canvas
) -> None:
    high = canvas.lettering.line_height
    for mark, text in texts:
        x = plot.x + axis.share(mark) * plot.width
        canvas.stroke([(x, plot.y), (x, plot.bottom)], look.grid)
        wide = canvas.lettering.width(text) + 0.5
        canvas.words(text, Rect(x - wide / 2, plot.bottom + _BELOW, wide, high), anchor=Anchor.TOP)


def _draw_names(data: ChartData, plot: Rect, names: float, canvas: Canvas) -> None:
    slot = plot.height / max(1, len(data.categories))
    for index, name in enumerate(data.categories):
        place = Rect(plot.x - _BESIDE - names, plot.y + slot * index, names, slot)
        canvas.words(name, place, Align.RIGHT)


def _draw_bars(
    series: tuple[ChartSeries, ...],
    data: ChartData,
    axis: ChartAxis,
    plot: Rect,
    gap: float,
    canvas: Canvas,
    border: Line | None,
) -> None:
    count = 1 if data.stacked else len(series)
    slot = plot.height / max(1, len(data.categories))
    high = slot / (count + gap)

    def x_of(value: float) -> float:
        return plot.x + axis.share(value) * plot.width

    for number, index, figure, start, end in bar_spans(data, axis.base):
        one = series[number]
        y = plot.y + slot * index + high * (gap / 2 + (0 if data.stacked else number))
        left, right = sorted((x_of(start), x_of(end)))
        canvas.box(Rect(left, y, right - left, high), one.colour(index), border)
        if not one.formats[index]:
            continue
        text = data.text(figure)
        wide = canvas.lettering.width(text) + 0.5
        if data.stacked:
            x = (left + right - wide) / 2
        else:
            x = right + _AFTER if figure.value >= 0 else left - _AFTER - wide
        canvas.words(text, Rect(x, y, wide, high), colour=one.ink(index))
