"""Pies and doughnuts: slices clockwise from the top, named beside them, or else in a legend.

Small slices side by side at the top have no room for their names; the pie is
turned until they lie at its side, where names stand below one another.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from brownbag.deck.model import ChartKind, Figure
from brownbag.layout.chart_canvas import Canvas
from brownbag.layout.chart_data import ChartData
from brownbag.layout.chart_legend import Legend, beside, draw
from brownbag.layout.chart_look import ChartLook, values_of
from brownbag.layout.chart_model import ChartModel, ChartSeries, LabelPlace
from brownbag.theme.drawing import Colour, Line, PathOutline
from brownbag.units import Rect

HOLE = 0.5  # of the diameter; LibreOffice knows no other
SLICE_BORDER = 1.5  # points of ground between two slices
_AWAY = 6.0  # points between the circle and its labels
_BETWEEN = 6.0  # between two labels
_MOST_LABEL = 0.3  # of the width
_LEAST_RADIUS = 60.0
_MOST_RADIUS = 190.0
_TURNS = range(0, 360, 15)  # degrees
_GAIN = 1.25  # how much wider a pie must get for being turned


class Slice(Struct, frozen=True):
    """One slice: its category, its number, where it starts and ends in radians clockwise from the top."""

    index: int
    figure: Figure
    start: float
    end: float

    @property
    def middle(self) -> float:
        """The direction of its middle."""
        return (self.start + self.end) / 2


class _Around(NamedTuple):
    """A pie with names around it: its slices, its square, and the place of each name."""

    turn: int
    slices: list[Slice]
    plot: Rect
    places: list[Rect]


def slices_of(data: ChartData, turn: int = 0) -> list[Slice]:
    """Return the slices, the first starting ``turn`` degrees after the top; gaps and zeros have none."""
    figures = data.columns[0]
    total = sum(figure.value for figure in figures if figure) or 1.0
    slices = []
    angle = math.radians(turn)
    for index, figure in enumerate(figures):
        if figure is None or figure.value <= 0:
            continue
        end = angle + figure.value / total * 2 * math.pi
        slices.append(Slice(index, figure, angle, end))
        angle = end
    return slices


def draw_round(data: ChartData, inner: Rect, look: ChartLook, canvas: Canvas) -> ChartModel:
    """Draw a pie or a doughnut in ``inner``."""
    labels = _named_around(data, inner, canvas) if data.kind is ChartKind.PIE else None
    legend = None
    if labels is not None:
        turn, slices, plot, places = labels
        shown = {one.index for one in slices}
    else:
        turn, slices = 0, slices_of(data)
        legend = beside(data.categories, inner, canvas.lettering, middle=True)
        plot, legend = _with_legend(legend, inner)
        shown = _roomy(data, slices, plot, canvas) if data.labels is not False else set()
        places = []
    series = _series(data, look, shown, inside=labels is None)
    _draw_slices(data, slices, plot, series, look.ground, canvas)
    if labels is not None:
        for one, place in zip(slices, places, strict=True):
            canvas.words(_label(data, one), place)
    elif legend is not None:
        draw(legend, data.categories, look.colours, canvas)
        for one in slices:
            if one.index in shown:
                place = _inside(data, one, plot, canvas)
                canvas.words(data.text(one.figure), place, colour=series.ink(one.index))
    return ChartModel(
        data.kind,
        data.corner,
        data.categories,
        (series,),
        False,  # noqa: FBT003 - a pie is no stack
        plot,
        None,
        0.0,
        1,
        (LabelPlace.OUTSIDE if labels is not None else LabelPlace.CENTRE) if shown else None,
        data.numbers.code(data.decimals),
        look.words,
        look.heading,
        look.rule,
        look.grid,
        look.ground,
        legend=legend.frame if legend else None,
        names_on_slices=labels is not None,
        turn=turn,
    )


def _with_legend(legend: Legend, inner: Rect) -> tuple[Rect, Legend]:
    """Return the square of the circle, and the legend moved to its side, both in the middle of ``inner``."""
    side = max(1.0, min(legend.rest.width, legend.rest.height, 2 * _MOST_RADIUS))
    gap = inner.right - legend.rest.right - legend.frame.width
    total = side + gap * 2 + legend.frame.width
    x = inner.x + max(0.0, inner.width - total) / 2
    plot = Rect(x, inner.y + (inner.height - side) / 2, side, side)
    shift = min(plot.right + gap * 2, inner.right - legend.frame.width) - legend.frame.x
    frame, *entries = (
        Rect(place.x + shift, place.y, place.width, place.height) for place in (legend.frame, *legend.entries)
    )
    return plot, Legend(frame, tuple(entries), legend.rest)


def _series(data: ChartData, look: ChartLook, shown: set[int], *, inside: bool) -> ChartSeries:
    figures = data.columns[0]
    formats = tuple(
        data.numbers.code(figure.decimals) if figure and index in shown else ""
        for index, figure in enumerate(figures)
    )
    inks = look.on_colours if inside else (look.words.colour,)
    return ChartSeries(data.names[0], values_of(figures), look.colours, formats, inks)


def _label(data: ChartData, one: Slice) -> str:
    return f"{data.categories[one.index]}\n{data.text(one.figure)}"


def _named_around(data: ChartData, inner: Rect, canvas: Canvas) -> _Around | None:
    """Return the pie with names around it, turned only where it gains by that; None where they touch."""
    upright, *turned = (_turned_to(turn, data, inner, canvas) for turn in _TURNS)
    best = max((each for each in turned if each), key=lambda each: each.plot.width, default=None)
    if upright is None or (best is not None and best.plot.width > upright.plot.width * _GAIN):
        return best
    return upright


def _turned_to(turn: int, data: ChartData, inner: Rect, canvas: Canvas) -> _Around | None:
    slices = slices_of(data, turn)
    found = _labels_around(data, slices, inner, canvas)
    return _Around(turn, slices, *found) if found else None


def _labels_around(
    data: ChartData, slices: Sequence[Slice], inner: Rect, canvas: Canvas
) -> tuple[Rect, list[Rect]] | None:
    """Return the circle's square and the labels around it; None where they would touch."""
    if data.labels is False or not slices:
        return None
    most = inner.width * _MOST_LABEL
    sizes = []
    for one in slices:
        wide, high = canvas.lettering.size(_label(data, one), most)
        sizes.append((wide + 1.0, high))
    middle = inner.x + inner.width / 2, inner.y + inner.height / 2
    radius = min(_MOST_RADIUS, inner.height / 2, inner.width / 2)
    while radius >= _LEAST_RADIUS:
        places = [
            _label_place(one, size, middle, radius + _AWAY) for one, size in zip(slices, sizes, strict=True)
        ]
        if all(_is_in(place, inner) for place in places):
            if any(_touch(one, other) for one, other in combinations(places, 2)):
                return None
            return Rect(middle[0] - radius, middle[1] - radius, radius * 2, radius * 2), places
        radius -= 4.0
    return None


def _label_place(one: Slice, size: tuple[float, float], middle: tuple[float, float], radius: float) -> Rect:
    """Return the box of a label that just touches a circle, outside in the slice's direction."""
    across, down = math.sin(one.middle), -math.cos(one.middle)
    x, y = middle[0] + radius * across, middle[1] + radius * down
    reach = size[0] / 2 * abs(across) + size[1] / 2 * abs(down)
    x, y = x + reach * across, y + reach * down
    return Rect(x - size[0] / 2, y - size[1] / 2, *size)


def _is_in(place: Rect, inner: Rect) -> bool:
    return (
        place.x >= inner.x
        and place.y >= inner.y
        and place.right <= inner.right
        and place.bottom <= inner.bottom
    )


def _touch(one: Rect, other: Rect) -> bool:
    """Return whether two labels touch, or nearly: every program places them a few points differently."""
    across = max(one.x, other.x) - min(one.right, other.right)
    down = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(across, down) < _BETWEEN


def _inside(data: ChartData, one: Slice, plot: Rect, canvas: Canvas) -> Rect:
    """Return the box of a number in the middle of its slice."""
    wide, high = canvas.lettering.width(data.text(one.figure)) + 1.0, canvas.lettering.line_height
    share = (1 + HOLE) / 2 if data.kind is ChartKind.DOUGHNUT else 0.5
    away = plot.width / 2 * share
    x = plot.x + plot.width / 2 + away * math.sin(one.middle)
    y = plot.y + plot.height / 2 - away * math.cos(one.middle)
    return Rect(x - wide / 2, y - high / 2, wide, high)


def _roomy(data: ChartData, slices: Sequence[Slice], plot: Rect, canvas: Canvas) -> set[int]:
    """Return the categories whose slices have room for their number."""
    found = set()
    outer = plot.width / 2
    inside = outer * HOLE if data.kind is ChartKind.DOUGHNUT else 0.0
    for one in slices:
        place = _inside(data, one, plot, canvas)
        away = (outer + inside) / 2
        chord = 2 * away * math.sin(min(math.pi / 2, (one.end - one.start) / 2))
        if math.hypot(place.width, place.height) <= min(chord * 1.1, (outer - inside) * 1.05):
            found.add(one.index)
    return found


def _draw_slices(
    data: ChartData,
    slices: Sequence[Slice],
    plot: Rect,
    series: ChartSeries,
    ground: Colour,
    canvas: Canvas,
) -> None:
    border = Line(ground, SLICE_BORDER) if len(slices) > 1 else None
    hole = HOLE if data.kind is ChartKind.DOUGHNUT else 0.0
    for one in slices:
        outline = PathOutline(tuple(_commands(one, hole)))
        canvas.figure(plot, outline, series.colour(one.index), border)


def _commands(one: Slice, hole: float) -> Iterator[tuple[str | float, ...]]:
    """Yield the outline of a slice in shares of the square around the circle."""
    if hole or one.end - one.start < 2 * math.pi - 1e-9:
        x, y = _at(one.start, hole)
        yield ("M", x, y)
        yield ("L", *_at(one.start, 1.0))
    else:
        yield ("M", *_at(one.start, 1.0))
    yield from _arc(one.start, one.end, 1.0)
    if hole:
        yield ("L", *_at(one.end, hole))
        yield from _arc(one.end, one.start, hole)
    yield ("Z",)


def _at(angle: float, radius: float) -> tuple[float, float]:
    return 0.5 + radius / 2 * math.sin(angle), 0.5 - radius / 2 * math.cos(angle)


def _arc(start: float, end: float, radius: float) -> Iterator[tuple[str | float, ...]]:
    """Yield curves along a circle, an eighth of it at most each."""
    count = max(1, math.ceil(abs(end - start) / (math.pi / 4)))
    turn = (end - start) / count
    pull = 4 / 3 * math.tan(turn / 4) * radius / 2
    for index in range(count):
        a, b = start + turn * index, start + turn * (index + 1)
        ax, ay = _at(a, radius)
        bx, by = _at(b, radius)
        yield (
            "C",
            ax + pull * math.cos(a),
            ay + pull * math.sin(a),
            bx - pull * math.cos(b),
            by - pull * math.sin(b),
            bx,
            by,
        )
