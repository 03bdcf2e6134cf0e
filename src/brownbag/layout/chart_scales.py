"""The axis of a chart's numbers, and which of the numbers are written beside what they stand for."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from brownbag.deck.model import Figure
from brownbag.layout.chart_axis import SMALLEST, axis_style, marks_of, nice_axis
from brownbag.layout.chart_canvas import Lettering
from brownbag.layout.chart_data import ChartData
from brownbag.layout.chart_model import ChartAxis

_MARKS = (5, 4, 3, 2, 1)
Shows = Callable[[int, int, Figure], bool]
"""Given a series, a category and its number: whether that is written beside it."""


def formats_of(data: ChartData, shows: Shows) -> list[list[str]]:
    """Return the number formats of all labels, "" for those that are not shown."""
    return [
        [
            data.numbers.code(figure.decimals) if figure and shows(series, index, figure) else ""
            for index, figure in enumerate(column)
        ]
        for series, column in enumerate(data.columns)
    ]


def is_all_said(data: ChartData, formats: list[list[str]]) -> bool:
    """Return whether every number has its label."""
    return all(
        bool(code) or figure is None
        for column, codes in zip(data.columns, formats, strict=True)
        for figure, code in zip(column, codes, strict=True)
    )


def label_widths(data: ChartData, lettering: Lettering) -> float:
    """Return the width of the widest number."""
    return lettering.widest([data.text(figure) for column in data.columns for figure in column if figure])


def bare_axis(data: ChartData, below: float = 0.0) -> ChartAxis:
    """Return an axis whose marks are not shown: it ends where the numbers end.

    ``below`` is the share of its length that stays free below the lowest
    number, if that is negative, for its label.
    """
    low = min(0.0 if data.least is None else data.least, *data.scope)
    high = max(0.0 if data.most is None else data.most, *data.scope)
    if high - low < SMALLEST:
        high = low + 1.0
    if min(data.scope) < 0:
        low -= (high - low) * below / max(0.1, 1.0 - below)
    return ChartAxis(_short(low), _short(high), _short((high - low) / 4) or (high - low) / 4)


def _short(value: float) -> float:
    """Return ``value`` to six digits: nobody sees more, and files stay readable."""
    return float(f"{value:.6g}")


def marked_axis(data: ChartData, fits: Callable[[ChartAxis], bool] = lambda _: True) -> ChartAxis:
    """Return an axis with round marks, and their number format.

    It has as many marks as ``fits`` says can stand side by side; the fewest where none do.
    """
    axes = (nice_axis(data.scope, data.least, data.most, marks=marks) for marks in _MARKS)
    axis = next((axis for axis in axes if fits(axis)), nice_axis(data.scope, data.least, data.most, marks=1))
    style, decimals = axis_style(axis, data.numbers)
    return replace(axis, number_format=style.code(decimals))


def mark_texts(axis: ChartAxis, data: ChartData) -> list[tuple[float, str]]:
    """Return the marks of an axis with their words."""
    style, decimals = axis_style(axis, data.numbers)
    return [(mark, style.text(mark, decimals)) for mark in marks_of(axis)]
